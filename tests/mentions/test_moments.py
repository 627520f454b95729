"""Time expressions and their values."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest
import yaml

from recoupe.mentions.moments import find_moments
from recoupe.mentions.moments.readings import READINGS
from recoupe.model.article import Article, Line, LineLabel
from recoupe.model.span import Span
from recoupe.packs.times import times
from recoupe.syntax import parse

if TYPE_CHECKING:
    from recoupe.model.mention import Moment
    from recoupe.model.syntax import Syntax

# A sentence without a time, so that no case leans on the one before it.
APART = "Le silence règne."
# A Thursday.
TODAY = "2020-05-21"


class Case(NamedTuple):
    """One sentence with what must come out of it."""

    text: str
    published: str | None
    when: list[str | None]


TABLE = [Case(*row) for row in yaml.safe_load(Path(__file__).with_name("moments.yml").read_text(encoding="utf-8"))]
EXPRESSIONS = [compiled.expression for compiled in times().expressions]
FIRING = [(entry.id, example) for entry in EXPRESSIONS for example in entry.fires]
SILENT = [(entry.id, text) for entry in EXPRESSIONS for text in entry.silent]


@cache
def parsed() -> tuple[Syntax, dict[str, Span]]:
    """Every sentence of this module parsed once, with where each stands in the text."""
    texts = dict.fromkeys([*(case.text for case in TABLE), *(example.text for _, example in FIRING)])
    texts.update(dict.fromkeys(text for _, text in SILENT))
    lines: list[Line] = []
    position = 0
    for text in [line for case in texts for line in (APART, APART, case)]:
        lines.append(Line(Span(position, position + len(text)), LineLabel.BODY, ""))
        position += len(text) + 1
    content = "\n".join(f"{APART}\n{APART}\n{text}" for text in texts)
    syntax = parse(Article("cases", content, tuple(lines)))
    return syntax, {line.span.of(content): line.span for line in lines}


@cache
def all_moments(published: str | None) -> tuple[Moment, ...]:
    """The moments of every sentence, were the whole published on one day."""
    return find_moments(parsed()[0], published)


def moments(text: str, published: str | None) -> list[Moment]:
    """The moments of one sentence of this module."""
    span = parsed()[1][text]
    return [moment for moment in all_moments(published) if span.covers(moment.span)]


@pytest.mark.parametrize("case", TABLE, ids=lambda case: f"{case.text} ({case.published})")
def test_case(case: Case) -> None:
    """Each sentence of the table gives exactly the values listed, in text order."""
    assert [moment.edtf for moment in moments(case.text, case.published)] == case.when


@pytest.mark.parametrize("rule", [expression.id for expression in EXPRESSIONS])
def test_pack_examples(rule: str) -> None:
    """Each example of an expression gives a moment with its value; each silent sentence gives none."""
    for entry, example in FIRING:
        if entry == rule:
            assert example.when in [moment.edtf for moment in moments(example.text, example.published)], example.text
    for entry, text in SILENT:
        if entry == rule:
            assert moments(text, TODAY) == []


def test_table_is_large_and_has_absences() -> None:
    """The table holds at least 400 cases, and absence is a first-class expectation."""
    assert len(TABLE) >= 400
    assert sum(None in case.when or not case.when for case in TABLE) >= 100


@pytest.mark.parametrize("published", [None, "2020", "2020-05", TODAY])
def test_a_moment_without_value_says_why(published: str | None) -> None:
    """A moment has a basis and a reason; it has the basis "none" exactly when it has no value."""
    for moment in all_moments(published):
        assert moment.why
        assert (moment.edtf is None) == (moment.basis == "none")
        assert moment.basis in {"stated", "relative", "none"}


def test_stated_values_do_not_need_the_publication_date() -> None:
    """A value that the text states is the same whether the publication date is known or not."""
    unanchored = {(moment.span, moment.edtf) for moment in all_moments(None)}
    assert {(m.span, m.edtf) for m in all_moments(TODAY) if m.basis == "stated"} <= unanchored


def test_the_publication_date_is_never_a_fallback() -> None:
    """A sentence without a time word has no moment, however exactly the article is dated."""
    assert moments(APART, TODAY) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("La base est occupée depuis 2014.", "depuis 2014"),
        ("Le convoi a été pris le 22 août.", "le 22 août"),
        ("L'accord de 2015 a été renié.", "2015"),
        ("Le ministre est parti aujourd’hui.", "aujourd’hui"),
    ],
)
def test_span_holds_the_expression(text: str, words: str) -> None:
    """The span holds the expression with the preposition that opens it, and without one that governs it as a noun."""
    assert [moment.span.of(parsed()[0].text) for moment in moments(text, TODAY)] == [words]


def test_every_reading_of_the_pack_exists_and_every_reading_is_used() -> None:
    """The pack names readings that the code has, and the code has none that no expression names."""
    assert {expression.reading for expression in EXPRESSIONS} == set(READINGS)
