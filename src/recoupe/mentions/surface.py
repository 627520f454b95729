"""One sentence as a line of lower-case text whose every character leads back to its token."""

from __future__ import annotations

from bisect import bisect_right
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
    pieces: list[str] = []
    starts: list[int] = []
    length, end = 0, -1
    for token in syntax.tokens[sentence.first : sentence.last + 1]:
        if token.start > end >= 0:
            pieces.append(" ")
            length += 1
        end = token.end
        word = token.text.lower()
        starts.append(length)
        pieces.append(word)
        length += len(word)
    return Surface("".join(pieces), starts, sentence.first)
