"""Parties of real sentences are linked to whom they name, act for or stand for, or stay open with a reason."""

from __future__ import annotations

import pytest

from recoupe.entities import Registry
from recoupe.model.article import Article, Line, LineLabel
from recoupe.model.coded import Coded
from recoupe.model.entity import Bond, Link
from recoupe.model.span import Span
from recoupe.pipeline import code_article


def coded(text: str, registry: Registry | None = None, published: str | None = None) -> Coded:
    """One article of one line."""
    line = Line(Span(0, len(text)), LineLabel.BODY, "the test's own")
    return code_article(Article("a", text, (line,), published=published), registry)


def link(article: Coded, name: str) -> Link:
    """The link of the party with these words."""
    return next(
        each
        for each in article.links
        if name in [each.name, *(" ".join(span.of(article.article.text).split()) for span in each.spans)]
    )


@pytest.mark.parametrize(
    ("text", "name", "entity", "bond"),
    [
        ("L'armée syrienne a bombardé le village.", "armée syrienne", "country:sy", Bond.ACTS_FOR),
        ("Le ministère russe de la Défense a démenti.", "ministère russe de la Défense", "country:ru", Bond.ACTS_FOR),
        ("Moscou a livré six blindés à la milice.", "Moscou", "country:ru", Bond.STANDS_FOR),
        ("Les forces de Haftar ont pris Kolvar.", "forces de Haftar", "libya:haftar", Bond.ACTS_FOR),
        ("Des combattants de Wagner ont attaqué Kolvar.", "combattants de Wagner", "org:wagner", Bond.ACTS_FOR),
        ("Un responsable américain a accusé l'Iran.", "responsable américain", "country:us", Bond.ACTS_FOR),
        ("Les Russes ont bombardé Kolvar.", "Russes", "country:ru", Bond.STANDS_FOR),
        ("Il a dénoncé le régime et ses alliés russes.", "alliés russes", "country:ru", Bond.STANDS_FOR),
        ("Il a dénoncé ses alliés russes et iraniens.", "alliés iraniens", "country:ir", Bond.STANDS_FOR),
        ("Il a critiqué le voisin rwandais.", "voisin rwandais", "country:rw", Bond.STANDS_FOR),
        ("Les armées russe et turque ont bombardé Kolvar.", "armée turque", "country:tr", Bond.ACTS_FOR),
        ("L'ONU a condamné l'attaque.", "ONU", "org:onu", Bond.IS),
        ("Le ministre Karim Oudane a accusé la Turquie.", "Karim Oudane", "name:karim-oudane", Bond.IS),
        ("La milice Anzar a attaqué Kolvar.", "milice Anzar", "name:milice-anzar", Bond.IS),
    ],
)
def test_parties_are_linked(text: str, name: str, entity: str, bond: Bond) -> None:
    """The entity is the right one, and the bond says whether the party is it, stands or acts for it."""
    found = link(coded(text), name)
    assert found.entity is not None
    assert (found.entity.id, found.bond) == (entity, bond)
    assert found.reasons


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Des rebelles syriens ont attaqué un poste.", "rebelles syriens"),
        ("Des manifestants iraniens ont défilé.", "manifestants iraniens"),
        ("Les alliés kurdes ont pris Kolvar.", "alliés kurdes"),
        ("L'ancien ministre malien a accusé la junte.", "ancien ministre malien"),
        ("Les otages de Boko Haram ont été libérés.", "otages de Boko Haram"),
    ],
)
def test_descriptions_that_act_for_nobody_stay_open(text: str, name: str) -> None:
    """People of a state are not the state, rebels still less, and nobody is guessed."""
    found = link(coded(text), name)
    assert found.entity is None
    assert found.reasons


def test_claims_and_quotes_carry_the_entities() -> None:
    """Actor, recipient and speaker bear identifiers; names hold the words first, then the entity's own names."""
    article = coded("Les forces de Haftar ont bombardé l'armée turque, a déclaré le ministre Karim Oudane.")
    claim = next(claim for claim in article.claims if claim.type == "ASSAULT")
    assert [party.entity for party in (*claim.actor, *claim.recipient)] == ["libya:haftar", "country:tr"]
    assert [party.entity for party in claim.speaker] == ["name:karim-oudane"]
    assert "Khalifa Haftar" in claim.actor[0].names
    assert [quote.speaker.entity for quote in article.quotes] == ["name:karim-oudane"]


def test_a_run_links_an_article_to_those_before_it() -> None:
    """The second article's spelling is the first one's person; its own registry would not know."""
    registry = Registry()
    coded("Le ministre malien Tarek Zouboudi a accusé la France.", registry)
    text = "Le ministre malien Tariq Zubudi a accusé la France."
    entity = link(coded(text, registry), "Tariq Zubudi").entity
    alone = link(coded(text), "Tariq Zubudi").entity
    assert entity is not None
    assert alone is not None
    assert (entity.id, alone.id) == ("name:tarek-zouboudi", "name:tariq-zubudi")


def test_a_dated_office_names_its_holder_only_on_a_known_day() -> None:
    """ "Le porte-parole de l'ANL" is whoever held the office when the article appeared, and open without a date."""
    text = "Le porte-parole de l'Armée nationale libyenne a accusé la Turquie."
    dated = coded(text, published="2020-05-03")
    words = next(each.name for each in dated.links if each.name.lower().startswith("porte-parole"))
    holder = link(dated, words).entity
    assert holder is not None
    assert holder.id == "libya:mesmari"
    undated = link(coded(text), words)
    assert undated.entity is None
    assert [candidate.entity for candidate in undated.candidates] == ["libya:mesmari"]


@pytest.mark.parametrize(
    ("words", "holder"),
    [
        ("Le chef des FDS", "syrie:mazloum"),
        ("Un chef des FDS", None),
        ("Un chef des Forces démocratiques syriennes", None),
        ("Le chef local des FDS", None),
        ("Le ministre irakien de la Défense", "irak:inad"),
        ("Le chef de la diplomatie irakienne", "country:iq"),
    ],
)
def test_only_the_holder_of_an_office_is_named_by_it(words: str, holder: str | None) -> None:
    """One of many chiefs, a local one, and a minister whom the state's adjective names lead to no head of a force."""
    article = coded(f"{words} a accusé la Turquie.", published="2020-07-10")
    entity = article.claims[0].actor[0].entity
    assert entity == holder
