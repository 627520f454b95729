"""Adjectives of two peoples and the states that they name."""

from __future__ import annotations

import pytest

from recoupe.packs.compounds import combining_forms, names_two_peoples, peoples_of
from recoupe.packs.world import demonyms


@pytest.mark.parametrize(
    ("word", "states"),
    [
        ("russe", ["country:ru"]),
        ("anti-américaine", ["country:us"]),
        ("franco-allemand", ["country:fr", "country:de"]),
        ("sino-américaines", ["country:cn", "country:us"]),
        ("franco-municipal", []),
        ("socio-russe", []),
        ("rapide", []),
    ],
)
def test_the_peoples_of_an_adjective(word: str, states: list[str]) -> None:
    """One people, two, or none where any half of the word is no people."""
    assert [demonym.known.entity for demonym in peoples_of(word)] == states


def test_only_compounds_name_two_peoples() -> None:
    """ "franco-allemand" says between whom something is, "pro-russe" does not."""
    assert names_two_peoples("franco-allemand")
    assert not names_two_peoples("pro-russe")


def test_every_first_half_stands_for_a_people_that_the_theatres_know() -> None:
    """The pack lists no first half that leads nowhere."""
    assert [form for form, people in combining_forms().items() if people not in demonyms()] == []
