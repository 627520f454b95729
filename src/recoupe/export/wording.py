"""Claims in short words, for every view made for people: the parties, the numbers, the family of a type."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.model.claim import UNDIRECTED, EventType

if TYPE_CHECKING:
    from collections.abc import Iterable

    from recoupe.model.claim import Claim, Item, Party

#: Types that look alike from afar share a colour: working together, giving, demanding, opposing, force, states.
FAMILIES: dict[str, tuple[EventType, ...]] = {
    "together": (EventType.AGREE, EventType.CONSULT, EventType.SUPPORT, EventType.COOPERATE),
    "give": (EventType.AID, EventType.CONCEDE, EventType.RETREAT),
    "demand": (EventType.REQUEST, EventType.THREATEN, EventType.PROTEST),
    "against": (EventType.ACCUSE, EventType.REJECT, EventType.SANCTION),
    "force": (EventType.COERCE, EventType.ASSAULT, EventType.MOBILIZE),
    "state": (EventType.HOLD, EventType.PRESENCE),
}
_FAMILY = {event: name for name, events in FAMILIES.items() for event in events}


def family(event: EventType) -> str:
    """The family that a type belongs to."""
    return _FAMILY[event]


def names(parties: Iterable[Party]) -> str:
    """The names of parties, as one reads them in a row."""
    return ", ".join(party.name for party in parties)


def parties(claim: Claim) -> str:
    """Actor and recipient in one line, with a double arrow where they are interchangeable."""
    actor, recipient = names(claim.actor), names(claim.recipient)
    if not recipient:
        return actor or "?"
    arrow = "↔" if claim.type in UNDIRECTED else "→"
    return f"{actor or '?'} {arrow} {recipient}"


def bounds(item: Item) -> str:
    """The number of an item: ``6``, ``≥ 6``, ``≤ 9``, ``6-9``, or nothing when the text gives none."""
    low, high = item.low, item.high
    if low is None or high is None:
        return f"≥ {_number(low)}" if low is not None else f"≤ {_number(high)}" if high is not None else ""
    return _number(low) if low == high else f"{_number(low)}-{_number(high)}"


def _number(value: float) -> str:
    """A number as figures, thousands apart, without a decimal point it does not need."""
    return f"{value:,.10g}".replace(",", "\u202f") if value >= 10_000 else f"{value:.10g}"  # noqa: PLR2004


def count(number: int, noun: str) -> str:
    """A number with its noun: ``1 claim``, ``3 claims``."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
