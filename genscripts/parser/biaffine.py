"""A graph-based parser over the encoder: Dozat and Manning, "Deep Biaffine Attention for Neural Dependency Parsing"

(ICLR 2017), with the tag of each word beside its arc. It is too slow and too large for the program; it teaches the one
inside.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import torch
from encoder import E5File, Encoder
from torch import nn
from torch.nn import functional
from ufal.chu_liu_edmonds import chu_liu_edmonds

if TYPE_CHECKING:
    from collections.abc import Sequence

    from treebanks import Sentence

_ARC, _RELATION, _TAG = 320, 128, 256
_ROOTS_TRIED = 3
_NEVER = -1e9
_UNKNOWN = -100
_TAG_SHARE = 0.5
#: The encoder's lowest layers stay as they are, which saves the time of going back through them.
_FROZEN = 3


class Batch(NamedTuple):
    """Sentences as arrays. Word 0 of each is the root; a word is read at its first and its last piece."""

    pieces: torch.Tensor
    is_piece: torch.Tensor
    first: torch.Tensor
    last: torch.Tensor
    is_word: torch.Tensor


class Scores(NamedTuple):
    """What the parser thinks of each word of a batch."""

    arcs: torch.Tensor
    dependants: torch.Tensor
    heads: torch.Tensor
    tags: torch.Tensor


class Reading(NamedTuple):
    """A tree for one sentence; ``sure`` is the chance that the parser gives each word's tag."""

    heads: list[int]
    relations: list[str]
    tags: list[str]
    sure: list[float]


class Biaffine(nn.Module):
    """Scores of pairs of vectors, a matrix for each kind of pair."""

    def __init__(self, size: int, kinds: int) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.randn(kinds, size + 1, size + 1) * 0.02)

    def forward(self, dependants: torch.Tensor, heads: torch.Tensor) -> torch.Tensor:
        """Each dependant with each head of its sentence: batch, kind, dependant, head."""
        return torch.einsum("bxi,oij,byj->boxy", _with_one(dependants), self.weight, _with_one(heads))

    def pairs(self, dependants: torch.Tensor, heads: torch.Tensor) -> torch.Tensor:
        """Each dependant with the head in the same row: row, kind."""
        return torch.einsum("ni,oij,nj->no", _with_one(dependants), self.weight, _with_one(heads))


def _with_one(vectors: torch.Tensor) -> torch.Tensor:
    return torch.cat([vectors, torch.ones_like(vectors[..., :1])], -1)


