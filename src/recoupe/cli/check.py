"""``recoupe check``: articles coded and cross-checked, one finding per event."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from recoupe.cli.copies import print_copies
from recoupe.cli.finding_view import findings_view
from recoupe.cli.reading import HtmlPage, JsonLines, Paths, read
from recoupe.cli.terminal import Talk, say
from recoupe.cli.writing import output
from recoupe.errors import UsageError
from recoupe.export import dossier_page, finding_line
from recoupe.model.finding import ClaimKey, Finding

AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON object per finding instead, ordered by id.")]
Copies = Annotated[
    bool, typer.Option("--copies", help="Print one JSON object per pair of articles that share text, and no findings.")
]
DecisionsFile = Annotated[
    Path | None,
    typer.Option(
        "--decisions", metavar="FILE", help="JSON Lines of claims joined or split by hand (docs/findings.md)."
    ),
]


def check(
    paths: Paths = None,
    jsonl: JsonLines = None,
    *,
    as_json: AsJson = False,
    copies: Copies = False,
    decisions: DecisionsFile = None,
    html: HtmlPage = None,
) -> None:
    """Cross-check articles: group the reports of one event, show who says so, who denies it and who differs.

    With --html a dossier is written too: findings, registers, timeline, map, picture of relations and articles in one
    page that needs no network. docs/findings.md says how. Example: recoupe check reports/ --json > findings.jsonl
    """
    if copies:
        print_copies(paths, jsonl)
        return
    from recoupe.findings import Decisions, read_decisions
    from recoupe.pipeline import check as cross_check
    from recoupe.pipeline import copies as shared_text
    from recoupe.pipeline import registers

    decided = Decisions() if decisions is None else read_decisions(_lines(decisions), str(decisions))
    with Talk(scrolls=False) as talk:
        coded = list(read(paths, jsonl, talk))
    reuses = shared_text(each.article for each in coded)
    findings = cross_check(coded, reuses, decided)
    _name_unknown(decided.claims, findings, decisions)
    if html is not None:
        with output(html) as page:
            page.write(dossier_page(coded, findings, registers(coded, findings, reuses)))
    if as_json:
        with output(None) as stream:
            for finding in findings:
                stream.write(f"{finding_line(finding)}\n")
    else:
        _print(findings)
    talk.finish()


def _print(findings: list[Finding]) -> None:
    console = Console(markup=False, highlight=False, emoji=False)
    console.print(findings_view(findings))


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{path}: the decisions cannot be read ({error}). Give a file of JSON Lines.") from error


def _name_unknown(claims: frozenset[ClaimKey], findings: list[Finding], path: Path | None) -> None:
    """Say which decisions are about claims that are not here: another set of articles, or another version of a pack."""
    here = {report.key for finding in findings for report in finding.reports}
    for claim in sorted(claims - here):
        say(f"{path}: {claim} is not among the claims of these articles; what was decided about it does nothing")
