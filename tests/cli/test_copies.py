"""``recoupe check --copies``: one line of data for each pair of articles that share text."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from tests.findings.reuse.texts import OTHER, REPORT

if TYPE_CHECKING:
    from pathlib import Path

    from .conftest import Run

KEYS = ["a", "b", "kind", "share", "source", "passages", "why"]


def test_prints_each_pair_with_its_passages(run: Run, tmp_path: Path) -> None:
    """Ids are the files' stems; offsets count the files' own characters."""
    for name, text in (("un", REPORT), ("deux", f"Menu\n\n{REPORT}"), ("trois", OTHER)):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    result = run("check", tmp_path, "--copies")
    (line,) = result.out.splitlines()
    pair = json.loads(line)
    assert list(pair) == KEYS
    assert (pair["a"], pair["b"], pair["kind"], pair["share"]) == ("deux", "un", "whole", 1.0)
    (passage,) = pair["passages"]
    assert f"Menu\n\n{REPORT}"[passage[0] : passage[1]] == REPORT[passage[2] : passage[3]]


def test_one_article_given_twice_is_no_pair(run: Run, tmp_path: Path) -> None:
    """The same file named twice says nothing of copies."""
    path = tmp_path / "un.txt"
    path.write_text(REPORT, encoding="utf-8")
    assert run("check", path, path, "--copies").out == ""


def test_losses_are_named_and_the_rest_is_compared(run: Run, tmp_path: Path) -> None:
    """An empty file is lost by name and by exit code."""
    for name, text in (("un", REPORT), ("deux", REPORT), ("vide", "")):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    result = run("check", tmp_path, "--copies")
    assert len(result.out.splitlines()) == 1
    assert result.code == 3
    assert "vide.txt: empty" in result.err
