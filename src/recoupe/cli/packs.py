"""``recoupe packs lint``: are the packs sound, and does every entry do what its examples say?"""

from __future__ import annotations

import typer

from recoupe.cli.terminal import visible


def lint() -> None:
    """Check the packs: keys, values, and every example sentence of every entry. Exit 1 if anything is wrong.

    docs/packs.md explains how an entry is written.
    """
    from recoupe.lint import lint_packs

    problems = lint_packs()
    for problem in problems:
        typer.echo(visible(problem))
    if problems:
        typer.echo(f"{len(problems)} problems in the packs.", err=True)
        raise typer.Exit(1)
    typer.echo("No problem in the packs.", err=True)
