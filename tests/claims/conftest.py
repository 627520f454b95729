"""The whole coder on short texts: the parser is loaded once, each text is read once."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Protocol

import pytest

from recoupe.claims import find_attributions
from recoupe.claims.coding import Coder
from recoupe.mentions import find_mentions
from recoupe.model.article import Article, Line, LineLabel
from recoupe.model.span import Span
from recoupe.syntax import parse

if TYPE_CHECKING:
    from recoupe.model.claim import Claim


class Code(Protocol):
    """Text -> the coder that has read it; every line is body, or the first one a title."""

    def __call__(self, text: str, *, titled: bool = False) -> Coder:
        """The coder of the text."""


@cache
def _coder(text: str, titled: bool) -> Coder:  # noqa: FBT001 - a key of the cache
    lines: list[Line] = []
    at = 0
    for line in text.split("\n"):
        label = LineLabel.TITLE if titled and not lines else LineLabel.BODY
        lines.append(Line(Span(at, at + len(line)), label, "because the test says so"))
        at += len(line) + 1
    syntax = parse(Article("essai", text, tuple(lines)))
    mentions = find_mentions(syntax, None)
    return Coder(syntax, mentions, find_attributions(syntax, mentions))


@pytest.fixture(scope="session")
def coder() -> Code:
    """Reads a text with the real parser."""

    def read(text: str, *, titled: bool = False) -> Coder:
        return _coder(text, titled)

    return read


class Told(Protocol):
    """Text -> its claims."""

    def __call__(self, text: str, *, titled: bool = False) -> tuple[Claim, ...]:
        """The claims of the text."""


@pytest.fixture(scope="session")
def told(coder: Code) -> Told:
    """Codes a text with the real parser."""

    def claims(text: str, *, titled: bool = False) -> tuple[Claim, ...]:
        return coder(text, titled=titled).claims("essai")

    return claims
