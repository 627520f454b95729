"""The map: circles as wide as the place may be, nothing finer than the text."""

from __future__ import annotations

import dataclasses
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.export.map_picture import map_picture
from recoupe.model.claim import EventType
from recoupe.model.finding import Finding
from recoupe.model.location import Location
from tests.registers.findings import claim, finding


def located(lat: float, lon: float, radius: int = 1000, ucdp: int = 1, name: str = "Kolvar") -> Finding:
    """An attack at a place."""
    told = claim(EventType.ASSAULT, "A", "B", place=name)
    assert told.place is not None
    spot = Location(f"geonames:{name}", name, "ly", lat, lon, radius, 1, ucdp)
    return finding(dataclasses.replace(told, place=dataclasses.replace(told.place, location=spot)))


def circles(findings: list[Finding]) -> list[tuple[float, float, float]]:
    """Middle and radius of each circle."""
    drawn = map_picture(findings)
    assert drawn is not None
    found = re.findall(r'cx="([-\d.]+)" cy="([-\d.]+)" r="([-\d.]+)"', drawn)
    return [(float(x), float(y), float(r)) for x, y, r in found]


def test_north_is_up_and_east_is_right() -> None:
    """A place further north and east stands higher and further right."""
    (x1, y1, _), (x2, y2, _) = circles([located(30, 10, name="A"), located(32, 14, name="B")])
    assert x2 > x1
    assert y2 < y1


def test_a_wide_place_is_a_wide_circle() -> None:
    """What the text leaves open is drawn as wide as it is; the widest lies below."""
    wide, narrow = circles([located(30, 10, 1000, name="A"), located(31, 11, 60_000, name="B")])
    assert wide[2] > 5 * narrow[2]


def test_a_country_is_no_spot() -> None:
    """Nothing is drawn where only the country is known."""
    assert map_picture([located(27, 17, 800_000, ucdp=6)]) is None


def test_findings_of_one_place_share_a_circle() -> None:
    """A place stands once, with the number of its findings."""
    drawn = map_picture([located(30, 10), located(30, 10)])
    assert drawn is not None
    assert "Kolvar: 2 findings" in drawn


@pytest.mark.parametrize("place", [(0, 0), (89.9, 179.9), (-89.9, -180)])
def test_the_ends_of_the_earth_are_drawn(place: tuple[float, float]) -> None:
    """A single place anywhere makes a map."""
    assert len(circles([located(*place)])) == 1


SPOTS = st.lists(st.tuples(st.floats(-80, 80), st.floats(-179, 179)), min_size=1, max_size=8)


@given(SPOTS)
def test_every_place_stands_inside_the_picture(spots: list[tuple[float, float]]) -> None:
    """Whatever the places, their middles lie on the picture."""
    drawn = circles([located(lat, lon, name=f"K{number}") for number, (lat, lon) in enumerate(spots)])
    assert all(0 <= x <= 1000 and 0 <= y <= 560 for x, y, _ in drawn)
