"""Subjects between a comma and their verb, read by the real parser in sentences of our own and given back to it."""

from __future__ import annotations

import pytest

from tests.syntax.arcs import Arc, arc

#: Sentence, word, its relation and its governor.
ARCS = [
    ("Soupçonné par Washington d'avoir tué un juge, le prince saoudien n'a pas réagi.", "prince", "nsubj", "réagi"),
    ("Grâce à un pont aérien mis en place par l'armée, des civils ont été évacués.", "civils", "nsubj:pass", "évacués"),
    ("Les mutins ont violé la trêve conclue en mai, a assuré un porte-parole.", "porte-parole", "nsubj", "assuré"),
    ("Tokyo, Ottawa et Canberra ont signé le traité.", "Tokyo", "nsubj", "signé"),
    ("Le ministre, qui a vu la ville, la trouve détruite.", "ville", "obj", "vu"),
]


@pytest.mark.parametrize(("sentence", "word", "relation", "governor"), ARCS)
def test_a_verb_has_the_subject_before_it(sentence: str, word: str, relation: str, governor: str) -> None:
    """A noun phrase behind a comma and before a verb without subject is that subject, not one more victim."""
    assert arc(sentence, word) == Arc(relation, governor)
