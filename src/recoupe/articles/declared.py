"""What the mark-up of a page declares about it: title, outlet, authors, day of publication, address."""

from __future__ import annotations

import re
from copy import deepcopy
from typing import TYPE_CHECKING, NamedTuple

from lxml import etree
from lxml.html import tostring
from trafilatura.metadata import extract_metadata

from recoupe.articles.dates import written_dates
from recoupe.packs.furniture import fold, fold_line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml.html import HtmlElement

_HEAD = "//meta|//link[@rel]|//title|//script[contains(@type,'ld+json')]"
# Where pages state their own day. The rest of a page speaks of other days, which must not become this one.
_OWN = "[not(ancestor-or-self::aside or ancestor::nav or ancestor::footer)][string-length(.) < 200]"
_DATED = (
    "(//time|//*[@itemprop='datePublished' or contains(@class,'publi') or contains(@class,'date')"
    f" or contains(@class,'posted') or contains(@id,'date')]){_OWN}"
)
_SIGNED = (
    "//*[@rel='author' or @itemprop='author' or contains(@class,'author') or contains(@class,'auteur')"
    f" or contains(@class,'byline') or contains(@class,'signature')]{_OWN}"
)
# The first of them alone: later ones belong to the links to other articles.
_MOST = 4


class Declared(NamedTuple):
    """What a page says of itself in its mark-up; ``None`` where it says nothing."""

    title: str | None = None
    outlet: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    url: str | None = None


def declared(tree: HtmlElement) -> Declared:
    """Read the declarations of a page. The date has the precision that the mark-up bears, never more."""
    statement = _statement(tree)
    # The date finder fills in what it does not see (a month from a day, a day from a year): _borne takes that off.
    options = {"original_date": True, "extensive_search": False, "deferred_url_extractor": True}
    found = extract_metadata(statement, date_config=options)
    return Declared(
        title=_headline(tree, found.title),
        outlet=found.sitename,
        authors=tuple(name.strip() for name in (found.author or "").split(";") if name.strip()),
        published=_borne(found.date, tostring(statement, encoding="unicode")),
        url=found.url,
    )


def _statement(tree: HtmlElement) -> HtmlElement:
    """A small page of the head, the headings, the dated and the signed elements of ``tree``."""
    page: HtmlElement = tree.makeelement("html")
    head, body = etree.SubElement(page, "head"), etree.SubElement(page, "body")
    _copy(tree.xpath(_HEAD), head)
    for expression in ("//h1", _DATED, _SIGNED):
        _copy(tree.xpath(expression)[:_MOST], body)
    return page


def _copy(elements: Iterable[HtmlElement], parent: etree._Element) -> None:
    for element in elements:
        twin = deepcopy(element)
        twin.tail = None
        parent.append(twin)


def _headline(tree: HtmlElement, title: str | None) -> str | None:
    """The heading that says the declared title, as the page prints it; else the declared title."""
    headings = [" ".join(heading.text_content().split()) for heading in tree.iter("h1")]
    headings = [heading for heading in headings if fold_line(heading)]
    wanted = fold_line(title or "")
    for heading in headings:
        folded = fold_line(heading)
        if wanted and (folded in wanted or wanted in folded):
            return heading
    return title or (headings[0] if len(headings) == 1 else None)


def _borne(day: str | None, statement: str) -> str | None:
    """The day that was found, cut to what the statement really holds of it."""
    if day is None:
        return None
    year, month, number = day.split("-")
    numeric = (rf"{year}[-/.]?{month}[-/.]?{number}", rf"0?{int(number)}[-/.]0?{int(month)}[-/.]{year}")
    if any(re.search(rf"(?<!\d){pattern}(?!\d)", statement) for pattern in numeric):
        return day
    written = written_dates(fold(statement))
    if day in written:
        return day
    if re.search(rf"(?<!\d){year}[-/.]{month}(?!\d)", statement) or any(d[:7] == day[:7] for d in written):
        return day[:7]
    return year if re.search(rf"(?<!\d){year}(?!\d)", statement) else None
