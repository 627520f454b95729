"""Two texts -> what they share, measured; what that means is decided in ``judging``."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from math import fsum
from typing import TYPE_CHECKING

from recoupe.findings.reuse.retold import Retelling
from recoupe.findings.reuse.tiling import chains, runs
from recoupe.findings.reuse.words import SILENT, Words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from recoupe.findings.reuse.retold import Told
    from recoupe.findings.reuse.tiling import Chain
    from recoupe.findings.reuse.words import Sentence

NUMBER, NAME = 1, 2
#: A sentence is told by the other text when half of what it says, by weight, stands there in one or two sentences.
TOLD = 0.5
#: Sentences with fewer telling words outside quotation marks are not counted: a few shared words mean nothing.
_LEAST_WORDS = 3
#: Sentences under the title in which an article gives its news.
_LEAD_SENTENCES = 2
#: Words that may open a sentence before the passage in it: "Au moins neuf".
_OPENING = 5


@dataclass(frozen=True, slots=True)
class Side:
    """One of two texts, as the other one has it. Shares go from 0 to 1.

    ``verbatim`` is the share of all its words in common runs, ``own_verbatim`` the same without quoted speech, which
    two reports may owe to one speaker. ``told`` is the share, by weight, of what its own sentences say that the other
    tells too; ``lead`` the best such share among its title and first sentences. ``numbers`` and ``names`` are the
    shares of those that stand in the other; ``number_count`` and ``name_count`` say how many there are.
    """

    words: Words
    verbatim: float
    own_verbatim: float
    told: float
    lead: float
    numbers: float
    names: float
    number_count: int
    name_count: int
    sentences: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two texts compared. ``changed`` counts numbers that differ in the midst of a common passage."""

    a: Side
    b: Side
    chains: tuple[Chain, ...]
    changed: int

    @property
    def shorter(self) -> Side:
        """The side with fewer words; ``a`` if they are even."""
        return self.a if len(self.a.words) <= len(self.b.words) else self.b

    @property
    def longer(self) -> Side:
        """The other side."""
        return self.b if self.shorter is self.a else self.a


def compare(a: Words, b: Words) -> Comparison:
    """Measure what two texts share."""
    found = runs(a, b)
    retelling = Retelling(a, b)
    passages = chains(found)
    return Comparison(
        a=_side(a, b, _covered(len(a), ((run.a, run.length) for run in found)), retelling.of_a()),
        b=_side(b, a, _covered(len(b), ((run.b, run.length) for run in found)), retelling.of_b()),
        chains=passages,
        changed=sum(_changes(a, b, *gap) for chain in passages for gap in _gaps(chain, a, b)),
    )


def _covered(length: int, stretches: Iterable[tuple[int, int]]) -> bytearray:
    found = bytearray(length)
    for start, size in stretches:
        found[start : start + size] = b"\x01" * size
    return found


def _side(words: Words, other: Words, covered: bytearray, told: tuple[Told, ...]) -> Side:
    own = [at for at in range(len(words)) if not words.quoted[at]]
    there = set(other.concepts)
    numbers = {words.concepts[at] for at in own if words.anchors[at] == NUMBER}
    names = {words.concepts[at] for at in own if words.anchors[at] == NAME}
    return Side(
        words=words,
        verbatim=sum(covered) / max(1, len(words)),
        own_verbatim=sum(covered[at] for at in own) / max(1, len(own)),
        told=_told(words, told),
        lead=max((each.share for each in _lead(words, told)), default=0.0),
        numbers=len(numbers & there) / max(1, len(numbers)),
        names=len(names & there) / max(1, len(names)),
        number_count=len(numbers),
        name_count=len(names),
        sentences=told,
    )


def _told(words: Words, told: Sequence[Told]) -> float:
    """The mean of what the other text tells of each sentence, weighed by its telling words outside quotations."""
    weights = [0 if sentence.title else _own_telling(words, sentence) for sentence in words.sentences]
    pairs = [(weight, each.share) for weight, each in zip(weights, told, strict=True) if weight >= _LEAST_WORDS]
    return fsum(weight * share for weight, share in pairs) / max(1, sum(weight for weight, _ in pairs))


def _own_telling(words: Words, sentence: Sentence) -> int:
    """How many telling words of a sentence stand outside quotation marks."""
    return sum(words.concepts[at] != SILENT and not words.quoted[at] for at in range(sentence.first, sentence.last))


def _lead(words: Words, told: Sequence[Told]) -> Iterator[Told]:
    body = 0
    for sentence, each in zip(words.sentences, told, strict=True):
        if body < _LEAD_SENTENCES:
            yield each
        body += not sentence.title


def _gaps(chain: Chain, a: Words, b: Words) -> Iterator[tuple[range, range]]:
    """The words of both texts between the runs of a passage, and those that open the sentence before it."""
    yield range(_opening(a, chain.a), chain.a), range(_opening(b, chain.b), chain.b)
    for one, other in pairwise(chain.runs):
        yield range(one.a + one.length, other.a), range(one.b + one.length, other.b)


def _opening(words: Words, at: int) -> int:
    """Where the sentence of a word begins, if that is close by; else the word itself."""
    first = max((each.first for each in words.sentences if each.first <= at), default=at)
    return first if at - first <= _OPENING else at


def _changes(a: Words, b: Words, in_a: range, in_b: range) -> bool:
    """Whether both texts have a number in their stretch, and not the same ones."""
    one, other = _numbers(a, in_a), _numbers(b, in_b)
    return bool(one) and bool(other) and not one & other


def _numbers(words: Words, stretch: range) -> set[int]:
    return {words.concepts[at] for at in stretch if words.anchors[at] == NUMBER}
