"""Findings of AID -> the arms register."""

from __future__ import annotations

import pytest

from recoupe.model.claim import EventType, Status
from recoupe.model.register import Standing
from recoupe.packs.registers import arms_category
from recoupe.registers.arms import arms_register
from tests.registers.findings import claim, finding, item


def test_a_delivery_told_twice_is_one_row_with_the_range_of_both() -> None:
    """Each report keeps its number, and the row spans them all."""
    told = finding(
        claim(EventType.AID, "Ostrie", "milice", items=(item("MiG-29", 6, None),), when="2024-05"),
        claim(EventType.AID, "Ostrie", "milice", items=(item("MiG-29", 8, 8),), speaker="Toubal"),
    )
    (row,) = arms_register([told])
    assert (row.designation, row.low, row.high) == ("MiG-29", 6, None)
    assert [(a.low, a.high) for a in row.amounts] == [(6, None), (8, 8)]
    assert [s.name for s in row.suppliers] == ["Ostrie"]
    assert (row.delivered, row.standing) == (("2024",), Standing.REPORTED)


def test_kind_and_make_stand_in_their_own_columns() -> None:
    """ "chars T-72": the description is the kind, the designation the model, the category SIPRI's."""
    (row,) = arms_register([finding(claim(EventType.AID, "A", "B", items=(item("chars T-72", 4, 4),)))])
    assert (row.description, row.designation, row.category) == ("chars", "T-72", "Armoured vehicles")


def test_food_is_no_arms() -> None:
    """Help without weapons has no row."""
    assert arms_register([finding(claim(EventType.AID, "A", "B", items=(item("vivres"),)))]) == ()


def test_a_promise_is_an_order_and_a_denial_disputes() -> None:
    """What is only announced is announced; a delivery that somebody denies is disputed."""
    promised = claim(EventType.AID, "A", "B", items=(item("drones", 3, 3),), status=Status.FUTURE, when="2025")
    (row,) = arms_register([finding(promised)])
    assert (row.standing, row.ordered, row.delivered) == (Standing.ANNOUNCED, ("2025",), ())
    denied = claim(EventType.AID, "A", "B", status=Status.DENIED, speaker="A")
    (row,) = arms_register([finding(claim(EventType.AID, "A", "B", items=(item("drones"),)), denied)])
    assert (row.standing, row.low) == (Standing.DISPUTED, None)


@pytest.mark.parametrize(
    ("words", "category"),
    [
        ("avions de chasse", "Aircraft"),
        ("systèmes de défense antiaérienne Pantsir", "Air-defence systems"),
        ("Su-24", "unclassed"),
        ("kalachnikovs", "small arms"),
        ("gilets", "materiel"),
        ("véhicules blindés", "Armoured vehicles"),
        ("soldats", None),
    ],
)
def test_category(words: str, category: str | None) -> None:
    """The pack's classes of equipment decide the category, the special before the general."""
    assert arms_category(words) == category
