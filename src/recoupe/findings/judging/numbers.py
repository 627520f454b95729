"""Numbers of one event that do not meet: toll against toll, list against list."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from recoupe.findings.grouping.amounts import Amount, total
from recoupe.findings.judging.voices import who_speaks
from recoupe.model.claim import Reason, Status
from recoupe.model.finding import Contradiction, ContradictionKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from recoupe.findings.judging.voices import Voice
    from recoupe.model.span import Span


class _Count(NamedTuple):
    """One number that one voice gives."""

    voice: Voice
    who: str
    amount: Amount


def number_contradictions(group: Sequence[Voice]) -> Iterator[Contradiction]:
    """Two voices count one sort of thing, and no number of the one is allowed by a number of the other.

    Bounds count: "au moins huit" and "six et deux" agree. What one voice counts in parts ("neuf civils, dont trois
    enfants") agrees with whoever gives the whole or the part.
    """
    who = who_speaks(group)
    told = [v for v in group if v.traits.status is not Status.DENIED]
    counts = [_Count(v, who[v.key], amount) for v in told for amount in _counted(v)]
    distinct = {(c.amount.casualties, c.amount.stems, c.amount.low, c.amount.high): c.amount for c in counts}
    seen: set[tuple[float, ...]] = set()
    for one, other in combinations(distinct.values(), 2):
        bounds = tuple(sorted((one.low, one.high, other.low, other.high)))
        if one.meets(other) or bounds in seen or not one.same_thing(other):
            continue
        left, right = _unreconciled(one, other, counts), _unreconciled(other, one, counts)
        if left and right and {count.who for count in left} != {count.who for count in right}:
            seen.add(bounds)
            yield _contradiction(left, right)


def _counted(voice: Voice) -> list[Amount]:
    amounts = [amount for amount in voice.traits.amounts if amount.counted]
    whole = total(voice.traits.amounts)
    return [*amounts, whole] if whole and len(voice.traits.amounts) > 1 else amounts


def _unreconciled(one: Amount, other: Amount, counts: Sequence[_Count]) -> list[_Count]:
    """Who gives the one number, and no number of that sort that the other allows."""
    alike = [count for count in counts if count.amount.same_thing(one)]
    reconciled = {count.who for count in alike if count.amount.meets(other)}
    same = [count for count in alike if (count.amount.low, count.amount.high) == (one.low, one.high)]
    return [count for count in same if count.who not in reconciled]


def _contradiction(left: Sequence[_Count], right: Sequence[_Count]) -> Contradiction:
    one, other = left[0], right[0]
    said = f"{one.amount} says {one.voice.who}, {other.amount} says {other.voice.who}"
    days = [count.voice.report.article.published for count in (one, other)]
    if None not in days and days[0] != days[1]:
        said += f" (published {days[0]} and {days[1]}: the later may only be newer)"
    spans: tuple[Span, ...] = tuple(s for count in (one, other) for s in count.voice.report.claim.evidence)
    return Contradiction(
        ContradictionKind.NUMBER,
        tuple(dict.fromkeys(count.voice.key for count in left)),
        tuple(dict.fromkeys(count.voice.key for count in right)),
        Reason("number-contradiction", said, spans),
    )
