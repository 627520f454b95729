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


def use_packs(folder: Path) -> None:
    """Names the user's own folder of theatres, for this process and those that it starts.

    Nothing may have been read before: what is read is kept.
    """
    os.environ[OWN_PACKS] = str(folder)


def theatres() -> Theatres:
    """The shipped theatres and the user's own.

    Raises:
        PackError: something in them is wrong; names the file, the line and the key. Nothing runs with half a pack.
    """
    return read_theatres(own_packs())


@cache
def read_theatres(own: Path | None) -> Theatres:
    """The shipped theatres and those in a folder of one's own; raises as :func:`theatres`."""
    shipped = _shipped()
    heads, listed = dict(shipped.heads), list(shipped.listed)
    for folder in () if own is None else own_folders(own):
        if folder.name in heads:
            raise PackError(f"{folder}: there is a theatre {folder.name} already. Give this one another name.")
        heads[folder.name], entries = _theatre(folder, str(folder))
        listed += entries
    fault = next(faults(heads, listed), None)
    if fault is not None:
        raise PackError(fault)
    return Theatres(heads, tuple(listed))


@cache
def _shipped() -> Theatres:
    folder = pack_path("theatres")
    # The world comes first: a theatre's own actor wins over it by coming last.
    names = sorted((child.name for child in folder.iterdir() if child.is_dir()), key=lambda name: (name != WORLD, name))
    found = {name: _theatre(folder / name, f"theatres/{name}") for name in names}
    listed = tuple(each for _, entries in found.values() for each in entries)
    return Theatres({name: head for name, (head, _) in found.items()}, listed)


def _theatre(folder: Traversable, shown: str) -> tuple[Theatre, list[Listed]]:
    """The head and the entries of one folder."""
    files = {file.name: file for file in folder.iterdir() if file.name.endswith(".yml")}
    if HEAD not in files:
        raise PackError(f"{shown}/{HEAD}: this file is missing. `recoupe packs new {folder.name}` shows what it holds.")
    head = _head(_entries(files.pop(HEAD), f"{shown}/{HEAD}"), folder.name, f"{shown}/{HEAD}")
    listed: list[Listed] = []
    for name in sorted(files):
        entries = _entries(files[name], f"{shown}/{name}")
        things = typed(entries, KnownThing)
        listed += [Listed(folder.name, thing, entry) for thing, entry in zip(things, entries, strict=True)]
    return head, listed


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
