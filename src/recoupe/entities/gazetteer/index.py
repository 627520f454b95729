"""The index as it is asked: names in, places out."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, Any, NamedTuple

from recoupe.entities.gazetteer.entry import Entry, Feature
from recoupe.entities.gazetteer.writing import STEPS
from recoupe.errors import GazetteerError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

#: How a name was found: as it is written, as it sounds, by its consonants.
PLAIN, SOUNDED, BARE = range(3)
_NAMED = """
SELECT place.entity, name, country, admin, lat, lon, population, feature, radius, level, usual, heard
FROM spelling JOIN place ON place.id = spelling.place WHERE step = ? AND key = ?
ORDER BY population DESC, place.id, usual DESC, heard
"""


class Named(NamedTuple):
    """A place that bears a name. ``usual`` tells whether it is the name it usually goes by.

    ``heard`` is how that name sounds, where it was found by its consonants alone.
    """

    entry: Entry
    step: int
    usual: bool
    heard: str = ""


class Country(NamedTuple):
    """The middle of a country's inhabited land and the metres from there to its farthest town."""

    lat: float
    lon: float
    radius: int


class Index:
    """One index file, open for reading. Damage that shows while it is read is refused by name."""

    def __init__(self, path: Path) -> None:
        self.path = path
        uri = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
        self._connection = sqlite3.connect(uri, uri=True, check_same_thread=False)

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def about(self) -> dict[str, str]:
        """What the index was made from, and how many places it holds."""
        return {str(key): str(value) for key, value in self._ask("SELECT key, value FROM about ORDER BY key")}

    def named(self, name: str, step: int) -> list[Named]:
        """Every place that bears the name at one step of folding, the largest first."""
        key = STEPS[step](name)
        if not key:
            return []
        return [Named(_entry(row), step, bool(row[-2]), row[-1]) for row in self._ask(_NAMED, (step, key))]

    def country(self, code: str) -> Country | None:
        """Where a country lies, by its ISO 3166-1 alpha-2 code in lower case."""
        rows = self._ask("SELECT lat, lon, radius FROM country WHERE code = ?", (code,))
        return next((Country(*row) for row in rows), None)

    def damage(self) -> str:
        """What is wrong with the file, page by page; empty when it is whole. Takes a second or two."""
        try:
            found = [str(row[0]) for row in self._ask("PRAGMA quick_check(1)")]
        except GazetteerError as error:
            return str(error)
        return "" if found == ["ok"] else "; ".join(found)

    def _ask(self, query: str, values: Sequence[object] = ()) -> Iterator[Any]:
        try:
            return iter(self._connection.execute(query, values).fetchall())
        except sqlite3.Error as error:
            message = f"{self.path}: the index of places is damaged ({error}). Run `recoupe gazetteer build`."
            raise GazetteerError(message) from error


def _entry(row: Any) -> Entry:  # noqa: ANN401 - a row of the database has no types
    entity, name, country, admin, lat, lon, population, feature, radius, level = row[:10]
    return Entry(entity, name, country, admin, lat, lon, population, Feature(feature), radius, level)
