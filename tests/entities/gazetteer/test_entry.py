"""Points, distances and circles on the globe."""

from __future__ import annotations

import pytest

from recoupe.entities.gazetteer.entry import distance, middle, moved, town_radius


def test_distance_is_that_of_the_globe() -> None:
    """A degree of latitude is 111 km; Paris and Marseille are 660 km apart."""
    assert distance((0, 0), (1, 0)) == pytest.approx(111_195, rel=0.001)
    assert distance((48.857, 2.352), (43.296, 5.37)) == pytest.approx(660_500, rel=0.01)


@pytest.mark.parametrize(("bearing", "north", "east"), [(0, 1, 0), (90, 0, 1), (180, -1, 0), (270, 0, -1)])
def test_a_point_moves_the_way_it_is_sent(bearing: float, north: int, east: int) -> None:
    """North is up, east is right, and the distance is kept."""
    lat, lon = moved((30.0, 10.0), 50_000, bearing)
    assert distance((30.0, 10.0), (lat, lon)) == pytest.approx(50_000, rel=0.001)
    assert (round(lat - 30, 1) > 0) - (round(lat - 30, 1) < 0) == north
    assert (round(lon - 10, 1) > 0) - (round(lon - 10, 1) < 0) == east


def test_a_crowded_coast_does_not_draw_the_middle() -> None:
    """A hundred towns in one place count as much as one in another."""
    towns = [(30.0 + number / 1000, 10.0) for number in range(100)]
    assert middle([*towns, (20.0, 10.0)])[0] == pytest.approx(25, abs=1)


def test_the_middle_of_the_date_line_is_on_it() -> None:
    """Longitudes are not averaged as numbers."""
    assert abs(middle([(0.0, 179.0), (0.0, -179.0)])[1]) > 178


def test_a_town_grows_with_its_people() -> None:
    """A million people live within ten kilometres or so, an unknown number within one."""
    assert town_radius(0) == 1000
    assert 8_000 < town_radius(1_000_000) < 12_000
