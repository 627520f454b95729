"""Copies are told from independent reports as well as the documentation says, on every set of reports."""

from __future__ import annotations

from typing import Any

import pytest

from tests.programs import program


@pytest.fixture(scope="module")
def benchmark() -> Any:  # noqa: ANN401 - a program loaded by path
    """The program that measures."""
    return program("benchmarks/copies.py")


@pytest.mark.parametrize(
    ("name", "precision", "recall"), [("tuning", 1.0, 0.95), ("held_out", 1.0, 1.0), ("fresh", 1.0, 1.0)]
)
def test_what_was_found_once_is_found_still(benchmark: Any, name: str, precision: float, recall: float) -> None:  # noqa: ANN401 - a program loaded by path
    """Precision and recall do not fall; abridged and whole copies are all found."""
    score = benchmark.score(name)
    assert score.precision >= precision, score.wrong
    assert score.recall >= recall, score.missed
    for kind in ("whole", "abridged", "updated"):
        assert score.right[kind] == score.all[kind], kind


def test_the_sets_are_as_large_as_the_documentation_says(benchmark: Any) -> None:  # noqa: ANN401 - a program loaded by path
    """More than forty pairs of a text and what was made from it, in a hundred reports."""
    sets = [benchmark.reports(name) for name in benchmark.SETS]
    assert sum(len(each.kinds) for each in sets) == 44
    assert [len(each.articles) for each in sets] == [52, 34, 16]
