"""What holds of all findings, whatever the articles: tried on made-up sets of articles, and on bad ones."""

from __future__ import annotations

import time
from dataclasses import replace
from itertools import count

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from recoupe.export import finding_line
from recoupe.findings import CrossCheck, Origins
from recoupe.model.claim import EventType, Status
from recoupe.model.coded import Coded
from recoupe.model.finding import Report
from recoupe.model.reuse import Reuses
from tests.findings.reports import ASSAULT, RETREAT, cross_checked, groups, report

_DAYS = [None, "2024-03-04", "2024-03-05", "2024-03", "2024-04-02"]
_PARTIES = ["", "Front du Nord", "Ligue du Delta", "armée", "Russie=country:ru", "soldats russes"]

made_up = st.builds(
    report,
    st.sampled_from("abcdefgh"),
    st.sampled_from([ASSAULT, RETREAT, EventType.AID, EventType.CONSULT]),
    st.sampled_from(_PARTIES),
    st.sampled_from(_PARTIES),
    speaker=st.sampled_from(["", "Irena Malk", "Pavel Drozin"]),
    place=st.sampled_from(["", "Kolvar", "Ostrel", "marché de Kolvar"]),
    when=st.sampled_from(_DAYS),
    counts=st.sampled_from(["", "9 tués", "14 tués", "8- avions", "6 Mig-29, 2 Su-24"]),
    published=st.sampled_from([None, "2024-03-05", "2024-03-06", "2024-04-03"]),
    status=st.sampled_from([Status.ASSERTED, Status.DENIED, Status.FUTURE]),
)
_QUICK = settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])


def with_own_articles(reports: list[Report]) -> list[Report]:
    """The reports with claims that bear their own names; those of one article keep its first text and day."""
    numbers = count()
    articles = {each.article.id: each.article for each in reversed(reports)}
    return [Report(articles[r.article.id], replace(r.claim, id=f"{next(numbers)}")) for r in reports]


def printed(reports: list[Report]) -> list[str]:
    """Everything that is printed of their findings."""
    return [finding_line(finding) for finding in cross_checked(*reports)]


@_QUICK
@given(st.lists(made_up, max_size=14), st.randoms())
def test_order_changes_nothing(reports: list[Report], shuffle) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
    """The same articles in any order give the same findings, byte for byte."""
    reports = with_own_articles(reports)
    shuffled = list(reports)
    shuffle.shuffle(shuffled)
    assert printed(reports) == printed(shuffled)


@_QUICK
@given(st.lists(made_up, max_size=14))
def test_every_claim_stands_in_exactly_one_finding(reports: list[Report]) -> None:
    """No claim is lost and none is told twice."""
    reports = with_own_articles(reports)
    stand = [each.key for finding in cross_checked(*reports) for each in finding.reports]
    assert sorted(stand) == sorted(each.key for each in reports)


@_QUICK
@given(st.lists(made_up, max_size=10), st.lists(made_up, max_size=4))
def test_adding_later_is_the_same_as_adding_at_once(before: list[Report], after: list[Report]) -> None:
    """Findings asked for between two articles leave no trace."""
    reports = with_own_articles(before + after)
    checking = CrossCheck(Origins(Reuses()).witnesses)
    for at, each in enumerate(reports):
        checking.add(Coded(each.article, (each.claim,), ()))
        if at == len(before):
            checking.findings()
    assert [finding_line(finding) for finding in checking.findings()] == printed(reports)


def test_an_article_changes_only_its_own_blocks() -> None:
    """A finding that shares no block with a new article is the very same object after it."""
    checking = CrossCheck(Origins(Reuses()).witnesses)
    far = [
        report(f"f{n}", EventType.AID, "Russie=country:ru", "Front du Nord", counts=f"{n} chars", words="livre")
        for n in range(3, 6)
    ]  # fmt: skip
    for each in far:
        checking.add(Coded(each.article, (each.claim,), ()))
    before = {finding.id: finding for finding in checking.findings()}
    new = report("x", EventType.PROTEST, "habitants", "", place="Ostrel", published="2024-09-09")
    checking.add(Coded(new.article, (new.claim,), ()))
    after = {finding.id: finding for finding in checking.findings()}
    assert len(after) == len(before) + 1
    assert all(after[name] is finding for name, finding in before.items())


def test_an_id_stays_when_later_reports_join() -> None:
    """A finding keeps its name as the story goes on."""
    first = report("a", place="Kolvar", when="2024-03-04", counts="9 tués", published="2024-03-04")
    later = report("b", place="Kolvar", when="2024-03-04", counts="9 tués", published="2024-03-20")
    (alone,), (both,) = cross_checked(first), cross_checked(later, first)
    assert alone.id == both.id
    assert len(both.reports) == 2


def test_one_article_given_twice_counts_once() -> None:
    """The same article again adds no claim and no witness."""
    one = report("a", place="Kolvar", when="2024-03-04")
    (finding,) = cross_checked(one, one)
    assert (len(finding.reports), finding.independent) == (1, 1)


def test_ten_thousand_copies_of_one_text_are_one_finding_at_little_cost() -> None:
    """Copies are put together before anything is compared: time grows with their number only."""
    copies = [report(f"{n:05}", ASSAULT, "Front du Nord", "armée", place="Kolvar", when="2024-03-04", claim=f"{n}",
                     words="Le Front du Nord a attaqué l'armée à Kolvar") for n in range(10_000)]  # fmt: skip
    start = time.process_time()
    (finding,) = cross_checked(*copies)
    assert time.process_time() - start < 60
    assert len(finding.reports) == 10_000
    assert finding.comparisons == ()
    assert finding.reasons[0].sentence.startswith("9999 of 10000 claims repeat")


def test_an_event_with_five_hundred_reports_is_one_finding() -> None:
    """Five hundred outlets tell one event in words of their own: one finding, its reasons bounded."""
    tellings = [
        report(f"{n:03}", ASSAULT, "Front du Nord" if n % 3 else "", "armée" if n % 2 else "soldats", place="Kolvar",
               when="2024-03-04" if n % 4 else None, counts=f"{9 + n % 2} tués", claim=f"{n}",
               words=f"récit numéro {'abcdefghij'[n % 10] * 6} de la frappe à Kolvar {n}") for n in range(500)
    ]  # fmt: skip
    findings = cross_checked(*tellings)
    assert len(findings) == 1
    assert len(findings[0].contradictions) <= 60


def test_without_any_date_every_claim_still_finds_its_place() -> None:
    """No publication dates at all: likeness in parties, place and numbers decides."""
    events = (("a", "Kolvar", "9 tués"), ("b", "Kolvar", "9 tués"), ("c", "Ostrel", "14 tués"))
    told = [
        report(name, ASSAULT, "Front du Nord", "armée", place=place, counts=toll, published=None)
        for name, place, toll in events
    ]
    assert groups(cross_checked(*told)) == {frozenset("ab"), frozenset("c")}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (report("a", place="Kolvar", when="2024-03-04"), report("b", place="Kolvar", when="2024-03-05")),
        (report("a", ASSAULT, "Front du Nord", "armée", place="Kolvar"),
         report("b", ASSAULT, "Front du Nord", "armée", place="Ostrel")),
        (report("a", ASSAULT, "Front du Nord", place="Kolvar", published="2022-01-01"),
         report("b", ASSAULT, "Front du Nord", place="Kolvar", published="2024-01-01")),
    ],
)  # fmt: skip
def test_what_is_only_alike_stays_apart(one: Report, other: Report) -> None:
    """The same place next day, the same parties elsewhere, the same town two years on."""
    assert len(cross_checked(one, other)) == 2
