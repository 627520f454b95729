"""Places of ten wars as French papers spell them, found in the gazetteer that ships."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from recoupe.entities.gazetteer import open_gazetteer
from recoupe.entities.gazetteer.entry import distance
from recoupe.entities.places.locating import Locator, Spot
from recoupe.model.span import Span

CASES = Path(__file__).resolve().parents[2] / "cases"
NEAR = 25_000


def found(case: dict[str, Any]) -> bool | None:
    """Whether the place is found where it lies; ``None`` where it stays unresolved."""
    text = f"Des combats ont eu lieu à {case['name']}."
    start = text.index(case["name"])
    spot = Spot(Span(start, start + len(case["name"])), case["name"], (case["name"],), None, None)
    where = Locator(open_gazetteer(), text, [spot], {case["country"]: 1.0}).locate(spot).location
    if where is None:
        return None
    if "is" in case:
        return bool(where.entity == case["is"])
    return where.country == case["country"] and distance((where.lat, where.lon), (case["lat"], case["lon"])) <= NEAR


@pytest.mark.parametrize(("name", "right", "wrong"), [("places.yml", 0.97, 0.01), ("places_blind.yml", 0.93, 0.01)])
def test_most_places_are_found_and_hardly_one_wrongly(name: str, right: float, wrong: float) -> None:
    """With its country as a hint, each list finds what `benchmarks/places.py` measured, and no more is wrong."""
    cases = yaml.safe_load((CASES / name).read_text(encoding="utf-8"))
    results = [found(case) for case in cases]
    assert results.count(True) / len(cases) >= right
    assert results.count(False) / len(cases) <= wrong
