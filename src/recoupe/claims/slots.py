"""Slots: the places around a verb or noun where its arguments stand, each with the head tokens of the phrases there."""

from __future__ import annotations

Slots = dict[str, list[int]]


def add_head(slots: Slots, slot: str, head: int) -> None:
    """Puts a phrase into a slot, behind those already there, once."""
    heads = slots.setdefault(slot, [])
    if head not in heads:
        heads.append(head)


def first_head(slots: Slots, slot: str) -> int | None:
    """The first phrase of a slot, or ``None`` when the slot is empty."""
    heads = slots.get(slot)
    return heads[0] if heads else None
