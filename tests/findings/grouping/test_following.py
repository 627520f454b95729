"""In which order an article's tellings are read, and which event each leads back to."""

from __future__ import annotations

from dataclasses import replace

from recoupe.findings.grouping.following import followings, leading, path_of
from recoupe.findings.grouping.traits import traits
from recoupe.model.finding import Report
from tests.findings.grouping.tellings import RAID, raid, told


def test_a_telling_takes_over_day_and_place_through_others() -> None:
    """A toll takes up a quote that takes up the event: all lead back to what the article tells first."""
    text = RAID + "« Ils ont tiré sans prévenir », dit-elle. Neuf hommes ont été tués."
    quote = told(text, "Ils ont tiré sans prévenir", "tiré", speaker="Irena Malk")
    toll = told(text, "Neuf hommes ont été tués", "tués", counts="9 tués")
    found = followings([raid(text), quote, toll])
    assert path_of(2, found) == [2, 1, 0]
    assert leading([toll, raid(text)]) == 1


def test_a_title_announces_the_first_telling_below_it() -> None:
    """A title names no day: it tells in short what the text tells at length."""
    text = "Un camp attaqué dans le Nord\n\n" + RAID
    title = told(text, "Un camp attaqué dans le Nord", "attaqué", recipient="camp", place="Nord")
    assert followings([title, raid(text)])[0].earlier == 1


def test_a_telling_in_title_and_text_stands_where_the_text_tells_it() -> None:
    """What the title tells too is taken up from where the text says who did it."""
    text = "Un camp attaqué\n\n" + RAID + "C'est l'armée qui a tiré sur le camp."
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
