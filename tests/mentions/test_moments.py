"""Time expressions and their values."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest
import yaml

from recoupe.mentions.moments import find_moments
from recoupe.mentions.moments.readings import READINGS
from recoupe.model.article import Article, Line, LineLabel
from recoupe.model.span import Span
from recoupe.packs.times import times
from recoupe.syntax import parse

# A sentence without a time, so that no case leans on the one before it.
APART = "Le silence règne."


class Case(NamedTuple):
    """One sentence with what must come out of it."""

    text: str
    published: str | None
    when: list[str | None]


TABLE = [Case(*row) for row in yaml.safe_load(Path(__file__).with_name("moments.yml").read_text(encoding="utf-8"))]
EXPRESSIONS = [compiled.expression for compiled in times().expressions]
FIRING = [(entry.id, example) for entry in EXPRESSIONS for example in entry.fires]
SILENT = [(entry.id, text) for entry in EXPRESSIONS for text in entry.silent]
# A Thursday.
TODAY = "2020-05-21"


@pytest.fixture(scope="module")
def parsed():
    """Every sentence of this module parsed once: text -> the moments that it has when published on a given day."""
    texts = list(dict.fromkeys([case.text for case in TABLE] + [e.text for _, e in FIRING] + [t for _, t in SILENT]))
    lines, position, at = [], 0, {}
    for text in (line for text in texts for line in (APART, APART, text)):
        lines.append(Line(Span(position, position + len(text)), LineLabel.BODY, ""))
        at[text] = lines[-1].span
        position += len(text) + 1
    content = "\n".join(line for text in texts for line in (APART, APART, text))
    syntax = parse(Article("cases", content, tuple(lines)))
    found = {}

    def moments(text, published):
        if published not in found:
            found[published] = find_moments(syntax, published)
        return [moment for moment in found[published] if at[text].covers(moment.span)]

    return moments


@pytest.mark.parametrize("case", TABLE, ids=lambda case: f"{case.text} ({case.published})")
def test_case(parsed, case):
    """Each sentence of the table gives exactly the values listed, in text order."""
    assert [moment.edtf for moment in parsed(case.text, case.published)] == case.when


@pytest.mark.parametrize(("rule", "example"), FIRING, ids=lambda value: getattr(value, "text", value))
def test_pack_example_fires(parsed, rule, example):
    """Each example of the pack gives a moment with its value."""
    assert example.when in [moment.edtf for moment in parsed(example.text, example.published)], rule


@pytest.mark.parametrize(("rule", "text"), SILENT)
def test_pack_counterexample_is_silent(parsed, rule, text):
    """Each silent sentence of the pack gives no moment, whatever the day."""
    assert parsed(text, TODAY) == [], rule


def test_table_is_large_and_has_absences():
    """The table holds at least 150 cases, and absence is a first-class expectation."""
    assert len(TABLE) >= 150
    assert sum(None in case.when or not case.when for case in TABLE) >= 30


@pytest.mark.parametrize("case", TABLE, ids=lambda case: case.text)
def test_a_moment_without_value_says_why(parsed, case):
    """A moment has a basis and a reason; it has the basis "none" exactly when it has no value."""
    for moment in parsed(case.text, case.published):
        assert moment.why
        assert (moment.edtf is None) == (moment.basis == "none")
        assert moment.basis in {"stated", "relative", "none"}


@pytest.mark.parametrize("case", [case for case in TABLE if case.published], ids=lambda case: case.text)
def test_stated_values_do_not_need_the_publication_date(parsed, case):
    """A value that the text states is the same whether the publication date is known or not."""
    stated = [m.edtf for m in parsed(case.text, case.published) if m.basis == "stated"]
    unanchored = [m.edtf for m in parsed(case.text, None) if m.basis == "stated"]
    assert [value for value in stated if value not in unanchored] == []


def test_the_publication_date_is_never_a_fallback(parsed):
    """A sentence without a time word has no moment, however exactly the article is dated."""
    assert parsed(APART, TODAY) == []


def test_span_covers_preposition_and_article(parsed):
    """The span holds the whole expression, with the preposition that opens it and without one that does not."""

    def words(text, published=TODAY):
        return [text[m.span.start - base : m.span.end - base] for base, m in _placed(parsed, text, published)]

    assert words("La base est occupée depuis 2014.") == ["depuis 2014"]
    assert words("Le convoi a été pris le 22 août.") == ["le 22 août"]
    assert words("L'accord de 2015 a été renié.") == ["2015"]


def _placed(parsed, text, published):
    moments = parsed(text, published)
    return [(_base(text, moment), moment) for moment in moments]


def _base(text, moment):
    texts = list(dict.fromkeys([case.text for case in TABLE] + [e.text for _, e in FIRING] + [t for _, t in SILENT]))
    position = 0
    for line in (line for each in texts for line in (APART, APART, each)):
        if line == text:
            return position
        position += len(line) + 1
    raise AssertionError(text)


def test_every_reading_of_the_pack_exists_and_every_reading_is_used():
    """The pack names readings that the code has, and the code has none that no expression names."""
    assert {expression.reading for expression in EXPRESSIONS} == set(READINGS)
