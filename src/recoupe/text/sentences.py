"""Where sentences end, told by punctuation alone: good enough to compare texts, not to parse them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recoupe.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

# A full stop ends a sentence before a capital, a digit or a quotation mark; agencies often forget the space between
# two paragraphs ("lundi.Les autorités"), so a small letter right before the stop and a capital after it also count.
_END = re.compile(
    r"(?:(?<=[^\W\d_]{2})|(?<=[\d»”\")%]))(?:[.]|[!?…]+|\.{3})[»”\")\s]*"
    r"(?:(?<=\s)|(?=[A-ZÀ-ÖØ-Þ«“\"]))(?=[\W_]*[A-ZÀ-ÖØ-Þ0-9])"
)
_ABBREVIATED = re.compile(
    r"(?:^|[^\w])(?:M|MM|Mme|Mmes|Mlle|Dr|Pr|Me|Mgr|St|Ste|Gén|Gal|Col|Cdt|Lt|Sgt|av|env|art|no)\.\s*$"
)


def sentences(text: str, within: Span) -> Iterator[Span]:
    """The sentences of one stretch of ``text``, in order, without the white space around them."""
    start = within.start
    for match in _END.finditer(text, within.start, within.end):
        if _ABBREVIATED.search(text, max(start, match.end() - 8), match.end()):
            continue
        yield from _trimmed(text, start, match.end())
        start = match.end()
    yield from _trimmed(text, start, within.end)


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield Span(start, end)
