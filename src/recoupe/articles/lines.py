"""The lines of a text, each measured for what tells prose from furniture."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from recoupe.model.span import Span
from recoupe.packs.furniture import fold, trim_line, word_sets

if TYPE_CHECKING:
    from collections.abc import Iterator

_WORD = re.compile(r"[^\W_]+")
_CLOSERS = "»\"”’')]› \u00a0\u202f"
# The agency in brackets or slashes after the last full stop: "... sont blessés. (AFP)".
_CREDIT = re.compile(r"(?<=[.!?…»”\"])\s*[(/\[][^()/\[\]]{2,60}[)/\]]\s*$")
_FULL_STOPS = ".…"
_OPENERS = '«"“‹„'
_BULLET = re.compile(r"\s*(?:[•▪‣◦·*►▶→✓o]\s|[-–—]\s?(?=\w)|\d{1,2}[.)°]\s|[a-z]\)\s)")
#: What a line is folded and counted on at most, in characters: a page may be one line of 10 MB.
SAMPLE = 4000

#: A line of this many words that ends like a sentence is taken for running text.
PROSE_WORDS = 12
#: So is a line of this many words whatever its end: no title and no menu is as long.
LONG_WORDS = 30


@dataclass(frozen=True)
class TextLine:
    """One line of a text without its surrounding white space; ``gap`` counts the blank lines above it."""

    span: Span
    text: str
    gap: int

    @cached_property
    def _simple(self) -> str:
        return fold(self.text[:SAMPLE])

    @cached_property
    def folded(self) -> str:
        """The line as furniture patterns see it."""
        return trim_line(self._simple)

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The folded words of the line (of the beginning of a very long one)."""
        return tuple(_WORD.findall(self._simple))

    @cached_property
    def ends_sentence(self) -> bool:
        """Whether the line ends in a full stop, perhaps inside quotation marks or brackets, or before a credit."""
        text = _CREDIT.sub("", self.text)
        return text.rstrip(_CLOSERS)[-1:] in _FULL_STOPS and bool(self.words)

    @cached_property
    def ends_clause(self) -> bool:
        """Whether the line ends in any mark that closes or continues a sentence."""
        return self.text.rstrip(_CLOSERS)[-1:] in ".…!?:;," and bool(self.words)

    @cached_property
    def function_share(self) -> float:
        """Share of French function words: near zero in lists of names, above a fifth in prose."""
        return sum(word in word_sets()["function"] for word in self.words) / max(1, len(self.words))

    @cached_property
    def site_words(self) -> int:
        """How many different words with which a site speaks of itself the line holds."""
        return len(set(self.words) & word_sets()["site"])

    @property
    def starts_lower(self) -> bool:
        """Whether the first letter is a small one: something stood before it."""
        return self.text[:1].islower()

    @property
    def quoted(self) -> bool:
        """Whether the line opens with a quotation mark."""
        return self.text[:1] in _OPENERS

    @property
    def bulleted(self) -> bool:
        """Whether the line is an item of a list."""
        return _BULLET.match(self.text) is not None


def physical_lines(text: str) -> Iterator[TextLine]:
    """The lines of ``text`` as its line breaks divide it, blank ones left out."""
    start, gap = 0, 0
    for raw in text.splitlines(keepends=True):
        stripped = raw.strip()
        if stripped:
            first = start + len(raw) - len(raw.lstrip())
            yield TextLine(Span(first, first + len(stripped)), stripped, gap)
        gap = 0 if stripped else gap + 1
        start += len(raw)
