"""Codes invented sentences with the real parser: each line of the text is a paragraph."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.model.article import Article, Line, LineLabel
from recoupe.model.claim import EventType
from recoupe.model.span import Span
from recoupe.pipeline import code_article

if TYPE_CHECKING:
    from recoupe.model.claim import Claim
    from recoupe.model.coded import Coded


def everything(text: str, published: str | None = None, *, titled: bool = False) -> Coded:
    """All that is coded from a text, one paragraph a line; ``titled`` says that the first line is the headline."""
    lines, start = [], 0
    for number, line in enumerate(text.split("\n")):
        label = LineLabel.TITLE if titled and number == 0 else LineLabel.BODY
        lines.append(Line(Span(start, start + len(line)), label, "written for a test"))
        start += len(line) + 1
    return code_article(Article("test", text, tuple(lines), published=published))


def coded(text: str, published: str | None = None) -> tuple[Claim, ...]:
    """The claims of a text."""
    return everything(text, published).claims


def only(text: str, kind: str = "ASSAULT", published: str | None = None, *, last: bool = False) -> Claim:
    """The first (or last) claim of a type that a text gives."""
    found = [claim for claim in coded(text, published) if claim.type is EventType(kind)]
    assert found, f"no {kind} in {text!r}"
    return found[-1 if last else 0]
