"""Names of bodies and groups, compared word by word whatever their order."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from recoupe.entities.names.sounds import distance, sounds, tolerance
from recoupe.packs.naming import name_words
from recoupe.packs.words import nouns
from recoupe.packs.world import demonyms, known_names
from recoupe.text.letters import fold_letters

_DOTTED = re.compile(r"\b((?:[^\W\d_]\.){2,})")
_LONGEST_ACRONYM = 7
# Shorter words must sound the same, and the shortest be written so.
_SHORTEST_SOUNDED, _SHORTEST = 4, 3
_JOINTS = re.compile(r"[\s\-'’]+")


class BodyName(NamedTuple):
    """The telling words of a body's name; ``acronyms``, ``numbers`` and ``states`` must be the same ones."""

    words: frozenset[str]
    acronyms: frozenset[str]
    numbers: frozenset[str]
    states: frozenset[str]


@lru_cache(maxsize=65536)
def body_name(text: str) -> BodyName:
    """The name of a body taken apart: light nouns ("groupe"), articles and the order of words do not count."""
    words: set[str] = set()
    acronyms: set[str] = set()
    numbers: set[str] = set()
    states: set[str] = set()
    text = _DOTTED.sub(lambda found: found.group(1).replace(".", ""), text)
    for token in (part for part in _JOINTS.split(text) if part):
        for word in fold_letters(token).split():
            state = _state(word)
            if any(map(str.isdigit, word)):
                numbers.add(word)
            elif state is not None:
                states.add(state)
            elif token.isupper() and 1 < len(token) <= _LONGEST_ACRONYM:
                acronyms.add(word)
            elif word not in name_words("linking"):
                words.add(_stem(word))
    telling = {word for word in words if word not in _light()}
    return BodyName(frozenset(telling or words), frozenset(acronyms), frozenset(numbers), frozenset(states))


def unmatched(one: BodyName, other: BodyName) -> tuple[frozenset[str], frozenset[str]]:
    """The words of each name for which the other has no counterpart, in spelling or in sound."""
    mine, theirs = set(one.words - other.words), set(other.words - one.words)
    pairs = sorted((distance(sounds(a), sounds(b)), a, b) for a in mine for b in theirs if _alike(a, b))
    for _, a, b in pairs:
        if a in mine and b in theirs:
            mine.discard(a)
            theirs.discard(b)
    return frozenset(mine), frozenset(theirs)


def is_shared(text: str) -> bool:
    """Whether bodies of several states may bear a name: an acronym alone, a common noun with small words behind it."""
    name = body_name(text)
    if name.states or name.numbers:
        return False
    if not name.words:
        return True
    words = [word for word in _JOINTS.split(text) if fold_letters(word) not in name_words("linking")]
    return bool(words) and words[0].lower() in nouns() and not any(word[:1].isupper() for word in words[1:])


def _alike(one: str, other: str) -> bool:
    a, b = sounds(one), sounds(other)
    if min(len(a), len(b)) < _SHORTEST_SOUNDED:
        return a == b and len(a) >= _SHORTEST
    return distance(a, b) <= tolerance(a, b)


def _stem(word: str) -> str:
    """Without the plural's s, and "Houthistes" as Houthis."""
    word = word.removesuffix("s") if len(word) > _SHORTEST_SOUNDED else word
    return word.removesuffix("ste") if word.endswith("iste") else word


@lru_cache(maxsize=1)
def _light() -> frozenset[str]:
    return frozenset(_stem(word) for word in name_words("light"))


def _state(word: str) -> str | None:
    """The state that a nationality or a state's own name of one word tells: "russe", "Russie"."""
    return _states().get(word)


@lru_cache(maxsize=1)
def _states() -> dict[str, str]:
    found = {
        fold_letters(name.spelling): name.known.entity
        for name in known_names()
        if name.known.entity.startswith("country:") and not name.seat and not name.spelling.isupper()
    }
    found.update(
        (fold_letters(form), demonym.known.entity)
        for form, demonym in demonyms().items()
        if demonym.known.entity.startswith("country:")
    )
    return found
