"""The forms under which the words of the coder's frames stand in a text."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from recoupe.packs.frames import frames
from recoupe.packs.inflection import noun_forms
from recoupe.packs.participles import participles


class FramedWords(NamedTuple):
    """What the frames know of each form: third persons, nouns, adjectives that take a complement."""

    present: dict[str, str]
    future: dict[str, str]
    nouns: dict[str, str]
    adjectives: frozenset[str]
    #: Every form of a verb: third persons and participles.
    verbal: frozenset[str]
    #: Nouns of what goes on between two: "combats entre X et Y", "accord entre X et Y".
    mutual: frozenset[str]


@cache
def framed_words() -> FramedWords:
    """The forms of every word of the coder's frames."""
    present: dict[str, str] = {}
    future: dict[str, str] = {}
    nouns: dict[str, str] = {}
    adjectives = set()
    for frame in frames():
        for verb in frame.verbs:
            infinitive = verb.removeprefix("se ")
            if infinitive.startswith("être "):
                adjectives.add(infinitive.removeprefix("être "))
            elif infinitive.endswith("er"):
                present |= dict.fromkeys((f"{infinitive[:-1]}", f"{infinitive[:-1]}nt"), infinitive)
            if infinitive.endswith(("er", "ir")):
                future |= dict.fromkeys((f"{infinitive}{e}" for e in ("a", "ont", "ait", "aient")), infinitive)
        nouns |= {form: noun for noun in frame.nouns for form in noun_forms(noun)}
    verbal = frozenset({*present, *future, *participles()})
    mutual = frozenset(noun for f in frames() if "entre" in f.roles.get("actor", ()) for noun in f.nouns)
    return FramedWords(present, future, nouns, frozenset(adjectives), verbal, mutual)
