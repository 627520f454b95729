"""Who acts and who is acted upon, where neither stands in a slot of the act itself."""

from __future__ import annotations

import pytest

from tests.claims.sentences import only


def recipients(text: str, kind: str) -> list[str]:
    """The names of the recipients of the last claim of a type."""
    return [party.name for party in only(text, kind, last=True).recipient]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("L'Iran a retiré ses troupes du Liban.", ["Liban"]),
        ("Les soldats français ont quitté le Mali.", ["Mali"]),
        ("La milice s'est retirée de Kolvar.", []),
    ],
)
def test_a_country_is_left_to_itself(text: str, left: list[str]) -> None:
    """Who withdraws from a country withdraws from somebody; a town is nobody."""
    assert recipients(text, "RETREAT") == left


@pytest.mark.parametrize(
    ("text", "kind", "answering"),
    [
        ("Le Burkina Faso réagit aux accusations du président ghanéen.", "ACCUSE", ["Burkina Faso"]),
        ("La Turquie ne cédera pas aux menaces du général Orsan.", "THREATEN", ["Turquie"]),
        ("L'ONU a rappelé les accusations du président ghanéen.", "ACCUSE", []),
    ],
)
def test_who_answers_was_spoken_to(text: str, kind: str, answering: list[str]) -> None:
    """The subject of a verb of answering is the recipient of what it answers."""
    assert recipients(text, kind) == answering


def test_nobody_attacks_his_own_positions() -> None:
    """In an accusation, "ses positions" are those of the accuser."""
    text = "L'armée congolaise accuse la coalition M23 de multiplier les attaques contre ses positions."
    assert "armée congolaise" in recipients(text, "ASSAULT")


def test_my_men_are_mine() -> None:
    """« nos hommes » also bear the name of who says so."""
    claim = only("« L'armée a tué soixante de nos hommes », a déclaré Karim Orsan.")
    assert "Karim Orsan" in claim.recipient[0].names
