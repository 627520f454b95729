"""``recoupe packs lint``: problems listed one a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .conftest import FakePipeline, Run


def test_sound_packs_end_with_zero(run: Run, pipeline: FakePipeline) -> None:
    """Nothing wrong means nothing on standard output."""
    assert pipeline.problems == []
    assert run("packs", "lint") == (0, "", "No problem in the packs.\n")


def test_every_problem_is_listed_and_ends_with_one(run: Run, pipeline: FakePipeline) -> None:
    """Each problem is a line of data, the count is talk."""
    pipeline.problems = ["fr.aid.livrer: stays silent", "fr.aid.donner: fires on\x1b[0m"]
    result = run("packs", "lint")
    assert (result.code, result.err) == (1, "2 problems in the packs.\n")
    assert result.out.splitlines() == ["fr.aid.livrer: stays silent", "fr.aid.donner: fires on\\x1b[0m"]
