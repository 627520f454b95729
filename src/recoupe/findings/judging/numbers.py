"""Numbers of one event that do not meet: toll against toll, list against list."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from recoupe.findings.grouping.amounts import Amount, total
from recoupe.model.claim import Reason, Status
from recoupe.model.finding import Contradiction, ContradictionKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from recoupe.findings.judging.voices import Voice
    from recoupe.model.span import Span


class _Count(NamedTuple):
    """One number that one voice gives."""

    voice: Voice
    amount: Amount


def number_contradictions(group: Sequence[Voice]) -> Iterator[Contradiction]:
    """Two voices count one sort of thing, and no number of the one is allowed by a number of the other.

    Bounds count: "au moins huit" and "six et deux" agree. What one voice counts in parts ("neuf civils, dont trois
    enfants") agrees with whoever gives the whole or the part.
    """
    counts = [_Count(v, amount) for v in group if v.traits.status is not Status.DENIED for amount in _counted(v)]
    seen: set[tuple[float, ...]] = set()
    for one, other in combinations(counts, 2):
        if one.amount.meets(other.amount) or not one.amount.same_thing(other.amount):
            continue
        if one.voice.is_of(other.voice) or _reconciled(one, other, counts):
            continue
        bounds = tuple(sorted((one.amount.low, one.amount.high, other.amount.low, other.amount.high)))
        if bounds not in seen:
            seen.add(bounds)
            yield _contradiction(one, other, counts)


def _counted(voice: Voice) -> list[Amount]:
    amounts = [amount for amount in voice.traits.amounts if amount.counted]
    whole = total(voice.traits.amounts)
    return [*amounts, whole] if whole and len(voice.traits.amounts) > 1 else amounts


def _reconciled(one: _Count, other: _Count, counts: Sequence[_Count]) -> bool:
    """Whether either voice also gives a number of this sort that the other's number allows."""
    return any(
        count.amount.same_thing(mine.amount) and count.amount.meets(theirs.amount)
        for mine, theirs in ((one, other), (other, one))
        for count in counts
        if count.voice is mine.voice or count.voice.is_of(mine.voice)
    )


def _contradiction(one: _Count, other: _Count, counts: Sequence[_Count]) -> Contradiction:
    left, right = (_who_say(count, counts) for count in (one, other))
    said = f"{one.amount} says {one.voice.who}, {other.amount} says {other.voice.who}"
    days = [count.voice.report.article.published for count in (one, other)]
    if None not in days and days[0] != days[1]:
        said += f" (published {days[0]} and {days[1]}: the later may only be newer)"
    spans: tuple[Span, ...] = tuple(s for count in (one, other) for s in count.voice.report.claim.evidence)
    return Contradiction(
        ContradictionKind.NUMBER,
        tuple(dict.fromkeys(voice.key for voice in left)),
        tuple(dict.fromkeys(voice.key for voice in right)),
        Reason("number-contradiction", said, spans),
    )


def _who_say(count: _Count, counts: Sequence[_Count]) -> list[Voice]:
    """Every voice that gives the very same bounds for the same sort of thing."""
    same = [c for c in counts if (c.amount.low, c.amount.high) == (count.amount.low, count.amount.high)]
    return [c.voice for c in same if c.amount.same_thing(count.amount)]
