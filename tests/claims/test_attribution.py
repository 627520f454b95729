"""Who says what: own sentences through the real parser."""

from __future__ import annotations

from functools import cache

import pytest

from recoupe.claims.attribution import find_attributions
from recoupe.claims.quotes import make_quotes
from recoupe.mentions import find_mentions
from recoupe.model.article import Article, Line, LineLabel
from recoupe.model.claim import Attribution, Quote
from recoupe.model.mention import Mentions
from recoupe.model.span import Span
from recoupe.model.syntax import Syntax
from recoupe.packs.reporting import Reporting, Told, reporting, reporting_verbs
from recoupe.syntax import parse


def article(text: str) -> Article:
    """A page whose every line is read."""
    lines, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            lines.append(Line(Span(at, at + len(line)), LineLabel.BODY, "test"))
        at += len(line) + 1
    return Article("t", text, tuple(lines))


@cache
def read(text: str) -> tuple[Syntax, Mentions, tuple[Attribution, ...], tuple[Quote, ...]]:
    """Text -> syntax, mentions, attributions and quotes."""
    syntax = parse(article(text))
    mentions = find_mentions(syntax, None)
    attributions = find_attributions(syntax, mentions)
    return syntax, mentions, attributions, make_quotes(syntax, mentions, attributions)


def said(text: str) -> list[tuple[str, str, str]]:
    """Printed quotes as (kind, words, first name of the speaker)."""
    return [(quote.kind, quote.span.of(text), quote.speaker.names[0]) for quote in read(text)[3]]


def names(mentions: Mentions, each: Attribution, text: str) -> str:
    """Everything that names the speaker of an attribution."""
    near = each.source.of(text) if each.source is not None else ""
    return near if each.speaker is None else " | ".join((near, *mentions.all[each.speaker].names))


@pytest.mark.parametrize("entry", reporting(), ids=lambda entry: entry.id)
def test_every_entry_fires_on_its_own_sentences(entry: Reporting) -> None:
    """Each pack entry attributes the content that it promises to the speaker that it promises."""
    for told in entry.fires:
        _, mentions, attributions, _ = read(told.text)
        found = [a for a in attributions if a.content.of(told.text) == told.content]
        assert found, told.text
        assert any(_spoken_by(mentions, a, told) for a in found), told.text


def _spoken_by(mentions: Mentions, each: Attribution, told: Told) -> bool:
    if told.speaker is None:
        return each.speaker is None
    return told.speaker in names(mentions, each, told.text)


@pytest.mark.parametrize("entry", reporting(), ids=lambda entry: entry.id)
def test_every_entry_stays_silent_where_nothing_is_said(entry: Reporting) -> None:
    """The same words outside reported speech attribute nothing."""
    for text in entry.silent:
        assert read(text)[2] == (), text


def test_the_pack_knows_enough_verbs() -> None:
    """French reports with at least a hundred and fifty verbs."""
    assert len(reporting_verbs()) >= 150


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "« La trêve tient depuis deux jours », a déclaré à la radio le général Marek Dolan.",
            [("direct", "La trêve tient depuis deux jours", "le général Marek Dolan")],
        ),
        (
            "Deux ponts ont sauté, affirme la police dans un communiqué.",
            [("indirect", "Deux ponts ont sauté", "la police")],
        ),
        (
            "Marek Dolan a dit que la route était coupée, ajoutant que ses hommes avançaient.",
            [
                ("indirect", "la route était coupée", "Marek Dolan"),
                ("indirect", "ses hommes avançaient", "Marek Dolan"),
            ],
        ),
        (
            "Selon Marek Dolan, porte-parole de la milice, trois villages sont tombés.",
            [("indirect", "trois villages sont tombés", "Marek Dolan")],
        ),
        (
            "Trois villages sont tombés, selon des témoins.",
            [("indirect", "Trois villages sont tombés", "des témoins")],
        ),
        (
            "« Toute agression, a prévenu Marek Dolan, recevra une réponse. »",
            [("direct", "Toute agression, a prévenu Marek Dolan, recevra une réponse.", "Marek Dolan")],
        ),
        (
            "Marek Dolan : « Nous ne quitterons pas la vallée »",
            [("direct", "Nous ne quitterons pas la vallée", "Marek Dolan")],
        ),
    ],
)
def test_printed_quotes(text: str, expected: list[tuple[str, str, str]]) -> None:
    """Verbs before, inside and after the content, sources and colons print one quote each, with its speaker."""
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        (
            "Trois rebelles ont été tués dans la vallée, a tweeté la police.",
            "Trois rebelles ont été tués dans la vallée",
            "la police",
        ),
        (
            "Les radars des navires ont connu une panne, avance Radio Kolvar.",
            "Les radars des navires ont connu une panne",
            "Radio Kolvar",
        ),
        ("Le bloc régional a également déclaré que la trêve tenait.", "la trêve tenait", "Le bloc régional"),
        (
            "Des raids ont été menés dans la vallée, selon le ministère qui précise que trente hommes ont été tués.",
            "Des raids ont été menés dans la vallée",
            "le ministère",
        ),
    ],
)
def test_speakers_that_the_tagger_hides(text: str, words: str, speaker: str) -> None:
    """Unknown participles, verbs tagged as nouns, unnamed bodies and sources with a relative clause all speak."""
    assert ("indirect", words, speaker) in said(text)


