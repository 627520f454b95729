"""A comparison -> the passages to show: common stretches, and retold sentences beside the sentences they retell."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from recoupe.findings.reuse.measuring import TOLD

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from recoupe.findings.reuse.measuring import Comparison

#: A stretch of fewer words is shown only as part of a retold sentence.
_LEAST_WORDS = 7
#: A sentence whose words stand in shown stretches for this part needs no passage of its own.
_SHOWN = 0.5


class Stretch(NamedTuple):
    """Words of ``a`` beside the words of ``b`` that say the same; ends are not included."""

    a: int
    a_end: int
    b: int
    b_end: int

    def mirrored(self) -> Stretch:
        """The same with ``b`` first."""
        return Stretch(self.b, self.b_end, self.a, self.a_end)


def stretches(comparison: Comparison) -> tuple[Stretch, ...]:
    """The stretches that make up the shared passages; those of the shorter text do not overlap."""
    swapped = comparison.shorter is comparison.b
    common = [
        Stretch(c.b, c.b_end, c.a, c.a_end) if swapped else Stretch(c.a, c.a_end, c.b, c.b_end)
        for c in comparison.chains
        if c.b_end - c.b >= _LEAST_WORDS
    ]
    retold = list(_retold(comparison, _covered(len(comparison.shorter.words), common)))
    apart = [s for s in common if not any(r.a <= s.a and s.a_end <= r.a_end for r in retold)]
    found = [*apart, *(_without(r, apart) for r in retold)]
    return tuple(sorted(stretch.mirrored() if swapped else stretch for stretch in found))


def share(comparison: Comparison, found: Iterable[Stretch]) -> float:
    """The part of the shorter text's words that stand in the stretches."""
    swapped = comparison.shorter is comparison.b
    size = len(comparison.shorter.words)
    return sum(_covered(size, (s.mirrored() if swapped else s for s in found))) / max(1, size)


def _covered(size: int, found: Iterable[Stretch]) -> bytearray:
    covered = bytearray(size)
    for stretch in found:
        covered[stretch.a : stretch.a_end] = b"\x01" * (stretch.a_end - stretch.a)
    return covered


def _retold(comparison: Comparison, covered: bytearray) -> Iterator[Stretch]:
    """The sentences of the shorter text that the longer one tells in other words."""
    words, other = comparison.shorter.words, comparison.longer.words
    for told in comparison.shorter.sentences:
        sentence = words.sentences[told.sentence]
        size = sentence.last - sentence.first
        if told.share >= TOLD and sum(covered[sentence.first : sentence.last]) < _SHOWN * size:
            first, last = other.sentences[told.first].first, other.sentences[told.last].last
            yield Stretch(sentence.first, sentence.last, first, last)


def _without(retold: Stretch, common: Iterable[Stretch]) -> Stretch:
    """A retold sentence up to where a common stretch reaches into it, or from there on."""
    first, last = retold.a, retold.a_end
    for stretch in common:
        if stretch.a <= first < stretch.a_end:
            first = stretch.a_end
        elif first < stretch.a < last:
            last = stretch.a
    return retold._replace(a=first, a_end=last)
