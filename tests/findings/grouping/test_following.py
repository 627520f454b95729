"""Which tellings of an article take up an event that it told before."""

from __future__ import annotations

from dataclasses import replace

import pytest

from recoupe.findings.grouping.following import followings, leading, path_of
from recoupe.findings.grouping.traits import Traits, traits
from recoupe.model.article import Article, Line, LineLabel
from recoupe.model.claim import Claim, Reason, Status
from recoupe.model.finding import Report
from recoupe.model.span import Span
from tests.findings.reports import AGREE, ASSAULT, RETREAT, report

_RULE = "fr.assault.made-up"


def told(text: str, words: str, act: str, **claim: object) -> Traits:
    """A telling of an article: ``words`` of its text tell it, ``act`` among them announces it."""
    start = text.index(words)
    at = text.index(act, start)
    made: Claim = report("a", words=words, **claim).claim  # type: ignore[arg-type]
    place = made.place and replace(made.place, span=_span(text, made.place.name, start))
    reasons = [Reason(_RULE, f"«{act}» announces it", (Span(at, at + len(act)),))]
    if made.when:
        reasons.append(Reason("when.relative", "", (_span(text, "lundi", start),)))
    ends = {"evidence": (Span(start, start + len(words)),), "rules": (_RULE,), "reasons": tuple(reasons)}
    first, _, _ = text.partition("\n")
    title = (Line(Span(0, len(first)), LineLabel.TITLE, ""),) if "\n" in text else ()
    article = Article("a", text, title, published="2024-03-05")
    return traits((Report(article, replace(made, id=f"{act}-{start}", place=place, **ends)),))  # type: ignore[arg-type]


def _span(text: str, words: str, after: int) -> Span:
    start = text.find(words, after)
    return Span(start, start + len(words)) if start >= 0 else Span(0, 0)


_RAID = "Le Front a attaqué lundi le camp de Kolvar. "


def raid(text: str) -> Traits:
    """The telling that names day and place."""
    return told(text, "Le Front a attaqué lundi le camp de Kolvar", "attaqué", actor="Front du Nord",
                recipient="camp de Kolvar", place="Kolvar", when="2024-03-04")  # fmt: skip


@pytest.mark.parametrize(
    ("more", "words", "act", "claim"),
    [
        ("Neuf hommes ont été tués.", "Neuf hommes ont été tués", "tués", {"counts": "9 tués"}),
        ("L'attaque a été revendiquée.", "attaque a été revendiquée", "attaque", {}),
        ("Cette attaque visait l'armée.", "attaque visait l'armée", "attaque", {"recipient": "armée"}),
        ("Il dément avoir bombardé le camp.", "bombardé le camp", "bombardé",
         {"status": Status.DENIED, "recipient": "camp", "speaker": "Irena Malk"}),
        ("« Nous n'avons bombardé aucun camp », a dit Irena Malk.", "n'avons bombardé aucun camp", "bombardé",
         {"status": Status.DENIED, "recipient": "camp", "speaker": "Irena Malk"}),
        ("Pour la Ligue, c'est l'armée qui a pilonné le camp.", "l'armée qui a pilonné le camp", "pilonné",
         {"actor": "armée", "recipient": "camp", "speaker": "Ligue"}),
        ("« Ils ont tiré sans prévenir », dit-elle.", "Ils ont tiré sans prévenir", "tiré", {"speaker": "Irena Malk"}),
        ("Des habitants de Kolvar ont vu brûler des tentes.", "Kolvar ont vu brûler des tentes", "brûler",
         {"place": "Kolvar"}),
    ],
)  # fmt: skip
def test_what_goes_on_about_the_event_before_it(more: str, words: str, act: str, claim: dict[str, object]) -> None:
    """A toll, a known noun, a denial, a counter-accusation, a witness, the same place: each takes up what was told."""
    text = _RAID + more
    found = followings([raid(text), told(text, words, act, **claim)])
    assert found[1].earlier == 0


@pytest.mark.parametrize(
    ("more", "words", "act", "claim"),
    [
        ("Une nouvelle attaque a fait neuf morts.", "attaque a fait neuf morts", "attaque", {"counts": "9 tués"}),
        ("L'attaque d'Ostrel avait fait peur.", "attaque d'Ostrel avait fait peur", "attaque", {}),
        ("Neuf hommes sont morts dans une embuscade.", "une embuscade", "embuscade", {"counts": "9 tués"}),
        ("Neuf hommes ont été tués depuis janvier.", "Neuf hommes ont été tués", "tués", {"counts": "9 tués"}),
        ("Des tirs ont également visé l'armée.", "tirs ont également visé l'armée", "tirs", {"speaker": "Irena Malk"}),
        ("Par ailleurs, neuf hommes ont été tués.", "neuf hommes ont été tués", "tués", {"counts": "9 tués"}),
        ("Un convoi a sauté à Ostrel.", "Un convoi a sauté à Ostrel", "sauté", {"place": "Ostrel", "counts": "9 tués"}),
        ("La Ligue a enlevé des passants.", "La Ligue a enlevé des passants", "enlevé",
         {"actor": "Ligue", "recipient": "passants"}),
        ("Neuf hommes seront tués.", "Neuf hommes seront tués", "tués", {"counts": "9 tués", "status": Status.FUTURE}),
    ],
)  # fmt: skip
def test_what_is_another_event(more: str, words: str, act: str, claim: dict[str, object]) -> None:
    """Another attack, one named by another place, a new one, a sum, another town, other parties, what is to come."""
    text = _RAID + more
    assert not followings([raid(text), told(text, words, act, **claim)])


