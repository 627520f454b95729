"""Words that newspapers exchange for one another when they tell a report again."""

from __future__ import annotations

from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal, NamedTuple

from pydantic import Field

from recoupe.packs.numbers import numbers
from recoupe.packs.reading import PackModel, read_entries, typed
from recoupe.packs.world import demonyms, known_names
from recoupe.text.stemming import fold_word, stem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


class RetellingEntry(PackModel):
    """One entry of ``retelling.yml``; its header says what the classes mean."""

    sort: Literal["silent", "update", "same"] = Field(alias="class")
    words: list[str] = Field(min_length=1)
    note: str | None = None


class Retelling(NamedTuple):
    """What a word counts as when two articles are compared.

    ``silent`` holds folded words and stems that tell nothing apart; ``concepts`` gives for a stem, ``folded`` for a
    folded word, the concept that it stands for; ``updates`` are folded phrases of later versions.
    """

    silent: frozenset[str]
    concepts: Mapping[str, str]
    folded: Mapping[str, str]
    updates: tuple[str, ...]

    def concept(self, folded: str) -> str | None:
        """What a folded word stands for; ``None`` when it tells nothing apart."""
        if folded in self.silent:
            return None
        known = self.folded.get(folded)
        if known is not None:
            return known
        root = stem(folded)
        return None if root in self.silent else self.concepts.get(root, root)


@cache
def retelling(language: str = "fr") -> Retelling:
    """The exchanges of a language pack, with its number words and the states and peoples that the packs know."""
    entries = typed(read_entries(f"languages/{language}/retelling.yml"), RetellingEntry)
    silent = {fold_word(word) for entry in entries if entry.sort == "silent" for word in entry.words}
    # A verb is silent in all its forms, a short word in its own only ("sur" must not silence "sûreté").
    silent |= {stem(word) for word in silent if len(word) > 5}  # noqa: PLR2004 - see above
    concepts: dict[str, str] = {}
    for entry in entries:
        if entry.sort == "same":
            for word in entry.words:
                concepts.setdefault(stem(fold_word(word)), f"={entry.words[0]}")
    updates = tuple(" ".join(map(fold_word, phrase.replace("'", " ").split()))
                    for entry in entries if entry.sort == "update" for phrase in entry.words)  # fmt: skip
    folded = {**dict(_countries()), **_numbers(language)}
    return Retelling(frozenset(silent), MappingProxyType(concepts), MappingProxyType(folded), updates)


def _countries() -> Iterator[tuple[str, str]]:
    """Each one-word name of a state, its capital and its adjectives, all told for one another."""
    for form, demonym in demonyms().items():
        yield fold_word(form), demonym.known.entity
    for name in known_names():
        if name.known.entity.startswith("country:") and name.spelling.isalpha():
            yield fold_word(name.spelling), name.known.entity


def _numbers(language: str) -> dict[str, str]:
    """Number words as their digits; "un" and "une" are articles first."""
    known = numbers(language)
    counted = {**known.values, **known.collectives}
    return {fold_word(word): str(value) for word, value in counted.items() if value > 1}
