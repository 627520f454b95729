"""Reports of one event -> witnesses."""

from __future__ import annotations

from dataclasses import replace

from recoupe.findings.origins import Origins
from recoupe.findings.reuse import find_reuse
from recoupe.model.finding import Report
from recoupe.model.reuse import Reuses
from tests.findings.origins.reports import report

DELIVERY = "Le Kessar a livré six chars à la milice de Torvak mardi matin, par le port de Lind."
DISPATCH = f"{DELIVERY} Les engins ont été débarqués de nuit d'un cargo venu de Bremsk avec quarante caisses d'obus."


def voices(*reports: Report, reuses: Reuses | None = None) -> list[tuple[str, tuple[str, ...]]]:
    """The name of each witness and the articles that carry it."""
    return [(each.origin.name, each.articles) for each in Origins(reuses or Reuses()).witnesses(reports)]


def test_one_speaker_in_two_papers_is_one_witness() -> None:
    """Whoever says it is counted, not who prints it."""
    reports = (report(name, DELIVERY, speaker="Toubal", outlet=name.upper()) for name in "ab")
    assert voices(*reports) == [("Toubal", ("a", "b"))]


def test_two_speakers_of_one_claim_are_two_witnesses() -> None:
    """ "selon le maire et l'évêque": both say so."""
    assert voices(report("a", DELIVERY, speaker="Toubal, Mardo")) == [("Toubal", ("a",)), ("Mardo", ("a",))]


def test_two_papers_that_credit_one_agency_are_one_witness() -> None:
    """And a third that credits nobody is another."""
    reports = [report(name, f"TORVAK (AFP) - {DELIVERY}", words=DELIVERY, outlet=name) for name in "ab"]
    assert voices(*reports, report("c", DELIVERY, outlet="c")) == [("AFP", ("a", "b")), ("c", ("c",))]


def test_two_articles_of_one_outlet_are_one_witness() -> None:
    """An outlet does not confirm itself."""
    reports = (report(name, DELIVERY, outlet="Le Courrier") for name in "ab")
    assert voices(*reports) == [("Le Courrier", ("a", "b"))]


def test_copies_are_one_witness() -> None:
    """Without any credit: the words show it, and the reasons say it."""
    reports = [report(name, DISPATCH, words=DELIVERY, outlet=name) for name in "ab"]
    reuses = find_reuse(each.article for each in reports)
    (witness,) = Origins(reuses).witnesses(reports)
    assert witness.articles == ("a", "b")
    assert [reason.sentence for reason in witness.reasons if reason.rule == "origin.copy"] == [
        "«b» shares its text with «a»"
    ]


def test_a_copy_that_drops_the_speaker_adds_no_witness() -> None:
    """The copied words are still the minister's."""
    said = report("a", DISPATCH, words=DELIVERY, speaker="Toubal", outlet="a")
    bare = report("b", DISPATCH, words=DELIVERY, outlet="b")
    reuses = find_reuse([said.article, bare.article])
    assert voices(said, bare, reuses=reuses) == [("Toubal", ("a", "b"))]
    assert voices(said, bare) == [("Toubal", ("a",)), ("b", ("b",))]


def test_a_headline_is_no_witness_beside_the_speaker_below_it() -> None:
    """An article that attributes the event does not vouch for it as well."""
    text = f"Six chars livrés\n\n{DELIVERY}"
    title = report("a", text, words="Six chars livrés")
    body = report("a", text, words=DELIVERY, speaker="Toubal")
    assert voices(title, body) == [("Toubal", ("a",))]


def test_agencies_shared_in_a_chain_are_one_witness() -> None:
    """One credits AFP, one Reuters, one both: nothing shows that any two are apart."""
    credited = {"a": ("AFP",), "b": ("Reuters",), "c": ("AFP", "Reuters")}
    reports = []
    for name, agencies in credited.items():
        told = report(name, DELIVERY, outlet=name)
        reports.append(replace(told, article=replace(told.article, agencies=agencies)))
    ((name, articles),) = voices(*reports)
    assert (name, sorted(articles)) == ("AFP", ["a", "b", "c"])
