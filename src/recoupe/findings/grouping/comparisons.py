"""What speaks for and against two claims being of one event: small comparisons, each with its weight and a sentence.

The docstring of a comparison is its public documentation (``docs/findings.md``). Each looks at two reports and returns
what it sees, from -2 (speaks strongly against) to 1 (speaks for), or ``None`` where one of them is silent: unknown is
neutral. The score of a pair is the sum of value times weight.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.findings.grouping.amounts import pairs, total
from recoupe.findings.grouping.families import related
from recoupe.findings.grouping.names import Tie, closest
from recoupe.findings.grouping.places import same_ground, same_place
from recoupe.findings.grouping.seen import Seen
from recoupe.model.claim import EventType, Reason, Status
from recoupe.model.finding import Point

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from recoupe.findings.grouping.amounts import Amount
    from recoupe.findings.grouping.names import Named
    from recoupe.findings.grouping.traits import Traits
    from recoupe.model.span import Span


def same_act(a: Traits, b: Traits) -> Seen | None:
    """The same type of event, or two types of one family ("prise" and "retrait", "accord" and "rencontre")."""
    if a.type is b.type:
        return Seen(1.0, f"both report {a.type.value}")
    if related(a.type, b.type):
        return Seen(0.4, f"{a.type.value} and {b.type.value} may be told of one act")
    return Seen(-1.0, f"{a.type.value} and {b.type.value} are different acts")


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
    return _parties(a.doers, b.doers, "acts")


def same_sufferer(a: Traits, b: Traits) -> Seen | None:
    """To whom it is done: as for the one who acts."""
    return _parties(a.sufferers, b.sufferers, "is acted upon")


_TIES: dict[Tie, tuple[float, str]] = {
    Tie.SAME: (1.0, "{a} and {b} are one party, which {does}"),
    Tie.KIN: (0.7, "{a} belongs to {b}, or both to one camp, which {does}"),
    Tie.ALIKE: (0.4, "{a} and {b} describe the party that {does} alike"),
    Tie.STRANGERS: (-1.0, "{a} or {b}: another party {does}"),
}


def _parties(some: Sequence[Named], others: Sequence[Named], does: str) -> Seen | None:
    match = closest(some, others)
    if match is None or match.tie is Tie.OPEN:
        return None
    value, sentence = _TIES[match.tie]
    return Seen(value, sentence.format(a=match.a.name, b=match.b.name, does=does))


_NEAR, _FAR = 10, 60
# Acts that the same parties do to one another again and again: what is news of them is a new one.
_RECURRING = frozenset({
    EventType.ASSAULT, EventType.MOBILIZE, EventType.PROTEST, EventType.CONSULT, EventType.ACCUSE, EventType.REQUEST,
    EventType.THREATEN,
})  # fmt: skip


def same_time(a: Traits, b: Traits) -> Seen | None:
    """When: days that meet or not. Publication days only bound: what is told long before cannot be meant."""
    if a.told and b.told:
        gap = a.told.gap(b.told)
        if gap:
            return Seen(-2.0, f"{gap} days apart" if gap > 1 else "a day apart")
        both = a.told.exact and b.told.exact
        return Seen(1.0 if both else 0.3, "on the same day" if both else "at times that meet")
    distance = _distance(a, b)
    if distance is None or distance <= _NEAR:
        return None
    if _is_new(a, b) or _is_new(b, a):
        return Seen(-1.2, f"news again {distance} days later")
    value = -0.3 if distance <= _FAR else -0.8
    return Seen(value, f"told {distance} days apart, without a date that joins them")


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


# A count as small as this is met by chance; several that agree are worth no more than so many.
_ANY, _SEVERAL = 2, 1.5


def same_numbers(a: Traits, b: Traits) -> Seen | None:
    """How many: numbers compared as intervals, item by item or as sums ("au moins huit": six and two)."""
    counted = [(x, y) for x, y in pairs(a.amounts, b.amounts) if x.counted and y.counted]
    apart = [pair for pair in counted if not pair[0].meets(pair[1])]
    equal = [pair for pair in counted if pair not in apart]
    if equal and len(equal) >= len(apart):
        values = [0.5 if (x.low, x.high) != (y.low, y.high) else 0.3 if x.low <= _ANY else 1.0 for x, y in equal]
        return Seen(min(sum(values), _SEVERAL), " and ".join(f"{x} and {y} agree" for x, y in equal))
    if apart:
        return Seen(-0.5, f"{apart[0][0]} and {apart[0][1]} cannot both be")
    return _sums(a.amounts, b.amounts)


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


# A reader takes up an event that was told at most so many characters before.
_NEXT = 250


def same_passage(a: Traits, b: Traits) -> Seen | None:
    """In one article, close together: a toll or an author alone goes on about the last event. Else two are two."""
    if a.first.article.id != b.first.article.id:
        return None
    gap = min(_gap(x, y) for x in a.first.claim.evidence for y in b.first.claim.evidence)
    if a.type is b.type and gap <= _NEXT and not _overlap(a, b) and (_goes_on(a, b) or _goes_on(b, a)):
        return Seen(1.0, f"{a.first.article.id} goes on about one event")
    return Seen(-1.0, f"{a.first.article.id} tells them as two")


def _gap(a: Span, b: Span) -> int:
    return max(a.start - b.end, b.start - a.end)


def _goes_on(a: Traits, b: Traits) -> bool:
    """A toll without another author, or an author without a victim ("L'attaque a été revendiquée par ..."), which come
    behind the words that tell the event, and have no day or town of their own.
    """
    later = a.first.claim.evidence[0].start > b.first.claim.evidence[0].start
    if not later or a.told or (a.where and a.where.told):
        return False
    doers = closest(a.doers, b.doers)
    toll = any(amount.casualties for amount in a.amounts)
    return toll if not a.doers or (doers and doers.tie >= Tie.ALIKE) else not (b.doers or a.sufferers or a.amounts)


#: Everything that is compared, and how much it counts.
COMPARISONS: tuple[tuple[Callable[[Traits, Traits], Seen | None], float], ...] = (
    (same_act, 1.0),
    (same_rule, 0.3),
    (same_certainty, 0.8),
    (same_doer, 1.0),
    (same_sufferer, 1.0),
    (same_place, 1.2),
    (same_ground, 1.0),
    (same_time, 1.5),
    (same_things, 0.5),
    (same_numbers, 1.0),
    (same_words, 1.2),
    (same_passage, 1.2),
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
