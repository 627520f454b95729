"""An ambiguous name is believed only where the text speaks of its theatre, and decided only by what the text says."""

from __future__ import annotations

import pytest

from recoupe.mentions import find_mentions
from recoupe.model.article import Article, Line, LineLabel
from recoupe.model.span import Span
from recoupe.syntax import parse


def entity(text: str, name: str, published: str | None = None) -> str | None:
    """What a name of the text leads to."""
    article = Article("belief", text, (Line(Span(0, len(text)), LineLabel.BODY, "test"),))
    (found,) = (mention for mention in find_mentions(parse(article), published).all if mention.name == name)
    return found.entity


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("Le HCE a publié un rapport à Rome.", "HCE", None),
        ("Le HCE a publié un rapport sur les élections en Libye.", "HCE", "libya:hce"),
        ("Le HCE a critiqué les députés libyens.", "HCE", "libya:hce"),
        ("Le HCE a critiqué Haftar.", "HCE", "libya:hce"),
        ("La Chambre des représentants a adopté une loi à Washington.", "Chambre des représentants", None),
    ],
)
def test_a_name_is_believed_in_its_theatre(text: str, name: str, expected: str | None) -> None:
    """A state of the theatre, its adjective or a sure actor makes the theatre; without them the name is a stranger."""
    assert entity(text, name) == expected


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("L'AFC organise un tournoi à Doha.", "AFC", None),
        ("L'AFC a pris une mine dans l'est de la RDC.", "AFC", "org:afc-m23"),
        ("La CNT manifeste à Barcelone.", "CNT", None),
        ("RSF dénonce l'arrestation d'un journaliste à Tunis.", "RSF", "org:rsf"),
        ("Les RSF ont bombardé un camp au Soudan.", "RSF", "org:rsf-soudan"),
        ("Les VDP ont repris un village au Burkina Faso.", "VDP", "org:vdp"),
        ("Les VDP ont repris un village au Congo-Kinshasa.", "VDP", "rdc:vdp"),
        ("Trabelsi a chanté à Paris.", "Trabelsi", None),
        ("Williams a remporté la course à Londres.", "Williams", None),
        ("Leon a joué à Madrid.", "Leon", None),
        ("Le Hirak a repris ses marches à Alger.", "Hirak", None),
        ("Le Hirak a manifesté à Aden, au Yémen.", "Hirak", "yemen:hirak"),
        ("Le Conseil présidentiel de la Libye a siégé.", "Conseil présidentiel", "libya:cp"),
        ("Le Conseil présidentiel a nommé un ministre du Yémen.", "Conseil présidentiel", "yemen:clp"),
        ("Les soldats de la paix russes ont quitté le Kazakhstan.", "soldats de la paix russes", None),
        ("Saleh a été élu maire au Tchad.", "Saleh", None),
    ],
)
def test_a_theatre_does_not_reach_into_another(text: str, name: str, expected: str | None) -> None:
    """Clubs, unions, singers and groups of another war keep their names to themselves."""
    assert entity(text, name) == expected


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("Le GUN a accepté une trêve en Libye.", None, None),
        ("Le GUN a accepté une trêve en Libye.", "2019-05-02", "libya:gna"),
        ("Le GUN a accepté une trêve en Libye.", "2022-05-02", "libya:gnu"),
        ("Le GUN a accepté une trêve en Libye.", "2021-03", None),
        ("Le GUN a accepté une trêve. Le Gouvernement d'unité nationale libyen attend la réponse.", None, "libya:gnu"),
        ("Le GUN a accepté une trêve. Le Gouvernement d'union nationale attend Haftar.", "2022", "libya:gna"),
    ],
)
def test_two_bodies_of_one_name_are_told_apart(text: str, published: str | None, expected: str | None) -> None:
    """A name of its own in the same text decides, then the day; otherwise it stays open."""
    assert entity(text, "GUN", published) == expected


def test_the_helicopter_is_not_the_region() -> None:
    """Accents tell a weapon from a known name that is spelled like it."""
    assert entity("Une patrouille est passée à Tigré.", "Tigré") == "place:tigre"
    assert entity("Un Tigre a survolé la ville.", "Tigre") is None


def test_a_party_is_not_the_army_of_its_name() -> None:
    """The capital tells the party "Forces libanaises" from the forces of Lebanon, which are no name."""
    assert entity("Les Forces libanaises ont dénoncé le Hezbollah.", "Forces libanaises") == "proche-orient:fl"
    assert entity("Les forces libanaises ont dénoncé le Hezbollah.", "forces libanaises") is None
