"""When an article was published, as far as anything says so, and what says it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from recoupe.articles.dates import address_date, given_date, stated_date
from recoupe.model.article import READABLE, LineLabel
from recoupe.model.page import Loss
from recoupe.packs.agencies import agency_pattern
from recoupe.packs.furniture import fold, word_sets

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from recoupe.model.article import Line
    from recoupe.model.page import Page

# A place, the day, perhaps an agency, then a dash: "ALGER, 3 juin 2020 (APS) -". The text goes on in the same line.
_DATELINE = re.compile(
    r"^(?:[^\d.!?]{0,60}?)(\d{1,2}(?:er)?\s+[^\W\d]+\.?\s+\d{4})\s*(?:\([^)]{1,40}\)\s*)?[.,:]?\s*[-–—−]"
)
_DATELINE_REACH = 140
_DAY = len("YYYY-MM-DD")
_LICENCE_YEAR = re.compile(r"(?<!\d)((?:19|20)\d{2})(?!\d)")
_LICENCE = re.compile(r"\[cc\]|\(cc\)|creative commons", re.IGNORECASE)
_COPYRIGHT = re.compile(r"©|\(c\)|copyright", re.IGNORECASE)


class Published(NamedTuple):
    """A publication date in EDTF, why it is believed, and what could not be read on the way."""

    edtf: str | None
    why: str | None
    losses: tuple[Loss, ...] = ()


def publication(page: Page, text: str, lines: Sequence[Line], declared: str | None) -> Published:
    """The publication date by the first of these that gives a day, else a month or a year; nothing is guessed.

    1. what was handed over with the page (whoever collected it knew);
    2. what the page's mark-up declares (made for machines, one day per page);
    3. what the text says: "Publié le ...", a dateline, a dateline opening the first paragraph;
    4. the web address (the day of filing, which may precede publication);
    5. the year of the article's own licence or agency copyright (a site's footer bears the year of the visit).

    What was handed over is kept at the precision it has. File times are never read: they tell when a copy was made.
    """
    losses: tuple[Loss, ...] = ()
    if page.published:
        edtf = given_date(page.published)
        if edtf:
            return Published(edtf, "was given with the page")
        message = f"`published` is {page.published[:60]!r}, which is no date (YYYY-MM-DD): it is left aside."
        losses = (Loss(page.source, "bad-published", message, whole=False),)
    stated: list[tuple[str, str]] = [(declared, "is declared by the page")] if declared else []
    stated += [*_in_text(text, lines), *_in_address(page.url), *_in_licence(text, lines)]
    days = [found for found in stated if len(found[0]) == _DAY]
    return Published(*(days or stated)[0], losses) if stated else Published(None, None, losses)


def _in_text(text: str, lines: Sequence[Line]) -> Iterator[tuple[str, str]]:
    titles = [line.span.start for line in lines if line.label is LineLabel.TITLE]
    datelines = [line for line in lines if line.label is LineLabel.DATELINE]
    announced = [line for line in datelines if _announces(line.span.of(text))]
    # A bare date above the title is the day of the visit, which many sites print in their header.
    bare = [line for line in datelines if line not in announced and line.span.start >= min(titles, default=0)]
    for line in announced + [line for line in bare if not _updates(line.span.of(text))]:
        if edtf := stated_date(_before_update(line.span.of(text))):
            yield edtf, f"is stated by “{line.span.of(text)}”"
    for line in [line for line in lines if line.label in READABLE][:3]:
        opening = _DATELINE.match(fold(line.span.of(text)[:_DATELINE_REACH]))
        if opening and (edtf := stated_date(opening[1])):
            yield edtf, "opens the text as its dateline"


def _announces(line: str) -> bool:
    return any(word in fold(line) for word in word_sets()["published"])


def _updates(line: str) -> bool:
    return any(word in fold(line) for word in word_sets()["update"]) and not _announces(line)


def _before_update(line: str) -> str:
    """The line up to where it speaks of a later change, if its publication stands before that."""
    folded = fold(line)
    cuts = [folded.find(word) for word in word_sets()["update"] if folded.find(word) > 0]
    return folded[: min(cuts)] if cuts else folded


def _in_address(url: str | None) -> Iterator[tuple[str, str]]:
    if url and (edtf := address_date(url)):
        yield edtf, "is part of the page's address"


def _in_licence(text: str, lines: Sequence[Line]) -> Iterator[tuple[str, str]]:
    for line in lines:
        words = line.span.of(text)
        if line.label in READABLE or len(words) > _DATELINE_REACH * 2:
            continue
        own = _LICENCE.search(words) or (_COPYRIGHT.search(words) and agency_pattern().search(words))
        years = set(_LICENCE_YEAR.findall(words))
        if own and line.label is LineLabel.FURNITURE and len(years) == 1:
            yield years.pop(), f"is the year of the article's licence, “{words}”"
