"""Provinces, regions and states of the world, from the table that ``genscripts/regions.py`` generates."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from recoupe.errors import PackError
from recoupe.packs.reading import pack_path

REGIONS = "gazetteer/regions.tsv"
_COLUMNS = ("code", "country", "level", "lat", "lon", "radius", "name", "names")


class Region(NamedTuple):
    """One division of ISO 3166-2. ``radius`` is metres from the point to the farthest town, ``level`` 1 or 2."""

    code: str
    country: str
    level: int
    lat: float
    lon: float
    radius: int
    name: str
    names: tuple[str, ...]


@cache
def regions() -> tuple[Region, ...]:
    """Every region of the table, in its order.

    Raises:
        PackError: a line that is not of the table's form; names it.
    """
    lines = pack_path(REGIONS).read_text(encoding="utf-8").splitlines()
    rows = [(number, line) for number, line in enumerate(lines, start=1) if line and not line.startswith("#")]
    return tuple(_region(line, f"{REGIONS}:{number}") for number, line in rows)


def _region(line: str, where: str) -> Region:
    fields = line.split("\t")
    try:
        code, country, level, lat, lon, radius, name, names = fields
        point = float(lat), float(lon)
        return Region(code, country, int(level), *point, int(radius), name, tuple(filter(None, names.split("|"))))
    except ValueError as error:
        message = f"{where}: not a region ({error}). The columns are {', '.join(_COLUMNS)}, between tabs."
        raise PackError(message) from error
