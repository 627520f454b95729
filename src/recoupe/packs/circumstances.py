"""Closed word lists that tell where and when an event happens."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from pydantic import Field

from recoupe.packs.reading import PackModel, read_entries, typed


class _WordList(PackModel):
    name: str = Field(alias="list")
    why: str
    words: list[str]


class CircumstanceWords(NamedTuple):
    """Word lists by use (``languages/fr/circumstances.yml`` says what each is for)."""

    locative: frozenset[str]
    locative_nouns: frozenset[str]
    authorities: frozenset[str]
    moving: frozenset[str]
    here: frozenset[str]
    country_nouns: frozenset[str]
    place_nouns: frozenset[str]
    areas: frozenset[str]
    capital_nouns: frozenset[str]
    occurrence: frozenset[str]
    incidents: frozenset[str]
    happening: frozenset[str]
    during: frozenset[str]
    dating: frozenset[str]
    answering: frozenset[str]
    when: frozenset[str]
    deadline: frozenset[str]
    later: frozenset[str]
    usual: frozenset[str]
    toll_subjects: frozenset[str]
    abstract: frozenset[str]
    mass: frozenset[str]
    destructible: frozenset[str]


@cache
def circumstance_words(language: str = "fr") -> CircumstanceWords:
    """The word lists of a language pack."""
    entries = typed(read_entries(f"languages/{language}/circumstances.yml"), _WordList)
    lists = {entry.name: frozenset(entry.words) for entry in entries}
    return CircumstanceWords(**{name: lists[name] for name in CircumstanceWords._fields})
