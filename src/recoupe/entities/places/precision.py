"""How exactly the words place something: ACLED's and UCDP's codes, and the circle that is meant.

The codes follow the codebooks of ACLED (``geo_precision``) and UCDP GED (``where_prec``); docs/places.md has the table.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from recoupe.entities.gazetteer.entry import Feature, moved
from recoupe.model.location import Location

if TYPE_CHECKING:
    from recoupe.entities.gazetteer.entry import Entry
    from recoupe.entities.places.candidates import Option
    from recoupe.entities.places.wording import Wording

#: UCDP's "near" reaches about 25 km.
NEAR = 25_000
#: A road or a front named after a town is somewhere about it.
LINE = 50_000
#: A direction without a distance halves the place: the point moves half-way to the edge.
HALF, PART = 0.5, 0.6
#: A stated distance with a direction is as good as a quarter of itself.
_SHARE = 0.25
_TOWN_AS_REGION = 60_000
_TOWN_AS_DISTRICT = 30_000


class Circle(NamedTuple):
    """A point, metres around it, and the two codes."""

    point: tuple[float, float]
    radius: float
    acled: int | None
    ucdp: int


def located(option: Option, wording: Wording) -> Location:
    """The circle that the words mean, around or inside or beside the place that they name."""
    entry = option.entry
    circle = _circle(option, wording)
    lat, lon = circle.point
    country = entry.country or None
    return Location(
        entry.entity, entry.name, country, round(lat, 4), round(lon, 4), round(circle.radius), circle.acled, circle.ucdp
    )


def _circle(option: Option, wording: Wording) -> Circle:
    place = _whole(option, wording)
    if wording.metres is not None:
        return _away(place, wording.metres, wording.bearing)
    if wording.bearing is not None and (place.acled != 1 or not wording.near):
        # "au nord du Mali" is the north of Mali, "au nord de Tripoli" is outside Tripoli.
        return _part(place, wording.bearing)
    return _beside(place) if wording.near else place


def _whole(option: Option, wording: Wording) -> Circle:
    """The place itself, as the noun before it says it is meant."""
    entry, kind = option.entry, wording.kind
    point = (entry.lat, entry.lon)
    if option.sort == "country":
        return Circle(point, entry.radius, None, 6)
    if kind == "sea" or entry.feature is Feature.WATER:
        return Circle(point, max(entry.radius, NEAR), 3, 7 if not entry.country else 5)
    if kind == "line":
        return Circle(point, max(entry.radius, LINE), 3, 5)
    if entry.feature is Feature.REGION:
        return Circle(point, entry.radius, *((3, 4) if entry.level <= 1 else (2, 3)))
    if entry.feature in {Feature.AREA, Feature.NATURE} or kind == "nature":
        return Circle(point, max(entry.radius, NEAR), 3, 5)
    return _town(entry, kind, listed=bool(option.sort))


def _town(entry: Entry, kind: str, *, listed: bool) -> Circle:
    point = (entry.lat, entry.lon)
    if kind == "region":
        return Circle(point, max(entry.radius, _TOWN_AS_REGION), 3, 4)
    if kind == "district":
        return Circle(point, max(entry.radius, _TOWN_AS_DISTRICT), 2, 3)
    # A base that a pack places is exact; one that is only named after a town lies somewhere near it.
    if kind == "outlying" and not listed:
        return Circle(point, max(entry.radius, NEAR), 2, 2)
    return Circle(point, entry.radius, 1, 1)


def _away(place: Circle, metres: int, bearing: int | None) -> Circle:
    near = metres <= NEAR
    codes = (max(2, place.acled or 3), max(2, place.ucdp)) if near else (3, 5)
    if bearing is None:
        return Circle(place.point, metres + place.radius, *codes)
    point = moved(place.point, metres, bearing)
    return Circle(point, max(metres * _SHARE, NEAR / 5) + place.radius, *codes)


def _beside(place: Circle) -> Circle:
    """Near a town; or outside a region or a country, close to its edge."""
    if place.acled == 1:
        return Circle(place.point, max(place.radius, NEAR), 2, 2)
    return Circle(place.point, place.radius + NEAR, 3, 5)


def _part(place: Circle, bearing: int) -> Circle:
    """A part of the place: of a town the town still, of a region or a country a smaller and fuzzier one."""
    if place.acled == 1:
        return place
    point = moved(place.point, place.radius * HALF, bearing)
    return Circle(point, place.radius * PART, 3, 5 if place.ucdp in {5, 6} else place.ucdp)