class Teacher(nn.Module):
    """The parser. ``relations`` and ``tags`` are the labels that it can give."""

    def __init__(self, relations: Sequence[str], tags: Sequence[str]) -> None:
        super().__init__()
        self.relations, self.tags = tuple(relations), tuple(tags)
        self._file = E5File()
        self.encoder = Encoder(self._file, _FROZEN)
        size = self._file.sizes.hidden
        self.arc_parts = nn.ModuleList(nn.Linear(size, _ARC) for _ in range(2))
        self.relation_parts = nn.ModuleList(nn.Linear(size, _RELATION) for _ in range(2))
        self.arc, self.relation = Biaffine(_ARC, 1), Biaffine(_RELATION, len(relations))
        self.tag = nn.Sequential(nn.Linear(size, _TAG), nn.GELU(), nn.Dropout(0.2), nn.Linear(_TAG, len(tags)))
        self.dropout = nn.Dropout(0.25)

    def forward(self, batch: Batch) -> Scores:
        """The scores of a batch."""
        pieces = self.encoder(batch.pieces, batch.is_piece)
        ends = [pieces.gather(1, at[..., None].expand(-1, -1, pieces.shape[-1])) for at in (batch.first, batch.last)]
        words = self.dropout((ends[0] + ends[1]) / 2)
        arcs = self.arc(*(self._part(part, words) for part in self.arc_parts))[:, 0]
        arcs = arcs.masked_fill(~batch.is_word[:, None, :], _NEVER)
        dependants, heads = (self._part(part, words) for part in self.relation_parts)
        return Scores(arcs, dependants, heads, self.tag(words))

    def _part(self, part: nn.Module, words: torch.Tensor) -> torch.Tensor:
        found: torch.Tensor = self.dropout(functional.leaky_relu(part(words), 0.1))
        return found

    def batch(self, sentences: Sequence[Sentence]) -> Batch:
        """The arrays of some sentences."""
        cut = [self._cut(sentence) for sentence in sentences]
        pieces = _padded([pieces for pieces, _, _ in cut], self._file.padding)
        first, last = (_padded([ends[side] for _, *ends in cut], 0) for side in range(2))
        lengths = torch.tensor([len(sentence.words) + 1 for sentence in sentences])
        is_word = torch.arange(first.shape[1])[None, :] < lengths[:, None]
        return Batch(pieces, pieces != self._file.padding, first, last, is_word)

    def _cut(self, sentence: Sentence) -> tuple[list[int], list[int], list[int]]:
        pieces, first, last = [self._file.first], [0], [0]
        after_space = True
        for word, space in zip(sentence.words, sentence.spaces, strict=True):
            first.append(len(pieces))
            pieces += self._file.pieces(word, after_space=after_space)
            last.append(len(pieces) - 1)
            after_space = space
        return [*pieces, self._file.last], first, last

    def loss(self, sentences: Sequence[Sentence]) -> torch.Tensor:
        """How far the parser is from the trees of these sentences."""
        scores = self(self.batch(sentences))
        width = scores.arcs.shape[1]
        heads = _padded([[_UNKNOWN, *_heads(sentence)] for sentence in sentences], _UNKNOWN, width)
        tags = _padded([[_UNKNOWN, *map(self._tag_number, sentence.tags)] for sentence in sentences], _UNKNOWN, width)
        relations = [[self.relations.index(name) for name in sentence.relations] for sentence in sentences]
        known = heads != _UNKNOWN
        above = scores.heads.gather(1, heads.clamp(min=0)[..., None].expand(-1, -1, _RELATION))
        labelled = self.relation.pairs(scores.dependants[known], above[known])
        return (
            functional.cross_entropy(scores.arcs.flatten(0, 1), heads.flatten(), ignore_index=_UNKNOWN)
            + functional.cross_entropy(labelled, torch.tensor([name for row in relations for name in row]))
            + _TAG_SHARE * functional.cross_entropy(scores.tags.flatten(0, 1), tags.flatten(), ignore_index=_UNKNOWN)
        )

    def _tag_number(self, tag: str) -> int:
        return self.tags.index(tag) if tag in self.tags else _UNKNOWN

    @torch.no_grad()
    def read(self, sentences: Sequence[Sentence]) -> list[Reading]:
        """The best tree of each sentence, with one root."""
        scores = self(self.batch(sentences))
        chances = scores.tags.softmax(-1)
        return [self._reading(scores, chances, at, len(found.words)) for at, found in enumerate(sentences)]

    def _reading(self, scores: Scores, chances: torch.Tensor, at: int, length: int) -> Reading:
        arcs = scores.arcs[at, : length + 1, : length + 1].log_softmax(-1).numpy().astype(float)
        heads = best_tree(arcs)
        labelled = self.relation.pairs(scores.dependants[at, 1 : length + 1], scores.heads[at][torch.tensor(heads)])
        labelled[:, self.relations.index("ROOT")] = _NEVER
        names = [self.relations[number] for number in labelled.argmax(1).tolist()]
        sure, tags = chances[at, 1 : length + 1].max(-1)
        return Reading(
            [word if head == 0 else head - 1 for word, head in enumerate(heads)],
            ["ROOT" if head == 0 else name for head, name in zip(heads, names, strict=True)],
            [self.tags[tag] for tag in tags.tolist()],
            sure.tolist(),
        )


def best_tree(arcs: np.ndarray) -> list[int]:
    """The heads of words 1 to n in the tree with the best sum, where only one word hangs on the root (word 0).

    ``arcs[d, h]`` is the score of head ``h`` for word ``d``.
    """
    heads: list[int] = chu_liu_edmonds(arcs)[0][1:]
    if heads.count(0) == 1:
        return heads
    trees: list[tuple[float, list[int]]] = []
    for root in np.argsort(-arcs[1:, 0])[:_ROOTS_TRIED] + 1:
        only = arcs.copy()
        only[1:, 0] = _NEVER
        only[root] = _NEVER
        only[root, 0] = arcs[root, 0]
        found, score = chu_liu_edmonds(only)
        trees.append((score, found[1:]))
    return max(trees)[1]


def _heads(sentence: Sentence) -> list[int]:
    return [0 if head == word else head + 1 for word, head in enumerate(sentence.heads)]


def _padded(rows: Sequence[Sequence[int]], filling: int, width: int = 0) -> torch.Tensor:
    width = max(width, *map(len, rows))
    return torch.tensor([[*row, *[filling] * (width - len(row))] for row in rows])
