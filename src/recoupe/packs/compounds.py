"""Adjectives of two peoples: "russo-ukrainien" names Russia and Ukraine."""

from __future__ import annotations

from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from recoupe.packs.reading import PackModel, read_entries, typed
from recoupe.packs.world import demonyms

if TYPE_CHECKING:
    from collections.abc import Mapping

    from recoupe.packs.world import Demonym

_FOR = "pro-"
_PREFIXES = ("anti-", _FOR)


class _Compound(PackModel):
    form: str
    people: str


@cache
def combining_forms(language: str = "fr") -> Mapping[str, str]:
    """The adjective, masculine singular, that each first half of a compound stands for ("russo" -> "russe")."""
    entries = typed(read_entries(f"languages/{language}/compounds.yml"), _Compound)
    return MappingProxyType({entry.form: entry.people for entry in entries})


@cache
def peoples_of(word: str) -> tuple[Demonym, ...]:
    """The peoples that an adjective names: one ("russe", "pro-russe"), two ("russo-ukrainien"), or none."""
    low = word.lower()
    for prefix in _PREFIXES:
        low = low.removeprefix(prefix)
    first, hyphen, second = low.partition("-")
    halves = (combining_forms().get(first), second) if hyphen and first in combining_forms() else (low,)
    found = tuple(demonyms().get(half or "") for half in halves)
    return tuple(each for each in found if each is not None) if all(found) else ()


def partisan_of(word: str) -> str | None:
    """Whom partisans are for by one word ("pro-Haftar" -> "Haftar"); a people ("pro-russe") is no name."""
    name = word[len(_FOR) :]
    return name if word.lower().startswith(_FOR) and name[:1].isupper() and not peoples_of(name) else None


def names_two_peoples(word: str) -> bool:
    """Whether an adjective is of two peoples ("franco-allemand"), and so says between whom something is."""
    return len(peoples_of(word)) > 1
