"""Adjectives that name a party without a nationality: "un raid rebelle" is done by rebels."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from recoupe.packs.reading import PackModel, read_entries, typed

if TYPE_CHECKING:
    from collections.abc import Mapping


class _Acting(PackModel):
    party: str
    adjectives: list[str]


@cache
def acting_adjectives(language: str = "fr") -> Mapping[str, str]:
    """The noun for the party that each adjective means, by the adjective's lemma."""
    entries = typed(read_entries(f"languages/{language}/adjectives.yml"), _Acting)
    return {adjective: entry.party for entry in entries for adjective in entry.adjectives}
