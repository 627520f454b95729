"""The model as it is used here reads words as the stock model does, less what nobody asks it."""

from __future__ import annotations

from recoupe.syntax.language import french, in_dictionary


def test_rules_that_set_more_than_a_tag_are_kept() -> None:
    """A run of spaces is still told from words, which is all that the rules kept are for; no word gets a tag."""
    doc = french()("Il  pleut.")
    assert [token.pos_ for token in doc] == ["PRON", "SPACE", "VERB", "PUNCT"]
    assert {token.tag_ for token in doc if not token.is_space} == {""}


def test_the_dictionary_holds_base_forms() -> None:
    """A base form is in the dictionary, a plural and a name are not."""
    assert in_dictionary("village")
    assert not in_dictionary("villages")
    assert not in_dictionary("ksar neïm")


def test_compounds_are_one_word_and_inverted_pronouns_another() -> None:
    """ "état-major" and "attentat-suicide" stay whole as "sud-coréen" does; "dit-il" is a verb and its subject."""
    words = [token.text for token in french()("L'état-major craint un attentat-suicide, dit-il.")]
    assert words == ["L'", "état-major", "craint", "un", "attentat-suicide", ",", "dit", "-il", "."]
