"""Plural and feminine of French words."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies

from recoupe.packs.inflection import adjective_forms, feminine, noun_forms, plural

LETTERS = "abcdefghijklmnopqrstuvwxyzéèïç"


@pytest.mark.parametrize(
    ("word", "many"), [("cheval", "chevaux"), ("français", "français"), ("bateau", "bateaux"), ("rebelle", "rebelles")]
)
def test_plural(word: str, many: str) -> None:
    """Plurals follow the endings."""
    assert plural(word) == many


@pytest.mark.parametrize(
    ("word", "she"),
    [
        ("malien", "malienne"),
        ("ghanéen", "ghanéenne"),
        ("russe", "russe"),
        ("danois", "danoise"),
        ("letton", "lettonne"),
    ],
)
def test_feminine(word: str, she: str) -> None:
    """Feminines follow the endings."""
    assert feminine(word) == she


def test_compound_nouns_inflect_either_part() -> None:
    """A compound may take its plural on the first part, or on both."""
    assert noun_forms("sous-marin")["sous-marins"] is True
    assert noun_forms("avion-cargo")["avions-cargos"] is True


@given(strategies.text(alphabet=LETTERS, min_size=2, max_size=12))
def test_forms_contain_the_word(word: str) -> None:
    """Every word is one of its own forms, as noun and as adjective, and a plural's plural is itself."""
    assert word in noun_forms(word)
    assert word in adjective_forms(word)
    assert plural(plural(word)) == plural(word)
