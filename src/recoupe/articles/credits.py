"""Who made the article: outlet, credited agencies, authors."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from recoupe.articles.names import authors_of
from recoupe.model.article import READABLE, LineLabel
from recoupe.packs.agencies import agency_ids, agency_pattern
from recoupe.packs.furniture import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from recoupe.model.article import Line
    from recoupe.model.page import Page

# An agency in brackets or slashes at the head of the text, as in: BAMAKO (AFP) - or MOSCOU, 4 mai. /TASS/.
_OPENING = re.compile(r"^.{0,60}?[(/]\s*([^()/]{2,40})\s*[)/]\s*[.:]?\s*(?:[-–—−]|$|(?<=/\.)|(?<=/)\s)")
_CLOSING = re.compile(r"[(/]\s*([^()/]{2,60})\s*[)/]?\s*\.?\s*$")
_REACH = 120
_LICENSED = re.compile(r"\[\(?cc\)?\]\s*([^,;–]{2,60}?)\s*(?:,|;|–|$)", re.IGNORECASE)


def outlet(page: Page, declared: str | None, text: str, lines: Sequence[Line]) -> str | None:
    """The outlet: as handed over, as the mark-up declares it, as the licence line names it, or the address's host."""
    if page.outlet:
        return page.outlet
    if declared:
        return declared
    for line in lines:
        licensed = _LICENSED.search(line.span.of(text)[:_REACH]) if line.label is LineLabel.FURNITURE else None
        if licensed:
            return licensed[1]
    return _host(page.url)


def _host(url: str | None) -> str | None:
    try:
        host = urlsplit(url or "").hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if host else None


def agencies(page: Page, text: str, lines: Sequence[Line]) -> tuple[str, ...]:
    """The agencies credited with the text, as spelled, each once, in text order.

    Bylines, datelines, rights lines and the brackets that open or close the text are read, and the outlet as handed
    over. The credit of a picture is not: the picture's agency did not write the text.
    """
    found: dict[str, str] = {}
    for passage in (page.outlet or "", *_credit_passages(text, lines)):
        for match in agency_pattern().finditer(passage):
            found.setdefault(agency_ids()[match[0]], match[0])
    return tuple(found.values())


def _credit_passages(text: str, lines: Sequence[Line]) -> Iterator[str]:
    readable = [line for line in lines if line.label in READABLE and line.label is not LineLabel.TITLE]
    for line in readable[:2]:
        opening = _OPENING.match(line.span.of(text)[:_REACH])
        if opening:
            yield opening[1]
    for line in readable[-1:]:
        closing = _CLOSING.search(line.span.of(text)[-_REACH:])
        if closing:
            yield closing[1]
    for line in lines:
        words = line.span.of(text)
        if line.label in {LineLabel.BYLINE, LineLabel.DATELINE} or (
            line.label is LineLabel.FURNITURE and words.startswith(("©", "(c)", "Copyright"))
        ):
            yield words[: 2 * _REACH]


def authors(declared: Iterable[str], outlet_name: str | None, text: str, lines: Sequence[Line]) -> tuple[str, ...]:
    """The persons who signed, each once: as the mark-up declares them, then as bylines name them."""
    bylines = [line.span.of(text) for line in lines if line.label is LineLabel.BYLINE]
    found: dict[str, str] = {}
    for name in (name for byline in (*declared, *bylines) for name in authors_of(byline)):
        found.setdefault(fold(name), name)
    found.pop(fold(outlet_name or ""), None)
    return tuple(found.values())
