"""`recoupe check` on the command line."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

import pytest

from recoupe.findings import CrossCheck, Origins
from recoupe.model.reuse import Reuses

if TYPE_CHECKING:
    from recoupe.findings import Decisions
    from recoupe.model.coded import Coded
    from recoupe.model.finding import Finding
    from tests.cli.conftest import FakePipeline, Run


@pytest.fixture(autouse=True)
def checking(pipeline: FakePipeline) -> None:
    """The cross-check itself, behind the pipeline that reads nothing."""

    def check(coded: list[Coded], reuses: Reuses, decisions: Decisions | None = None) -> list[Finding]:
        crossing = CrossCheck(Origins(reuses).witnesses, decisions)
        for each in coded:
            crossing.add(each)
        return crossing.findings()

    module: ModuleType = sys.modules["recoupe.pipeline"]
    for name, function in (("copies", lambda _: Reuses()), ("check", check), ("registers", lambda *_: None)):
        setattr(module, name, function)
    assert pipeline.results


def test_json_gives_one_finding_per_line_ordered_by_id(run: Run) -> None:
    """Every claim of the article stands in one of them."""
    result = run("check", "reports", "--json")
    findings = [json.loads(line) for line in result.out.splitlines()]
    assert result.code == 0
    assert [finding["id"] for finding in findings] == sorted(finding["id"] for finding in findings)
    assert sorted(c["claim"] for finding in findings for c in finding["claims"]) == ["c1aa", "c1bb"]


def test_the_view_begins_with_what_contradicts(run: Run, tmp_path: Path) -> None:
    """A finding shows its contradictions before its claims, and its grade with the reasons."""
    joined = tmp_path / "decisions.jsonl"
    joined.write_text('{"join": ["rapport-1/c1aa", "rapport-1/c1bb"]}\n', encoding="utf-8")
    result = run("check", "reports", "--decisions", joined)
    assert result.code == 0
    assert result.out.index("DENIAL") < result.out.index("Toubal")
    assert "credibility 6" in result.out
    assert "2 claims of 1 article make 1 finding" in result.out


def test_a_decision_about_an_absent_claim_is_named(run: Run, tmp_path: Path) -> None:
    """It does nothing, and says so: the articles are others, or the packs have changed."""
    file = tmp_path / "decisions.jsonl"
    file.write_text('{"split": ["rapport-1/c1aa", "rapport-9/zz"]}\n', encoding="utf-8")
    result = run("check", "reports", "--json", "--decisions", file)
    assert result.code == 0
    assert "rapport-9/zz is not among the claims" in result.err


def test_a_broken_decision_stops_the_run(run: Run, tmp_path: Path) -> None:
    """Half the decisions would give another result: the line is named, nothing is printed."""
    file = tmp_path / "decisions.jsonl"
    file.write_text("join them\n", encoding="utf-8")
    result = run("check", "reports", "--decisions", file)
    assert (result.code, result.out) == (2, "")
    assert f"{file}:1" in result.err


def test_decisions_that_cannot_be_read_are_wrong_usage(run: Run, tmp_path: Path) -> None:
    """A missing file is named."""
    result = run("check", "reports", "--decisions", tmp_path / "none.jsonl")
    assert result.code == 2
    assert "none.jsonl" in result.err
