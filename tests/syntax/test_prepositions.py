"""Prepositions of several words are one, and the noun behind them hangs on the verb."""

from __future__ import annotations

import pytest

from tests.syntax.arcs import Arc, arc

#: Sentence, word, its relation and its governor.
ARCS = [
    ("Les armées mènent des patrouilles le long de la frontière.", "frontière", "obl:mod", "mènent"),
    ("Les armées mènent des patrouilles le long de la frontière.", "long", "case", "frontière"),
    ("Les soldats ont été tués près de Gao.", "Gao", "obl:mod", "tués"),
    ("Il est hors de question de négocier, a répété le président.", "question", "obl:arg", "est"),
]


@pytest.mark.parametrize(("sentence", "word", "relation", "governor"), ARCS)
def test_the_noun_hangs_where_the_phrase_does(sentence: str, word: str, relation: str, governor: str) -> None:
    """No part of the preposition stands between a verb and its place."""
    assert arc(sentence, word) == Arc(relation, governor)
