"""Numbers, their bounds, and what they count."""

from __future__ import annotations

from pathlib import Path
from typing import TypeAlias

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from recoupe.mentions.quantities import find_quantities
from recoupe.model.article import Article, Line, LineLabel
from recoupe.model.span import Span
from recoupe.model.syntax import Sentence, Syntax, Token
from recoupe.syntax import parse

TABLE = yaml.safe_load(Path(__file__).with_name("quantities.yml").read_text(encoding="utf-8"))
TEXTS = [text for text, _ in TABLE]
#: For each sentence: low, high and the word counted, number by number.
Counts: TypeAlias = dict[str, list[list[int | float | str | None]]]


@pytest.fixture(scope="module")
def parsed() -> Syntax:
    """The table parsed once, one line a sentence."""
    lines: list[Line] = []
    position = 0
    for text in TEXTS:
        lines.append(Line(Span(position, position + len(text)), LineLabel.BODY, ""))
        position += len(text) + 1
    return parse(Article("cases", "\n".join(TEXTS), tuple(lines)))


@pytest.fixture(scope="module")
def counted(parsed: Syntax) -> Counts:
    """For each sentence: low, high and the word counted."""
    found: Counts = {text: [] for text in TEXTS}
    for quantity in find_quantities(parsed):
        paragraph = parsed.sentences[parsed.tokens[quantity.head].sentence].paragraph
        found[TEXTS[paragraph]].append([quantity.low, quantity.high, parsed.tokens[quantity.head].text])
    return found


@pytest.mark.parametrize(("text", "expected"), TABLE, ids=TEXTS)
def test_case(counted: Counts, text: str, expected: list[list[int | str | None]]) -> None:
    """Each sentence of the table counts exactly what is listed, in text order."""
    assert counted[text] == expected


def test_bounds_are_in_order_and_spans_hold_the_number(parsed: Syntax) -> None:
    """A lower bound never exceeds the upper one, and the span covers the tokens of the number."""
    for quantity in find_quantities(parsed):
        if quantity.low is not None and quantity.high is not None:
            assert quantity.low <= quantity.high
        assert quantity.span == parsed.span(quantity.first, quantity.last)


def sentence_of(words: list[tuple[str, str]]) -> Syntax:
    """A flat tree over (word, part of speech): the first word governs the rest."""
    tokens: list[Token] = []
    at = 0
    for index, (text, pos) in enumerate(words):
        dep = "ROOT" if index == 0 else "dep"
        tokens.append(Token(index, at, at + len(text), text, text.lower(), pos, dep, 0, "", 0))
        at += len(text) + 1
    children = (tuple(range(1, len(words))), *(() for _ in words[1:]))
    text = " ".join(word for word, _ in words)
    return Syntax(text, tuple(tokens), children, (Sentence(0, 0, len(words) - 1, headline=False, paragraph=0),))


@given(st.integers(min_value=2, max_value=999_999_999))
def test_digits_before_a_noun_are_counted(number: int) -> None:
    """Any whole number written in groups of three before a plural noun counts that noun."""
    digits = f"{number:,}".replace(",", ".")
    syntax = sentence_of([("Voilà", "VERB"), (digits, "NUM"), ("soldats", "NOUN")])
    assert [(q.low, q.high, q.head) for q in find_quantities(syntax)] == [(number, number, 2)]


@given(st.integers(2, 5000), st.integers(2, 5000))
def test_a_range_runs_upwards(one: int, other: int) -> None:
    """A range rises: "entre X et Y" is never read with its bounds crossed."""
    words = [("entre", "ADP"), (f"{one}", "NUM"), ("et", "CCONJ"), (f"{other}", "NUM"), ("soldats", "NOUN")]
    for quantity in find_quantities(sentence_of(words)):
        assert quantity.low is not None
        assert quantity.high is not None
        assert quantity.low <= quantity.high


@settings(max_examples=200)
@given(
    st.lists(
        st.sampled_from(
            [
                "deux",
                "mille",
                "cent",
                "des",
                "dizaines",
                "de",
                "5",
                "3,5",
                "à",
                "%",
                "soldats",
                "-",
                ",",
                "2014",
                "un",
                "million",
            ]
        ),
        min_size=1,
        max_size=12,
    )
)
def test_any_heap_of_number_words_is_survived(words: list[str]) -> None:
    """No order of number words breaks the reader, and every span lies inside the text."""
    syntax = sentence_of([(word, "NOUN" if word in {"soldats", "%"} else "NUM") for word in words])
    for quantity in find_quantities(syntax):
        assert 0 <= quantity.first <= quantity.last < len(words)
        assert 0 <= quantity.head < len(words)
        if quantity.low is not None and quantity.high is not None:
            assert quantity.low <= quantity.high
