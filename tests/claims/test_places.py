"""The place of an event is the one that its own words name, or where the story is."""

from __future__ import annotations

import pytest

from tests.claims.sentences import only


def place(text: str, kind: str = "ASSAULT", *, last: bool = False) -> str | None:
    """The name of the place of the first (or last) claim of a type."""
    found = only(text, kind, last=last).place
    return found.name if found else None


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        ("Les rebelles ont attaqué un convoi de l'armée à Kolvar.", "ASSAULT", "Kolvar"),
        ("Le Qatar a envoyé des troupes en Somalie.", "MOBILIZE", "Somalie"),
        ("L'armée a arrêté douze manifestants près de Bamako.", "COERCE", "Bamako"),
        ("Les insurgés ont attaqué la ville de Mopti.", "ASSAULT", "Mopti"),
        ("Des mercenaires russes sont présents à Bangui.", "PRESENCE", "Bangui"),
    ],
)
def test_a_place_is_stated_in_the_clause(text: str, kind: str, name: str) -> None:
    """A name behind a word of place, or the thing struck, is where it happens."""
    assert name in (place(text, kind) or "")


def test_where_a_party_sits_is_not_where_it_acts() -> None:
    """A participle that says where somebody is based gives no place to what he supports."""
    assert place("La Norvège continue de soutenir le gouvernement basé à Kolvar.", "SUPPORT") is None


def test_who_receives_is_not_a_place() -> None:
    """A country behind "à la" receives; it is not where the arms are handed over."""
    assert place("La France a livré des missiles à la Norvège.", "AID") is None


def test_where_a_thing_is_said_is_not_where_it_happened() -> None:
    """The town in which somebody speaks does not become the scene of the next event."""
    text = "Le ministre a déclaré à Genève que la paix était proche. Les rebelles ont tué neuf soldats."
    assert place(text) is None


def test_a_story_stays_where_it_is() -> None:
    """An act without a place of its own happens where the sentence before put the story."""
    text = "Les rebelles ont attaqué une caserne à Mopti. Ils ont tué neuf soldats."
    assert place(text, last=True) == "Mopti"


def test_a_new_paragraph_is_no_finer_than_the_country_of_the_story() -> None:
    """Away from the act that named a town only the country that the story is in is lent, and no town of talks."""
    text = (
        "Au Mali, les rebelles ont attaqué une caserne à Mopti.\n\nUn émissaire a été reçu à Genève.\n\n"
        "Des insurgés ont tué neuf soldats."
    )
    assert place(text, last=True) == "Mali"


def test_a_relative_clause_does_not_take_the_scene() -> None:
    """What only says which party is meant belongs to another story."""
    text = "La réunion s'est tenue à Mopti. Les rebelles, qui ont tué neuf soldats, étaient absents."
    assert place(text) is None


def test_where_an_analyst_sits_is_no_scene() -> None:
    """A participle that tells where a speaker is based does not put the next event there."""
    text = "La trêve tient, a estimé Marek Dolan, un analyste basé à Kolvar. Les rebelles ont attaqué un convoi."
    assert place(text) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("La Libye est en guerre. En Libye, la paix est loin. Neuf soldats ont été tués dans le pays.", "Libye"),
        ("En Libye, les milices ont mené une offensive contre la capitale.", "Tripoli"),
        ("Les rebelles ont attaqué neuf soldats dans la capitale, Bamako.", "Bamako"),
    ],
)
def test_nouns_of_place_stand_for_the_last_one(text: str, name: str) -> None:
    """ "le pays" is the country last named as a place, "la capitale" its capital or the name behind it."""
    assert place(text) == name


def test_a_direction_keeps_its_words() -> None:
    """ "le nord du pays" is named by its own words, and findable by the country's name."""
    found = only("Au Mali, les rebelles ont tué neuf soldats dans le nord du pays.").place
    assert found is not None
    assert found.name == "nord du pays"
    assert "Mali" in found.names


def test_a_distance_is_not_a_place() -> None:
    """ "à 40 km de X" measures; the battle is not in X."""
    assert place("Les rebelles ont attaqué un convoi à 40 km de Bamako.") is None
