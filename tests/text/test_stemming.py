"""Forms of one word meet in their stem."""

from __future__ import annotations

import pytest

from recoupe.text.stemming import fold_word, stem


@pytest.mark.parametrize(
    "forms",
    [
        ("livrer", "livré", "livrées", "livraison", "livreront", "livraient"),
        ("attaquer", "attaqué", "attaquants", "attaques"),
        ("général", "généraux", "générale"),
        ("hélicoptère", "hélicoptères"),
    ],
)
def test_inflected_forms_have_one_stem(forms: tuple[str, ...]) -> None:
    """Conjugation, number, gender and the commonest derivations are cut off."""
    assert len({stem(fold_word(form)) for form in forms}) == 1


def test_numbers_and_short_words_stay() -> None:
    """Nothing is cut off what has nothing to spare."""
    assert (stem("1961"), stem("pont"), stem("est")) == ("1961", "pont", "est")


def test_folding_takes_case_accents_and_ligatures_off() -> None:
    """For comparison only."""
    assert fold_word("Œuvré") == "oeuvre"
