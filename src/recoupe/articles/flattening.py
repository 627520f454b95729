"""Mark-up -> its text in one pass from left to right: the second parser, which no depth and no size can stop."""

from __future__ import annotations

import re
from html import unescape

# Elements that begin a new line of text; every other element is part of its line.
_BLOCKS = frozenset(
    {
        "address", "article", "blockquote", "body", "br", "caption", "center", "dd", "details", "div", "dl", "dt",
        "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr",
        "html", "legend", "li", "main", "ol", "option", "p", "pre", "section", "summary", "table", "tbody", "td",
        "tfoot", "th", "thead", "title", "tr", "ul",
    }
)  # fmt: skip
# Elements whose content is no text of the article, passed over whole if they are closed at all.
_SKIPPED = frozenset(
    {
        "head", "script", "style", "template", "noscript", "svg", "textarea", "select", "button", "nav", "footer",
        "aside", "iframe",
    }
)  # fmt: skip
_TAG = re.compile(r"</?([a-zA-Z][a-zA-Z0-9-]*)")
_SPACES = re.compile(r"\s+")


def flatten(html: str) -> str:
    """The text of ``html``, one block a line, blocks divided by blank lines. Takes time linear in its length."""
    return "\n\n".join(_lines(_Reader(html).text()))


def _lines(text: str) -> list[str]:
    lines = (_SPACES.sub(" ", unescape(line)).strip() for line in text.split("\n"))
    return [line for line in lines if line]


class _Reader:
    """Walks over mark-up without building a tree."""

    def __init__(self, html: str) -> None:
        self.html = html
        self.lower = html.lower() if len(html.lower()) == len(html) else html
        #: Closing tags known not to come again, so that each is looked for once.
        self.absent: set[str] = set()

    def text(self) -> str:
        pieces: list[str] = []
        at = 0
        while (opening := self.html.find("<", at)) != -1:
            pieces.append(_SPACES.sub(" ", self.html[at:opening]))
            at = self._over(opening, pieces)
        pieces.append(_SPACES.sub(" ", self.html[at:]))
        return "".join(pieces)

    def _over(self, opening: int, pieces: list[str]) -> int:
        """The place behind the tag or comment at ``opening``; what it means for the text goes to ``pieces``."""
        if self.html.startswith("<!--", opening):
            return self._behind("-->", opening + 4, default=opening + 4)
        tag = _TAG.match(self.html, opening)
        if tag is None and self.html[opening + 1 : opening + 2] not in {"!", "?", "/"}:
            pieces.append("<")
            return opening + 1
        end = self._behind(">", opening + 1, default=len(self.html))
        name = tag[1].lower() if tag else ""
        if name in _BLOCKS or name in _SKIPPED:
            pieces.append("\n")
        if name in _SKIPPED and self.html[opening + 1] != "/":
            closing = self._behind(f"</{name}", end, default=end)
            return closing if closing == end else self._behind(">", closing, default=closing)
        return end

    def _behind(self, mark: str, start: int, *, default: int) -> int:
        """The place behind the next ``mark``, or ``default`` where none comes."""
        if mark in self.absent:
            return default
        found = self.lower.find(mark, start)
        if found == -1:
            self.absent.add(mark)
            return default
        return found + len(mark)
