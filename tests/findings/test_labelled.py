"""The figures of benchmarks/findings.py on our own labelled reports: floors that no change may break."""

from __future__ import annotations

import importlib.util
import sys
from typing import TYPE_CHECKING, Any

import pytest

from tests.conftest import ROOT

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def benchmark() -> Any:  # noqa: ANN401 - a program, loaded as a module
    """benchmarks/findings.py."""
    spec = importlib.util.spec_from_file_location("benchmark_findings", ROOT / "benchmarks" / "findings.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules["benchmark_findings"] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def figures(benchmark: Any) -> dict[str, float]:  # noqa: ANN401
    """The figures over all files."""
    total = benchmark.Figures()
    for path in sorted(benchmark.CASES.glob("*.yml")):
        total.counts.update(benchmark.measure(*benchmark.run(path)).counts)
    row: dict[str, float] = total.row()
    return row


@pytest.mark.parametrize(
    ("figure", "floor"),
    [("pair P", 0.95), ("pair R", 0.80), ("B3 F1", 0.90), ("contr. P", 0.90), ("number R", 0.85), ("denial R", 0.85)],
)
def test_no_figure_falls_below_its_floor(figures: dict[str, float], figure: str, floor: float) -> None:
    """Grouping and contradictions on the claims that the coder finds."""
    assert figures[figure] >= floor


def test_there_are_sixty_reports_in_twenty_five_events(benchmark: Any) -> None:  # noqa: ANN401
    """The set is as large as it is said to be, and every contradiction is about an event that it lists."""
    files = [benchmark.read_labelled(path) for path in sorted(benchmark.CASES.glob("*.yml"))]
    assert sum(len(labelled.pages) for labelled in files) >= 60
    assert sum(len(labelled.types) for labelled in files) >= 25
    for labelled in files:
        assert {event for event, _ in labelled.contradictions} <= set(labelled.types)
        assert len({page.id for page in labelled.pages}) == len(labelled.pages)


def test_a_mark_leaves_the_text_as_it_was(benchmark: Any, tmp_path: Path) -> None:  # noqa: ANN401
    """Marks are taken off, and cover the words that stood inside them."""
    file = tmp_path / "one.yml"
    file.write_text('- {event: e, types: [AID]}\n- {report: r, text: "Hier, [[e|il a livré]] deux chars."}\n', "utf-8")
    labelled = benchmark.read_labelled(file)
    assert labelled.pages[0].text == "Hier, il a livré deux chars."
    assert labelled.tellings[0].span.of(labelled.pages[0].text) == "il a livré"
