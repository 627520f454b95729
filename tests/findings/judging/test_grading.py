"""Grades follow independent origins, and nothing else raises them."""

from __future__ import annotations

from recoupe.model.claim import Status
from recoupe.model.finding import Credibility, Finding, Interest, Report
from tests.findings.reports import AID, RETREAT, cross_checked, report

DELIVERY = {"event": AID, "actor": "Russie=country:ru", "recipient": "Front du Nord", "counts": "6 chars"}


def delivery(article: str, speaker: str = "", **more: object) -> Report:
    """One delivery, told by somebody."""
    return report(article, speaker=speaker, claim=article, **{**DELIVERY, **more})  # type: ignore[arg-type]


def rules(finding: Finding) -> set[str]:
    """The rules that the grade gives as its reasons."""
    return {reason.rule for reason in finding.grade.reasons}


def test_one_speaker_in_ten_outlets_is_one_origin() -> None:
    """Repetition confirms nothing."""
    (finding,) = cross_checked(*(delivery(f"{n}", "Amara Toubal") for n in range(10)))
    assert finding.independent == 1
    assert finding.grade.credibility is Credibility.CANNOT_BE_JUDGED
    assert "too-few-origins" in rules(finding)


def test_two_origins_that_agree_confirm() -> None:
    """Two independent voices, whom no camp joins, and nobody against them."""
    (finding,) = cross_checked(delivery("a", "Amara Toubal"), delivery("b", "Paul Imhof"))
    assert (finding.independent, finding.grade.credibility) == (2, Credibility.CONFIRMED)


def test_a_denial_disputes_it_and_counts_for_nobody() -> None:
    """Who denies is no witness of the event, and the finding cannot be judged."""
    denial = delivery("c", "Kremlin", status=Status.DENIED)
    (finding,) = cross_checked(delivery("a", "Amara Toubal"), delivery("b", "Paul Imhof"), denial)
    assert (finding.independent, finding.grade.credibility) == (2, Credibility.CANNOT_BE_JUDGED)
    assert "disputed-denial" in rules(finding)


def test_voices_of_one_camp_are_no_confirmation() -> None:
    """Two speakers of one state say what serves it."""
    voices = (delivery(name, speaker) for name, speaker in (("a", "ministre russe"), ("b", "ambassadeur russe")))
    (finding,) = cross_checked(*voices)
    assert finding.independent == 2
    assert "one-camp" in rules(finding)
    assert finding.grade.credibility is Credibility.CANNOT_BE_JUDGED


def test_what_is_only_rumoured_is_not_confirmed() -> None:
    """Two reports with reserve make no certainty."""
    (finding,) = cross_checked(*(delivery(name, name * 5, status=Status.HEDGED) for name in "ab"))
    assert "hedged" in rules(finding)
    assert finding.grade.credibility is Credibility.CANNOT_BE_JUDGED


def test_a_quarrel_about_a_number_leaves_the_event_standing() -> None:
    """The number stays open, the event is confirmed."""
    (finding,) = cross_checked(delivery("a", "Amara Toubal"), delivery("b", "Paul Imhof", counts="9 chars"))
    assert finding.grade.credibility is Credibility.CONFIRMED
    assert "open-number" in rules(finding)


def test_a_setback_admitted_weighs_more() -> None:
    """A state that says its own soldiers withdrew speaks against its interest, and the grade says so."""
    told = report("a", RETREAT, "soldats russes", speaker="ministre russe", place="Kolvar", when="2024-03-04")
    (finding,) = cross_checked(told)
    assert [testimony.interest for testimony in finding.testimonies] == [Interest.AGAINST]
    assert "against-interest" in rules(finding)


def test_a_headline_is_no_witness_beside_the_speaker_below_it() -> None:
    """The article's own voice repeats what it attributes."""
    spoken = delivery("a", "Amara Toubal")
    headline = Report(spoken.article, delivery("a").claim)
    (finding,) = cross_checked(spoken, Report(headline.article, headline.claim))
    assert finding.independent == 1
