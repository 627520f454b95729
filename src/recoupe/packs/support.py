"""Support verbs: "mener une attaque", "faire l'objet de tirs" say the noun's event and hand over its parties."""

from __future__ import annotations

from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from pydantic import Field, field_validator

from recoupe.model.claim import Status
from recoupe.packs.embedding import TypedFires, TypedSilent
from recoupe.packs.frames import ROLES
from recoupe.packs.reading import PackModel, read_entries, typed

if TYPE_CHECKING:
    from collections.abc import Mapping


class Support(PackModel):
    """Verbs that add nothing to an event noun but its parties.

    ``noun`` is the slot of the verb that holds the event noun ("subir" -> ``object``, "procéder" -> ``à``).
    ``gives`` says which slot of the verb fills which role of the noun's event (``{recipient: subject}`` for
    "subir"). ``drop`` is true where the noun's event must not be coded at all. ``needs`` and ``unless`` read as in
    a frame.
    """

    id: str | None = None
    verbs: list[str] = Field(min_length=1)
    noun: str
    gives: dict[str, list[str]] = Field(default_factory=dict)
    needs: dict[str, list[str]] = Field(default_factory=dict)
    unless: dict[str, list[str]] = Field(default_factory=dict)
    status: str | None = None
    drop: bool = False
    fires: list[TypedFires] = Field(default_factory=list)
    silent: list[str | TypedSilent] = Field(default_factory=list)
    note: str | None = None

    @field_validator("gives", mode="before")
    @classmethod
    def _known_roles(cls, value: dict[str, list[str] | str]) -> dict[str, list[str]]:
        unknown = sorted(set(value) - set(ROLES))
        if unknown:
            message = f"unknown role {unknown[0]!r}; roles are {', '.join(ROLES)}"
            raise ValueError(message)
        return {role: [slots] if isinstance(slots, str) else slots for role, slots in value.items()}

    @field_validator("status")
    @classmethod
    def _known_status(cls, value: str | None) -> str | None:
        return None if value is None else Status(value).value


@cache
def supports(language: str = "fr") -> tuple[Support, ...]:
    """Every support entry of a language pack, in file order."""
    return tuple(typed(read_entries(f"languages/{language}/support.yml"), Support))


@cache
def supports_by_lemma(language: str = "fr") -> Mapping[str, tuple[Support, ...]]:
    """Entries by the lemma of the verb, those that ask for most first; a reflexive verb is listed as ``se lemma``."""
    index: dict[str, list[Support]] = {}
    for entry in supports(language):
        for verb in entry.verbs:
            index.setdefault(verb, []).append(entry)
    return MappingProxyType({key: tuple(sorted(each, key=_generality)) for key, each in index.items()})


def _generality(entry: Support) -> int:
    return -len(entry.needs)
