"""``recoupe gazetteer``: the index of places that claims are located with."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from recoupe.cli.terminal import say, visible
from recoupe.errors import GazetteerError

#: About as many places as the shipped source holds; the bar only has to show how much is left.
_ABOUT = 240_000
#: Bytes of a line of a GeoNames dump, on average.
_LINE = 145

gazetteer = typer.Typer(no_args_is_help=True, help="Work on the index of places: build it, add to it, look at it.")


@gazetteer.command()
def build() -> None:
    """Build the index of places anew; `recoupe code` does so by itself where it is missing or out of date."""
    from recoupe.entities.gazetteer import build as build_index

    with _bar("places", _ABOUT) as progress:
        path = build_index(progress)
    say(f"{path}: built")


@gazetteer.command(name="import")
def import_dump(
    dump: Annotated[
        Path, typer.Argument(metavar="FILE", help="A dump of GeoNames, unpacked: LY.txt, allCountries.txt.")
    ],
) -> None:
    """Add the places of a GeoNames dump: villages, bases, mountains that the shipped list lacks.

    Dumps lie at download.geonames.org/export/dump. One of the same name replaces the one before.
    """
    from recoupe.entities.gazetteer import bring_in

    if not dump.is_file():
        raise GazetteerError(f"{dump}: no such file. Give a dump of GeoNames, unpacked from its .zip.")
    with _bar("places", max(1, dump.stat().st_size // _LINE)) as progress:
        path = bring_in(dump, progress)
    say(f"{path}: built")


@gazetteer.command()
def info() -> None:
    """Say which indexes there are, what they were made from, and whether they are whole. Exit 1 if one is not."""
    from recoupe.entities.gazetteer import Index, imported, shipped_path, state

    missing = state(shipped_path())
    if missing:
        typer.echo(f"{shipped_path()}: {visible(missing)}. Run: recoupe gazetteer build", err=True)
        raise typer.Exit(1)
    damaged = False
    for path in (shipped_path(), *imported()):
        index = Index(path)
        damage = index.damage()
        damaged = damaged or bool(damage)
        typer.echo(f"{path}\n  {'damaged: ' + visible(damage) if damage else 'whole'}")
        for key, value in index.about().items():
            typer.echo(f"  {key}: {visible(value)}")
        index.close()
    if damaged:
        raise typer.Exit(1)


def prepare() -> None:
    """Build the index of places before the first article where that is needed, with a bar where somebody watches."""
    from recoupe.entities.gazetteer import ensure, shipped_path, state

    reason = state(shipped_path())
    if not reason:
        return
    say(f"building the index of places once: {reason}")
    with _bar("places", _ABOUT) as progress:
        ensure(progress)


@contextmanager
def _bar(what: str, total: int) -> Iterator[Callable[[int], None]]:
    console = Console(stderr=True, markup=False, highlight=False, emoji=False)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task(what, total=total)
        yield lambda done: bar.update(task, completed=done)
