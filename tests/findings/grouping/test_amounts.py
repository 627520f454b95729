"""Numbers as intervals."""

from __future__ import annotations

import pytest

from recoupe.findings.grouping.amounts import amounts, counts, pairs, total
from tests.findings.reports import items


def test_bounds_meet_or_not() -> None:
    """« au moins huit » allows nine and not seven."""
    (eight,), (nine,), (seven,) = (amounts(items(text)) for text in ("8- avions", "9 avions", "7 avions"))
    assert eight.meets(nine)
    assert not eight.meets(seven)


def test_a_list_adds_up() -> None:
    """Six MiG-29 and two Su-24 are eight of them; a list with something uncounted has no sum."""
    whole = total(amounts(items("6 Mig-29, 2 Su-24")))
    assert whole is not None
    assert (whole.low, whole.high) == (8, 8)
    assert total(amounts(items("6 Mig-29, Su-24"))) is None


def test_the_dead_are_not_the_wounded() -> None:
    """Casualties are compared sort by sort, whatever else the words share."""
    assert pairs(amounts(items("9 tués")), amounts(items("9 blessés"))) == []
    assert len(pairs(amounts(items("9 tués")), amounts(items("14 tués")))) == 1


def test_a_number_reads_as_one_says_it() -> None:
    """Bounds in words for the reader."""
    said = [str(amount) for amount in amounts(items("8- avions, 6 chars, drones"))]
    assert said == ["at least 8 avions", "6 chars", "drones (no number)"]


@pytest.mark.parametrize(
    ("one", "other", "equal", "apart"),
    [
        ("8 tués, 6 Français", "6 tués", 1, 0),
        ("8 tués, 2 tués, 6 tués", "8 tués, 6 Français, 2 tués", 2, 0),
        ("8 tués, 6 tués", "6 tués", 1, 0),
        ("8 tués", "6 tués", 0, 1),
        ("8 tués", "8 camions", 0, 0),
        ("3 tués, 2 camions", "2 tués", 0, 1),
    ],
)
def test_a_part_agrees_with_a_whole_that_has_it(one: str, other: str, equal: int, apart: int) -> None:
    """« huit morts, dont six Français » and « six Français tués » agree, in either order."""
    some, others = amounts(items(one)), amounts(items(other))
    for found in (counts(some, others), counts(others, some)):
        assert (len(found.equal), len(found.apart)) == (equal, apart)
