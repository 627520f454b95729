"""Findings as a terminal shows them: what is contradicted first, then what several origins report, then the rest."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import Group, RenderableType
from rich.rule import Rule
from rich.text import Text

from recoupe.cli.view import COLOURS, plain
from recoupe.export.wording import bounds, count, family, names, parties
from recoupe.model.finding import Contradiction, Finding, Report

_EVIDENCE = 140


def findings_view(findings: Sequence[Finding]) -> RenderableType:
    """Every finding of more than one claim, the most disputed first, and how many claims stand alone."""
    shown = sorted((f for f in findings if len(f.reports) > 1), key=_weight)
    alone = sum(len(finding.reports) == 1 for finding in findings)
    articles = len({report.article.id for finding in findings for report in finding.reports})
    claims = sum(len(finding.reports) for finding in findings)
    head = f"{count(claims, 'claim')} of {count(articles, 'article')} make {count(len(findings), 'finding')}"
    tail = f"{count(alone, 'claim')} alone: nothing else reports the event. --json lists them too."
    return Group(plain(head, "bold"), Text(), *(finding_view(finding) for finding in shown), plain(tail, "dim"))


def _weight(finding: Finding) -> tuple[int, int, int, str]:
    return (-len(finding.contradictions), -finding.independent, -len(finding.reports), finding.id)


def finding_view(finding: Finding) -> RenderableType:
    """One finding: contradictions, its claims side by side, who vouches for it, its grade and why."""
    place = finding.place.name if finding.place else None
    title = " · ".join(part for part in (finding.type.value, place, finding.when, finding.id) if part)
    return Group(
        Rule(plain(title, COLOURS[family(finding.type)]), style="dim"),
        *(_contradiction(each) for each in finding.contradictions),
        *_claims(finding.reports),
        *_grade(finding),
        Text(),
    )


def _contradiction(contradiction: Contradiction) -> Text:
    said = plain(f"  {contradiction.kind.value.upper()}  ", "bold red")
    return said.append_text(plain(contradiction.reason.sentence))


def _claims(reports: Sequence[Report]) -> Iterator[RenderableType]:
    """Who says what, one claim after another: its source, what it codes, its words."""
    for report in reports:
        claim, article = report.claim, report.article
        said = " · ".join(part for part in (article.outlet, article.published, str(report.key)) if part)
        speaker = names(claim.speaker)
        yield plain(f"  {said}" + (f", according to {speaker}" if speaker else ""), "cyan")
        items = ", ".join(f"{bounds(item)} {item.what}".strip() for item in claim.items)
        yield plain("    " + " · ".join(part for part in (claim.status.value, parties(claim), items) if part))
        words = " ".join(" … ".join(span.of(article.text) for span in claim.evidence).split())
        yield plain(f"    « {words if len(words) <= _EVIDENCE else words[:_EVIDENCE] + '…'} »", "dim")


def _grade(finding: Finding) -> Iterator[Text]:
    yield plain(f"  credibility {finding.grade.credibility.value}", "bold")
    yield from (plain(f"    {reason.sentence}") for reason in finding.grade.reasons)
