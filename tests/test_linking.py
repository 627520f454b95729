"""Parties that the gold knows are linked to the right entity: on texts that lie elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.programs import program

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.needs_shared
def test_known_parties_are_linked_and_none_wrongly(shared: Path) -> None:
    """Of 100 parties that the gold names 95 are linked, and of those whose own words name a known one, none wrongly."""
    golds = [shared / "gold" / "seeds.gold.jsonl", shared / "gold" / "dev.gold.jsonl"]
    corpora = [shared / "corpus" / "seeds", shared / "corpus" / "wikinews"]
    judged = program("benchmarks/linking.py").measure(golds, corpora)
    named = [each for each in judged if each.named]
    assert [each for each in judged if each.verdict == "wrong"] == []
    for part, least in ((judged, 0.95), (named, 0.95)):
        assert sum(each.verdict == "right" for each in part) / len(part) >= least
