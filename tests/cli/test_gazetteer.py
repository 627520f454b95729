"""``recoupe gazetteer``: what is built, imported and said, and what is refused."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from recoupe.cli import checks
from recoupe.entities.gazetteer import folder
from recoupe.entities.gazetteer.entry import Entry, Feature
from recoupe.entities.gazetteer.source import Row

if TYPE_CHECKING:
    from .conftest import Run

LINE = "77\tQasr Test\tQasr Test\tKasr Test\t32.5\t13.5\tS\tAIRB\tLY\t\t01\t\t\t\t0\t\t10\tAfrica/Tripoli\t2020-01-01\n"


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder for indexes, and a source of one town."""
    row = Row(Entry("geonames:1", "Kolvar", "ly", "01", 32.0, 13.0, 9000, Feature.TOWN, 1000), ("Kolvar",))
    monkeypatch.setenv(folder.VARIABLE, str(tmp_path / "cache"))
    monkeypatch.setattr(folder, "shipped_rows", lambda: iter([row]))
    monkeypatch.setattr(folder, "data_hash", lambda: "0" * 64)
    return tmp_path / "cache" / "gazetteer"


def test_the_index_is_built_and_looked_at(run: Run, cache: Path) -> None:
    """Build says where; info says from what, and that it is whole."""
    assert run("gazetteer", "build").code == 0
    result = run("gazetteer", "info")
    assert result.code == 0
    assert str(cache / "places.sqlite3") in result.out
    assert "whole" in result.out
    assert "places: 1" in result.out


def test_info_without_an_index_says_what_to_do(run: Run) -> None:
    """Nothing is built by looking."""
    result = run("gazetteer", "info")
    assert result.code == 1
    assert "recoupe gazetteer build" in result.err


def test_a_damaged_index_is_named(run: Run, cache: Path) -> None:
    """Info and doctor find bad pages that a quick look misses."""
    run("gazetteer", "build")
    path = cache / "places.sqlite3"
    content = bytearray(path.read_bytes())
    content[8192:] = b"\xff" * (len(content) - 8192)
    path.write_bytes(content)
    result = run("gazetteer", "info")
    assert result.code == 1
    finding = checks.places()
    assert not finding.fine
    assert "gazetteer build" in finding.advice


def test_a_dump_is_imported(run: Run, tmp_path: Path) -> None:
    """A GeoNames dump is listed beside the shipped places, and doctor counts both."""
    run("gazetteer", "build")
    dump = tmp_path / "LY.txt"
    dump.write_text(LINE, encoding="utf-8")
    assert run("gazetteer", "import", dump).code == 0
    assert "GeoNames dump LY.txt" in run("gazetteer", "info").out
    assert checks.places().detail.startswith("2 places in 2 index files")


def test_a_file_that_is_not_there_is_named(run: Run, tmp_path: Path) -> None:
    """The message names the file and says what is wanted."""
    result = run("gazetteer", "import", tmp_path / "absent.txt")
    assert result.code == 1
    assert "absent.txt: no such file" in result.err


def test_doctor_is_content_before_the_first_use() -> None:
    """An index that was never built is no fault: the first run builds it."""
    assert checks.places().fine
