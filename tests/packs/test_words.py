"""Nouns of parties, places and equipment."""

from __future__ import annotations

import pytest

from recoupe.model.mention import MentionKind
from recoupe.packs.words import designation_pattern, noun_entries, nouns, pronoun_forms, small_words


def test_designations_fire_on_their_examples() -> None:
    """Every example of a designation matches as a whole, and no counter-example does."""
    pattern = designation_pattern()
    entries = [entry for entry in noun_entries("equipment") if entry.patterns]
    assert entries
    for entry in entries:
        assert entry.fires
        assert [one for one in entry.fires if not pattern.fullmatch(one)] == []
        assert [one for one in entry.silent if pattern.fullmatch(one)] == []


@pytest.mark.parametrize(
    ("form", "kind", "plural"),
    [
        ("soldats", MentionKind.GROUP, True),
        ("général", MentionKind.GROUP, False),
        ("journaux", MentionKind.ORGANISATION, True),
        ("chars", MentionKind.EQUIPMENT, True),
        ("provinces", MentionKind.PLACE, True),
        ("blessés", MentionKind.THING, True),
    ],
)
def test_forms_lead_to_readings(form: str, kind: MentionKind, plural: bool) -> None:  # noqa: FBT001 - a case's value
    """A word form leads to the kinds of its noun and shows its number."""
    readings = nouns()[form]
    assert kind in {noun.kind for noun in readings.nouns}
    assert readings.plural is plural


def test_small_words_have_every_class() -> None:
    """The classes that the finders ask for are in the pack."""
    wanted = {"particle", "prefix", "surname", "locative", "speech", "political", "month", "opener", "dative",
              "located", "addressing", "near", "she"}  # fmt: skip
    assert wanted <= small_words().keys()


def test_leur_is_a_pronoun_and_a_possessive() -> None:
    """A form with two readings keeps both, the pronoun first."""
    assert [entry.name for entry in pronoun_forms()["leur"]] == ["pronoun", "possessive"]
