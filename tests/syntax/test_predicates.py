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


def test_who_is_dead_has_died() -> None:
    """ "Sont mortes" is a verb with its auxiliary, in every gender and number."""
    for words in ("Neuf personnes sont mortes dans une attaque.", "Un soldat est mort dans une attaque."):
        verb = next(token for token in tokens_of(words) if token.text.startswith("mort"))
        assert (verb.pos, verb.lemma) == ("VERB", "mourir")


def test_a_number_that_opens_a_sentence_is_one() -> None:
    """ "Neuf soldats" counts soldiers, whatever the capital looks like."""
    for words in ("Neuf soldats ont été tués.", "Quarante-huit personnes ont été tuées dans une attaque."):
        assert tokens_of(words)[0].pos == "NUM"


def test_a_number_of_two_words_is_one() -> None:
    """ "Neuf cents" is no quality of the rebels."""
    assert [token.pos for token in tokens_of("Neuf cents rebelles ont été libérés par les autorités.")[:2]] == [
        "NUM",
        "NUM",
    ]


def test_the_day_behind_a_weekday_is_no_object() -> None:
    """ "Samedi 7 avril" is a date."""
    assert arc("Quelque 200 personnes ont manifesté, samedi 7 avril, à Porto, contre la junte.", "7").relation == "nmod"


def test_where_armed_men_strike_is_where_it_happens() -> None:
    """ "Armés" says what the men are like, and the place behind it is the act's."""
    assert arc("Une embuscade a été tendue par des hommes armés près de Djibo.", "Djibo").governor == "tendue"


def test_who_accuses_behind_a_comma_is_the_subject() -> None:
    """ "..., accuse l'ONU" is said by the United Nations."""
    assert arc("Armes et formations sans notification, accuse l'ONU.", "ONU") == Arc("nsubj", "accuse")
    assert arc("Kolvar, furieux, accuse l'ONU.", "ONU") == Arc("obj", "accuse")
