"""What speaks for and against two claims being of one event: small comparisons, each with its weight and a sentence.

The docstring of a comparison is its public documentation (``docs/findings.md``). Each looks at two reports and returns
what it sees, from -2 (speaks strongly against) to 1 (speaks for), or ``None`` where one of them is silent: unknown is
neutral. The score of a pair is the sum of value times weight.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from recoupe.findings.grouping.amounts import SMALL, counts, pairs, total
from recoupe.findings.grouping.families import OFTEN, related
from recoupe.findings.grouping.manners import same_manner
from recoupe.findings.grouping.names import Tie, closest
from recoupe.findings.grouping.places import HANDS, same_ground, same_place
from recoupe.findings.grouping.seen import Seen
from recoupe.findings.grouping.stories import same_story
from recoupe.model.claim import EventType, Reason, Status
from recoupe.model.finding import Point

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from recoupe.findings.grouping.amounts import Amount
    from recoupe.findings.grouping.names import Named
    from recoupe.findings.grouping.traits import Traits


def same_act(a: Traits, b: Traits) -> Seen | None:
    """The same type of event, or two types of one family ("prise" and "retrait", "accord" and "rencontre").

    It says less of what the same parties do often (they demand, back, meet, march). Other types of a family tell two
    acts of one story more often than one: who was arrested in a coup, who was shot.
    """
    if a.type is b.type:
        return Seen(_OFTEN if a.type in OFTEN else 1.0, f"both report {a.type.value}")
    if related(a.type, b.type) and (EventType.HOLD not in {a.type, b.type} or same_ground(a, b)):
        both = f"{a.type.value} and {b.type.value}"
        if {a.type, b.type} <= HANDS:
            return Seen(0.4, f"{both} may be told of one act")
        return Seen(-0.2, f"{both} are seldom told of one act")
    return Seen(-1.0, f"{a.type.value} and {b.type.value} are different acts")


# In agency reports of one story, one pair in twenty of such claims tells one act; of attacks one in five does
# (benchmarks/stories.py).
_OFTEN = 0.5


def same_rule(a: Traits, b: Traits) -> Seen | None:
    """The act is told with the same verb or noun: the same entry of the language pack found both."""
    shared = set(a.first.claim.rules) & set(b.first.claim.rules)
    return Seen(1.0, f"both are told in the words of {min(shared)}") if shared else None


def same_certainty(a: Traits, b: Traits) -> Seen | None:
    """What is announced and what has happened are two reports more often than one. Denial and reserve are neutral."""
    if (a.status is Status.FUTURE) != (b.status is Status.FUTURE):
        return Seen(-1.0, "one is to come, the other is told as past")
    return None


def same_doer(a: Traits, b: Traits) -> Seen | None:
    """Who acts: one actor, its army or its state, or somebody else. A mere description is neutral."""
    return _parties(a.doers, b.doers, "acts", _places(a, b))


def same_sufferer(a: Traits, b: Traits) -> Seen | None:
    """To whom it is done: as for the one who acts."""
    seen = _parties(a.sufferers, b.sufferers, "is acted upon", _places(a, b))
    if seen and seen.value == 1.0 and a.type is b.type and a.type in _ONCE:
        return Seen(_FATE, f"{seen.sentence}, as happens once")
    return seen


# What is done to one party once rather than every day counts so much more.
_ONCE, _FATE = frozenset({EventType.COERCE, EventType.CONCEDE, EventType.SANCTION}), 1.4
_TIES: dict[Tie, tuple[float, str]] = {
    Tie.SAME: (1.0, "{a} and {b} are one party, which {does}"),
    # Of one war, all that one side does shares its camp.
    Tie.KIN: (0.2, "{a} belongs to {b}, or both to one camp, which {does}"),
    Tie.ALIKE: (0.4, "{a} and {b} describe the party that {does} alike"),
    Tie.STRANGERS: (-1.0, "{a} or {b}: another party {does}"),
}


def _places(a: Traits, b: Traits) -> frozenset[str]:
    """The names of both places: who bears one is no other party than who does not ("la garnison de Tarvel")."""
    return (a.where.words if a.where else frozenset()) | (b.where.words if b.where else frozenset())


def _parties(some: Sequence[Named], others: Sequence[Named], does: str, places: frozenset[str]) -> Seen | None:
    match = closest(some, others)
    if match is None or match.tie is Tie.OPEN:
        return None
    value, sentence = _TIES[match.tie]
    if match.tie is Tie.STRANGERS and (match.a.owners | match.b.owners) & places:
        return None
    return Seen(value, sentence.format(a=match.a.name, b=match.b.name, does=does))


_NEAR, _FAR = 10, 60
# What it counts that two undated tellings came out further apart than these: as news, and in passing.
_LATER = ((-0.3, 0.0), (-0.8, -0.3))
# Acts that the same parties do to one another again and again: what is news of them is a new one.
_RECURRING = (OFTEN - {EventType.SUPPORT, EventType.REJECT}) | {EventType.ASSAULT}


def same_time(a: Traits, b: Traits) -> Seen | None:
    """When: days that meet or not; an open time ("depuis 2016") meets too many to tell.

    Publication days only bound: what is told long before cannot be meant.
    """
    if a.told and b.told:
        gap = a.told.gap(b.told)
        if gap:
            said = f"{gap} days apart" if gap > 1 else "a day apart"
            return Seen(-2.0 if a.dated and b.dated else -0.5, said)
        if not (a.told.closed and b.told.closed):
            return None
        both = a.told.exact and b.told.exact
        return Seen(1.0 if both else 0.3, "on the same day" if both else "at times that meet")
    distance = _distance(a, b)
    if distance is None or distance <= _NEAR:
        return None
    if _is_new(a, b) or _is_new(b, a):
        return Seen(-1.2, f"news again {distance} days later")
    value = _LATER[distance > _FAR][_is_passing(a, b)]
    return Seen(value, f"told {distance} days apart, without a date that joins them")


def _is_passing(a: Traits, b: Traits) -> bool:
    """Whether the article that came out later is about another event: what is old is told in passing."""
    later = max((a, b), key=lambda one: (_came_out(one), one.news))
    return later.aside and not later.news


def _is_new(later: Traits, earlier: Traits) -> bool:
    """Whether one has for its undated news an act of a kind that recurs, and came out well after the other told it."""
    if later.told or not later.news or later.type not in _RECURRING or not (later.published and earlier.published):
        return False
    return later.published.first - earlier.published.last > _NEAR


def _distance(a: Traits, b: Traits) -> int | None:
    """Days between the day of one and the publication of the other, or between both publications."""
    one, other = a.told or a.published, b.told or b.published
    return one.gap(other) if one and other else None


def same_things(a: Traits, b: Traits) -> Seen | None:
    """With what: the same weapon, goods or victims are named, whatever their number."""
    shared = [(x, y) for x, y in pairs(a.amounts, b.amounts) if not x.casualties]
    if shared:
        return Seen(1.0, f"both name {shared[0][0].what}")
    return None


# What it counts that small or open numbers agree, as they do by chance; several count no more than so many.
_BY_CHANCE, _SEVERAL = 0.3, 1.5


def same_numbers(a: Traits, b: Traits) -> Seen | None:
    """How many: numbers compared as intervals, item by item or as sums ("au moins huit": six and two)."""
    equal, apart = counts(a.amounts, b.amounts)
    if equal and len(equal) >= len(apart):
        values = [_agreement(x, y) for x, y in equal]
        return Seen(min(sum(values), _SEVERAL), " and ".join(f"{x} and {y} agree" for x, y in equal))
    if apart:
        return Seen(-0.5, f"{apart[0][0]} and {apart[0][1]} cannot both be")
    return _sums(a.amounts, b.amounts)


def _agreement(x: Amount, y: Amount) -> float:
    """What it is worth that two numbers may be one: "des dizaines" agrees with much."""
    if min(x.low, y.low) <= SMALL or math.isinf(max(x.high, y.high)):
        return _BY_CHANCE
    return 1.0 if (x.low, x.high) == (y.low, y.high) else 0.5


def _sums(some: Sequence[Amount], others: Sequence[Amount]) -> Seen | None:
    one, other = total(some), total(others)
    if one is None or other is None or len(some) == len(others) or not one.meets(other):
        return None
    return Seen(0.6, f"{one} and {other} agree")


# Fewer words than this share some by chance.
_FEW = 3


def same_words(a: Traits, b: Traits) -> Seen | None:
    """The same words tell it: the share of the longer words of the shorter telling that the other one has too."""
    fewer = min(len(a.words), len(b.words))
    shared = a.words & b.words
    if fewer < _FEW or len(shared) < _FEW or _overlap(a, b):
        return None
    return Seen(len(shared) / fewer, f"{len(shared)} of {fewer} words are the same")


def _overlap(a: Traits, b: Traits) -> bool:
    """Whether the very same words of one article tell both."""
    if a.first.article.id != b.first.article.id:
        return False
    return any(x.overlaps(y) for x in a.first.claim.evidence for y in b.first.claim.evidence)


def same_passage(a: Traits, b: Traits) -> Seen | None:
    """In one article: the later goes on about the event that the earlier tells ("cette attaque"). Else two are two."""
    if a.articles.isdisjoint(b.articles):
        return None
    article = min(a.articles & b.articles)
    if a.event and a.event == b.event:
        return Seen(1.0, f"{article} goes on about one event: {' and '.join(sorted({a.why, b.why} - {''}))}")
    return Seen(-0.55, f"{article} tells them as two")


def same_renown(a: Traits, b: Traits) -> Seen | None:
    """Told as known by its place or by who suffers it: the later says "le raid de Tarvel", "l'arrestation d'Odran"."""
    if a.type is not b.type or a.articles & b.articles:
        return None
    later, earlier = (a, b) if _came_out(a) >= _came_out(b) else (b, a)
    place = earlier.where.words if earlier.where and earlier.where.sure and not earlier.where.wide else frozenset()
    suffers = closest(later.sufferers, earlier.sufferers)
    sufferer = suffers.b.owners if suffers and suffers.tie is Tie.SAME and not suffers.b.states else frozenset()
    if not (place | sufferer) & later.known_by:
        return None
    return Seen(1.0, f"{later.first.key} tells it as one that readers know")


def _came_out(one: Traits) -> int:
    return one.published.first if one.published else 0


#: Everything that is compared, and how much it counts.
COMPARISONS: tuple[tuple[Callable[[Traits, Traits], Seen | None], float], ...] = (
    (same_act, 1.0),
    (same_rule, 0.5),
    (same_manner, 0.5),
    (same_certainty, 0.8),
    (same_doer, 1.0),
    (same_sufferer, 1.0),
    (same_place, 1.2),
    (same_ground, 1.0),
    (same_time, 1.5),
    (same_things, 0.5),
    (same_numbers, 1.0),
    (same_words, 1.2),
    (same_story, 1.0),
    (same_passage, 2.2),
    (same_renown, 0.6),
)


def score(a: Traits, b: Traits) -> float:
    """What all comparisons together say of two reports."""
    return sum(seen.value * weight for compare, weight in COMPARISONS if (seen := compare(a, b)))


def points(a: Traits, b: Traits) -> tuple[Point, ...]:
    """The same, point by point, for the reader."""
    return tuple(
        Point(Reason(compare.__name__.replace("_", "-"), seen.sentence), seen.value, weight)
        for compare, weight in COMPARISONS
        if (seen := compare(a, b))
    )


def table() -> str:
    """The comparisons as the documentation prints them: name, weight, and the docstring of each."""
    rows = (
        f"| `{compare.__name__}` | {weight:g} | {' '.join((compare.__doc__ or '').split())} |"
        for compare, weight in COMPARISONS
    )
    return "\n".join(("| comparison | weight | what it looks at |", "|---|---|---|", *rows))
