"""Whoever owns up to an act that was told without its author is given it, and only that act."""

from __future__ import annotations

import pytest

from tests.claims.sentences import coded


def _assaults(text: str) -> list[tuple[list[str], list[str]]]:
    return [
        ([party.name for party in claim.actor], [party.name for party in claim.recipient])
        for claim in coded(text)
        if claim.type.value == "ASSAULT"
    ]


@pytest.mark.parametrize(
    ("text", "author"),
    [
        ("Deux bergers ont été enlevés à Kolvar. Les rebelles tchadiens ont revendiqué l'enlèvement.", "bergers"),
        ("Un juge a été tué lundi. Le pays est en deuil. Les rebelles tchadiens revendiquent cet assassinat.", "juge"),
    ],
)
def test_a_claimed_act_and_its_claim_are_one(text: str, author: str) -> None:
    """The act before gets its author, and the words that own up to it open no second claim."""
    assert _assaults(text) == [(["rebelles tchadiens"], [author])]


def test_the_day_of_the_claim_is_not_that_of_the_act() -> None:
    """An act keeps its own date when somebody owns up to it later."""
    text = "Deux bergers ont été enlevés le 3 mai 2019. Le 9 juin 2019, les rebelles tchadiens ont revendiqué ce rapt."
    assert {claim.when for claim in coded(text) if claim.type.value == "ASSAULT"} == {"2019-05-03"}


def test_a_known_author_is_kept() -> None:
    """Words that own up to an act do not take it from whoever the text says has done it."""
    text = "L'armée norvégienne a tué deux bergers. Les rebelles tchadiens ont revendiqué l'attentat."
    assert (["armée norvégienne"], ["bergers"]) in _assaults(text)
