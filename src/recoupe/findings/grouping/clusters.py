"""Pairs -> groups that hold together as a whole: a chain of likenesses does not make one event.

Groups join from the most alike downwards, alike on average over all their members. Two groups become one only if some
pair of theirs is very alike, nothing keeps any of their members apart, and the average is high enough.
"""

from __future__ import annotations

from heapq import heapify, heappop, heappush
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

#: A pair this alike may bring two groups together.
LINK = 2.6
#: Two groups must be this alike on average.
MEAN = 0.6
# Of groups larger than this, so many members stand for all.
_SAMPLE = 16


def clusters(
    names: Iterable[str],
    edges: Iterable[tuple[float, str, str]],
    score: Callable[[str, str], float],
    joined: Sequence[tuple[str, str]] = (),
) -> list[list[str]]:
    """The groups of claims, each sorted.

    ``edges`` are pairs with their scores, ``joined`` pairs that people joined; ``score`` gives minus infinity where two
    claims cannot be one event.
    """
    home = {name: [name] for name in names}
    for a, b in sorted(joined):
        _merge(home, a, b)
    # A pair stands in the queue with how alike its groups were when they had these sizes: 0 before anybody looked.
    queue = [(-worth, min(a, b), max(a, b), 0, 0) for worth, a, b in set(edges) if worth >= LINK]
    heapify(queue)
    judged: set[tuple[int, int, int, int]] = set()
    while queue:
        _, a, b, size, other_size = heappop(queue)
        one, other = home[a], home[b]
        if one is other:
            continue
        if (len(one), len(other)) == (size, other_size):
            _merge(home, a, b)
            continue
        attempt = (id(one), len(one), id(other), len(other))
        if attempt not in judged:
            judged.add(attempt)
            mean = _alike(one, other, score)
            if mean >= MEAN:
                heappush(queue, (-mean, a, b, len(one), len(other)))
    return sorted({id(group): sorted(group) for group in home.values()}.values())


def _merge(home: dict[str, list[str]], a: str, b: str) -> None:
    small, large = sorted((home[a], home[b]), key=len)
    if small is large:
        return
    large.extend(small)
    for name in small:
        home[name] = large


def _alike(one: Sequence[str], other: Sequence[str], score: Callable[[str, str], float]) -> float:
    some, others = _sample(one), _sample(other)
    return sum(score(a, b) for a in some for b in others) / (len(some) * len(others))


def _sample(group: Sequence[str]) -> Sequence[str]:
    """Members that stand for a large group, the same whatever the order they came in."""
    if len(group) <= _SAMPLE:
        return group
    ordered = sorted(group)
    return [ordered[position * len(ordered) // _SAMPLE] for position in range(_SAMPLE)]
