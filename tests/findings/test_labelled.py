"""The figures of benchmarks/findings.py on our own labelled reports: floors that no change may break.

The files in held_out are measured by the benchmark alone: a floor on them would be a reason to tune on them.
"""

from __future__ import annotations

import importlib.util
import sys
from typing import TYPE_CHECKING, Any

import pytest

from recoupe.model.reuse import Reuse, ReuseKind, Reuses
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
    [("pair P", 0.95), ("pair R", 0.85), ("B3 F1", 0.90), ("contr. P", 0.90), ("number R", 0.85), ("denial R", 0.85)],
)
def test_no_figure_falls_below_its_floor(figures: dict[str, float], figure: str, floor: float) -> None:
    """Grouping and contradictions on the claims that the coder finds."""
    assert figures[figure] >= floor


@pytest.mark.parametrize(("folder", "reports", "events"), [("CASES", 60, 25), ("HELD_OUT", 40, 40)])
def test_the_sets_are_as_large_as_they_are_said_to_be(
    benchmark: Any,  # noqa: ANN401
    folder: str,
    reports: int,
    events: int,
) -> None:
    """Every file can be read, and each contradiction and copy is about an event or a report that the file lists."""
    files = [benchmark.read_labelled(path) for path in sorted(getattr(benchmark, folder).glob("*.yml"))]
    assert sum(len(labelled.pages) for labelled in files) >= reports
    assert sum(len(labelled.types) for labelled in files) >= events
    for labelled in files:
        ids = {page.id for page in labelled.pages}
        assert len(ids) == len(labelled.pages)
        assert {event for event, _ in labelled.contradictions} <= set(labelled.types)
        assert {source for source, _, _ in labelled.copies} <= ids


def test_a_copy_is_scored_against_its_source_and_not_against_its_siblings(benchmark: Any) -> None:  # noqa: ANN401
    """Two copies of one report share its text, which says nothing for or against; any other pair is made up."""
    labelled = benchmark.Labelled(copies=[("a", "b", "whole"), ("a", "c", "rewritten")])
    found = (("a", "b", ReuseKind.ABRIDGED), ("b", "c", ReuseKind.WHOLE), ("b", "z", ReuseKind.WHOLE))
    reuses = Reuses.among(Reuse(one, other, kind, 1.0, ()) for one, other, kind in found)
    counts = benchmark.measure(labelled, [], reuses).counts
    assert (counts["copies found"], counts["copies right"]) == (2, 1)
    assert (counts["whole hit"], counts["rewritten labelled"], counts["rewritten hit"], counts["named"]) == (1, 1, 0, 0)


def test_a_mark_leaves_the_text_as_it_was(benchmark: Any, tmp_path: Path) -> None:  # noqa: ANN401
    """Marks are taken off, and cover the words that stood inside them."""
    file = tmp_path / "one.yml"
    file.write_text('- {event: e, types: [AID]}\n- {report: r, text: "Hier, [[e|il a livré]] deux chars."}\n', "utf-8")
    labelled = benchmark.read_labelled(file)
    assert labelled.pages[0].text == "Hier, il a livré deux chars."
    assert labelled.tellings[0].span.of(labelled.pages[0].text) == "il a livré"
