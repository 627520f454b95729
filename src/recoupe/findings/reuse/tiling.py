"""Two texts -> the runs of words that both have, word for word.

Greedy string tiling over word stems: a run is found by the four words that it begins with and grows as far as both
texts agree. Runs may stand in any order; each word of ``b`` belongs to one run at most.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from recoupe.findings.reuse.words import SILENT

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from recoupe.findings.reuse.words import Words

_SEED = 4
#: A run says something when it has two words that tell things apart.
_TELLING_WORDS = 2
#: Beginnings looked at for one seed: a text that repeats itself costs no more than this.
_MOST_BEGINNINGS = 16
#: Words that may be changed, put in or left out inside one passage.
_GAP = 8


class Run(NamedTuple):
    """``length`` words from word ``a`` of one text and word ``b`` of the other are the same."""

    a: int
    b: int
    length: int


class Chain(NamedTuple):
    """Runs that follow one another closely in both texts: one passage. Ends are not included."""

    a: int
    a_end: int
    b: int
    b_end: int
    runs: tuple[Run, ...]


def runs(a: Words, b: Words) -> tuple[Run, ...]:
    """The runs that two texts share, in the order of ``b``."""
    beginnings = _beginnings(a)
    found: list[Run] = []
    at, last = 0, len(b) - _SEED
    while at <= last:
        run = _longest(a, b, at, beginnings.get(tuple(b.stems[at : at + _SEED]), ()), found)
        if run is None:
            at += 1
        else:
            found.append(run)
            at += run.length
    return tuple(found)


def _beginnings(a: Words) -> dict[tuple[int, ...], list[int]]:
    found: dict[tuple[int, ...], list[int]] = {}
    for at in range(len(a) - _SEED + 1):
        places = found.setdefault(tuple(a.stems[at : at + _SEED]), [])
        if len(places) < _MOST_BEGINNINGS:
            places.append(at)
    return found


def _longest(a: Words, b: Words, at: int, places: Iterable[int], found: list[Run]) -> Run | None:
    """The longest run from word ``at`` of ``b``; of two equal ones that which goes on where the last one ended."""
    goes_on = found[-1].a + found[-1].length if found else 0
    best: Run | None = None
    for place in places:
        run = Run(place, at, _reach(a, b, place, at))
        if best is None or (run.length, -abs(place - goes_on)) > (best.length, -abs(best.a - goes_on)):
            best = run
    if best is None or sum(c != SILENT for c in b.concepts[at : at + best.length]) < _TELLING_WORDS:
        return None
    return best


def _reach(a: Words, b: Words, at_a: int, at_b: int) -> int:
    most = min(len(a) - at_a, len(b) - at_b)
    length = _SEED
    while length < most and a.stems[at_a + length] == b.stems[at_b + length]:
        length += 1
    return length


def chains(found: Iterable[Run]) -> tuple[Chain, ...]:
    """Runs put together to passages, in the order of ``b``."""
    return tuple(_chain(group) for group in _neighbours(sorted(found, key=lambda run: run.b)))


def _neighbours(ordered: list[Run]) -> Iterator[list[Run]]:
    group = ordered[:1]
    for one, other in pairwise(ordered):
        close_b = other.b - one.b - one.length <= _GAP
        if close_b and 0 <= other.a - one.a - one.length <= _GAP:
            group.append(other)
        else:
            yield group
            group = [other]
    if group:
        yield group


def _chain(group: list[Run]) -> Chain:
    first, last = group[0], group[-1]
    return Chain(first.a, last.a + last.length, first.b, last.b + last.length, tuple(group))
