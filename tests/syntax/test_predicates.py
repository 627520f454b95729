"""Adjectives, verbs behind commas, comments and ranges, read by the real parser and given their place."""

from __future__ import annotations

import pytest

from recoupe.syntax.predicates import mend_predicates
from recoupe.syntax.tree import Tree
from tests.syntax.arcs import Arc, arc, tokens_of

#: Sentence, word, its relation and its governor.
ARCS = [
    ("Les forces sont toujours présentes dans plusieurs localités du nord.", "forces", "nsubj", "présentes"),
    (("Le M23, soutenu par le Rwanda, contrôle depuis fin janvier la ville de Goma, capitale de la province congolaise "
     "du Nord-Kivu."), "ville", "obj", "contrôle"),
    ("Entre 3.000 et 4.000 soldats rwandais opèrent aux côtés des rebelles dans l'est de la République.",
     "soldats", "nsubj", "opèrent"),
    (("Emmanuel Macron et Volodymyr Zelensky ont eu dimanche un long entretien téléphonique consacré à la défense "
     "aérienne de l'Ukraine, a indiqué l'Elysée dans un communiqué."), "entretien", "obj", "eu"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "word", "relation", "governor"), ARCS)
def test_a_predicate_has_its_subject_and_object(sentence: str, word: str, relation: str, governor: str) -> None:
    """A word hangs on the predicate or place that it belongs to, not on the comma's other side."""
    assert arc(sentence, word) == Arc(relation, governor)


def test_an_ordinary_sentence_stays_as_it_is() -> None:
    """A sentence that the parser reads well is not changed."""
    tokens = list(tokens_of("La milice du Nord a attaqué la ville, a indiqué l'armée."))
    before = list(tokens)
    mend_predicates(Tree(tokens))
    assert tokens == before
