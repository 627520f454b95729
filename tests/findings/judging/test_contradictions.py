"""Contradictions, kind by kind."""

from __future__ import annotations

from dataclasses import replace

import pytest

from recoupe.findings.judging.contradictions import MOST, contradictions
from recoupe.model.claim import Status
from recoupe.model.finding import Report
from tests.findings.reports import AID, CONSULT, RETREAT, report, voices


def kinds(*reports: Report) -> list[str]:
    """The kinds of contradiction of a group."""
    return [found.kind.value for found in contradictions(voices(*reports))]


def test_a_denial_has_two_camps_and_names_them() -> None:
    """Who says so stands on the left, who denies on the right, and the sentence names both."""
    said = report("a", AID, "Russie=country:ru", speaker="Amara Toubal", claim="1")
    denied = report("b", AID, "Russie=country:ru", speaker="Kremlin", status=Status.DENIED, claim="2")
    (found,) = contradictions(voices(said, denied))
    assert (found.left, found.right) == ((said.key,), (denied.key,))
    assert found.reason.sentence == "Amara Toubal (a/1) says so, Kremlin (b/2) denies it"


def test_an_article_that_tells_an_attack_does_not_deny_it() -> None:
    """ "Nobody claimed the attack" beside the attack itself is no denial; what a speaker denies is."""
    said = report("a", place="Kolvar", claim="1")
    unclaimed = report("a", place="Kolvar", status=Status.DENIED, claim="2")
    denied = report("a", place="Kolvar", status=Status.DENIED, speaker="Irena Malk", claim="3")
    assert kinds(said, unclaimed) == []
    assert kinds(said, denied) == ["denial"]


def test_a_speaker_who_says_our_men_names_no_party() -> None:
    """Whose men they are depends on who speaks; fights between two sides name no author either."""
    named = report("a", actor="Front du Fleuve", place="Kolvar")
    ours = report("b", actor="combattants", place="Kolvar", speaker="Irena Malk")
    people = tuple(replace(each, names=("combattants", "Irena Malk")) for each in ours.claim.actor)
    mutual = report("c", actor="Ligue du Delta", recipient="Ligue du Delta", place="Kolvar")
    assert kinds(named, Report(ours.article, replace(ours.claim, actor=people))) == []
    assert kinds(named, mutual) == []


def test_who_leaves_for_another_town_does_not_contradict_where_it_was() -> None:
    """The place of a retreat may be where it leads."""
    taken = report("a", recipient="ville de Kolvar", place="Kolvar")
    assert kinds(taken, report("b", RETREAT, place="Ostrel")) == []
    assert kinds(taken, report("b", place="Ostrel")) == ["place"]


@pytest.mark.parametrize(
    ("one", "other", "contradict"),
    [
        ("9 tués", "14 tués", True),
        ("9- tués", "14 tués", False),
        ("9 tués", "9 blessés", False),
        ("8- avions", "6 Mig-29 avions, 2 Su-24 avions", False),
        ("12 avions", "6 Mig-29 avions, 2 Su-24 avions", True),
        ("9 tués", "", False),
        ("9 tués", "14 tués, 9 tués", False),
    ],
)
def test_numbers_contradict_only_where_no_bound_allows_both(one: str, other: str, contradict: bool) -> None:  # noqa: FBT001
    """Bounds, sums, parts of a whole and other sorts of casualties are no quarrel."""
    assert ("number" in kinds(report("a", counts=one), report("b", counts=other))) is contradict


def test_one_voice_does_not_contradict_itself() -> None:
    """The same speaker in two articles gave a part and the whole, or a newer count: the reader sees both claims."""
    assert (
        kinds(report("a", counts="9 tués", speaker="Irena Malk"), report("b", counts="14 tués", speaker="Malk")) == []
    )


def test_a_later_count_is_said_to_be_later() -> None:
    """The sentence tells that tolls grow."""
    reports = (
        report("a", counts="9 tués", published="2024-03-04"),
        report("b", counts="14 tués", published="2024-03-06"),
    )
    (found,) = contradictions(voices(*reports))
    assert "the later may only be newer" in found.reason.sentence


def test_one_act_at_two_doors() -> None:
    """Two authors that nothing joins contradict; an army and its state, or a mere description, do not."""
    here = report("a", actor="Front du Nord")
    assert kinds(here, report("b", actor="Ligue du Delta")) == ["party"]
    assert kinds(here, report("b", actor="combattants du Front du Nord")) == []
    assert kinds(here, report("b", actor="hommes armés")) == []
    assert kinds(report("a", CONSULT, "Milan Orsek"), report("b", CONSULT, "Astrid Halvorsen")) == []


def test_two_towns_and_two_days() -> None:
    """Places and days that the texts themselves tell."""
    assert kinds(report("a", place="Kolvar"), report("b", place="Ostrel")) == ["place"]
    assert kinds(report("a", place="Kolvar"), report("b", place="marché de Kolvar")) == []
    assert kinds(report("a", when="2024-03-04"), report("b", when="2024-03-06")) == ["time"]
    assert kinds(report("a", when="2024-03-04"), report("b", when="2024-03")) == []


def test_a_quarrel_of_hundreds_is_bounded() -> None:
    """Five hundred tolls do not print a hundred thousand pairs."""
    assert len(kinds(*(report(f"{n}", counts=f"{n} tués") for n in range(60)))) == MOST
