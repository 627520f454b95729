"""Claims in short words."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

import pytest

from recoupe.export.wording import FAMILIES, bounds, count, parties
from recoupe.model.claim import Claim, EventType, Item
from recoupe.model.span import Span

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        (None, None, ""),
        (6, None, "≥ 6"),
        (None, 9, "≤ 9"),
        (6, 9, "6-9"),
        (10, 10, "10"),
        (0, 0, "0"),
        (2.5, 2.5, "2.5"),
        (2000, None, "≥ 2000"),
        (1_500_000, 1_500_000, "1\u202f500\u202f000"),
    ],
)
def test_numbers_keep_their_bounds(low: float | None, high: float | None, words: str) -> None:
    """A reader sees whether a number is exact, a floor, a ceiling or a range."""
    assert bounds(Item("chars", ("chars",), low, high, Span(0, 1))) == words


def test_interchangeable_parties_have_a_double_arrow(claims: tuple[Claim, ...]) -> None:
    """An accord has no direction, a delivery has one, an unknown actor is a question mark."""
    delivery, denial = claims
    accord = dataclasses.replace(delivery, type=EventType.AGREE)
    assert parties(delivery) == "Kardouanie → milice d'Anzar"
    assert parties(accord) == "Kardouanie ↔ milice d'Anzar"
    assert parties(denial) == "? → Anzar"


def test_every_type_has_one_family() -> None:
    """No type is without a colour and none has two."""
    assert sorted(event for events in FAMILIES.values() for event in events) == sorted(EventType)


def test_every_type_is_defined_in_the_documentation(root: Path) -> None:
    """docs/types.md explains each type under its name."""
    page = (root / "docs" / "types.md").read_text(encoding="utf-8")
    assert not [event for event in EventType if f"**{event}**" not in page]


def test_one_is_singular() -> None:
    """One claim, several claims."""
    assert (count(1, "claim"), count(0, "claim"), count(2, "claim")) == ("1 claim", "0 claims", "2 claims")
