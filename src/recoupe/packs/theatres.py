"""Reads the theatres: the shipped ones, and those in a folder of the user's own."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from recoupe.errors import PackError
from recoupe.packs.reading import Entry, pack_path, parse_entries, typed
from recoupe.packs.theatre_checks import Listed, faults
from recoupe.packs.things import WORLD, KnownThing, Theatre

if TYPE_CHECKING:
    from collections.abc import Iterator
    from importlib.resources.abc import Traversable

#: Environment variable that names a folder with theatres of one's own; `--packs` sets it for one command.
OWN_PACKS = "RECOUPE_PACKS"
#: The file that says what a theatre is about; every other ``.yml`` of its folder lists entries.
HEAD = "theatre.yml"


class Theatres(NamedTuple):
    """Every theatre, the world first, and every entry with the theatre and the line that it stands in."""

    heads: dict[str, Theatre]
    listed: tuple[Listed, ...]


def own_packs() -> Path | None:
    """The user's own folder of theatres, if one is named."""
    named = os.environ.get(OWN_PACKS)
    return Path(named) if named else None


def theatres() -> Theatres:
    """The shipped theatres and the user's own.

    Raises:
        PackError: something in them is wrong; names the file, the line and the key. Nothing runs with half a pack.
    """
    return read_theatres(own_packs())


@cache
def read_theatres(own: Path | None) -> Theatres:
    """The shipped theatres and those in a folder of one's own; raises as :func:`theatres`."""
    heads: dict[str, Theatre] = {}
    listed: list[Listed] = []
    for name, folder, shown in _folders(own):
        if name in heads:
            raise PackError(f"{shown}: there is a theatre {name} already. Give this one another name.")
        files = sorted((file for file in folder.iterdir() if file.name.endswith(".yml")), key=lambda file: file.name)
        if HEAD not in [file.name for file in files]:
            raise PackError(f"{shown}/{HEAD}: this file is missing. `recoupe packs new {name}` shows what it holds.")
        for file in files:
            entries = _entries(file, f"{shown}/{file.name}")
            if file.name == HEAD:
                heads[name] = _head(entries, name, f"{shown}/{HEAD}")
            else:
                things = typed(entries, KnownThing)
                listed += [Listed(name, thing, entry) for thing, entry in zip(things, entries, strict=True)]
    fault = next(faults(heads, listed), None)
    if fault is not None:
        raise PackError(fault)
    return Theatres(heads, tuple(listed))


def _folders(own: Path | None) -> Iterator[tuple[str, Traversable, str]]:
    shipped = pack_path("theatres")
    # The world comes first: a theatre's own actor wins over it by coming last.
    names = sorted(child.name for child in shipped.iterdir() if child.is_dir())
    for name in sorted(names, key=lambda name: (name != WORLD, name)):
        yield name, shipped / name, f"theatres/{name}"
    if own is not None:
        yield from ((folder.name, folder, str(folder)) for folder in own_folders(own))


def own_folders(own: Path) -> list[Path]:
    """The theatres in a user's folder: its subfolders, or the folder itself where it is a theatre.

    Raises:
        PackError: it is no folder, or has no theatre in it.
    """
    if not own.is_dir():
        raise PackError(f"{own}: no such folder. --packs and {OWN_PACKS} name a folder that holds theatres.")
    own = own.resolve()
    found = [own] if (own / HEAD).is_file() else sorted(child.parent for child in own.glob(f"*/{HEAD}"))
    if not found:
        raise PackError(f"{own}: no theatre in this folder: none of its folders has a {HEAD}.")
    return found


def _entries(file: Traversable, shown: str) -> list[Entry]:
    try:
        text = file.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise PackError(f"{shown}:{line}: not UTF-8 text ({error.reason}). Save the file as UTF-8.") from error
    except OSError as error:
        raise PackError(f"{shown}: cannot be read: {error.strerror}.") from error
    return parse_entries(text, shown)


def _head(entries: list[Entry], name: str, shown: str) -> Theatre:
    if len(entries) != 1:
        raise PackError(f"{shown}:1: a theatre has one entry here, this file has {len(entries)}.")
    (head,) = typed(entries, Theatre)
    if head.id != name:
        raise PackError(f"{entries[0].where('id')}: key 'id': the folder is called {name}, not {head.id}.")
    return head
