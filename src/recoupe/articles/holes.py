"""Places where a word seems to be missing because the text of a link was stripped with the link."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from recoupe.model.article import READABLE, Hole, Line
from recoupe.packs.furniture import spelled_words
from recoupe.text.typography import plain_typography

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_SENTENCE_END = '.!?…»"'
_FIRST_WORD = re.compile(r"[^\W\d_]+")


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
    for match in _before_stop().finditer(line):
        yield match.end(), f"nothing follows “{match[1]}”"
    for match in _elided().finditer(line):
        yield match.end(1), f"“{match[1]}” stands before “{match[2]}”"
    for match in _headless().finditer(line):
        yield match.start(1), f"the sentence begins with “{match[1]}”"
    first = _FIRST_WORD.match(line)
    if begins_sentence and first is not None and first[0] in spelled_words("auxiliary"):
        yield 0, f"the line begins with “{first[0]}”"


def _any(name: str) -> str:
    """The words of a set as alternatives, the longest first; accents count ("la" is not "là")."""
    return "|".join(sorted(map(re.escape, spelled_words(name)), key=lambda word: (-len(word), word)))


@cache
def _before_stop() -> re.Pattern[str]:
    """An article or preposition right before a comma or full stop: "soutient le , allié"."""
    return re.compile(rf"(?<![\w'-])({_any('gap')}|[ld]'|qu')(?=\s{{0,3}}[,;.](?![\w.]))", re.IGNORECASE)


@cache
def _elided() -> re.Pattern[str]:
    """An elided article before a word that can follow none: "à l' du pays"."""
    return re.compile(rf"(?<!\w)([ld]'|qu')\s{{1,3}}({_any('after-gap')})(?!\w)", re.IGNORECASE)


@cache
def _headless() -> re.Pattern[str]:
    """A sentence that begins with its auxiliary in lower case: ". ont quitté la ville"."""
    return re.compile(rf"(?<=[.!?…])\s{{1,3}}({_any('auxiliary')})\s{{1,3}}(?=[^\W\d_])")
