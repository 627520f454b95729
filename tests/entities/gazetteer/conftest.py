"""A gazetteer of a dozen places, built in a folder of the test's own."""

from __future__ import annotations

from pathlib import Path

import pytest

from recoupe.entities.gazetteer import folder
from recoupe.entities.gazetteer.entry import Entry, Feature, town_radius
from recoupe.entities.gazetteer.source import Row


def town(number: int, name: str, country: str, at: tuple[float, float], population: int = 0, *others: str) -> Row:
    """A town with its names."""
    entry = Entry(
        f"geonames:{number}", name, country, "01", *at, population, Feature.TOWN, town_radius(population)
    )  # fmt: skip
    return Row(entry, (name, *others))


ROWS = (
    town(1, "Tarhuna", "ly", (32.43, 13.63), 52_000, "ترهونة"),
    town(2, "Tripoli", "ly", (32.89, 13.19), 1_300_000, "Tarabulus"),
    town(3, "Tripoli", "lb", (34.44, 35.85), 229_000),
    town(4, "Zaporizhzhya", "ua", (47.84, 35.14), 710_000, "Zaporizhzhia"),
    town(5, "Saint-Denis", "fr", (48.94, 2.36), 110_000),
)


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder for indexes whose shipped source is :data:`ROWS`."""
    monkeypatch.setenv(folder.VARIABLE, str(tmp_path))
    monkeypatch.setattr(folder, "shipped_rows", lambda: iter(ROWS))
    monkeypatch.setattr(folder, "data_hash", lambda: "0" * 64)
    return tmp_path / "gazetteer"
