"""The frames of a language: which verb or noun announces which event, and where its parties stand.

``docs/packs.md`` explains every key with examples.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from pydantic import Field, field_validator

from recoupe.model.claim import EventType, Status
from recoupe.packs.reading import PackModel, read_entries, typed

if TYPE_CHECKING:
    from collections.abc import Mapping

ROLES = ("actor", "recipient", "item", "place")


class Fires(PackModel):
    """A sentence that must give a claim of the entry's type, with the parties that it names."""

    text: str
    actor: str | list[str] | None = None
    recipient: str | list[str] | None = None
    item: str | None = None
    place: str | None = None
    speaker: str | None = None
    status: str | None = None


class Frame(PackModel):
    """One way of announcing an event: verbs or nouns that share their arguments."""

    id: str = Field(pattern=r"^fr\.[a-z]+\.[a-zà-ÿœ0-9_-]+$")
    type: str
    mode: str | None = None
    verbs: list[str] = []
    nouns: list[str] = []
    roles: dict[str, list[str]] = {}
    needs: dict[str, list[str]] = {}
    unless: dict[str, list[str]] = {}
    status: str | None = None
    actor_optional: bool = False
    reciprocal: bool = False
    sides_implied: bool = False
    fires: list[Fires] = Field(min_length=1)
    silent: list[str] = []
    note: str | None = None

    @field_validator("type")
    @classmethod
    def _known_type(cls, value: str) -> str:
        return EventType(value).value

    @field_validator("status")
    @classmethod
    def _known_status(cls, value: str | None) -> str | None:
        return None if value is None else Status(value).value

    @field_validator("roles")
    @classmethod
    def _known_roles(cls, value: dict[str, list[str]]) -> dict[str, list[str]]:
        unknown = sorted(set(value) - set(ROLES))
        if unknown:
            message = f"unknown role {unknown[0]!r}; roles are {', '.join(ROLES)}"
            raise ValueError(message)
        return value


@cache
def frames(language: str = "fr") -> tuple[Frame, ...]:
    """Every frame of a language pack, in file order."""
    return tuple(typed(read_entries(f"languages/{language}/frames"), Frame))


@cache
def frames_by_lemma(language: str = "fr") -> Mapping[tuple[str, str], tuple[Frame, ...]]:
    """Frames by ``("verb", lemma)`` and ``("noun", lemma)``; a reflexive verb is listed as ``se lemma``."""
    index: dict[tuple[str, str], list[Frame]] = {}
    for frame in frames(language):
        for verb in frame.verbs:
            index.setdefault(("verb", verb), []).append(frame)
        for noun in frame.nouns:
            index.setdefault(("noun", noun), []).append(frame)
    return {key: tuple(value) for key, value in index.items()}
