"""Which pairs are worth comparing: claims that share something telling, and lie near each other in time.

Every claim stands in blocks named by what it says, in each family of its type: place and doer, place and sufferer, doer
and sufferer, a party and a thing, a toll, two of its words, and one of these alone for its nearest neighbours in time.
Inside a block it meets only the next few in order of time. So the number of comparisons grows with the number of
claims and not with its square, whatever the input: 10,000 undated claims of one place cost 10,000 times a constant.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING

from recoupe.findings.grouping.families import families

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator

    from recoupe.findings.grouping.traits import Traits

#: How many neighbours a claim meets in a block that two things name, and in one that a single thing names.
NEAR, NEAREST = 40, 8
#: Days after which two claims are not compared: their times would outweigh what a block shares.
HORIZON = 120
_WORDS = 3

Block = tuple[object, ...]
Place = tuple[int, str]


class Blocks:
    """The blocks of all claims so far. A claim is known by its place: its day and a name that is its own."""

    def __init__(self) -> None:
        self._blocks: defaultdict[int, list[Place]] = defaultdict(list)
        self._keys: dict[str, tuple[tuple[int, int], ...]] = {}

    def add(self, name: str, traits: Traits) -> set[str]:
        """Put a claim into its blocks; returns the names of the claims whose neighbours change by it."""
        keys = tuple({hash_of(key): reach for key, reach in _keys(traits)}.items())
        self._keys[name] = keys
        touched = {name}
        for key, reach in keys:
            block = self._blocks[key]
            place = (traits.day, name)
            insort(block, place)
            at = bisect_left(block, place)
            touched.update(other for _, other in block[max(0, at - reach) : at])
        return touched

    def remove(self, name: str, traits: Traits) -> set[str]:
        """Take a claim out of its blocks; returns the names of the claims whose neighbours change by it."""
        touched: set[str] = set()
        for key, reach in self._keys.pop(name):
            block = self._blocks[key]
            at = bisect_left(block, (traits.day, name))
            del block[at]
            touched.update(other for _, other in block[max(0, at - reach) : at])
        return touched - {name}

    def neighbours(self, name: str, day: int) -> set[str]:
        """The claims that come next after this one in any of its blocks, as far as they are compared with it."""
        found: set[str] = set()
        for key, reach in self._keys[name]:
            block = self._blocks[key]
            at = bisect_left(block, (day, name)) + 1
            found.update(other for later, other in block[at : at + reach] if later - day <= HORIZON)
        return found


def hash_of(key: Hashable) -> int:
    """A block's key in little room; a clash of two keys only makes a block larger."""
    return hash(key)


def _keys(traits: Traits) -> Iterator[tuple[Block, int]]:
    """The blocks of one claim, each with how many neighbours are met there."""
    kinds = _kinds(traits)
    yield ("event", traits.event), NEAR
    for family in families(traits.type):
        for kind, other in combinations(sorted(kinds), 2):
            for one in kinds[kind]:
                yield from (((family, kind, one, other, two), NEAR) for two in kinds[other])
        for kind, ones in kinds.items():
            yield from (((family, kind, one), NEAREST) for one in ones)
        words = sorted(traits.words, key=lambda word: (-len(word), word))[:_WORDS]
        yield from (((family, "words", one, two), NEAREST) for one, two in combinations(sorted(words), 2))


_EACH = 3


def _places(traits: Traits) -> Iterator[str]:
    """The names by which its place may be called: its own, and where its words do not name it, any that they name."""
    if traits.where:
        yield from sorted(traits.where.words or traits.where.names)[:_EACH]
    if not (traits.where and traits.where.told):
        yield from sorted(traits.said)[:_EACH]


def _kinds(traits: Traits) -> dict[str, list[str]]:
    """What a claim may share with others: its day, places, parties in their roles, things, tolls."""
    kinds = {
        "day": [str(traits.told.first)] if traits.told and traits.told.exact else [],
        "place": list(_places(traits)),
        "doer": [key for party in traits.doers[:_EACH] for key in party.keys],
        "sufferer": [key for party in traits.sufferers[:_EACH] for key in party.keys],
        "thing": [min(amount.stems, default="") for amount in traits.amounts[:_EACH] if not amount.casualties],
        "toll": [f"{amount.casualties} {amount.low:g}" for amount in traits.amounts[:_EACH] if amount.casualties],
    }
    return {kind: list(dict.fromkeys(ones)) for kind, ones in kinds.items() if ones}
