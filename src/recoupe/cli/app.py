"""The front door: which commands there are, and what becomes of an error."""

from __future__ import annotations

import io
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from recoupe import __version__
from recoupe.cli.check import check
from recoupe.cli.code import code
from recoupe.cli.doctor import doctor
from recoupe.cli.explain import explain
from recoupe.cli.gazetteer import gazetteer
from recoupe.cli.packs import lint, new
from recoupe.cli.show import show
from recoupe.cli.terminal import say
from recoupe.errors import RecoupeError, UsageError
from recoupe.packs.theatres import OWN_PACKS, use_packs

#: Exit codes, the same for every command. 2 is also what a wrong option gives.
ERROR, USAGE = 1, 2

app = typer.Typer(
    name="recoupe",
    help=(
        "Reads French news pages and keeps who did what to whom, with what, where, when, and according to whom.\n\n"
        "Standard output is data, standard error is talk. "
        "Exit codes: 0 fine, 1 error, 2 wrong usage, 3 finished with losses that are named."
    ),
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
packs = typer.Typer(no_args_is_help=True, help="Work on the packs: the language, the theatres, the outlets.")
app.command()(code)
app.command()(show)
app.command()(explain)
app.command()(check)
app.command()(doctor)
packs.command()(lint)
packs.command()(new)
app.add_typer(packs, name="packs")
app.add_typer(gazetteer, name="gazetteer")


def _print_version(asked: bool) -> None:
    if asked:
        typer.echo(f"recoupe {__version__}")
        raise typer.Exit


@app.callback()
def options(
    version: Annotated[  # noqa: ARG001 - its callback prints and leaves
        bool,
        typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and exit."),
    ] = False,
    own_packs: Annotated[
        Path | None,
        typer.Option("--packs", metavar="DIR", help=f"Read the theatres in this folder too, as {OWN_PACKS} does."),
    ] = None,
) -> None:
    """Options that come before the command."""
    if own_packs is not None:
        use_packs(own_packs)


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run one command and exit; an error that has a message for the user shows that and no traceback."""
    _write_any_character()
    try:
        app(args=None if arguments is None else list(arguments), prog_name="recoupe")
    except UsageError as error:
        say(str(error))
        sys.exit(USAGE)
    except RecoupeError as error:
        say(str(error))
        sys.exit(ERROR)
    sys.exit(0)


def _write_any_character() -> None:
    """Data is UTF-8 whatever the locale says, and half a character in a message stops nothing."""
    for stream, errors in ((sys.stdout, "backslashreplace"), (sys.stderr, "backslashreplace")):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors=errors)
