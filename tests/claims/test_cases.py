"""Sentences of our own for every kind of act, each with the claim that it must give: how broad the packs are."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from recoupe.lint import Case, check
from recoupe.packs.frames import Fires

_CASES = Path(__file__).resolve().parent.parent / "cases"
FILES = [_CASES / f"{name}.yml" for name in ("material", "verbal", "types_a", "types_b")]


def problem(row: dict[str, Any]) -> str | None:
    """What is wrong with the claims of a row's sentence, or ``None``."""
    expected = {key: value for key, value in row.items() if key not in {"type", "known"}}
    return check(Case(row["type"], row["type"], row["text"], Fires(**expected)))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_case_gives_its_claim(path: Path) -> None:
    """Every sentence gives the claim written beside it, and those marked as known faults still fail."""
    rows = yaml.safe_load(path.read_text(encoding="utf-8"))
    found = [(row, problem(row)) for row in rows]
    failures = [wrong for row, wrong in found if wrong and "known" not in row]
    mended = [
        f"passes now, take its mark away: «{row['text']}»" for row, wrong in found if not wrong and "known" in row
    ]
    assert failures + mended == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_no_case_is_written_twice(path: Path) -> None:
    """No sentence stands in a file twice, and every mark says why."""
    rows = yaml.safe_load(path.read_text(encoding="utf-8"))
    texts = [row["text"] for row in rows]
    assert len(set(texts)) == len(texts)
    assert all(row["known"] for row in rows if "known" in row)
