"""Which letters the press uses for one sound of a foreign name, and which little words it may leave out."""

from __future__ import annotations

from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from pydantic import Field

from recoupe.packs.reading import PackModel, read_entries, typed

if TYPE_CHECKING:
    from collections.abc import Mapping


class RomanisationEntry(PackModel):
    """One group of spellings, or the articles; the header of the file says what its keys mean."""

    read: str | None = Field(default=None, pattern=r"^[a-z]{1,2}$")
    write: list[str] = Field(default_factory=list)
    article: list[str] = Field(default_factory=list)
    continents: list[str] = Field(default_factory=list)
    languages: list[str] = Field(default_factory=list)
    why: str


class Romanisation(NamedTuple):
    """``sounds`` maps letters to what stands for their sound; ``articles`` are words that may be left out.

    ``continents`` and ``languages`` say in which countries names are compared by sound at all.
    """

    sounds: Mapping[str, str]
    articles: frozenset[str]
    continents: frozenset[str]
    languages: frozenset[str]


@cache
def romanisation(language: str = "fr") -> Romanisation:
    """The spellings of ``romanisation.yml``."""
    entries = typed(read_entries(f"languages/{language}/romanisation.yml"), RomanisationEntry)
    return Romanisation(
        MappingProxyType({letters: entry.read or "" for entry in entries for letters in entry.write}),
        frozenset(word for entry in entries for word in entry.article),
        frozenset(code for entry in entries for code in entry.continents),
        frozenset(code for entry in entries for code in entry.languages),
    )
