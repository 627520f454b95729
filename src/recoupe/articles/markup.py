"""HTML -> the text of its article and what the page declares; a page that one parser gives up is read by another."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING

from trafilatura import bare_extraction

from recoupe.articles.declared import Declared, declared
from recoupe.articles.flattening import flatten
from recoupe.articles.tree import element_count, parse
from recoupe.model.page import Loss
from recoupe.packs.furniture import fold_line

if TYPE_CHECKING:
    from lxml.html import HtmlElement

#: Larger trees are read by the second parser alone: the extraction takes time that grows with their square.
MAX_ELEMENTS = 8_000
# An extract below this length is compared with the page's whole text, which may hold much more.
_SHORT = 600
_MUCH_MORE = 3
_SECOND_READING = "its text was read in a plainer way, and menus of the site may be left in it."

#: Code and message of a partial loss.
_Named = tuple[str, str]

# What these libraries log ("discarding data: None") names no input. Losses here do.
for _name in ("trafilatura", "htmldate"):
    logging.getLogger(_name).addHandler(logging.NullHandler())


@dataclass(frozen=True, slots=True)
class Extract:
    """Text of a page, blocks divided by blank lines, with what the page declares about itself."""

    text: str
    title: str | None = None
    outlet: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    url: str | None = None
    losses: tuple[Loss, ...] = ()


def extract(html: str, source: str) -> Extract:
    """Take the article's text out of a page.

    Where the tree is incomplete or too large the text comes from :func:`flatten`, with a partial loss (``deep-markup``,
    ``large-markup``, ``extraction-failed``): nothing is cut, but menus may remain for the line labels to take off.
    """
    parsed = parse(html)
    if parsed.tree is None:
        return Extract(flatten(html))
    about, undeclared = _declared(parsed.tree)
    text, unread = _extracted(parsed.tree) if parsed.given_up is None else (None, _too_deep(parsed.given_up))
    if text is None or len(text) < _SHORT:
        text = _fuller(text or "", flatten(html))
    losses = tuple(Loss(source, *loss, whole=False) for loss in (unread, undeclared) if loss)
    return Extract(_titled(text, about.title), *about, losses)


def _too_deep(given_up: str) -> _Named:
    return "deep-markup", f"the mark-up is beyond the parser ({given_up}): {_SECOND_READING}"


def _extracted(tree: HtmlElement) -> tuple[str | None, _Named | None]:
    """The extracted paragraphs, or ``None`` where nothing was found, and the loss if it was not to be had."""
    if element_count(tree) > MAX_ELEMENTS:
        return None, ("large-markup", f"the page has more than {MAX_ELEMENTS:,} elements: {_SECOND_READING}")
    try:
        document = bare_extraction(tree, include_comments=False)
    except Exception as error:  # noqa: BLE001 - whatever breaks in there, the page has a second reading
        return None, ("extraction-failed", f"the extraction broke off ({type(error).__name__}): {_SECOND_READING}")
    paragraphs = [line.strip() for line in (getattr(document, "text", None) or "").split("\n")]
    return "\n\n".join(line for line in paragraphs if line) or None, None


def _declared(tree: HtmlElement) -> tuple[Declared, _Named | None]:
    try:
        return declared(tree), None
    except Exception as error:  # noqa: BLE001 - a page may declare anything; its text is read all the same
        why = f"what the page declares about itself cannot be read ({type(error).__name__}: {error})"
        return Declared(), ("metadata-failed", why)


def _fuller(extracted: str, flat: str) -> str:
    """The extract, unless the page holds much more text: short pages and odd mark-up are cut too far."""
    return flat if len(flat) > _MUCH_MORE * len(extracted) else extracted


def _titled(text: str, title: str | None) -> str:
    """The text with its title on top, where the extraction left the heading out."""
    wanted = fold_line(title or "")
    if title is None or not wanted or any(fold_line(line) == wanted for line in text.split("\n")[:12]):
        return text
    return f"{title}\n\n{text}"