def test_an_inverted_pronoun_takes_the_last_speaker() -> None:
    """ "a-t-il ajouté" continues whoever spoke before."""
    text = "« La trêve tient encore », a dit Marek Dolan.\n« Elle tiendra tout l'hiver », a-t-il ajouté."
    assert read(text)[3][1].speaker.name == read(text)[3][0].speaker.name


def test_a_quotation_alone_belongs_to_the_last_speaker() -> None:
    """A quotation without a verb goes on with the speaker of the paragraph before."""
    text = "Marek Dolan a promis de tenir la ville.\n« Nous resterons ici jusqu'au printemps prochain »."
    assert [quote.speaker.name for quote in read(text)[3]] == ["Marek Dolan", "Marek Dolan"]


def test_scare_quotes_are_no_quotes() -> None:
    """One to three words in marks, without a verb of saying, are nobody's."""
    assert said("La milice du « Lion noir » tient la vallée.") == []


def test_a_denial_is_marked() -> None:
    """What is denied is attributed to the denier, and marked so."""
    text = "Le Kremlin dément avoir livré des chars à la milice."
    assert [a.denies for a in read(text)[2]] == [True]


def test_a_second_party_denies_in_the_same_breath() -> None:
    """ ", ce que X dément" attributes the content before to X, denied, and prints it once."""
    text = "Kinshasa accuse Kigali de soutenir la rébellion, ce que le Rwanda dément."
    _, mentions, attributions, quotes = read(text)
    assert [quote.span.of(text) for quote in quotes] == ["soutenir la rébellion"]
    denial = next(a for a in attributions if a.denies)
    assert "Rwanda" in names(mentions, denial, text)


def test_the_source_cited_speaks_and_the_agency_passes_it_on() -> None:
    """ "selon l'agence X, citant Y" has Y as its speaker and X as its carrier."""
    text = "Selon l'agence Sana, citant une source militaire, deux missiles ont été abattus."
    _, mentions, attributions, _ = read(text)
    assert "source militaire" in names(mentions, attributions[0], text)
    assert attributions[0].via is not None
    assert "Sana" in mentions.all[attributions[0].via].name


@pytest.mark.parametrize(
    "text",
    [
        "L'opération se déroule selon le plan prévu.",
        "Le maire n'a pas dit que la route était coupée.",
        "Les soldats ont poursuivi les assaillants jusqu'au fleuve.",
        "Pour la première fois, la ville a été bombardée.",
    ],
)
def test_silence(text: str) -> None:
    """Plans, negated saying, pursuit and purpose attribute nothing."""
    assert read(text)[2] == ()


def test_offsets_are_those_of_the_raw_text() -> None:
    """Typographic apostrophes and no-break spaces do not move a quote."""
    text = "«\u00a0L\u2019armée tient la vallée entière\u00a0», a dit Marek Dolan."
    assert read(text)[3][0].span.of(text) == "L\u2019armée tient la vallée entière"
