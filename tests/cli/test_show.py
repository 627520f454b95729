"""``recoupe show``: the text with its claims marked, then a table, whatever the text tries."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from recoupe.model.coded import Coded

    from .conftest import FakePipeline, Run


def test_shows_text_claims_and_quotes(run: Run, pipeline: FakePipeline) -> None:
    """A reader sees the words, the numbers of the claims where they end, and who did what to whom."""
    assert pipeline.results
    out = run("show", "x").out
    assert "La Kardouanie a livré au moins six blindés[1] à la milice[2] d'Anzar" in out
    row = next(line for line in out.splitlines() if "Kardouanie → milice d'Anzar" in line)
    for cell in ("1", "AID", "asserted", "≥ 6 blindés", "Anzar", "2024-05-03", "Toubal"):
        assert cell in row
    assert "Nous n'avons rien reçu" in out


def test_an_article_without_claims_says_so(run: Run, pipeline: FakePipeline, coded: Coded) -> None:
    """An empty result is a sentence, not an empty table."""
    pipeline.results = [dataclasses.replace(coded, claims=(), quotes=())]
    assert "No claim." in run("show", "x").out


def test_text_cannot_bear_markup_or_escape_sequences(run: Run, pipeline: FakePipeline, coded: Coded) -> None:
    """What looks like the terminal's own language is shown as the text that it is."""
    text = coded.article.text.replace("est calme", "[/b]\x1b[0m ")
    hostile = dataclasses.replace(
        coded.article, text=text, title="[red]titre\x07[/red]", outlet="[link=x]", id="\x1b]0;"
    )
    pipeline.results = [dataclasses.replace(coded, article=hostile)]
    out = run("show", "x").out
    assert "\x1b" not in out
    assert "\x07" not in out
    assert "[red]titre\\x07[/red]" in out
    assert "[/b]\\x1b[0m" in out


def test_writes_a_page_instead_when_asked(run: Run, pipeline: FakePipeline, tmp_path: Path) -> None:
    """With --html nothing is printed and the page holds the article."""
    assert pipeline.results
    result = run("show", "x", "--html", tmp_path / "page.html")
    assert (result.code, result.out) == (0, "")
    assert "La Kardouanie livre des blindés" in (tmp_path / "page.html").read_text(encoding="utf-8")
