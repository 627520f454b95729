"""Whether two articles tell one story: the names that stand around an act, and those of the other article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.findings.grouping.seen import Seen

if TYPE_CHECKING:
    from recoupe.findings.grouping.traits import Traits

# With fewer names than this around an act nothing can be told.
_FEW = 2
# The share of these names that the other article has at least where both are on one story: so it is in nine pairs of
# ten that tell one event, in our own reports and in agency reports alike.
_ENOUGH = 0.34


def same_story(a: Traits, b: Traits) -> Seen | None:
    """Hardly any name that stands around the act in one text stands in the other text: they tell two stories.

    That both tell one story is neutral: most acts of one story are different acts.
    """
    if a.articles & b.articles:
        return None
    shares = [
        len(one.around & other.article_names) / len(one.around)
        for one, other in ((a, b), (b, a))
        if len(one.around) >= _FEW
    ]
    if not shares:
        return None
    share = max(shares)
    if share >= _ENOUGH:
        return None
    return Seen(share / _ENOUGH - 1, f"{share:.0%} of the names around one stand in the other's article")
