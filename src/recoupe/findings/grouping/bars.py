"""What keeps two reports apart however much they share: they cannot be of one event."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.findings.grouping.amounts import counts
from recoupe.findings.grouping.families import related
from recoupe.findings.grouping.names import Tie, closest
from recoupe.model.claim import Reason, Status

if TYPE_CHECKING:
    from recoupe.findings.grouping.traits import Traits

# Days that two tellings may differ by and still be a slip about one event.
_SLIP = 3


def bar(a: Traits, b: Traits) -> Reason | None:
    """The reason why two reports cannot be of one event, or ``None``."""
    if not related(a.type, b.type):
        return Reason("other-act", f"{a.type.value} and {b.type.value} are never one act")
    return _times(a, b) or _told_before(a, b) or _told_before(b, a) or _one_article(a, b)


def _times(a: Traits, b: Traits) -> Reason | None:
    if a.told and b.told and a.dated and b.dated and a.told.gap(b.told) > _SLIP:
        return Reason("other-days", f"{a.told.gap(b.told)} days lie between them")
    return None


def _told_before(a: Traits, b: Traits) -> Reason | None:
    """What an article tells as past cannot lie after its publication."""
    if a.status is Status.FUTURE or a.told or not a.published or not (b.told and b.dated):
        return None
    if b.told.first <= a.published.last:
        return None
    return Reason("told-before", f"{a.first.article.id} was published before that day")


def _one_article(a: Traits, b: Traits) -> Reason | None:
    """Inside one article the same voice does not tell one event on two days, in two towns or with two tolls."""
    if a.articles.isdisjoint(b.articles) or (a.event and a.event == b.event):
        return None
    if a.told and b.told and a.dated and b.dated and not a.told.meets(b.told):
        return Reason("article-days", "one article tells them of different days")
    if _two_places(a, b):
        return Reason("article-places", "one article puts them in two places")
    equal, apart = counts(a.amounts, b.amounts)
    if apart and not equal and _one_voice(a, b):
        return Reason("article-numbers", "one voice in one article counts them differently")
    return None


def _two_places(a: Traits, b: Traits) -> bool:
    """Whether the words of both name a place, and neither names the other's ("à Tarvel, dans le nord du pays")."""
    if not (a.where and b.where and a.where.told and b.where.told) or a.type is not b.type:
        return False
    return not (a.where.words & (b.where.words | b.names) or b.where.words & a.names)


def _one_voice(a: Traits, b: Traits) -> bool:
    if not a.speakers and not b.speakers:
        return True
    match = closest(a.speakers, b.speakers)
    return match is not None and match.tie is Tie.SAME
