"""What a verb or noun does to the event told in its complement: keep it, move it to the future, deny it, hide it.

"Ils ont réussi à prendre la ville" tells that the town was taken, "ils comptent la prendre" that it will be, "ils
ont renoncé à la prendre" that it was not, "il leur demande de la prendre" nothing about a taking at all.
"""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from pydantic import Field, field_validator, model_validator

from recoupe.model.claim import EventType
from recoupe.packs.frames import Fires
from recoupe.packs.reading import PackModel, read_entries, typed

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Self

CLAUSES = ("inf", "de+inf", "à+inf", "pour+inf", "par+inf", "que", "object", "de", "à")
SUBJECTS = ("subject", "object", "à", "à|subject", "none")


class Effect(StrEnum):
    """What becomes of the event inside."""

    SAME = "same"
    FUTURE = "future"
    HEDGED = "hedged"
    DENIED = "denied"
    #: The event inside is not coded at all.
    OPAQUE = "opaque"
    #: The event inside is coded with the subject of the embedding verb as its speaker.
    ATTRIBUTED = "attributed"


class TypedFires(Fires):
    """A sentence whose embedded event must give a claim of ``type``."""

    type: str

    @field_validator("type")
    @classmethod
    def _known_type(cls, value: str) -> str:
        return EventType(value).value


class TypedSilent(PackModel):
    """A sentence that must give no claim of ``type``."""

    text: str
    type: str

    @field_validator("type")
    @classmethod
    def _known_type(cls, value: str) -> str:
        return EventType(value).value


class Embedding(PackModel):
    """Verbs or nouns that do the same to their complement.

    ``clause`` lists the complements concerned: an infinitive by its introducing word, a finite clause (``que``),
    an event noun as direct object (``object``) or behind a preposition (``de``, ``à``). ``subject`` is the slot of
    the embedding word that serves as the subject of the infinitive (``none``: nobody in the sentence does;
    ``à|subject``: the subject where nothing stands behind "à").
    ``perfect`` is true when only a past infinitive counts ("accuser d'avoir tué"), false when only a present one
    does ("accuser de vouloir"), ``None`` when both do. ``negated`` is the effect under negation; where it is
    absent, the negation of the embedding verb makes a told event denied and leaves the others as they are. ``past``
    is the effect in a compound past: "ils doivent fuir" is to come, "ils ont dû fuir" has happened.
    """

    id: str = Field(pattern=r"^fr\.embedding\.[a-zà-ÿœ0-9_-]+$")
    verbs: list[str] = Field(default_factory=list)
    nouns: list[str] = Field(default_factory=list)
    clause: list[str] = Field(min_length=1)
    subject: str = "subject"
    effect: Effect = Field(strict=False)
    negated: Effect | None = Field(default=None, strict=False)
    past: Effect | None = Field(default=None, strict=False)
    perfect: bool | None = None
    fires: list[TypedFires] = Field(default_factory=list)
    silent: list[TypedSilent] = Field(default_factory=list)
    note: str | None = None

    @field_validator("clause")
    @classmethod
    def _known_clause(cls, value: list[str]) -> list[str]:
        unknown = sorted(set(value) - set(CLAUSES))
        if unknown:
            message = f"unknown clause {unknown[0]!r}; clauses are {', '.join(CLAUSES)}"
            raise ValueError(message)
        return value

    @field_validator("subject")
    @classmethod
    def _known_subject(cls, value: str) -> str:
        if value not in SUBJECTS:
            message = f"unknown subject {value!r}; it is one of {', '.join(SUBJECTS)}"
            raise ValueError(message)
        return value

    @model_validator(mode="after")
    def _tested(self) -> Self:
        if not (self.fires or self.silent):
            message = "an entry needs a sentence under `fires` or `silent`"
            raise ValueError(message)
        return self


@cache
def embeddings(language: str = "fr") -> tuple[Embedding, ...]:
    """Every embedding entry of a language pack, in file order."""
    return tuple(typed(read_entries(f"languages/{language}/embedding.yml"), Embedding))


@cache
def embeddings_by_lemma(language: str = "fr") -> Mapping[tuple[str, str], tuple[Embedding, ...]]:
    """Entries by ``("verb", lemma)`` and ``("noun", lemma)``; a reflexive verb is listed as ``se lemma``."""
    index: dict[tuple[str, str], list[Embedding]] = {}
    for entry in embeddings(language):
        for verb in entry.verbs:
            index.setdefault(("verb", verb), []).append(entry)
        for noun in entry.nouns:
            index.setdefault(("noun", noun), []).append(entry)
    return MappingProxyType({key: tuple(value) for key, value in index.items()})
