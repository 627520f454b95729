"""The grammar of an article: tokens with Universal Dependencies, and sentences."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from recoupe.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator


class Token(NamedTuple):
    """One word. ``start``/``end`` are code points in the article's text; ``head`` is a token index.

    ``dep`` is a Universal Dependencies relation with its subtype (``nsubj:pass``); a sentence's root
    has ``dep == "ROOT"`` and is its own head. ``morph`` is the CoNLL-U feature string framed by ``|``
    (``|Mood=Cnd|Tense=Pres|``) so that a feature is found by ``"|Mood=Cnd|" in token.morph``.
    ``text`` and ``lemma`` are what was parsed: the normalised spelling (straight apostrophes, NFC), and the neutral
    word in the place of a title ("général" for "chef de guerre"). The text's own words are ``Syntax.words``.
    """

    index: int  # type: ignore[assignment]  # a token is never searched with tuple.index
    start: int
    end: int
    text: str
    lemma: str
    pos: str
    dep: str
    head: int
    morph: str
    sentence: int

    def has(self, feature: str) -> bool:
        """Whether the token bears a feature written as in CoNLL-U (``Number=Plur``)."""
        return f"|{feature}|" in self.morph

    @property
    def span(self) -> Span:
        """The token's characters in the article's text."""
        return Span(self.start, self.end)


class Sentence(NamedTuple):
    """Tokens ``first`` to ``last`` (inclusive). ``headline`` is true for titles and subheads."""

    index: int  # type: ignore[assignment]  # a token is never searched with tuple.index
    first: int
    last: int
    headline: bool
    #: Index of the paragraph (line of the article) that the sentence stands in.
    paragraph: int


@dataclass(frozen=True, slots=True)
class Syntax:
    """A parsed article. ``children[i]`` lists the direct dependents of token ``i`` in text order."""

    text: str
    tokens: tuple[Token, ...]
    children: tuple[tuple[int, ...], ...]
    sentences: tuple[Sentence, ...]

    def dependents(self, index: int) -> Iterator[Token]:
        """Direct dependents of a token, in text order."""
        tokens = self.tokens
        for child in self.children[index]:
            yield tokens[child]

    def subtree(self, index: int) -> tuple[int, int]:
        """First and last token index (inclusive) of a token's subtree, taken as a stretch."""
        first = last = index
        stack = [index]
        while stack:
            for child in self.children[stack.pop()]:
                first, last = min(first, child), max(last, child)
                stack.append(child)
        return first, last

    def ancestors(self, index: int) -> Iterator[Token]:
        """The token's governors from the nearest to the root."""
        token = self.tokens[index]
        while token.head != token.index:
            token = self.tokens[token.head]
            yield token

    def span(self, first: int, last: int) -> Span:
        """The characters from token ``first`` to token ``last``, both included."""
        return Span(self.tokens[first].start, self.tokens[last].end)

    def words(self, first: int, last: int) -> str:
        """The article's own characters from token ``first`` to token ``last``, both included."""
        return self.span(first, last).of(self.text)
