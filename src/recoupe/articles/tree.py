"""Mark-up -> a tree, with the parser's own log read: libxml2 drops text without raising."""

from __future__ import annotations

from typing import NamedTuple

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring


class Parsed(NamedTuple):
    """The tree of a page (``None`` where there is none) and what the parser gave up, if anything."""

    tree: HtmlElement | None
    given_up: str | None


def parse(html: str) -> Parsed:
    """Parse a page as far as libxml2 goes: 2,048 levels and text nodes of any length with ``huge_tree``.

    A FATAL entry of the log means that text is missing from the tree: the caller must read the page in another way.
    """
    parser = HTMLParser(huge_tree=True, encoding="utf-8")
    try:
        tree = document_fromstring(html.encode("utf-8", errors="replace"), parser=parser)
    except (etree.LxmlError, ValueError) as error:
        return Parsed(None, str(error) or type(error).__name__)
    fatal = [entry.message for entry in parser.error_log if entry.level_name == "FATAL"]
    return Parsed(tree, fatal[0] if fatal else None)


def element_count(tree: HtmlElement) -> int:
    """How many elements the tree has, comments and instructions included."""
    return sum(1 for _ in tree.iter())
