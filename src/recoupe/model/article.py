"""The readable text of a page, each line labelled, with what is known about its publication."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from recoupe.model.page import Loss
    from recoupe.model.span import Span


class LineLabel(StrEnum):
    """What a line of a page is for its reader."""

    TITLE = "title"
    LEDE = "lede"
    BODY = "body"
    SUBHEAD = "subhead"
    CAPTION = "caption"
    DATELINE = "dateline"
    BYLINE = "byline"
    FURNITURE = "furniture"


#: Labels whose lines are read for claims and quotes.
READABLE = frozenset({LineLabel.TITLE, LineLabel.LEDE, LineLabel.BODY, LineLabel.SUBHEAD})
#: Labels whose lines are headlines: telegraphic style, a sentence of their own.
HEADLINES = frozenset({LineLabel.TITLE, LineLabel.SUBHEAD})


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the text, without its surrounding white space, and its label."""

    span: Span
    label: LineLabel
    #: Why the labeller decided so, in words a reader understands ("repeats the title").
    why: str


@dataclass(frozen=True, slots=True)
class Hole:
    """A place where a word seems to be missing, as when a link was stripped ("alimente le , fait")."""

    at: int
    why: str


@dataclass(frozen=True, slots=True)
class Article:
    """A page without its furniture. ``text`` is frozen: every later offset counts its code points.

    ``published`` is EDTF at the precision that the page supports (``2023-08-23``, ``2020-05``, ``2020``)
    or ``None``. ``agencies`` are credited news agencies as the page spells them.
    """

    id: str
    text: str
    lines: tuple[Line, ...]
    title: str | None = None
    outlet: str | None = None
    agencies: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    language: str | None = None
    published: str | None = None
    published_why: str | None = None
    url: str | None = None
    holes: tuple[Hole, ...] = ()
    losses: tuple[Loss, ...] = ()
    #: True when the text was extracted from mark-up and is therefore printed with the claims.
    from_html: bool = False
