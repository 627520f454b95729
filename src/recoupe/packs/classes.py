"""The word classes of a language: sets of nouns and verbs that frames name as ``@accord`` or ``@weapon``."""

from __future__ import annotations

from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from pydantic import Field

from recoupe.packs.reading import PackModel, read_entries, typed

if TYPE_CHECKING:
    from collections.abc import Mapping


class WordClass(PackModel):
    """Lemmas that take the same place in a frame. A class may be written in several parts: they add up."""

    name: str = Field(alias="class", pattern=r"^[a-zà-ÿ_-]+$")
    words: list[str] = Field(min_length=1)
    note: str | None = None


@cache
def classes(language: str = "fr") -> Mapping[str, frozenset[str]]:
    """The lemmas of each class, by the class's name without its ``@``."""
    found: dict[str, set[str]] = {}
    for entry in typed(read_entries(f"languages/{language}/classes.yml"), WordClass):
        found.setdefault(entry.name, set()).update(entry.words)
    return MappingProxyType({name: frozenset(words) for name, words in found.items()})


@cache
def classes_by_word(language: str = "fr") -> Mapping[str, frozenset[str]]:
    """The classes that each lemma is of, written as frames name them, with their ``@``."""
    found: dict[str, set[str]] = {}
    for name, words in classes(language).items():
        for word in words:
            found.setdefault(word, set()).add(f"@{name}")
    return MappingProxyType({word: frozenset(names) for word, names in found.items()})
