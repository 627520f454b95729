"""Where the real parser, with its corrections, hangs a word of a sentence of our own."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from recoupe.model.article import Article, Line, LineLabel
from recoupe.model.span import Span
from recoupe.syntax import parse

if TYPE_CHECKING:
    from recoupe.model.syntax import Token


class Arc(NamedTuple):
    """A word's relation and the word that governs it."""

    relation: str
    governor: str


def tokens_of(sentence: str) -> tuple[Token, ...]:
    """The words of a sentence, as an article of one line."""
    line = Line(Span(0, len(sentence)), LineLabel.BODY, "because the test says so")
    return parse(Article("essai", sentence, (line,))).tokens


def arc(sentence: str, word: str) -> Arc:
    """How the first word of this spelling hangs."""
    tokens = tokens_of(sentence)
    token = next(each for each in tokens if each.text == word)
    return Arc(token.dep, tokens[token.head].text)
