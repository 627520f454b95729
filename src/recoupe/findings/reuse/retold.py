"""Two texts -> which sentences of one tell again what sentences of the other tell, in whatever words.

A sentence is compared by its concepts (stems, exchanged words, numbers, states). A concept weighs the less the more
sentences of either text have it: that both name the place of the event everywhere says nothing, that both name one
bridge in one sentence does. The weights come from the two texts alone, so that other articles change nothing.
"""

from __future__ import annotations

from collections import Counter
from heapq import nlargest
from math import sqrt
from typing import TYPE_CHECKING, NamedTuple

from recoupe.findings.reuse.words import SILENT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.findings.reuse.words import Sentence, Words

#: Places looked at for one sentence, with their neighbours.
_PLACES = 3
#: What a second sentence must add to the share, or the first one alone is the place.
_ADDED = 0.1


class Told(NamedTuple):
    """Sentence ``sentence`` of one text, with sentences ``first`` to ``last`` (included) of the other that tell it.

    ``share`` is the weight of its concepts that stand there, from 0 to 1.
    """

    sentence: int
    first: int
    last: int
    share: float


class Retelling:
    """The concepts of two texts, sentence by sentence, in the order of the words, and what each weighs."""

    def __init__(self, a: Words, b: Words) -> None:
        self.a = [_concepts(a, sentence) for sentence in a.sentences]
        self.b = [_concepts(b, sentence) for sentence in b.sentences]
        often_a = Counter(concept for concepts in self.a for concept in concepts)
        often_b = Counter(concept for concepts in self.b for concept in concepts)
        self.weights = {
            concept: 1 / sqrt(max(1, often_a[concept]) * max(1, often_b[concept])) for concept in often_a | often_b
        }

    def of_a(self) -> tuple[Told, ...]:
        """For each sentence of ``a``, where ``b`` tells it best."""
        return tuple(self._best(self.a, self.b))

    def of_b(self) -> tuple[Told, ...]:
        """For each sentence of ``b``, where ``a`` tells it best."""
        return tuple(self._best(self.b, self.a))

    def _best(self, told: list[tuple[int, ...]], by: list[tuple[int, ...]]) -> Iterator[Told]:
        places: dict[int, list[int]] = {}
        for index, concepts in enumerate(by):
            for concept in concepts:
                places.setdefault(concept, []).append(index)
        for index, concepts in enumerate(told):
            shared: dict[int, float] = {}
            for concept in concepts:
                for place in places.get(concept, ()):
                    shared[place] = shared.get(place, 0.0) + self.weights[concept]
            yield self._place(index, concepts, by, shared)

    def _place(
        self, index: int, concepts: tuple[int, ...], by: list[tuple[int, ...]], shared: dict[int, float]
    ) -> Told:
        """The sentence, or the two neighbours, that share most with the concepts: two may be merged into one."""
        if not shared:
            return Told(index, 0, 0, 0.0)
        whole = sum(self.weights[concept] for concept in concepts)
        ranked = nlargest(_PLACES, shared, key=lambda place: (round(shared[place], 9), -place))
        best = Told(index, ranked[0], ranked[0], shared[ranked[0]] / whole)
        least = best.share + _ADDED
        for place in ranked:
            for first in (place - 1, place):
                if first >= 0 and first + 1 < len(by):
                    both = {*by[first], *by[first + 1]}
                    share = sum(self.weights[concept] for concept in concepts if concept in both) / whole
                    if share > max(least, best.share):
                        best = Told(index, first, first + 1, share)
        return best


def _concepts(words: Words, sentence: Sentence) -> tuple[int, ...]:
    """The telling concepts of a sentence, each once."""
    return tuple(dict.fromkeys(c for c in words.concepts[sentence.first : sentence.last] if c != SILENT))
