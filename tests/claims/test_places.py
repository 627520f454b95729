"""The place of an event is the one that its own words name, or where the story is."""

from __future__ import annotations

import pytest

from tests.claims.sentences import everything, only


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


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        ("Des officiers kényans pilotent des drones à la base de Kolvar, dans le nord du Mali.", "PRESENCE", "Kolvar"),
        ("Des rebelles ont tué neuf soldats dans la région de Gao, à Kolvar.", "ASSAULT", "Kolvar"),
        ("Des rebelles ont tué neuf soldats à l'est de Gao.", "ASSAULT", "est de Gao"),
    ],
)
def test_a_town_or_base_says_more_than_the_area_around_it(text: str, kind: str, name: str) -> None:
    """Of a site and the region that it lies in the site is where it happens, whichever stands first."""
    assert name in (place(text, kind) or "")


def test_this_country_is_not_that_of_those_who_are_in_it() -> None:
    """ "les forces allemandes dans ce pays" are not in their own."""
    text = "L'ONU s'est retirée du Mali et de l'Allemagne. Le retrait des forces allemandes de ce pays est achevé."
    assert place(text, "RETREAT", last=True) == "Mali"


def test_what_is_said_to_be_under_control_is_the_place() -> None:
    """ "X, enclave sous contrôle de A et sous blocus de B": both are about X."""
    text = "Les roquettes visent la ville de Kolvar, enclave sous contrôle des rebelles et sous blocus norvégien."
    assert "Kolvar" in (place(text, "HOLD") or "")
    assert "Kolvar" in (place(text, "COERCE") or "")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Le contrôle de Mopti par les rebelles inquiète les voisins.", "Mopti"),
        ("La prise de contrôle de la bande de Gaza par le Hamas a surpris ses voisins.", "bande de Gaza"),
        ("L'armée a bombardé Idleb, sous contrôle des rebelles.", "Idleb"),
        ("Des habitants de Mopti sous contrôle des rebelles ont fui.", "Mopti"),
    ],
)
def test_what_a_noun_tells_to_be_held_is_the_place(text: str, name: str) -> None:
    """What is held stands behind "de", or right before "sous contrôle"."""
    assert place(text, "HOLD") == name


def test_the_next_sentence_may_say_where_the_incident_was() -> None:
    """ "L'incident s'est produit mardi à X" tells where and when what was told before happened."""
    text = "Des rebelles ont tué neuf soldats. L'incident s'est produit le 3 mai 2019 à Kolvar."
    found = only(text)
    assert found.place is not None
    assert (found.place.name, found.when) == ("Kolvar", "2019-05-03")


def test_where_somebody_speaks_is_not_where_it_happened() -> None:
    """ "..., a confirmé l'état-major à X": the place belongs to the words of speech."""
    text = "Les soldats stationnés à Mopti commenceront lundi leur retrait, a confirmé l'état-major à Kolvar."
    assert place(text, "RETREAT") is None


def test_the_state_is_no_place() -> None:
    """ "le chef de l'Etat" names an office; "l'Etat de X" is a place."""
    assert place("Le chef de l'Etat a été arrêté par sa garde.", "COERCE") is None


def test_local_authorities_tell_what_happened_at_home() -> None:
    """What the police of a province report was in it, unless the sentence names another place."""
    assert place("L'armée a tué neuf rebelles, selon la police de la province de Kolvar.") == "province de Kolvar"
    assert place("L'armée a tué neuf rebelles à Gao, selon la police de la province de Kolvar.") == "Gao"


def test_the_first_word_of_a_headline_is_the_country_of_the_story() -> None:
    """ "Mali : ..." lends its country to acts without a place, however often another country is named."""
    text = "Mali : l'inquiétude\nEn Suède, on s'inquiète. Orsan vit en Suède.\nDes insurgés ont tué neuf soldats."
    (claim,) = everything(text, titled=True).claims
    assert claim.place is not None
    assert claim.place.name == "Mali"


def test_a_distance_is_not_a_place() -> None:
    """ "à 40 km de X" measures; the battle is not in X."""
    assert place("Les rebelles ont attaqué un convoi à 40 km de Bamako.") is None
