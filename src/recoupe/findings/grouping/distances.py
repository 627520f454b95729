"""How far apart two places lie."""

from __future__ import annotations

from math import asin, cos, radians, sin, sqrt
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from recoupe.model.location import Location

# The mean radius of the Earth in metres (IUGG).
_EARTH = 6_371_009


def distance(a: Location, b: Location) -> float:
    """Metres between the points of two places along a great circle (haversine formula)."""
    lat, other_lat = radians(a.lat), radians(b.lat)
    across = sin(radians(b.lon - a.lon) / 2) ** 2 * cos(lat) * cos(other_lat)
    return 2 * _EARTH * asin(sqrt(min(1.0, sin((other_lat - lat) / 2) ** 2 + across)))
