"""Items as they are compared: numbers as intervals, and lists whose numbers add up."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from recoupe.packs.casualties import casualties
from recoupe.text.folding import fold_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from recoupe.model.claim import Item

_STEM = 6
_LONG = 3


class Amount(NamedTuple):
    """An item: what it is called, as stems, and from how many to how many (0 to infinity where no number is given)."""

    what: str
    stems: frozenset[str]
    low: float
    high: float
    counted: bool
    casualties: str | None

    def meets(self, other: Amount) -> bool:
        """Whether some number is allowed by both."""
        return self.low <= other.high and other.low <= self.high

    def same_thing(self, other: Amount) -> bool:
        """Whether both count one sort of thing: a sort of casualties, or a word of their names."""
        if self.casualties or other.casualties:
            return self.casualties == other.casualties
        return bool(self.stems & other.stems)

    def __str__(self) -> str:
        """The bounds as one reads them."""
        if not self.counted:
            return f"{self.what} (no number)"
        if math.isinf(self.high):
            return f"at least {self.low:g} {self.what}"
        return f"{self.low:g} {self.what}" if self.low == self.high else f"{self.low:g} to {self.high:g} {self.what}"


def amounts(items: Iterable[Item]) -> tuple[Amount, ...]:
    """The items ready to be compared."""
    return tuple(_amount(item.what, item.names, item.low, item.high) for item in items)


@lru_cache(maxsize=65536)
def _amount(what: str, names: tuple[str, ...], low: float | None, high: float | None) -> Amount:
    words = {word for name in (what, *names) for word in fold_name(name).split() if len(word) >= _LONG}
    sorts = casualties().counted
    kind = sorts.get(what.lower()) or (what.lower() if what.lower() in casualties().also else None)
    counted = low is not None or high is not None
    stems = frozenset(word[:_STEM] for word in words)
    return Amount(what, stems, low or 0, math.inf if high is None else high, counted, kind)


def pairs(some: Sequence[Amount], others: Sequence[Amount]) -> list[tuple[Amount, Amount]]:
    """The items of two claims that count one sort of thing."""
    return [(a, b) for a in some for b in others if a.same_thing(b)]


class Counts(NamedTuple):
    """What two claims both count: the numbers that agree, and those that no number of the other claim allows."""

    equal: list[tuple[Amount, Amount]]
    apart: list[tuple[Amount, Amount]]


def counts(some: Sequence[Amount], others: Sequence[Amount]) -> Counts:
    """How the counts of two claims compare, number by number of the one that counts less.

    A claim that counts one sort more than once tells a whole and its parts ("huit morts, dont six Français"): "six
    Français tués" agrees with it, whatever else it counts.
    """
    found = Counts([], [])
    if not (some and others):
        return found
    few, many = sorted(([a for a in each if a.counted] for each in (some, others)), key=_order)
    for one in few:
        same = [other for other in many if one.same_thing(other)]
        meeting = [other for other in same if one.meets(other)]
        parts = [other for other in many if _same_number(one, other)] if one.casualties else []
        wholes = [other for other in same if any(_same_number(other, part) for part in few)]
        agreed = [*meeting, *parts, *wholes] if same else []
        if agreed:
            found.equal.append((one, agreed[0]))
        elif same:
            found.apart.append((one, same[0]))
    return found


def _order(counted: Sequence[Amount]) -> tuple[int, list[tuple[str, float, float]]]:
    return len(counted), [(each.what, each.low, each.high) for each in counted]


# A number as small as this is met by chance.
SMALL = 2


def _same_number(dead: Amount, people: Amount) -> bool:
    """Whether as many people are named as died, more than stand anywhere by chance."""
    return not people.casualties and dead.low > SMALL and (dead.low, dead.high) == (people.low, people.high)


def total(some: Sequence[Amount]) -> Amount | None:
    """The materiel of a list taken together ("six MiG-29 et deux Su-24": 8); ``None`` unless all of it is counted."""
    things = [amount for amount in some if not amount.casualties]
    if not things or not all(amount.counted for amount in things):
        return None
    what = " + ".join(amount.what for amount in things)
    stems = frozenset().union(*(amount.stems for amount in things))
    return Amount(what, stems, sum(a.low for a in things), sum(a.high for a in things), counted=True, casualties=None)
