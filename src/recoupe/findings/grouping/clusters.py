"""Pairs -> groups that hold together as a whole: a chain of likenesses does not make one event.

Pairs join from the most alike downwards. Two groups become one only if nothing keeps any of their members apart and
the members are alike on average, not merely two of them.
"""

from __future__ import annotations

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
    refused: set[tuple[int, int, int, int]] = set()
    best_first = sorted((-worth, min(a, b), max(a, b)) for worth, a, b in edges if worth >= LINK)
    for _, a, b in best_first:
        one, other = home[a], home[b]
        if one is other:
            continue
        # A pair of groups that was refused is looked at again only when one of them has grown.
        attempt = (id(one), len(one), id(other), len(other))
        if attempt in refused:
            continue
        if _consistent(one, other, score):
            _merge(home, a, b)
        else:
            refused.add(attempt)
    return sorted({id(group): sorted(group) for group in home.values()}.values())


def _merge(home: dict[str, list[str]], a: str, b: str) -> None:
    small, large = sorted((home[a], home[b]), key=len)
    if small is large:
        return
    large.extend(small)
    for name in small:
        home[name] = large


def _consistent(one: Sequence[str], other: Sequence[str], score: Callable[[str, str], float]) -> bool:
    some, others = _sample(one), _sample(other)
    scores = [score(a, b) for a in some for b in others]
    return sum(scores) >= MEAN * len(scores)


def _sample(group: Sequence[str]) -> Sequence[str]:
    """Members that stand for a large group, the same whatever the order they came in."""
    if len(group) <= _SAMPLE:
        return group
    ordered = sorted(group)
    return [ordered[position * len(ordered) // _SAMPLE] for position in range(_SAMPLE)]
