"""Grammar words of a language that the claim engine needs: verbs of being and going, locutions, light words."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from pydantic import Field

from recoupe.packs.reading import PackModel, read_entries, typed


class _WordList(PackModel):
    name: str = Field(alias="list")
    why: str
    words: list[str]


class GrammarWords(NamedTuple):
    """Closed word lists of the language, by use (``languages/fr/grammar.yml`` says what each is for)."""

    essive: frozenset[str]
    aiming: frozenset[str]
    locution_nouns: frozenset[str]
    compound_prepositions: frozenset[str]
    negators: frozenset[str]
    hedges: frozenset[str]
    locative: frozenset[str]
    conditional_marks: frozenset[str]
    wish_nouns: frozenset[str]
    adverbial: frozenset[str]
    belonging: frozenset[str]
    ascribing: frozenset[str]
    ruling: frozenset[str]
    suffering: frozenset[str]
    bearing: frozenset[str]
    making: frozenset[str]
    supplying: frozenset[str]
    holding: frozenset[str]
    aggressors: frozenset[str]
    strangers: frozenset[str]
    openings: frozenset[str]
    claiming: frozenset[str]
    partitive: frozenset[str]
    months: frozenset[str]
    homographs: frozenset[str]
    transitive_homographs: frozenset[str]
    asides: frozenset[str]
    labelling: frozenset[str]
    sorts: frozenset[str]
    accidental: frozenset[str]
    unsuffered: frozenset[str]
    commenting: frozenset[str]
    hardships: frozenset[str]
    part: frozenset[str]
    governmental: frozenset[str]
    hostility: frozenset[str]
    hostile: frozenset[str]
    resisting: frozenset[str]
    followers: frozenset[str]
    answering: frozenset[str]
    likening: frozenset[str]
    exemplifying: frozenset[str]
    periods: frozenset[str]
    both_sides: frozenset[str]
    known_plurals: frozenset[str]
    both_states: frozenset[str]
    channels: frozenset[str]
    fronts: frozenset[str]
    losses: frozenset[str]
    blaming: frozenset[str]
    compounding: frozenset[str]
    stative: frozenset[str]
    giving: frozenset[str]
    epicene: frozenset[str]
    bounds: frozenset[str]
    round_numbers: frozenset[str]


@cache
def grammar_words(language: str = "fr") -> GrammarWords:
    """The closed word lists of a language pack."""
    lists = {
        entry.name: frozenset(entry.words)
        for entry in typed(read_entries(f"languages/{language}/grammar.yml"), _WordList)
    }
    return GrammarWords(**{name: lists[name] for name in GrammarWords._fields})