def test_a_telling_takes_over_day_and_place_through_others() -> None:
    """A toll takes up a quote that takes up the event: all lead back to what the article tells first."""
    text = _RAID + "« Ils ont tiré sans prévenir », dit-elle. Neuf hommes ont été tués."
    quote = told(text, "Ils ont tiré sans prévenir", "tiré", speaker="Irena Malk")
    toll = told(text, "Neuf hommes ont été tués", "tués", counts="9 tués")
    found = followings([raid(text), quote, toll])
    assert path_of(2, found) == [2, 1, 0]
    assert leading([toll, raid(text)]) == 1


def test_a_title_announces_the_first_telling_below_it() -> None:
    """A title names no day: it tells in short what the text tells at length."""
    text = "Un camp attaqué dans le Nord\n\n" + _RAID
    title = told(text, "Un camp attaqué dans le Nord", "attaqué", recipient="camp", place="Nord")
    assert followings([title, raid(text)])[0].earlier == 1


def test_a_telling_in_title_and_text_stands_where_the_text_tells_it() -> None:
    """What the title tells too is taken up from where the text says who did it."""
    text = "Un camp attaqué\n\n" + _RAID + "C'est l'armée qui a tiré sur le camp."
    title, body = (
        told(text, "Un camp attaqué", "attaqué", recipient="camp"),
        told(text, "l'armée qui a tiré sur le camp", "tiré", actor="armée", recipient="camp", speaker="Ligue"),
    )
    claim = replace(
        body.first.claim,
        evidence=(*title.first.claim.evidence, *body.first.claim.evidence),
        reasons=(*title.first.claim.reasons, *body.first.claim.reasons),
    )
    both = traits((Report(body.first.article, claim),))
    assert followings([both, raid(text)])[0].earlier == 1


def test_what_is_agreed_on_belongs_to_the_agreement() -> None:
    """ "sont convenus | d'un cessez-le-feu entre X et Y": one agreement in two tellings."""
    text = "Les présidents sont convenus d'un cessez-le-feu entre le Front et la Ligue."
    first = told(text, "Les présidents sont convenus", "convenus", event=AGREE, actor="présidents")
    second = told(text, "d'un cessez-le-feu entre le Front et la Ligue", "cessez", event=AGREE, actor="Front")
    assert followings([first, second])[1].earlier == 0


def test_others_who_are_killed_by_others_are_another_event() -> None:
    """A new author with other victims and another count does not go on about the raid, whoever says so."""
    text = "Un raid a tué vingt villageois. La police a tué trois manifestants, dit-on."
    twenty = told(text, "Un raid a tué vingt villageois", "tué", recipient="villageois", counts="20 tués")
    three = {"actor": "police", "recipient": "manifestants", "counts": "3 tués", "speaker": "Ligue"}
    assert followings([twenty, told(text, "La police a tué trois manifestants", "tué", **three)]) == {}


def test_who_leaves_a_place_that_is_taken_leaves_it_to_the_other_side() -> None:
    """A retreat told behind a capture is the other half of it, wherever it leads."""
    text = "Le Front a pris lundi la ville de Kolvar. L'armée s'est repliée sur Ostrel."
    taken = told(text, "Le Front a pris lundi la ville de Kolvar", "pris", actor="Front", recipient="ville de Kolvar",
                 place="Kolvar", when="2024-03-04")  # fmt: skip
    left = told(text, "L'armée s'est repliée sur Ostrel", "repliée", event=RETREAT, actor="armée", place="Ostrel")
    assert followings([taken, left])[1].earlier == 0


def test_the_article_itself_does_not_count_again() -> None:
    """Another toll in the article's own voice is of another event; another voice may quarrel."""
    text = _RAID + "Neuf hommes ont été tués. Vingt hommes ont été tués."
    nine = told(text, "Neuf hommes ont été tués", "tués", counts="9 tués", event=ASSAULT)
    own = told(text, "Vingt hommes ont été tués", "tués", counts="20 tués")
    other = told(text, "Vingt hommes ont été tués", "tués", counts="20 tués", speaker="Irena Malk")
    assert followings([nine, own]) == {}
    assert followings([nine, other])[1].earlier == 0
