"""The labelled agency stories: offsets without a word of the articles, and how they are counted."""

from __future__ import annotations

from typing import Any

import pytest

from tests.findings.reports import report
from tests.programs import ROOT, program

STORIES = ROOT / "benchmarks" / "stories"


@pytest.fixture(scope="module")
def benchmark() -> Any:  # noqa: ANN401 - a program loaded by path
    """The program that measures."""
    return program("benchmarks/stories.py")


def test_labels_hold_offsets_and_no_words_of_the_articles(benchmark: Any) -> None:  # noqa: ANN401
    """A label says type, offsets and event: the texts belong to their outlets."""
    for article in benchmark.gold(STORIES / "labels.jsonl"):
        for claim in article["claims"]:
            assert set(claim) == {"type", "spans", "event"}
            assert all(start < end for start, end in claim["spans"])


def test_every_labelled_article_has_a_pointer_and_a_half(benchmark: Any) -> None:  # noqa: ANN401
    """What is labelled is pointed at and what is pointed at is labelled, in one half or the other."""
    pointers = {pointer["id"]: pointer["half"] for pointer in benchmark.gold(STORIES / "pick.jsonl")}
    assert set(benchmark.tellings(STORIES / "labels.jsonl")) == set(pointers)
    assert set(pointers.values()) == {"read", "apart"}


def test_a_claim_takes_the_label_of_the_words_it_overlaps_most(benchmark: Any) -> None:  # noqa: ANN401
    """Only words of its own type label a claim, and what overlaps none tells nothing."""
    claim = report("a", words="La garde a visé le port.").claim
    start, end = claim.evidence[0].start, claim.evidence[0].end
    told = [
        benchmark.Telling(claim.type.value, ((start, start + 3),), "raid"),
        benchmark.Telling(claim.type.value, ((start, end),), "siege"),
        benchmark.Telling("AID", ((start, end),), "convoi"),
    ]
    assert benchmark.event_of(claim, told) == "siege"
    assert benchmark.event_of(claim, told[2:]) == "-"


def test_a_group_that_mixes_two_events_costs_precision(benchmark: Any) -> None:  # noqa: ANN401
    """Three claims in one finding, two of them of one event: one pair of three is right."""

    class Group:
        id = "f"
        reports = tuple(report(name) for name in "abc")

    keys = [each.key for each in Group.reports]
    figures = benchmark.measure([Group], dict(zip(keys, ("raid", "raid", "siege"), strict=True)))
    assert figures["pair P"] == pytest.approx(1 / 3)
    assert figures["pair R"] == 1.0
