"""Which words of two persons' names stand for each other, and how the two names differ in shape."""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from recoupe.entities.names.sounds import distance, tolerance

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recoupe.entities.names.reading import PersonName, Word

# A short given name in another order is as likely another person's; and sounds say nothing below this.
_WHOLE = 2


class Shape(StrEnum):
    """How two names lie against each other."""

    FULL = "full"  # given and family names agree
    JOINED = "joined"  # the same letters, divided into words otherwise
    SWAPPED = "swapped"  # the family name first in one, last in the other
    SHORTENED = "shortened"  # one name stops before the other's last word
    FAMILY = "family"  # one is the other's family name alone
    GIVEN = "given"  # one is a given name alone
    SINGLE = "single"  # both are one word, the same
    APART = "apart"


class Match(NamedTuple):
    """Two words that stand for each other: ``how`` is in words, ``cost`` from 0 to 1."""

    one: str
    other: str
    how: str
    cost: float


class Alignment(NamedTuple):
    """The shape of two names, the words of the family and of the given names, and why the names are apart."""

    shape: Shape
    family: Match | None = None
    given: tuple[Match, ...] = ()
    why: str = ""


@lru_cache(maxsize=65536)
def align(one: PersonName, other: PersonName) -> Alignment:
    """Lays two names against each other; the order of the two makes no difference to the shape."""
    a, b = sorted((one.words, other.words), key=lambda words: (len(words), words))
    if not a:
        return Alignment(Shape.APART, why="a name holds nothing but titles")
    if len(b) == 1:
        single = match(a[0], b[0])
        return _apart(a, b) if single is None else Alignment(Shape.SINGLE, single)
    if len(a) == 1:
        return _lone(a[0], b)
    family = match(a[-1], b[-1])
    if family is not None:
        given = _in_order(a[:-1], b[:-1])
        if given is not None:
            return Alignment(Shape.FULL, family, given)
    return _other_shapes(a, b) or _apart(a, b, family)


def _lone(word: Word, name: Sequence[Word]) -> Alignment:
    family, first = match(word, name[-1]), match(word, name[0])
    if family is not None and word.given is None:
        return Alignment(Shape.FAMILY, family)
    given = family or first
    if given is not None:
        return Alignment(Shape.GIVEN, given=(given,), why=f"« {word.text} » is a given name, which many bear")
    return Alignment(Shape.APART, why=f"« {word.text} » is neither its family name nor its given name")


def _other_shapes(a: Sequence[Word], b: Sequence[Word]) -> Alignment | None:
    if "".join(word.text for word in a) == "".join(word.text for word in b):
        same = Match(" ".join(w.text for w in a), " ".join(w.text for w in b), "the same letters", 0.0)
        return Alignment(Shape.JOINED, same)
    if len(a) == len(b):
        return _swapped(a, b) or _swapped(b, a)
    leading = [match(mine, theirs) for mine, theirs in zip(a, b[: len(a)], strict=True)]
    found = tuple(each for each in leading if each is not None)
    return Alignment(Shape.SHORTENED, found[-1], found[:-1]) if len(found) == len(a) else None


def _swapped(a: Sequence[Word], b: Sequence[Word]) -> Alignment | None:
    """The family name last in ``a`` and first in ``b``; two given names in another order are two persons."""
    if all(word.given is not None for word in (*a[:1], *a[-1:])):
        return None
    family = match(a[-1], b[0])
    given = _in_order(a[:-1], b[1:]) if family is not None else None
    return None if given is None or family is None else Alignment(Shape.SWAPPED, family, given)


def _in_order(a: Sequence[Word], b: Sequence[Word]) -> tuple[Match, ...] | None:
    """The given names of the shorter name found in the longer one's, first on first; ``None`` where one is missing."""
    short, long = (a, b) if len(a) <= len(b) else (b, a)
    found: list[Match] = []
    at = 0
    for number, word in enumerate(short):
        reach = range(at, at + 1) if number == 0 else range(at, len(long))
        hit = next((place for place in reach if place < len(long) and match(word, long[place])), None)
        if hit is None:
            return None
        found.append(match(word, long[hit]) or Match(word.text, long[hit].text, "", 1.0))
        # "Jean Dupont" is not Jean-Marie Dupont.
        if hit + 1 < len(long) and long[hit + 1].hyphened and not _goes_on(short, number):
            return None
        at = hit + 1
    return tuple(found)


def _goes_on(words: Sequence[Word], number: int) -> bool:
    return number + 1 < len(words) or len(words[number].text) == 1


def _apart(a: Sequence[Word], b: Sequence[Word], family: Match | None = None) -> Alignment:
    mine, theirs = " ".join(w.text for w in a[:-1]), " ".join(w.text for w in b[:-1])
    if family is not None:
        return Alignment(Shape.APART, family, why=f"given names « {mine} » and « {theirs} » are two persons'")
    return Alignment(Shape.APART, why=f"« {a[-1].text} » and « {b[-1].text} » are two family names")


@lru_cache(maxsize=65536)
def match(one: Word, other: Word) -> Match | None:
    """Whether two words may stand for each other: the same, an initial, one given name, or alike in sound."""
    if one.bond != other.bond and {one.bond, other.bond} != {"", "clan"}:
        return None
    if one.text == other.text:
        return Match(one.text, other.text, "the same", 0.0)
    if min(len(one.text), len(other.text)) == 1:
        same = one.text[0] == other.text[0]
        return Match(one.text, other.text, "an initial", 0.5) if same else None
    if one.given is not None and other.given is not None:
        return _given(one, other, one.given.id == other.given.id, other.given.id in one.given.kin)
    if _is_womans(one.sounds, other.sounds):
        return None
    far = distance(one.sounds, other.sounds)
    if far > tolerance(one.sounds, other.sounds) or (far == 0 and len(one.sounds) < _WHOLE):
        return None
    return Match(one.text, other.text, "spellings of one sound", far)


def _given(one: Word, other: Word, same: bool, kin: bool) -> Match | None:  # noqa: FBT001 - facts, not switches
    if same:
        return Match(one.text, other.text, "spellings of one given name", 0.0)
    return Match(one.text, other.text, "one given name in two languages", 0.5) if kin else None


def _is_womans(one: str, other: str) -> bool:
    """Whether one word is the other with a woman's ending: "Ivanov", "Ivanova"."""
    short, long = sorted((one, other), key=len)
    return long in {f"{short}A", f"{short}AIA"} or (short.endswith("I") and long == f"{short[:-1]}AIA")
