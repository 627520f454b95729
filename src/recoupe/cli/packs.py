"""``recoupe packs``: start a theatre; prove that the packs are sound and every entry does what its examples say."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from recoupe.cli.terminal import visible
from recoupe.packs.template import start_theatre
from recoupe.packs.theatres import own_folders, use_packs


def lint(
    folder: Annotated[
        Path | None,
        typer.Argument(metavar="FOLDER", help="Theatres of your own: prove these and not the shipped packs."),
    ] = None,
) -> None:
    """Check the packs: keys, values, every example sentence, every alias. Exit 1 if anything is wrong.

    docs/packs.md explains how an entry is written, docs/theatres.md how a theatre is.
    """
    from recoupe.alias_lint import lint_aliases
    from recoupe.lint import lint_packs

    if folder is None:
        problems = [*lint_packs(), *lint_aliases()]
    else:
        use_packs(folder)
        problems = lint_aliases([theatre.name for theatre in own_folders(folder)])
    for problem in problems:
        typer.echo(visible(problem))
    if problems:
        typer.echo(f"{len(problems)} problems in the packs.", err=True)
        raise typer.Exit(1)
    typer.echo("No problem in the packs.", err=True)


def new(
    name: Annotated[str, typer.Argument(metavar="NAME", help="Small letters, digits, hyphens: sud-soudan.")],
    into: Annotated[Path, typer.Option("--into", metavar="DIR", help="Folder that holds your theatres.")] = Path(),
    country: Annotated[
        list[str] | None, typer.Option("--country", metavar="CODE", help="A state of the theatre (ISO, as in ly).")
    ] = None,
) -> None:
    """Start a theatre: three files that explain every key, with one example each, in a folder of its own.

    Example: recoupe packs new sud-soudan --into theatres --country ss
    """
    for path in start_theatre(name, into, country or []):
        typer.echo(str(path))
    typer.echo(f"Now write, then: recoupe packs lint {into / name}. Use it: recoupe --packs {into} code …", err=True)
