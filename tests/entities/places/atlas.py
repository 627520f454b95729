"""A gazetteer of invented and real towns that needs no file."""

from __future__ import annotations

from recoupe.entities.gazetteer import Gazetteer, Named
from recoupe.entities.gazetteer.entry import Entry, Feature, town_radius
from recoupe.entities.gazetteer.index import Country
from recoupe.entities.gazetteer.writing import STEPS


def town(name: str, country: str, at: tuple[float, float], population: int = 0) -> Entry:
    """A town of the atlas."""
    entity = f"geonames:{abs(hash((country, at))) % 10**6}"
    return Entry(entity, name, country, "01", *at, population, Feature.TOWN, town_radius(population))


def region(name: str, country: str, at: tuple[float, float], radius: int, level: int = 1) -> Entry:
    """A region of the atlas."""
    code = f"iso:{country.upper()}-{name[:3].upper()}"
    return Entry(code, name, country, "", *at, 0, Feature.REGION, radius, level)


class Atlas(Gazetteer):
    """Answers from a list."""

    def __init__(self, *entries: Entry) -> None:
        self.entries = entries

    def named(self, name: str, step: int) -> list[Named]:
        """The places whose name folds to the same key."""
        fold = STEPS[step]
        found = [each for each in self.entries if fold(name) and fold(each.name) == fold(name)]
        return [Named(each, step, usual=True) for each in sorted(found, key=lambda each: -each.population)]

    def country(self, code: str) -> Country | None:
        """Libya, Lebanon and Mali."""
        return {"ly": Country(29, 17, 900_000), "lb": Country(34, 36, 100_000), "ml": Country(15, -4, 800_000)}.get(
            code
        )


ATLAS = Atlas(
    town("Tripoli", "ly", (32.89, 13.19), 1_300_000),
    town("Tripoli", "lb", (34.44, 35.85), 229_000),
    town("Zahlé", "lb", (33.85, 35.9), 78_000),
    town("Ansol", "ly", (31.0, 14.0), 50_000),
    region("Ansol", "ly", (31.1, 14.2), 90_000),
    town("Zerne", "ly", (30.0, 20.0), 9_000),
    town("Zerne", "ly", (25.0, 12.0), 8_000),
    town("Kolvar", "us", (40.0, -90.0), 900),
    region("Sabkour", "ly", (27.0, 14.0), 80_000),
    town("Wadi Sefra", "ly", (27.2, 14.1), 5_000),
    town("Wadi Sefra", "ml", (15.0, -4.0), 5_000),
)
