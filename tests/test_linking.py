"""Parties that the gold knows are linked to the right entity: on texts that lie elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.programs import program

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.needs_shared
def test_known_parties_are_linked_and_none_wrongly(shared: Path) -> None:
    """At least 95 of 100 parties that the gold names, and of those whose own words do, are linked, none wrongly."""
    golds = [shared / "gold" / "seeds.gold.jsonl", shared / "gold" / "dev.gold.jsonl"]
    corpora = [shared / "corpus" / "seeds", shared / "corpus" / "wikinews"]
    judged = program("benchmarks/linking.py").measure(golds, corpora)
    named = [each for each in judged if each.named]
    assert [each for each in judged if each.verdict == "wrong"] == []
    for part in (judged, named):
        assert sum(each.verdict == "right" for each in part) / len(part) >= 0.95
