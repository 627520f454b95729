"""Names that a reader takes for one person's are one's, and near names of two persons never are."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.names import figures, halves, judged_pairs
from recoupe.entities.names import Card, Verdict, compare
from recoupe.entities.names.features import BODY, PERSON
from recoupe.entities.names.reading import person_name

NAMES = st.one_of(
    st.text(max_size=30),
    st.sampled_from([card.name for pair in judged_pairs()[::7] for card in pair.cards]),
)
SUPPORT = {f"names.{feature.__name__}" for features in (PERSON, BODY) for feature, weight in features if weight > 0}
CARDS = st.builds(Card, NAMES, st.booleans(), st.sampled_from([None, "ly", "ru"]))


def test_the_judged_list_keeps_its_figures() -> None:
    """Precision and recall of the committed list stay above what was promised, on the held-out half as well."""
    pairs = judged_pairs()
    assert len(pairs) >= 300
    for part in (*halves(pairs), pairs):
        found = figures(part)
        assert found.precision >= 0.99
        assert found.recall >= 0.97


@pytest.mark.parametrize("features", [PERSON, BODY])
def test_every_feature_documents_itself(features: tuple[tuple[object, float], ...]) -> None:
    """The docstring of a feature is what the documentation prints."""
    assert all(feature.__doc__ for feature, _ in features)


def test_two_given_names_in_another_order_are_two_persons() -> None:
    """ "Ali Hassan" and "Hassan Ali" are both given names first."""
    assert compare(Card("Ali Hassan"), Card("Hassan Ali")).verdict is Verdict.APART


def test_a_double_given_name_is_another_name() -> None:
    """ "Jean Kolvar" is not Jean-Marie Kolvar, while a second given name without a hyphen may be missing."""
    assert compare(Card("Jean Kolvar"), Card("Jean-Marie Kolvar")).verdict is Verdict.APART
    assert compare(Card("Amin Salem Kolvar"), Card("Amin Kolvar")).verdict is Verdict.SAME


def test_an_objection_weighs_more_than_all_agreement() -> None:
    """The same name and office with two nationalities stay two persons, and the reason says so."""
    found = compare(Card("Karim Oudane", country="ml", role="ministre"), Card("Karim Oudane", country="ne"))
    assert found.verdict is Verdict.APART
    assert [reason.rule for reason in found.reasons][-1] == "names.countries_differ"


def test_a_family_name_alone_needs_support() -> None:
    """Without anything in common but a family name two mentions may be one, no more."""
    assert compare(Card("Oudane"), Card("Karim Oudane")).verdict is Verdict.POSSIBLE
    supported = compare(Card("Oudane", around=frozenset({"ml"})), Card("Karim Oudane", country="ml"))
    assert supported.verdict is Verdict.SAME


@given(CARDS, CARDS)
def test_comparison_has_no_direction(one: Card, other: Card) -> None:
    """Whichever name comes first, verdict and score are the same."""
    there, back = compare(one, other), compare(other, one)
    assert (there.verdict, there.score) == (back.verdict, back.score)


@given(CARDS)
def test_only_the_name_itself_can_object_to_a_name(card: Card) -> None:
    """A name compared with itself meets no objection but that of mixed letters, or of a name that names nobody."""
    objections = {reason.rule for reason in compare(card, card).reasons} - SUPPORT
    nameless = {"names.foreign_letters", "names.given_name_alone"}
    if not card.person or person_name(card.name).words:
        assert objections <= nameless


@given(NAMES, NAMES)
def test_composed_and_decomposed_letters_compare_alike(one: str, other: str) -> None:
    """NFC and NFD of a name are the same name to every feature that reads letters."""
    composed = compare(Card(unicodedata.normalize("NFC", one)), Card(unicodedata.normalize("NFC", other)))
    decomposed = compare(Card(unicodedata.normalize("NFD", one)), Card(unicodedata.normalize("NFD", other)))
    assert (composed.verdict, composed.score) == (decomposed.verdict, decomposed.score)
