"""What those who suffer a verb are called when they are counted: "tuer" -> "tués"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from recoupe.packs.reading import PackModel, read_entries, typed

if TYPE_CHECKING:
    from collections.abc import Mapping


class _Casualty(PackModel):
    what: str
    verbs: list[str] = []
    nouns: list[str] = []


@cache
def casualty_words(language: str = "fr") -> Mapping[str, str]:
    """The word for those who suffer each verb or noun, by lemma."""
    entries = typed(read_entries(f"languages/{language}/casualties.yml"), _Casualty)
    return {lemma: entry.what for entry in entries for lemma in (*entry.verbs, *entry.nouns)}
