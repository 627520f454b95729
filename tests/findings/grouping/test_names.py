"""Parties compared."""

from __future__ import annotations

import pytest

from recoupe.findings.grouping.names import Tie, closest, named, tie
from tests.findings.reports import parties


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Moscou=country:ru", "Russie=country:ru", Tie.SAME),
        ("Karim Oudane", "Oudane", Tie.SAME),
        ("Forces de libération du Sahl", "FLS", Tie.SAME),
        ("forces du général Karim Oudane", "Karim Oudane", Tie.KIN),
        ("police militaire russe", "Russie=country:ru", Tie.KIN),
        ("soldats maliens", "armée malienne", Tie.KIN),
        ("soldats russes", "soldats turcs", Tie.STRANGERS),
        ("Russie=country:ru", "Turquie=country:tr", Tie.STRANGERS),
        ("Front du Nord", "Ligue du Delta", Tie.STRANGERS),
        ("pétrolier Astrée", "pétrolier Corinthe", Tie.STRANGERS),
        ("combattants rebelles", "groupe de rebelles", Tie.ALIKE),
        ("hommes armés", "civils", Tie.OPEN),
        ("Front du Nord", "hommes armés", Tie.OPEN),
    ],
)
def test_what_two_parties_are_to_each_other(one: str, other: str, expected: Tie) -> None:
    """One actor, kin, alike, strangers, or left open; and the same in both directions."""
    (a,), (b,) = named(parties(one)), named(parties(other))
    assert tie(a, b) is expected
    assert tie(b, a) is expected


def test_nobody_known_is_nobody() -> None:
    """« inconnu » is no party, and what names nobody has no closest tie."""
    assert named(parties("inconnu")) == ()
    assert closest((), named(parties("Front du Nord"))) is None
