"""The comparisons one by one, and their documentation."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest

from recoupe.findings.grouping.clusters import LINK, MEAN
from recoupe.findings.grouping.comparisons import (
    COMPARISONS,
    points,
    same_act,
    same_doer,
    same_numbers,
    same_passage,
    same_renown,
    same_sufferer,
    same_time,
    score,
    table,
)
from recoupe.findings.grouping.places import same_ground, same_place
from recoupe.model.claim import EventType
from tests.findings.reports import AID, ASSAULT, CONSULT, RETREAT, report, seen

REQUEST = EventType.REQUEST


def test_unknown_is_neutral() -> None:
    """Of two reports that say nothing but their type, nothing is seen but the type."""
    bare = seen(report("a", words="frappe")), seen(report("b", words="raid"))
    assert [point.reason.rule for point in points(*bare)] == ["same-act"]


def test_every_comparison_is_the_same_in_both_directions() -> None:
    """No comparison depends on which report comes first."""
    reports = [
        report("a", ASSAULT, "Front du Nord", "armée", place="Kolvar", when="2024-03-04", counts="9 tués"),
        report("b", ASSAULT, "", "soldats", place="Ostrel", counts="14 tués", published="2024-09-01"),
        report("c", RETREAT, "armée", "", words="l'armée a quitté Kolvar"),
        report("d", AID, "Russie=country:ru", "Front du Nord", counts="6 Mig-29, 2 Su-24"),
        report("e", AID, "Moscou=country:ru", "Front du Nord", counts="8- avions", when="2024-03"),
    ]
    for a, b in combinations([seen(each) for each in reports], 2):
        for compare, _ in COMPARISONS:
            one, other = compare(a, b), compare(b, a)
            assert (one and one.value) == (other and other.value), compare.__name__


def test_a_retreat_is_an_advance_seen_from_the_other_end() -> None:
    """Who retreats is who is attacked, and who is retreated from who attacks."""
    retreat = seen(report("a", RETREAT, "Ligue du Delta", "Front du Nord"))
    advance = seen(report("b", ASSAULT, "Front du Nord", "Ligue du Delta"))
    act, doer, sufferer = (f(retreat, advance) for f in (same_act, same_doer, same_sufferer))
    assert act
    assert doer
    assert sufferer
    assert (act.value, doer.value, sufferer.value) == (0.4, 1.0, 1.0)


def test_two_who_meet_may_change_places() -> None:
    """In a meeting actor and recipient are interchangeable."""
    there = seen(report("a", CONSULT, "Astrid Halvorsen", "Milan Orsek"))
    back = seen(report("b", CONSULT, "Milan Orsek", "Astrid Halvorsen"))
    found = same_doer(there, back)
    assert found
    assert found.value == 1.0


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("8- avions", "6 Mig-29, 2 Su-24", 0.6),
        ("9 tués", "9 tués", 1.0),
        ("9 tués", "14 tués", -0.5),
        ("1 drone", "1 drone", 0.3),
    ],
)
def test_numbers_agree_as_intervals_and_as_sums(one: str, other: str, expected: float) -> None:
    """« au moins huit » agrees with six and two, one with one by chance; tolls that do not meet speak against."""
    found = same_numbers(seen(report("a", AID, counts=one)), seen(report("b", AID, counts=other)))
    assert found
    assert found.value == expected


def test_days_apart_speak_against_and_silence_says_nothing() -> None:
    """The next day is another day; an undated report is not dated by its publication."""
    monday, tuesday = (seen(report(day, when=f"2024-03-0{day}")) for day in ("4", "5"))
    undated = seen(report("x", published="2024-03-05"))
    apart = same_time(monday, tuesday)
    assert apart
    assert apart.value == -2.0
    assert same_time(monday, undated) is None


@pytest.mark.parametrize(
    ("event", "news", "expected"), [(ASSAULT, True, -1.2), (ASSAULT, False, -0.3), (AID, True, -0.3)]
)
def test_undated_news_of_what_recurs_is_a_new_act(event: EventType, expected: float, *, news: bool) -> None:
    """A strike in a headline is not the one that another text told weeks before; a delivery may well be."""
    earlier = seen(report("a", event, published="2024-03-05"))
    later = replace(seen(report("b", event, published="2024-04-05")), news=news)
    found = same_time(earlier, later)
    assert found
    assert found.value == expected


def test_who_takes_a_town_and_who_leaves_it_tell_one_thing() -> None:
    """A capture and a retreat of one place are on the same ground, rival holders more so, two attacks are not."""
    taken = seen(report("a", ASSAULT, "Front", "ville de Kolvar", place="Kolvar"))
    left = seen(report("b", RETREAT, place="Kolvar"))
    held, claimed = (seen(report(name, EventType.HOLD, name, place="Kolvar")) for name in ("Ligue", "Front"))
    changed, disputed = same_ground(taken, left), same_ground(held, claimed)
    assert changed
    assert disputed
    assert changed.value < disputed.value
    assert same_ground(taken, taken) is None


def test_a_country_is_hardly_a_place() -> None:
    """Two events somewhere in one country are not near each other; two towns are two."""
    told = [report(name, place="Libye") for name in ("a", "b")]
    wide = [seen(each) for each in told]
    town, other = seen(report("c", place="Kolvar")), seen(report("d", place="Ostrel"))
    near, far = same_place(wide[0], wide[1]), same_place(town, other)
    assert near
    assert far
    assert far.value == -2.0
    assert near.value <= 1.0


def test_a_place_is_found_in_the_other_report_s_words() -> None:
    """A report without a place whose words name it is no stranger to it."""
    placed = seen(report("a", place="Kolvar"))
    unplaced = seen(report("b", words="des roquettes sont tombées sur le marché de Kolvar"))
    found = same_place(placed, unplaced)
    assert found
    assert found.value == 0.8


def test_what_an_article_goes_on_about_is_one_event() -> None:
    """Tellings of one article that follow one another are one event, others are two; two articles are left alone."""
    attack, other = seen(report("a", words="Le Front a attaqué")), seen(report("a", words="La Ligue a attaqué"))
    one, two = same_passage(replace(attack, event="x"), replace(other, event="x")), same_passage(attack, other)
    assert one
    assert two
    assert one.value > 0 > two.value
    assert same_passage(attack, seen(report("b"))) is None


def test_an_event_that_readers_know_by_its_place_is_told_again() -> None:
    """A definite noun with the place of another telling takes it up; an indefinite noun and another type do not."""
    told = seen(report("a", place="Kolvar", published="2024-03-05"))
    known = report("b", words="On parle encore de la frappe de Kolvar", published="2024-03-20")
    again = replace(seen(known), known="frappe", known_by=frozenset({"kolva"}))
    assert same_renown(told, again)
    assert same_renown(again, told)
    assert same_renown(told, replace(again, known_by=frozenset())) is None
    assert same_renown(told, replace(again, type=RETREAT)) is None


def test_an_event_that_readers_know_by_who_suffered_it_is_told_again() -> None:
    """ "L'arrestation d'Odran" takes up the arrest of Odran; a definite act by Odran does not."""
    told = seen(report("a", recipient="Karim Odran", published="2024-03-05"))
    later = report("b", recipient="Karim Odran", words="On parle encore de la capture d'Odran", published="2024-03-20")
    again = replace(seen(later), known="capture", known_by=frozenset({"odran"}))
    assert same_renown(told, again)
    assert same_renown(told, replace(again, sufferers=())) is None


def test_the_score_is_the_sum_of_its_points() -> None:
    """What the reader is shown is what decided."""
    a = seen(report("a", ASSAULT, "Front du Nord", "armée", place="Kolvar", when="2024-03-04", counts="9 tués"))
    b = seen(report("b", ASSAULT, "rebelles", "armée", place="Kolvar", when="2024-03", counts="14 tués"))
    assert score(a, b) == pytest.approx(sum(point.worth for point in points(a, b)))


def test_types_that_share_no_family_are_different_acts() -> None:
    """A sanction is no meeting."""
    found = same_act(seen(report("a", EventType.SANCTION)), seen(report("b", CONSULT)))
    assert found
    assert found.value == -1.0


def test_the_documentation_prints_the_comparisons_as_they_are(root: Path) -> None:
    """docs/findings.md bears the table of weights and the two thresholds."""
    page = (root / "docs" / "findings.md").read_text(encoding="utf-8")
    assert table() in page
    assert f"needs a score of {LINK}, and" in page
    assert f"alike by {MEAN} on average" in page


def test_a_coup_and_an_arrest_in_it_are_two_acts_of_one_story() -> None:
    """Two types of one family that are not about one ground speak against one act."""
    coup, arrest = seen(report("a", ASSAULT, "Garde", "président")), seen(report("b", EventType.COERCE, "Garde"))
    act = same_act(coup, arrest)
    assert act
    assert act.value < 0


def test_what_one_camp_does_is_hardly_one_act() -> None:
    """That two doers belong to one camp counts much less than that they are one."""
    state, army, other = (
        seen(report(name, ASSAULT, doer))
        for name, doer in (("a", "Russie=country:ru"), ("b", "armée russe"), ("c", "Russie=country:ru"))
    )
    kin, same = same_doer(state, army), same_doer(state, other)
    assert kin
    assert same
    assert 0 < kin.value < same.value / 2


def test_dozens_agree_with_much() -> None:
    """Numbers without an upper bound agree by chance."""
    open_ones = seen(report("a", counts="20- tués")), seen(report("b", counts="20- tués"))
    exact = seen(report("a", counts="23 tués")), seen(report("b", counts="23 tués"))
    chance, sure = same_numbers(*open_ones), same_numbers(*exact)
    assert chance
    assert sure
    assert chance.value < sure.value / 2


def test_of_what_is_done_often_the_type_says_less() -> None:
    """Two demands are two demands more often than two attacks are two attacks."""
    demand, attack = (same_act(seen(report("a", event)), seen(report("b", event))) for event in (REQUEST, ASSAULT))
    assert demand
    assert attack
    assert 0 < demand.value < attack.value
