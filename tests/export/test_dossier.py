"""The dossier: one page, nothing fetched, contradictions first, every link inside."""

from __future__ import annotations

import dataclasses

import pytest

from recoupe.export import dossier_page
from recoupe.export.timeline import timeline
from recoupe.model.article import Article
from recoupe.model.claim import Claim, EventType, Reason, Status
from recoupe.model.coded import Coded
from recoupe.model.finding import Contradiction, ContradictionKind, Finding
from recoupe.model.reuse import Reuses
from recoupe.registers import make_registers
from tests.export.test_html_page import Page
from tests.registers.findings import claim, finding, item


def page(*findings: Finding) -> str:
    """The dossier of findings with the articles that they stand in."""
    articles = [Coded(report.article, (report.claim,), ()) for each in findings for report in each.reports]
    return dossier_page(articles, findings, make_registers(articles, findings, Reuses()))


def delivery() -> Claim:
    """A delivery with a number, a date and a speaker."""
    six = (item("MiG-29", 6, None),)
    return claim(EventType.AID, "Ostrie", "<b>milice</b>", speaker="Toubal", items=six, when="2024-05")


def disputed() -> Finding:
    """The delivery and its denial."""
    made = finding(delivery(), claim(EventType.AID, "Ostrie", status=Status.DENIED, speaker="Ostrie"))
    left, right = (report.key for report in made.reports)
    reason = Reason("contradiction.denial", "Ostrie denies what Toubal says")
    denial = Contradiction(ContradictionKind.DENIAL, (left,), (right,), reason)
    return dataclasses.replace(made, contradictions=(denial,))


def test_contradictions_come_first() -> None:
    """A finding that is contradicted stands before one that only has more reports."""
    agreed = finding(*(claim(EventType.CONSULT, "A", "B") for _ in range(3)), independent=3)
    source = page(agreed, (contested := disputed()))
    assert source.index(f'id="f{contested.id}"') < source.index(f'id="f{agreed.id}"')
    assert "Ostrie denies what Toubal says" in source


def test_every_link_leads_somewhere_and_no_anchor_stands_twice() -> None:
    """Findings, claims, pictures and registers point at one another, never out of the page."""
    parsed = Page(page(disputed(), finding(claim(EventType.ASSAULT, "A", "B", when="2020"))))
    anchors = parsed.attribute("id")
    assert len(anchors) == len(set(anchors))
    assert {href.removeprefix("#") for href in parsed.attribute("href")} <= set(anchors)
    assert not parsed.attribute("src")


def test_what_a_text_holds_stays_text() -> None:
    """Mark-up in a name is shown, not obeyed."""
    source = page(disputed())
    assert "<b>milice</b>" not in source
    assert "&lt;b&gt;milice&lt;/b&gt;" in source


def test_who_says_so_stands_beside_each_report() -> None:
    """The speaker, or that the outlet says it in its own voice."""
    source = page(finding(delivery(), claim(EventType.AID, "Ostrie")))
    assert ">Toubal</b>" in source
    assert "in its own voice" in source


def test_nothing_to_tell_is_a_page_too() -> None:
    """No article, no finding: an empty dossier, not an error."""
    assert "0 findings" in page()


@pytest.mark.parametrize("when", ["2024", "2024-05", "2024-12", "2024-05-03/2024-05-05", "../2024", "9999"])
def test_every_date_has_its_bar(when: str) -> None:
    """Years, months, spans and open ends are drawn as far as they are known."""
    drawn = timeline([finding(claim(EventType.AID, "A", "B", when=when))])
    assert drawn is not None
    assert drawn.count('class="bar"') == 1


def test_undated_findings_make_no_timeline() -> None:
    """Nothing is placed where the text gives no date."""
    assert timeline([finding(claim(EventType.AID, "A", "B"))]) is None


def test_the_article_is_shown_with_its_claims() -> None:
    """The reader needs no other file to see the words."""
    coded = Coded(Article("a", "Le texte.", ()), (), ())
    assert 'id="articles"' in dossier_page([coded], [], make_registers([coded], [], Reuses()))
