"""Relations -> triads out of balance: a friend's friend who is fought, an enemy's enemy who is fought too."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from recoupe.model.claim import Reason
from recoupe.model.register import Triad

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from recoupe.model.register import Named, Relation

_SIGNS = {1: "stands with", -1: "stands against"}


def unbalanced(relations: Iterable[Relation]) -> tuple[Triad, ...]:
    """Triangles of actors whose signs multiply to less than nothing (Cartwright and Harary 1956), by name.

    A pair's sign is that of the sum of its rows' signs, each weighted by its independent origins (at least one);
    pairs that come out even have no sign.
    """
    weights: dict[frozenset[str], int] = {}
    actors: dict[str, Named] = {}
    for row in relations:
        if row.sign:
            pair = frozenset({row.source.key, row.target.key})
            weights[pair] = weights.get(pair, 0) + row.sign * max(row.independent, 1)
            actors |= {row.source.key: row.source, row.target.key: row.target}
    signs = {pair: (1 if weight > 0 else -1) for pair, weight in weights.items() if weight}
    return tuple(_triad(three, signs) for three in _triangles(actors, signs) if _product(three, signs) < 0)


def _triangles(actors: Mapping[str, Named], signs: Mapping[frozenset[str], int]) -> list[tuple[Named, Named, Named]]:
    """Every three actors of which each two have a sign; found from the pairs, not from all threes."""
    neighbours: dict[str, set[str]] = {}
    for pair in signs:
        one, other = sorted(pair)
        neighbours.setdefault(one, set()).add(other)
        neighbours.setdefault(other, set()).add(one)
    found = {
        tuple(sorted((one, other, third)))
        for one, near in neighbours.items()
        for other, third in combinations(sorted(near), 2)
        if third in neighbours[other]
    }
    threes = [(actors[a], actors[b], actors[c]) for a, b, c in found]
    return sorted(threes, key=lambda three: [(actor.name, actor.key) for actor in three])


def _sides(three: tuple[Named, Named, Named]) -> tuple[tuple[Named, Named], ...]:
    a, b, c = three
    return ((a, b), (b, c), (a, c))


def _product(three: tuple[Named, Named, Named], signs: Mapping[frozenset[str], int]) -> int:
    result = 1
    for one, other in _sides(three):
        result *= signs[frozenset({one.key, other.key})]
    return result


def _triad(three: tuple[Named, Named, Named], signs: Mapping[frozenset[str], int]) -> Triad:
    told = [(one, other, signs[frozenset({one.key, other.key})]) for one, other in _sides(three)]
    sentence = ", ".join(f"{one.name} {_SIGNS[sign]} {other.name}" for one, other, sign in told)
    first, second, third = (sign for _, _, sign in told)
    return Triad(three, (first, second, third), Reason("relations.out-of-balance", sentence))
