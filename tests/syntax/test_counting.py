"""What stands behind the bound of a number is what the sentence is about."""

from __future__ import annotations

import pytest

from tests.syntax.arcs import Arc, arc

#: Sentence, word, its relation and its governor.
ARCS = [
    ("L'attaque a fait plus de vingt morts.", "morts", "obj", "fait"),
    ("La frappe a tué plus d'une dizaine de civils.", "dizaine", "obj", "tué"),
    ("Moscou a livré à Bamako plus de cent blindés.", "blindés", "obj", "livré"),
    ("Plus de deux cents migrants ont été expulsés vers l'Afghanistan.", "migrants", "nsubj:pass", "expulsés"),
    ("Plus de 20 morts dans une attaque au Mali.", "morts", "ROOT", "morts"),
    ("L'attaque a fait plus de vingt morts.", "plus", "advmod", "morts"),
]


@pytest.mark.parametrize(("sentence", "word", "relation", "governor"), ARCS)
def test_the_counted_thing_takes_the_place_of_its_bound(sentence: str, word: str, relation: str, governor: str) -> None:
    """The noun is the object or the subject, the bound belongs to it."""
    assert arc(sentence, word) == Arc(relation, governor)
