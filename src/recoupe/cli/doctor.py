"""``recoupe doctor``: is this installation fit to work, and if not, what is to be done?"""

from __future__ import annotations

import typer
from rich.console import Console
from rich.table import Table

from recoupe.cli.checks import CHECKS, Finding
from recoupe.cli.view import plain


def doctor() -> None:
    """Check the installation: versions, model, packs, database, temporary folder, encoding.

    Exit 1 if anything is wrong, with what to do about it.
    """
    findings = [check() for check in CHECKS]
    Console(markup=False, highlight=False, emoji=False).print(_table(findings))
    if not all(finding.fine for finding in findings):
        raise typer.Exit(1)


def _table(findings: list[Finding]) -> Table:
    table = Table(box=None, show_header=False, pad_edge=False)
    for finding in findings:
        state = plain("ok", "green") if finding.fine else plain("PROBLEM", "bold red")
        table.add_row(state, plain(finding.what), plain(finding.detail))
        if finding.advice:
            table.add_row("", "", plain(finding.advice, "italic"))
    return table
