"""Places where a word seems to be missing because the text of a link was stripped with the link."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recoupe.model.article import READABLE, Hole, Line
from recoupe.packs.furniture import spelled_words
from recoupe.text.typography import plain_typography

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_SENTENCE_END = '.!?…»"'
_FIRST_WORD = re.compile(r"[^\W\d_]+")
# A word right before a comma or full stop. An article there ("alimente le , fait") lost its noun.
_BEFORE_STOP = re.compile(r"(?<![\w'-])([^\W\d_]++'?+)\s{0,3}[,;.](?![\w.])")
# An elided article and the word after it, which in "à l' du pays" cannot be its own.
_ELIDED = re.compile(r"(?<!\w)([LlDd]'|[Qq]u')\s{1,3}([^\W\d_]++)")
_SENTENCE_START = re.compile(r"(?<=[.!?…])\s{1,3}([^\W\d_]++)\s")


def find_holes(text: str, lines: Sequence[Line]) -> tuple[Hole, ...]:
    """The holes in the readable lines of ``text``, in text order; ``at`` is where the missing words would stand."""
    readable = [line for line in lines if line.label in READABLE]
    found: list[Hole] = []
    for above, line in zip([None, *readable], readable, strict=False):
        begins = above is None or above.span.of(text)[-1] in _SENTENCE_END
        # One character for one: a place in the plain line is a place in the text.
        holes = _holes(plain_typography(line.span.of(text)), begins_sentence=begins)
        found.extend(Hole(line.span.start + at, why) for at, why in sorted(set(holes)))
    return tuple(found)


def _holes(line: str, *, begins_sentence: bool) -> Iterator[tuple[int, str]]:
    auxiliaries = spelled_words("auxiliary")
    for match in _BEFORE_STOP.finditer(line):
        if match[1].endswith("'") or match[1].lower() in spelled_words("gap"):
            yield match.end(1), f"nothing follows “{match[1]}”"
    for match in _ELIDED.finditer(line):
        if match[2] in spelled_words("after-gap"):
            yield match.end(1), f"“{match[1]}” stands before “{match[2]}”"
    for match in _SENTENCE_START.finditer(line):
        if match[1] in auxiliaries:
            yield match.start(1), f"the sentence begins with “{match[1]}”"
    first = _FIRST_WORD.match(line)
    if begins_sentence and first is not None and first[0] in auxiliaries:
        yield 0, f"the line begins with “{first[0]}”"
