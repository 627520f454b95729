"""The nouns of a language that make parties, places, equipment and things, and the small words inside names."""

from __future__ import annotations

import re
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal, NamedTuple

from pydantic import Field

from recoupe.model.mention import MentionKind
from recoupe.packs.inflection import noun_forms
from recoupe.packs.reading import PackModel, read_entries, typed

if TYPE_CHECKING:
    from collections.abc import Mapping

# The file says what kind of mention its nouns make; groups.yml says it entry by entry.
_KIND_OF_FILE = {
    "roles": MentionKind.PERSON,
    "groups": MentionKind.GROUP,
    "equipment": MentionKind.EQUIPMENT,
    "places": MentionKind.PLACE,
    "things": MentionKind.THING,
}


class NounEntry(PackModel):
    """Nouns of one class; the header of each file says what its keys mean."""

    name: str = Field(alias="class", pattern=r"^[a-z-]+$")
    words: list[str] = Field(default_factory=list)
    kind: Literal["group", "organisation"] | None = None
    only: Literal["plural", "described", "named", "capital"] | None = None
    government: bool = False
    names: list[str] = Field(default_factory=list)
    patterns: list[str] = Field(default_factory=list)
    fires: list[str] = Field(default_factory=list)
    silent: list[str] = Field(default_factory=list)
    note: str | None = None


class Noun(NamedTuple):
    """What a common noun makes of its phrase. ``sort`` is the class of the pack (``office``, ``formations``)."""

    kind: MentionKind
    sort: str
    only: str | None
    government: bool
    lemma: str


class Readings(NamedTuple):
    """The readings of one word form, in the order in which they are tried. ``plural`` is ``None`` for "corps"."""

    plural: bool | None
    nouns: tuple[Noun, ...]


@cache
def noun_entries(file: str, language: str = "fr") -> tuple[NounEntry, ...]:
    """The entries of one noun file (``groups``, ``roles``, ``equipment``, ``places``, ``things``), in file order."""
    return tuple(typed(read_entries(f"languages/{language}/{file}.yml"), NounEntry))


@cache
def nouns(language: str = "fr") -> Mapping[str, Readings]:
    """Readings by lower-case word form, singular and plural."""
    found: dict[str, tuple[bool | None, list[Noun]]] = {}
    for file, default in _KIND_OF_FILE.items():
        for entry in noun_entries(file, language):
            kind = MentionKind(entry.kind) if entry.kind else default
            for word in entry.words:
                noun = Noun(kind, entry.name, entry.only, entry.government, word)
                for form, plural in noun_forms(word.lower()).items():
                    found.setdefault(form, (plural, []))[1].append(noun)
    return MappingProxyType({form: Readings(plural, tuple(readings)) for form, (plural, readings) in found.items()})


@cache
def equipment_names(language: str = "fr") -> tuple[tuple[str, str], ...]:
    """Makes and designations written as names, with their class: ("Bayraktar TB2", "drone")."""
    return tuple((name, entry.name) for entry in noun_entries("equipment", language) for name in entry.names)


@cache
def designation_pattern(language: str = "fr") -> re.Pattern[str]:
    """Matches a whole designation made of letters and figures ("MiG-29", "F-16")."""
    patterns = [pattern for entry in noun_entries("equipment", language) for pattern in entry.patterns]
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns))


class SmallWords(PackModel):
    """Words that stand inside or beside proper names."""

    name: str = Field(alias="class", pattern=r"^[a-z-]+$")
    words: list[str] = Field(min_length=1)


@cache
def small_words(language: str = "fr") -> Mapping[str, frozenset[str]]:
    """The words of each class of ``names.yml``: particle, surname, locative, speech, political, month, opener."""
    entries = typed(read_entries(f"languages/{language}/names.yml"), SmallWords)
    return MappingProxyType({entry.name: frozenset(entry.words) for entry in entries})


class PronounEntry(PackModel):
    """Forms of pronouns; the header of ``pronouns.yml`` says what the keys mean."""

    name: Literal["pronoun", "clitic", "relative", "first", "possessive", "last"] = Field(alias="class")
    words: list[str] = Field(min_length=1)
    plural: bool | None = None
    feminine: bool | None = None


@cache
def pronoun_forms(language: str = "fr") -> Mapping[str, tuple[PronounEntry, ...]]:
    """The entries of each form, in file order: "leur" is a pronoun and a possessive."""
    found: dict[str, list[PronounEntry]] = {}
    for entry in typed(read_entries(f"languages/{language}/pronouns.yml"), PronounEntry):
        for word in entry.words:
            found.setdefault(word, []).append(entry)
    return MappingProxyType({word: tuple(entries) for word, entries in found.items()})
