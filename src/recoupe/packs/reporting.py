"""The words of a language that attribute what is said: reporting verbs, prepositions of source, documents, rumours."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Literal

from pydantic import Field, model_validator

from recoupe.packs.reading import PackModel, read_entries, typed

if TYPE_CHECKING:
    from collections.abc import Mapping

Kind = Literal[
    "say", "add", "answer", "write", "think", "deny", "admit", "announce", "confirm", "observe", "claim",
    "ask", "promise", "accuse", "judge", "threaten", "learn", "according", "voice", "document", "rumour", "utterance",
]  # fmt: skip
Slot = Literal["que", "inf", "de-inf", "noun", "incise", "colon"]


class Told(PackModel):
    """A sentence of which ``content`` must come out as said by ``speaker`` (``None``: by nobody that it names)."""

    text: str
    content: str
    speaker: str | None = None


class Reporting(PackModel):
    """Words that report in the same way. ``slots`` are the complements that hold what is said.

    ``prints`` are those of the slots whose content is printed as a quote; the others only say whose claim it is.
    """

    id: str = Field(pattern=r"^fr\.[a-z]+\.[a-zà-ÿœ0-9_-]+$")
    kind: Kind
    verbs: list[str] = []
    nouns: list[str] = []
    phrases: list[str] = []
    slots: list[Slot] = []
    prints: list[Slot] = []
    fires: list[Told] = Field(min_length=1)
    silent: list[str] = []
    note: str | None = None

    @model_validator(mode="after")
    def _prints_its_slots(self) -> Reporting:
        stray = sorted(set(self.prints) - set(self.slots))
        if stray:
            message = f"prints {stray[0]!r}, which is not among its slots"
            raise ValueError(message)
        return self

    @property
    def denies(self) -> bool:
        """Whether the speaker says that the content is not so."""
        return self.kind == "deny"


@cache
def reporting(language: str = "fr") -> tuple[Reporting, ...]:
    """Every reporting entry of a language pack, in file order."""
    return tuple(typed(read_entries(f"languages/{language}/reporting.yml"), Reporting))


@cache
def reporting_verbs(language: str = "fr") -> Mapping[str, Reporting]:
    """Entries by infinitive; a reflexive verb is listed as ``se féliciter``."""
    return {verb: entry for entry in reporting(language) for verb in entry.verbs}


@cache
def reporting_nouns(language: str = "fr") -> Mapping[str, Reporting]:
    """Entries by noun lemma: documents, rumours, utterances."""
    return {noun: entry for entry in reporting(language) for noun in entry.nouns}


Phrases = tuple[tuple[tuple[str, ...], Reporting], ...]


@cache
def reporting_phrases(language: str = "fr") -> Mapping[str, Mapping[str, Phrases]]:
    """Prepositions of source by their first and second word ("" where there is none), longest first."""
    index: dict[str, dict[str, list[tuple[tuple[str, ...], Reporting]]]] = {}
    for entry in reporting(language):
        for phrase in entry.phrases:
            words = tuple(phrase.split())
            seconds = index.setdefault(words[0], {})
            seconds.setdefault(words[1] if len(words) > 1 else "", []).append((words, entry))
    return {
        first: {second: tuple(sorted(found, key=lambda pair: -len(pair[0]))) for second, found in seconds.items()}
        for first, seconds in index.items()
    }
