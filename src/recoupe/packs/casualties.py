"""What those who suffer a verb are called when they are counted: "tuer" -> "tués"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from recoupe.packs.reading import PackModel, read_entries, typed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


class _Casualty(PackModel):
    what: str
    also: list[str] = []
    verbs: list[str] = []
    dying: list[str] = []
    costing: list[str] = []
    nouns: list[str] = []
    counted: list[str] = []
    added: bool = False
    before: bool = False


class Casualties(NamedTuple):
    """The word for casualties, by the lemma that makes them so.

    ``verbs`` are found by their object, ``dying`` by their subject (the value's second part is the object that the
    verb needs, if any), ``costing`` by what stands behind their "à", ``nouns`` by their complement; ``counted`` are
    words that are counted themselves. ``also`` gives the other words for a word; ``added`` are those that are told
    behind the dead of the same act, ``before`` those who may suffer worse.
    """

    verbs: Mapping[str, str]
    dying: Mapping[str, tuple[str, str | None]]
    costing: Mapping[str, tuple[str, str | None]]
    nouns: Mapping[str, str]
    counted: Mapping[str, str]
    also: Mapping[str, tuple[str, ...]]
    added: frozenset[str]
    before: frozenset[str]


@cache
def casualties(language: str = "fr") -> Casualties:
    """The casualty words of a language pack."""
    entries = typed(read_entries(f"languages/{language}/casualties.yml"), _Casualty)
    return Casualties(
        verbs={lemma: entry.what for entry in entries for lemma in entry.verbs},
        dying={verb: (entry.what, needed) for entry in entries for verb, needed in _phrases(entry.dying)},
        costing={verb: (entry.what, needed) for entry in entries for verb, needed in _phrases(entry.costing)},
        nouns={lemma: entry.what for entry in entries for lemma in entry.nouns},
        counted={word: entry.what for entry in entries for word in _forms(entry)},
        also={entry.what: tuple(entry.also) for entry in entries},
        added=frozenset(entry.what for entry in entries if entry.added),
        before=frozenset(entry.what for entry in entries if entry.before),
    )


def _phrases(phrases: list[str]) -> Iterator[tuple[str, str | None]]:
    """Each verb with the object that it needs, if any."""
    for phrase in phrases:
        verb, *_, noun = [*phrase.split(), None] if " " not in phrase else phrase.split()
        yield str(verb), noun


def _forms(entry: _Casualty) -> Iterator[str]:
    """Every spelling of a counted word: participles bear four endings."""
    for word in entry.counted:
        yield from (word, f"{word}s")
        if word.endswith("é"):
            yield from (f"{word}e", f"{word}es")


@cache
def casualty_words(language: str = "fr") -> Mapping[str, str]:
    """The word for those who suffer each verb or noun, by lemma."""
    words = casualties(language)
    dying = {verb: what for verb, (what, needed) in words.dying.items() if needed is None}
    return {**words.nouns, **dying, **words.verbs}
