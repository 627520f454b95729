"""Findings -> one HTML page: the claims of each event side by side, what contradicts first, and the registers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.export.finding_cards import Anchors, finding_card
from recoupe.export.frame import framed
from recoupe.export.html_page import article_section
from recoupe.export.map_picture import map_picture
from recoupe.export.markup import Safe, element, joined
from recoupe.export.network_picture import network_picture
from recoupe.export.register_tables import register_tables
from recoupe.export.timeline import timeline
from recoupe.export.wording import count

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recoupe.model.coded import Coded
    from recoupe.model.finding import Finding
    from recoupe.model.register import Registers


def dossier_page(articles: Sequence[Coded], findings: Sequence[Finding], registers: Registers) -> str:
    """The dossier of a run: findings, timeline, network, registers, and every article with its claims marked."""
    anchors = Anchors.of(articles)
    told = sorted(findings, key=_weight)
    shared = [finding for finding in told if len(finding.reports) > 1]
    single = [finding for finding in told if len(finding.reports) == 1]
    contradicted = sum(bool(finding.contradictions) for finding in findings)
    sections = (
        ("findings", "What several reports tell", _cards(shared, anchors)),
        ("timeline", "When", timeline(findings)),
        ("map", "Where", map_picture(findings)),
        ("network", "Who stands with and against whom", network_picture(registers.relations)),
        ("registers", "Registers", register_tables(registers)),
        ("single", "What one report alone tells", _folded(single, anchors)),
        ("articles", "The articles", _articles(articles)),
    )
    present = [(key, heading, body) for key, heading, body in sections if body]
    figures = " · ".join(
        (
            count(len(articles), "article"),
            count(sum(len(coded.claims) for coded in articles), "claim"),
            count(len(findings), "finding"),
            f"{contradicted} contradicted",
        )
    )
    links = [element("a", heading, href=f"#{key}") for key, heading, _ in present]
    masthead = joined(
        element("p", element("b", "Recoupe"), " ", figures, class_="wordmark"),
        element("nav", *links, class_="legend"),
    )
    main = joined(*(element("section", element("h2", h), body, id=key, class_="part") for key, h, body in present))
    return framed(f"Recoupe: {count(len(findings), 'finding')}", masthead, main, "page.css", "dossier.css")


def _weight(finding: Finding) -> tuple[int, int, int, str, str]:
    """What contradicts comes first, then what has most independent origins, then most reports, then time."""
    return (
        -len(finding.contradictions),
        -finding.independent,
        -len(finding.reports),
        finding.when or "~",
        finding.id,
    )


def _cards(findings: Sequence[Finding], anchors: Anchors) -> Safe | None:
    return joined(*(finding_card(finding, anchors) for finding in findings)) if findings else None


def _folded(findings: Sequence[Finding], anchors: Anchors) -> Safe | None:
    if not findings:
        return None
    cards = _cards(findings, anchors)
    return element("details", element("summary", count(len(findings), "finding")), cards, class_="single")


def _articles(articles: Sequence[Coded]) -> Safe:
    return joined(*(article_section(number, coded) for number, coded in enumerate(articles, start=1)))
