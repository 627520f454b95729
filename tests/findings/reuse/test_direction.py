"""Who took from whom."""

from __future__ import annotations

from recoupe.findings.reuse.direction import source_of
from recoupe.model.reuse import ReuseKind
from tests.findings.reuse.texts import REPORT, article


def test_an_agency_is_the_source_of_whoever_credits_it() -> None:
    """Also when its own page bears a later date."""
    agency = article("a", outlet="AFP", published="2030-05-07")
    paper = article("b", f"BREMSK (AFP) - {REPORT}", outlet="Le Courrier", published="2030-05-06")
    found = source_of(agency, paper, ReuseKind.WHOLE)
    assert found is not None
    assert (found[0].id, found[1].rule) == ("a", "reuse.source.credit")


def test_an_outlet_that_the_other_names_is_the_source() -> None:
    """ "selon La Gazette de Lind" tells."""
    gazette = article("a", outlet="La Gazette de Lind")
    paper = article("b", f"{REPORT} C'est ce que rapporte La Gazette de Lind.", outlet="Le Courrier")
    found = source_of(paper, gazette, ReuseKind.REWRITTEN)
    assert found is not None
    assert (found[0].id, found[1].rule) == ("a", "reuse.source.cited")


def test_the_earlier_is_the_source_as_far_as_both_dates_tell() -> None:
    """A month and a day in it tell nothing apart."""
    early, late = article("a", published="2030-05-06"), article("b", published="2030-05-07")
    found = source_of(late, early, ReuseKind.WHOLE)
    assert found is not None
    assert found[0].id == "a"
    assert source_of(article("a", published="2030-05"), late, ReuseKind.WHOLE) is None


def test_what_is_cut_comes_from_what_is_whole() -> None:
    """Without dates and credits, length tells for an abridgement only."""
    found = source_of(article("short"), article("long"), ReuseKind.ABRIDGED)
    assert found is not None
    assert found[0].id == "long"
    assert source_of(article("a"), article("b"), ReuseKind.WHOLE) is None
