"""Places of six wars as French papers spell them, found in the gazetteer that ships."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from recoupe.entities.gazetteer import open_gazetteer
from recoupe.entities.gazetteer.entry import distance
from recoupe.entities.places.locating import Locator, Spot
from recoupe.model.span import Span

CASES: list[dict[str, Any]] = yaml.safe_load(
    (Path(__file__).resolve().parents[2] / "cases" / "places.yml").read_text(encoding="utf-8")
)
#: What `benchmarks/places.py` measured, less two cases.
FLOOR = 0.90
NEAR = 25_000


def found(case: dict[str, Any]) -> bool | None:
    """Whether the place is found where it lies; ``None`` where it stays unresolved."""
    text = f"Des combats ont eu lieu à {case['name']}."
    start = text.index(case["name"])
    spot = Spot(Span(start, start + len(case["name"])), case["name"], (case["name"],), None, None)
    where = Locator(open_gazetteer(), text, [spot], {case["country"]: 1.0}).locate(spot).location
    if where is None:
        return None
    return where.country == case["country"] and distance((where.lat, where.lon), (case["lat"], case["lon"])) <= NEAR


def test_nine_of_ten_places_are_found_and_hardly_one_wrongly() -> None:
    """At least 0.90 of the list is right with its country as a hint; at most one in a hundred is wrong."""
    results = [found(case) for case in CASES]
    assert results.count(True) / len(CASES) >= FLOOR
    assert results.count(False) / len(CASES) <= 0.01
