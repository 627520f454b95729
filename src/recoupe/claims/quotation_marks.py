"""Paragraphs of raw text -> the stretches that stand inside quotation marks.

French pages mix every kind of mark, leave them open, nest them and re-open them at each paragraph. A stretch never
crosses a paragraph: a mark that is not closed holds until the paragraph ends.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from recoupe.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

# Two apostrophes or two angle brackets typed in place of a real mark count as one mark.
# An apostrophe between two letters is no mark and is not even looked at.
_MARK = re.compile(r"<<|>>|''|’’|‘‘|``|[«»“”„‟\"＂‹›]|(?<!\w)[‘’']|[’'](?!\w)")
_OPENS = {"«": "«", "<<": "«", "“": '"', "„": '"', "‹": "‹", "‘": "'", "‘‘": '"', "``": '"'}
_CLOSES = {"»": "«", ">>": "«", "”": '"', "›": "‹", "’’": '"'}
_EITHER = {'"': '"', "＂": '"', "‟": '"', "''": '"', "’": "'", "'": "'"}
# Words whose final vowel falls before another: the apostrophe after them closes nothing, even before a space.
_ELIDED = re.compile(
    r"(?:^|[^\w])(?:[ldjnscmt]|qu|jusqu|lorsqu|puisqu|quoiqu|presqu|quelqu|aujourd|entr)$", re.IGNORECASE
)
_WORD = re.compile(r"[^\W_][^\s]*")
# What may stand right before an opening mark besides white space: elisions, brackets, dashes, other marks.
_BEFORE_OPENING = "'’([{-–—/:«\"“"
_BEFORE_SINGLE = '([{-–—/:«"“'


class Quoted(NamedTuple):
    """Words inside quotation marks. ``inner`` leaves the marks and their spaces out, ``outer`` has them.

    ``depth`` is 0 for marks that stand in no others; ``closed`` is false where a mark is missing.
    """

    inner: Span
    outer: Span
    depth: int
    closed: bool
    words: int


class _Mark(NamedTuple):
    start: int
    end: int
    family: str
    opens: bool
    closes: bool


def quoted_stretches(text: str, paragraphs: Iterable[Span]) -> tuple[Quoted, ...]:
    """Every quoted stretch of the paragraphs, in text order (an outer stretch before those inside it)."""
    found = [stretch for paragraph in paragraphs for stretch in _in_paragraph(text, paragraph)]
    return tuple(sorted(found, key=lambda stretch: (stretch.outer.start, -stretch.outer.end)))


def _in_paragraph(text: str, paragraph: Span) -> Iterator[Quoted]:
    waiting: list[_Mark] = []
    last_end = paragraph.start
    for mark in _marks(text, paragraph):
        partner = _partner(mark, waiting)
        if partner is not None:
            del waiting[partner + 1 :]
            opening = waiting.pop()
            yield _quoted(text, opening.end, mark.start, Span(opening.start, mark.end), depth=len(waiting))
            last_end = mark.end
        elif mark.opens:
            waiting.append(mark)
        elif not waiting and mark.family != "'" and last_end == paragraph.start:
            # The opening mark is missing: only the paragraph's first words can be meant.
            yield _quoted(text, paragraph.start, mark.start, Span(paragraph.start, mark.end), closed=False)
            last_end = mark.end
    yield from _left_open(text, paragraph, waiting)


def _left_open(text: str, paragraph: Span, waiting: list[_Mark]) -> Iterator[Quoted]:
    for mark in waiting[:1]:
        if mark.family != "'":
            yield _quoted(text, mark.end, paragraph.end, Span(mark.start, paragraph.end), closed=False)


def _partner(mark: _Mark, waiting: list[_Mark]) -> int | None:
    """Position in ``waiting`` of the opening mark that this one closes."""
    if not mark.closes:
        return None
    for position in range(len(waiting) - 1, -1, -1):
        if waiting[position].family == mark.family:
            return position
    return None


def _marks(text: str, paragraph: Span) -> Iterator[_Mark]:
    for match in _MARK.finditer(text, paragraph.start, paragraph.end):
        sign, start, end = match.group(), match.start(), match.end()
        family = _OPENS.get(sign) or _CLOSES.get(sign) or _EITHER[sign]
        if family == "'":
            mark = _single(text, start, paragraph)
            if mark is not None:
                yield mark
        elif sign in _OPENS and sign != "“":
            yield _Mark(start, end, family, opens=True, closes=False)
        elif sign in _CLOSES and sign != "”":
            yield _Mark(start, end, family, opens=False, closes=True)
        else:
            yield _by_context(text, Span(start, end), family, paragraph)


def _by_context(text: str, at: Span, family: str, paragraph: Span) -> _Mark:
    """A mark that looks the same on both sides: the spaces around it say what it does."""
    before = text[at.start - 1] if at.start > paragraph.start else " "
    after = text[at.end] if at.end < paragraph.end else " "
    free_left = before.isspace() or before in _BEFORE_OPENING
    free_right = after.isspace() or not (after.isalnum() or after in "[('’«“…-–—$€£#@")
    if free_left and not free_right:
        return _Mark(at.start, at.end, family, opens=True, closes=False)
    if free_right and not free_left:
        return _Mark(at.start, at.end, family, opens=False, closes=True)
    return _Mark(at.start, at.end, family, opens=True, closes=True)


def _single(text: str, at: int, paragraph: Span) -> _Mark | None:
    """A single mark, unless it is an apostrophe."""
    before = text[at - 1] if at > paragraph.start else " "
    after = text[at + 1] if at + 1 < paragraph.end else " "
    if (before.isspace() or before in _BEFORE_SINGLE) and after.isalnum() and text[at] != "’":
        return _Mark(at, at + 1, "'", opens=True, closes=False)
    if not after.isalnum() and not before.isspace() and not _ELIDED.search(text[max(paragraph.start, at - 9) : at]):
        return _Mark(at, at + 1, "'", opens=False, closes=True)
    return None


def _quoted(text: str, start: int, end: int, outer: Span, *, depth: int = 0, closed: bool = True) -> Quoted:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Quoted(Span(start, end), outer, depth, closed, len(_WORD.findall(text, start, end)))
