"""Decisions by hand."""

from __future__ import annotations

import pytest

from recoupe.errors import UsageError
from recoupe.findings import read_decisions
from tests.findings.reports import AID, cross_checked, groups, report

ONE = report("a", AID, "Russie=country:ru", "Front du Nord", counts="6 chars", claim="1")
SAME = report("b", AID, "Moscou=country:ru", "Front du Nord", counts="6 chars", claim="2")
OTHER = report("c", AID, "Turquie=country:tr", "Ligue du Delta", claim="3")


def test_the_program_alone_joins_what_is_alike() -> None:
    """Without decisions, the two like reports stand together."""
    assert groups(cross_checked(ONE, SAME, OTHER)) == {frozenset("ab"), frozenset("c")}


def test_a_split_is_respected_and_recorded() -> None:
    """Two claims split by hand stand apart."""
    decisions = read_decisions(['{"split": ["a/1", "b/2"], "by": "mk"}'], "d.jsonl")
    assert groups(cross_checked(ONE, SAME, decisions=decisions)) == {frozenset("a"), frozenset("b")}


def test_a_join_is_respected_and_shown_with_its_reason() -> None:
    """Two claims joined by hand stand together, and the finding says who joined them and why."""
    decisions = read_decisions(['{"join": ["a/1", "c/3"], "by": "mk", "why": "same serial numbers"}'], "d.jsonl")
    findings = cross_checked(ONE, OTHER, decisions=decisions)
    assert groups(findings) == {frozenset("ac")}
    assert "same serial numbers" in findings[0].reasons[0].sentence


def test_the_later_decision_holds() -> None:
    """A decision is undone by adding its opposite, and done again by adding it again."""
    lines = ['{"split": ["a/1", "b/2"]}', "", '{"join": ["a/1", "b/2"]}']
    assert groups(cross_checked(ONE, SAME, decisions=read_decisions(lines, "d"))) == {frozenset("ab")}
    again = read_decisions([*lines, lines[0]], "d")
    assert groups(cross_checked(ONE, SAME, decisions=again)) == {frozenset("a"), frozenset("b")}


@pytest.mark.parametrize(
    "line",
    ["no json", "[]", '{"join": ["a/1", "b/2"], "split": []}', '{"join": ["a/1"]}', '{"join": ["a", "b"]}',
     '{"join": "a/1"}', '{"join": ["a/1", "b/2"], "because": "x"}'],
)  # fmt: skip
def test_what_is_no_decision_is_named_with_its_line(line: str) -> None:
    """A broken line stops the run and says which it is: half the decisions would be another result."""
    with pytest.raises(UsageError, match=r"^d\.jsonl:2: "):
        read_decisions(['{"join": ["a/1", "b/2"]}', line], "d.jsonl")
