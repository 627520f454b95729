"""Who is at war with whom by the words of the text, and what that gives to acts that name no enemy."""

from __future__ import annotations

import pytest

from recoupe.claims.hostilities import enmities
from tests.claims.conftest import Code
from tests.claims.sentences import only


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("La guerre entre l'armée et les rebelles du FROLINAT dure.", ("armée", "rebelles du FROLINAT")),
        ("Les rebelles luttent contre le gouvernement tchadien.", ("rebelles", "gouvernement tchadien")),
        ("L'armée a arrêté l'offensive des rebelles.", ("armée", "rebelles")),
        ("Le Mali mène une guerre contre les jihadistes.", ("Mali", "jihadistes")),
    ],
)  # fmt: skip
def test_nouns_and_verbs_of_war_join_enemies(text: str, pair: tuple[str, str], coder: Code) -> None:
    """Each construction gives the two parties that it sets against one another."""
    read = coder(text)
    assert [(each.one.name, each.other.name) for each in enmities(read.grammar, read.parties)] == [pair]


def test_civilians_are_nobodys_enemies(coder: Code) -> None:
    """A war against inhabitants is not one between two camps."""
    read = coder("Les rebelles mènent une guerre contre les habitants.")
    assert list(enmities(read.grammar, read.parties)) == []


def test_a_town_is_taken_from_the_enemy() -> None:
    """A capture without a loser is from the camp that the article says its author is at war with."""
    text = "La guerre entre l'armée tchadienne et les rebelles dure. Les rebelles ont pris la ville de Lokoré."
    assert "armée tchadienne" in [party.name for party in only(text, last=True).recipient]
