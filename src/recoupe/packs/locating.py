"""The words that say how a place is meant: near it, part of it, a region or a road named after it."""

from __future__ import annotations

from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal, NamedTuple

from pydantic import Field

from recoupe.packs.reading import PackModel, read_entries, typed

if TYPE_CHECKING:
    from collections.abc import Mapping


class LocatingEntry(PackModel):
    """One list; the header of the file says what its keys mean."""

    name: Literal[
        "settlement", "region", "district", "site", "outlying", "line", "nature", "sea", "near", "country", "compass",
        "middle", "unit", "count", "between",
    ] = Field(alias="list")  # fmt: skip
    words: list[str] = Field(min_length=1)
    why: str
    bearing: int | None = Field(default=None, ge=0, lt=360)
    metres: int | None = Field(default=None, gt=0)
    count: int | None = Field(default=None, gt=0)


class LocatingWords(NamedTuple):
    """``nouns`` tells the list of each word; the others give the value of a word."""

    nouns: Mapping[str, str]
    bearings: Mapping[str, int]
    units: Mapping[str, int]
    counts: Mapping[str, int]
    between: frozenset[str]


@cache
def locating_words(language: str = "fr") -> LocatingWords:
    """The words of ``locating.yml``."""
    entries = typed(read_entries(f"languages/{language}/locating.yml"), LocatingEntry)

    def values(name: str) -> dict[str, int]:
        rows = (
            (w, e.bearing if e.bearing is not None else e.metres or e.count)
            for e in entries
            for w in e.words
            if e.name == name
        )
        return {word: value for word, value in rows if value is not None}

    nouns: dict[str, str] = {}
    for entry in entries:
        for word in entry.words:
            nouns.setdefault(word, entry.name)
    return LocatingWords(
        MappingProxyType(nouns),
        MappingProxyType(values("compass")),
        MappingProxyType(values("unit")),
        MappingProxyType(values("count")),
        frozenset(
            word
            for entry in entries
            if entry.name in {"between", "settlement", "region", "compass"}
            for word in entry.words
        ),
    )
