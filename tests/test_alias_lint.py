"""Linting proves that each alias leads to its entry, and names those that should be called ambiguous."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from recoupe import alias_lint
from recoupe.alias_lint import lint_aliases
from recoupe.packs.reading import parse_entries, typed
from recoupe.packs.theatre_checks import Listed
from recoupe.packs.theatres import Theatres, theatres
from recoupe.packs.things import KnownThing

if TYPE_CHECKING:
    from collections.abc import Callable

    Plant = Callable[[str], list[str]]


@pytest.fixture
def plant(monkeypatch: pytest.MonkeyPatch) -> Plant:
    """Lints one entry in the place of the shipped ones; the mention finder knows the shipped ones only."""

    def lint_planted(text: str) -> list[str]:
        entries = parse_entries(text, "kolvar/actors.yml")
        listed = tuple(Listed("libya", *pair) for pair in zip(typed(entries, KnownThing), entries, strict=True))
        monkeypatch.setattr(alias_lint, "theatres", lambda: Theatres(theatres().heads, listed))
        return lint_aliases()

    return lint_planted


def test_the_shipped_aliases_lead_to_their_entries() -> None:
    """Every spelling of every shipped theatre is found and means what its entry says."""
    assert lint_aliases() == []


def test_an_alias_that_is_not_found_is_named(plant: Plant) -> None:
    """A spelling that leads elsewhere or nowhere is shown with its sentence, and no other is."""
    entry = '- {id: "libya:haftar", class: person, name: Khalifa Haftar, names: [Istvan Drago]}\n'
    assert plant(entry) == [
        "kolvar/actors.yml:1: libya:haftar: 'Istvan Drago' is not found in «Istvan Drago a parlé mardi.»"
    ]


def test_an_ambiguous_alias_is_tried_in_its_theatre(plant: Plant) -> None:
    """It needs the states of its theatre around it, and the days of its entry."""
    entry = '- {id: "libya:gnu", class: government, name: GUN, ambiguous: [GUN], country: ly, from: 2021-03}\n'
    assert plant(entry) == []


def test_words_and_given_names_should_be_ambiguous(plant: Plant) -> None:
    """A French word and the given name of somebody else are no sure names."""
    entries = """\
- {id: "libya:haftar", class: person, name: Khalifa Haftar, names: [Colère]}
- {id: "libya:ghwell", class: person, name: Khalifa al-Ghwell, names: [Khalifa]}
"""
    problems = plant(entries)
    advice = "List it under `ambiguous`."
    assert f"kolvar/actors.yml:1: libya:haftar: 'Colère' is a French word as well. {advice}" in problems
    assert f"kolvar/actors.yml:2: libya:ghwell: 'Khalifa' is a given name of others. {advice}" in problems
