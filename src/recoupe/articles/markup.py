"""HTML -> the text of its article and what the page declares; a page that one parser gives up is read by another."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING

from trafilatura import bare_extraction

from recoupe.articles.declared import Declared, declared
from recoupe.articles.flattening import flatten
from recoupe.articles.tree import Parsed, element_count, parse
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
    about, undeclared = _declared(parsed.tree, source)
    text, unread = _read(parsed, parsed.tree, source)
    if text is None or len(text) < _SHORT:
        text = _fuller(text or "", flatten(html))
    return Extract(_titled(text, about.title), *about, losses=unread + undeclared)


def _read(parsed: Parsed, tree: HtmlElement, source: str) -> tuple[str | None, tuple[Loss, ...]]:
    """The extracted paragraphs, or ``None`` where nothing was found, and the loss if it was not to be had."""
    if parsed.given_up is not None:
        why = f"the mark-up is beyond the parser ({parsed.given_up}): {_SECOND_READING}"
        return None, (Loss(source, "deep-markup", why, whole=False),)
    if element_count(tree) > MAX_ELEMENTS:
        why = f"the page has more than {MAX_ELEMENTS:,} elements: {_SECOND_READING}"
        return None, (Loss(source, "large-markup", why, whole=False),)
    try:
        document = bare_extraction(tree, include_comments=False)
    except Exception as error:  # noqa: BLE001 - whatever breaks in there, the page has a second reading
        why = f"the extraction broke off ({type(error).__name__}): {_SECOND_READING}"
        return None, (Loss(source, "extraction-failed", why, whole=False),)
    paragraphs = [line.strip() for line in (getattr(document, "text", None) or "").split("\n")]
    return "\n\n".join(line for line in paragraphs if line) or None, ()


def _declared(tree: HtmlElement, source: str) -> tuple[Declared, tuple[Loss, ...]]:
    try:
        return declared(tree), ()
    except Exception as error:  # noqa: BLE001 - a page may declare anything; its text is read all the same
        why = f"what the page declares about itself cannot be read ({type(error).__name__}: {error})."
        return Declared(), (Loss(source, "metadata-failed", why, whole=False),)


def _fuller(extracted: str, flat: str) -> str:
    """The extract, unless the page holds much more text: short pages and odd mark-up are cut too far."""
    return flat if len(flat) > _MUCH_MORE * len(extracted) else extracted


def _titled(text: str, title: str | None) -> str:
    """The text with its title on top, where the extraction left the heading out."""
    wanted = fold_line(title or "")
    if title is None or not wanted or any(fold_line(line) == wanted for line in text.split("\n")[:12]):
        return text
    return f"{title}\n\n{text}"
