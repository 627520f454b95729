"""How names are spelled: the sounds of their letters, given names with their spellings, the small words around them."""

from __future__ import annotations

from collections import Counter
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal, NamedTuple

from pydantic import Field

from recoupe.errors import PackError
from recoupe.packs.reading import PackModel, read_entries, typed
from recoupe.text.letters import fold_letters

if TYPE_CHECKING:
    from collections.abc import Mapping

_WordClass = Literal[
    "article", "son", "clan", "father", "servant", "title", "his", "hers", "elder", "younger", "numbered", "light",
    "linking", "compound",
]  # fmt: skip


class _Sound(PackModel):
    letters: list[str] = Field(default_factory=list)
    sound: str | list[str] = ""
    before: str = ""
    start: bool = False
    end: bool = False
    like: str = Field(default="", max_length=2)
    cost: float | None = Field(default=None, gt=0, le=1)


class _GivenName(PackModel):
    names: list[str] = Field(min_length=1)
    sex: Literal["m", "f"] | None = None
    kin: list[str] = Field(default_factory=list)


class _Words(PackModel):
    sort: _WordClass = Field(alias="class")
    words: list[str]


class SoundRule(NamedTuple):
    """What ``letters`` sound like, under conditions on where they stand."""

    letters: str
    sound: str
    before: str
    start: bool
    end: bool


class GivenName(NamedTuple):
    """One given name in all its spellings; ``kin`` are the ids of its forms in neighbouring languages."""

    id: str
    feminine: bool | None
    kin: frozenset[str]


@cache
def sound_rules() -> Mapping[str, tuple[SoundRule, ...]]:
    """The rules by the first letter of what is written, in the order in which they are tried."""
    found: dict[str, list[SoundRule]] = {}
    for entry in typed(read_entries("names/sounds.yml"), _Sound):
        sounds = [entry.sound] * len(entry.letters) if isinstance(entry.sound, str) else entry.sound
        for letters, sound in zip(entry.letters, sounds, strict=True):
            found.setdefault(letters[0], []).append(SoundRule(letters, sound, entry.before, entry.start, entry.end))
    return MappingProxyType({letter: tuple(rules) for letter, rules in found.items()})


@cache
def sound_costs() -> Mapping[str, float]:
    """What it costs to take one sound for another (two letters, both orders) or to leave one out (one letter)."""
    entries = [entry for entry in typed(read_entries("names/sounds.yml"), _Sound) if entry.like and entry.cost]
    found = {entry.like: entry.cost or 1.0 for entry in entries}
    return MappingProxyType(found | {like[::-1]: cost for like, cost in found.items()})


@cache
def given_names() -> Mapping[str, GivenName]:
    """The given name that each folded spelling is one of.

    Raises:
        PackError: a spelling stands in two entries, or ``kin`` names no entry.
    """
    entries = typed(read_entries("names/given_names.yml"), _GivenName)
    spelled = Counter(form for entry in entries for form in {fold_letters(name) for name in entry.names})
    twice = [form for form, count in spelled.items() if count > 1]
    known = {fold_letters(entry.names[0]) for entry in entries}
    lost = [name for entry in entries for name in entry.kin if fold_letters(name) not in known]
    if twice or lost:
        problem = f"{twice[0]!r} stands in two entries" if twice else f"`kin` names {lost[0]!r}, which heads no entry"
        message = f"names/given_names.yml: {problem}. Give each spelling to one name and run `recoupe packs lint`."
        raise PackError(message)
    found: dict[str, GivenName] = {}
    for entry in entries:
        feminine = None if entry.sex is None else entry.sex == "f"
        name = GivenName(fold_letters(entry.names[0]), feminine, frozenset(map(fold_letters, entry.kin)))
        found.update((fold_letters(spelling), name) for spelling in entry.names)
    return MappingProxyType(found)


@cache
def name_words(sort: _WordClass) -> frozenset[str]:
    """One class of small words of ``names/words.yml``, folded."""
    entries = typed(read_entries("names/words.yml"), _Words)
    return frozenset(fold_letters(word) for entry in entries if entry.sort == sort for word in entry.words)
