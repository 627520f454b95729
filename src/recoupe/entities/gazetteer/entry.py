"""What a gazetteer knows of one place."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum

#: A town is drawn as a circle that holds its people at this density (inhabitants per km²), a usual one for towns in
#: Africa and Asia; it only has to give the order of magnitude.
DENSITY = 3000
SMALLEST_RADIUS = 1000
_EARTH = 6_371_000.0
_CELLS = 10
_SMALLEST_CELL = 0.05


class Feature(StrEnum):
    """What sort of thing a place is, after the feature classes of GeoNames (geonames.org/export/codes.html)."""

    TOWN = "P"
    REGION = "A"
    SITE = "S"
    NATURE = "T"
    WATER = "H"
    AREA = "L"
    ROAD = "R"


@dataclass(frozen=True, slots=True)
class Entry:
    """One place. ``lat``/``lon`` are degrees (WGS 84), ``radius`` metres from that point to the edge of the place.

    ``entity`` is ``geonames:ID`` or ``iso:CODE`` for a region of ISO 3166-2. ``country`` is ISO 3166-1 alpha-2 in lower
    case, ``admin`` the first-order division as GeoNames numbers it. ``level`` is 1 or 2 for a region, else 0.
    """

    entity: str
    name: str
    country: str
    admin: str
    lat: float
    lon: float
    population: int
    feature: Feature
    radius: int
    level: int = 0


def town_radius(population: int) -> int:
    """Metres from the middle of a town to its edge, from its number of inhabitants (0: unknown, the smallest)."""
    return max(SMALLEST_RADIUS, round(1000 * math.sqrt(population / DENSITY / math.pi)))


def distance(a: tuple[float, float], b: tuple[float, float]) -> float:
    """Metres between two points (latitude, longitude) on a sphere (haversine formula)."""
    south, north = math.radians(a[0]), math.radians(b[0])
    high = math.sin((north - south) / 2) ** 2
    wide = math.sin(math.radians(b[1] - a[1]) / 2) ** 2
    return 2 * _EARTH * math.asin(math.sqrt(min(1.0, high + math.cos(south) * math.cos(north) * wide)))


def moved(point: tuple[float, float], metres: float, bearing: float) -> tuple[float, float]:
    """The point so many metres away in a direction (degrees, clockwise from north), on a sphere."""
    lat, lon, turn, arc = math.radians(point[0]), math.radians(point[1]), math.radians(bearing), metres / _EARTH
    north = math.asin(math.sin(lat) * math.cos(arc) + math.cos(lat) * math.sin(arc) * math.cos(turn))
    east = math.atan2(math.sin(turn) * math.sin(arc) * math.cos(lat), math.cos(arc) - math.sin(lat) * math.sin(north))
    return math.degrees(north), (math.degrees(lon + east) + 540) % 360 - 180


def middle(points: list[tuple[float, float]]) -> tuple[float, float]:
    """The middle of the inhabited land that the points stand on: each cell of a grid that holds one counts once.

    Counting cells, not points, keeps a crowded coast from drawing the middle to itself. The grid has about ten cells
    from south to north.
    """
    south, north = min(lat for lat, _ in points), max(lat for lat, _ in points)
    size = max((north - south) / _CELLS, _SMALLEST_CELL)
    cells = sorted({((lat // size + 0.5) * size, (lon // size + 0.5) * size) for lat, lon in points})
    if len(cells) == 1:
        cells = points
    x = y = z = 0.0
    for lat, lon in cells:
        flat, around = math.radians(lat), math.radians(lon)
        weight = math.cos(flat) if len(cells) > 1 else 1.0
        x += weight * math.cos(flat) * math.cos(around)
        y += weight * math.cos(flat) * math.sin(around)
        z += weight * math.sin(flat)
    return round(math.degrees(math.atan2(z, math.hypot(x, y))), 4), round(math.degrees(math.atan2(y, x)), 4)
