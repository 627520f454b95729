"""Rows -> an index file that appears whole or not at all."""

from __future__ import annotations

import os
import sqlite3
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from recoupe.entities.gazetteer.entry import Feature, distance, middle
from recoupe.entities.gazetteer.source import romanised
from recoupe.entities.gazetteer.spelling import bare, is_latin, plain, sounded
from recoupe.errors import GazetteerError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from recoupe.entities.gazetteer.source import Row

    #: Called with the number of places written so far.
    Progress = Callable[[int], None]

_TABLES = """
CREATE TABLE about (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE place (
  id INTEGER PRIMARY KEY, entity TEXT NOT NULL, name TEXT NOT NULL, country TEXT NOT NULL, admin TEXT NOT NULL,
  lat REAL NOT NULL, lon REAL NOT NULL, population INTEGER NOT NULL, feature TEXT NOT NULL, radius INTEGER NOT NULL,
  level INTEGER NOT NULL
) STRICT;
CREATE TABLE country (code TEXT PRIMARY KEY, lat REAL NOT NULL, lon REAL NOT NULL, radius INTEGER NOT NULL) STRICT;
CREATE TABLE spelling (
  step INTEGER, key TEXT, place INTEGER, heard TEXT, usual INTEGER, PRIMARY KEY (step, key, place, heard)
)
  WITHOUT ROWID, STRICT;
CREATE TEMP TABLE heap (step INTEGER, key TEXT, place INTEGER, heard TEXT, usual INTEGER);
"""
# Sorted once at the end: putting a million keys in their order one by one takes four times as long.
_SORT = "INSERT INTO spelling SELECT step, key, place, heard, usual FROM heap ORDER BY step, key, place, heard"
_PLACE = "INSERT INTO place VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_SPELLING = "INSERT INTO heap VALUES (?, ?, ?, ?, ?)"
STEPS = (plain, sounded, bare)
_BATCH = 5000


def write_index(path: Path, rows: Iterable[Row], about: dict[str, str], progress: Progress | None = None) -> None:
    """Write an index of the rows beside ``path`` and put it in its place at the end.

    Raises:
        GazetteerError: the folder or the disk refuses; says which and what to do.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        os.close(handle)
        part = Path(name)
        try:
            _fill(part, rows, about, progress)
            part.replace(path)
        finally:
            part.unlink(missing_ok=True)
    except (OSError, sqlite3.Error) as error:
        message = (
            f"{path}: the index of places cannot be written ({error}). It needs about 200 MB in a folder you can write "
            "to: free some, or set RECOUPE_CACHE to another folder."
        )
        raise GazetteerError(message) from error


def _fill(path: Path, rows: Iterable[Row], about: dict[str, str], progress: Progress | None) -> None:
    connection = sqlite3.connect(path, isolation_level=None)
    try:
        # The file is thrown away unless it is finished, so no journal need be kept while it is written.
        connection.executescript("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA cache_size=-64000;")
        connection.executescript(_TABLES)
        connection.execute("BEGIN")
        count = _write_places(connection, rows, progress)
        _write_countries(connection)
        about = {**about, "places": str(count)}
        connection.executemany("INSERT INTO about VALUES (?, ?)", sorted(about.items()))
        connection.execute("COMMIT")
        connection.execute("ANALYZE")
    finally:
        connection.close()
    with path.open("rb") as file:
        os.fsync(file.fileno())


def _write_places(connection: sqlite3.Connection, rows: Iterable[Row], progress: Progress | None) -> int:
    count = 0
    spellings: list[tuple[int, str, int, str, int]] = []
    for count, row in enumerate(rows, start=1):
        e = row.entry
        values = (e.entity, e.name, e.country, e.admin, e.lat, e.lon, e.population, e.feature, e.radius, e.level)
        connection.execute(_PLACE, (count, *values))
        spellings.extend((step, key, count, heard, usual) for step, key, heard, usual in _keys(row))
        if count % _BATCH == 0:
            connection.executemany(_SPELLING, spellings)
            spellings.clear()
            if progress is not None:
                progress(count)
    connection.executemany(_SPELLING, spellings)
    connection.execute(_SORT)
    return count


def _keys(row: Row) -> Iterator[tuple[int, str, str, int]]:
    """Step, key, sound and whether it is the usual name, each once; names in other scripts have none.

    Only what agrees in its consonants alone is compared by its sound, so other steps leave that empty.
    """
    latin = [name for name in dict.fromkeys(row.names) if is_latin(name)]
    steps = STEPS if row.entry.country in romanised() else STEPS[:1]
    for step, fold in enumerate(steps):
        heard = sounded if fold is bare else _unheard
        keys = {(fold(name), heard(name)): int(name == row.names[0]) for name in reversed(latin)}
        yield from ((step, key, sound, usual) for (key, sound), usual in keys.items() if key)


def _unheard(_: str) -> str:
    return ""


def _write_countries(connection: sqlite3.Connection) -> None:
    query = "SELECT country, lat, lon FROM place WHERE feature = ? ORDER BY country, id"
    points: dict[str, list[tuple[float, float]]] = {}
    for country, lat, lon in connection.execute(query, (Feature.TOWN,)):
        points.setdefault(country, []).append((lat, lon))
    for country, towns in points.items():
        centre = middle(towns)
        radius = round(max(distance(centre, town) for town in towns))
        connection.execute("INSERT INTO country VALUES (?, ?, ?, ?)", (country, *centre, radius))
