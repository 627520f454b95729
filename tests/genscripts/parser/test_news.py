"""The reports that the teacher reads are picked by what they say and by the hash of their path."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING, Any

import pytest

from tests.programs import program

if TYPE_CHECKING:
    from pathlib import Path

_PAGES = {
    "a": "troupes drone [armée troupes drone] troupes",
    "b": "[une recette] armée troupes",
    "c": "[troupes armée]",
    "coded": "[troupes armée drone]",
}


@pytest.fixture
def picked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:  # noqa: ANN401
    """Picks from a repository of four pages; the brackets stand for the marks about a report."""
    news = program("genscripts/parser/news.py")
    folder = tmp_path / "owner+pages" / "repo"
    (folder / "raw").mkdir(parents=True)
    for name, page in _PAGES.items():
        (folder / "raw" / name).write_text(page, encoding="utf-8")
    git = ["git", "-C", str(folder), "-c", "user.name=a", "-c", "user.email=a@example.org"]
    for step in (["init", "-q"], ["add", "."], ["commit", "-q", "-m", "pages"]):
        subprocess.run([*git, *step], check=True)

    def pick(**other: int) -> dict[str, str]:
        settings = {
            "repository": "owner/pages", "commit": "HEAD", "folder": "raw/", "between": ["[", "]"],
            "words": ["armée", "troupes", "drone"], "at_least": 2, "looked_at": 10, "pages": 10, **other,
        }  # fmt: skip
        monkeypatch.setattr(news, "settings", lambda: {"news": settings})
        return dict(news.picked(tmp_path, {"raw/coded"}))

    return pick


def test_a_report_is_picked_by_its_own_words(picked: Any) -> None:  # noqa: ANN401
    """Words about the report do not count, and what was coded by hand is left out."""
    assert picked() == {"raw/a": _PAGES["a"], "raw/c": _PAGES["c"]}


def test_no_more_are_read_than_asked(picked: Any) -> None:  # noqa: ANN401
    """The number of reports is a limit, and so is that of the pages looked at."""
    assert len(picked(pages=1)) == 1
    assert picked(looked_at=0) == {}
