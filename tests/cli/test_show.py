"""``recoupe show``: the text with its claims marked, then a table, whatever the text tries."""

from __future__ import annotations

import dataclasses
import json
from typing import TYPE_CHECKING

from recoupe.model.claim import Reason
from recoupe.model.entity import Bond, Candidate, Entity, Link
from recoupe.model.mention import MentionKind
from recoupe.model.span import Span

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


def with_links(coded: Coded) -> Coded:
    """The invented report with its minister linked and its militia open."""
    toubal = Entity("name:toubal", MentionKind.PERSON, "Toubal", ("Toubal", "Tubal"))
    why = Reason("link.new_name", "no pack knows « Toubal »")
    may = Candidate("x:anzar", "Anzar", (Reason("link.ambiguous_name", "also a name of it"),))
    start = coded.article.text.index("Toubal")
    span = Span(start, start + len("Toubal"))
    links = (
        Link(0, "Toubal", MentionKind.PERSON, (span,), toubal, Bond.IS, (why,)),
        Link(1, "milice", MentionKind.GROUP, (span,), None, Bond.IS, (why,), (may,)),
    )
    return dataclasses.replace(coded, links=links)


def test_lists_actors_with_their_reasons(run: Run, pipeline: FakePipeline, coded: Coded) -> None:
    """Each actor stands with its entity, its mentions and why; what stays open with its candidates."""
    pipeline.results = [with_links(coded)]
    out = run("show", "actors", "x").out
    assert pipeline.asked == (["x"], None)
    for words in (
        "name:toubal",
        "« Toubal », rapport-1",
        "no pack knows",
        "open",
        "? Anzar (x:anzar)",
        "1 of them open",
    ):
        assert words in out


def test_lists_actors_and_places_as_data(run: Run, pipeline: FakePipeline, coded: Coded) -> None:
    """With --json each actor or place is one line with the characters of its mentions."""
    pipeline.results = [with_links(coded)]
    actors = [json.loads(line) for line in run("show", "actors", "x", "--json").out.splitlines()]
    assert [row["entity"] for row in actors] == ["name:toubal", None]
    assert actors[0]["names"] == ["Toubal", "Tubal"]
    mention = actors[0]["mentions"][0]
    assert coded.article.text[mention["start"] : mention["end"]] == mention["text"] == "Toubal"
    places = [json.loads(line) for line in run("show", "places", "x", "--json").out.splitlines()]
    assert [(row["name"], row["lat"]) for row in places] == [("Anzar", None)]
    assert "not located" in run("show", "places", "x").out


def test_options_that_do_not_go_together_are_refused(run: Run, pipeline: FakePipeline, tmp_path: Path) -> None:
    """--json without a list and --html with one are wrong usage, and say what to use instead."""
    assert pipeline.results
    assert run("show", "x", "--json").code == 2
    assert run("show", "actors", "x", "--html", tmp_path / "p.html").code == 2
