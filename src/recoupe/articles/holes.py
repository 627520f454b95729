"""Places where a word seems to be missing because the text of a link was stripped with the link."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recoupe.model.article import READABLE, Hole, Line
from recoupe.packs.furniture import spelled_words
from recoupe.text.typography import plain_typography

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_ELIDED = frozenset({"l'", "d'", "qu'"})
_SENTENCE_END = '.!?…»"'
_FIRST_WORD = re.compile(r"[^\W\d_]+")
# Each pattern begins with a character that is searched for fast; what stands before it is looked at afterwards.
_STOP = re.compile(r"[,;.](?![\w.])")
_WORD_BEFORE = re.compile(r"(?<![\w'-])([^\W\d_]+'?)\s{0,3}$")
_AFTER_ELISION = re.compile(r"'\s{1,3}([^\W\d_]++)")
_ELISION = re.compile(r"(?<!\w)(?:[ld]|qu)$", re.IGNORECASE)
_SENTENCE_START = re.compile(r"[.!?…]\s{1,3}([^\W\d_]++)\s")
_NEAR = 16


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
    yield from _before_stops(line)
    yield from _after_elisions(line)
    for match in _SENTENCE_START.finditer(line):
        if match[1] in auxiliaries:
            yield match.start(1), f"the sentence begins with “{match[1]}”"
    first = _FIRST_WORD.match(line)
    if begins_sentence and first is not None and first[0] in auxiliaries:
        yield 0, f"the line begins with “{first[0]}”"


def _before_stops(line: str) -> Iterator[tuple[int, str]]:
    """An article or preposition right before a comma or full stop lost its noun: "alimente le , fait"."""
    gaps = spelled_words("gap")
    for stop in _STOP.finditer(line):
        start = max(0, stop.start() - _NEAR)
        word = _WORD_BEFORE.search(line[start : stop.start()])
        if word is not None and (word[1].lower() in gaps or word[1].lower() in _ELIDED):
            yield start + word.end(1), f"nothing follows “{word[1]}”"


def _after_elisions(line: str) -> Iterator[tuple[int, str]]:
    """An elided article before a word that cannot be its own: "à l' du pays"."""
    after = spelled_words("after-gap")
    for match in _AFTER_ELISION.finditer(line):
        if match[1] in after and _ELISION.search(line[max(0, match.start() - 3) : match.start()]):
            yield match.start() + 1, f"an elided article stands before “{match[1]}”"
