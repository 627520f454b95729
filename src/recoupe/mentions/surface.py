"""One sentence as a line of lower-case text whose every character leads back to its token."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from recoupe.model.syntax import Sentence, Syntax


class Surface(NamedTuple):
    """``text`` has one plain space wherever the article has any white space between two tokens.

    ``starts[i]`` is where token ``first + i`` begins in ``text``.
    """

    text: str
    starts: list[int]
    first: int

    def token_at(self, position: int) -> int:
        """Index of the token that covers (or, for a space, precedes) a character of ``text``."""
        return self.first + bisect_right(self.starts, position) - 1

    def start_of(self, token: int) -> int:
        """Where a token begins in ``text``."""
        return self.starts[token - self.first]


def surface(syntax: Syntax, sentence: Sentence) -> Surface:
    """The line of one sentence."""
    _, begins, ends, words, *_ = zip(*syntax.tokens[sentence.first : sentence.last + 1], strict=True)
    pieces = [f"{word} " if end < begin else word for word, end, begin in zip(words, ends, begins[1:], strict=False)]
    pieces.append(words[-1])
    text = "".join(pieces)
    line = text.lower()
    if len(line) != len(text):
        # A few capitals have a longer small letter (İ): then each piece counts its own length.
        pieces = [piece.lower() for piece in pieces]
        line = "".join(pieces)
    return Surface(line, list(accumulate(map(len, pieces[:-1]), initial=0)), sentence.first)
