"""Entities of the packs: as records, by spellings that the packs do not list, and by names that several bear."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from recoupe.entities.index import Match, NameIndex
from recoupe.entities.names import Card, Verdict
from recoupe.entities.names.bodies import BodyName, body_name
from recoupe.model.claim import Reason
from recoupe.model.entity import Candidate, Entity
from recoupe.model.mention import MentionKind
from recoupe.packs.world import KnownName, known_by_id, known_names
from recoupe.text.letters import fold_letters

if TYPE_CHECKING:
    from collections.abc import Sequence

_NAMED = frozenset({MentionKind.PERSON, MentionKind.ORGANISATION, MentionKind.GROUP})


@cache
def known_entity(entity: str) -> Entity | None:
    """The entity of an identifier of the packs, or ``None`` where they do not list it."""
    known = known_by_id().get(entity)
    if known is None:
        return None
    names = tuple(dict.fromkeys((known.name, *known.names)))
    return Entity(known.entity, known.kind, known.name, names, known.country)


@cache
def _pack_names() -> NameIndex:
    """Names of persons and bodies that need no theatre to be believed."""
    index = NameIndex()
    for name in known_names():
        if name.known.kind in _NAMED and not (name.ambiguous or name.seat):
            person = name.known.kind is MentionKind.PERSON
            index.add(name.known.entity, Card(name.spelling, person, name.known.country))
    return index


def spelled_otherwise(cards: Sequence[Card]) -> list[Match]:
    """The pack entities that the cards' bearer is, under a spelling that their pack does not list."""
    return [match for match in _pack_names().matches(cards) if match.likeness.verdict is Verdict.SAME]


@cache
def _ambiguous() -> dict[str, list[KnownName]]:
    found: dict[str, list[KnownName]] = {}
    for name in known_names():
        if name.ambiguous:
            found.setdefault(fold_letters(name.spelling), []).append(name)
    return found


def bearers(name: str) -> tuple[Candidate, ...]:
    """The pack entities that bear an ambiguous name, whichever theatre they belong to."""
    return tuple(
        Candidate(each.known.entity, each.known.name, (_ambiguity(each),))
        for each in _ambiguous().get(fold_letters(name), ())
    )


def body_listed(name: str) -> Entity | None:
    """The body that the packs list under these telling words, whatever their order and capitals; none if several do."""
    entities = _bodies().get(body_name(name), frozenset())
    return known_entity(next(iter(entities))) if len(entities) == 1 else None


@cache
def _bodies() -> dict[BodyName, frozenset[str]]:
    found: dict[BodyName, frozenset[str]] = {}
    for name in known_names():
        if name.known.kind is MentionKind.ORGANISATION and not (name.ambiguous or name.seat):
            words = body_name(name.spelling)
            found[words] = found.get(words, frozenset()) | {name.known.entity}
    return found


def capital_of(name: str) -> str | None:
    """The state whose capital or seat of government bears this name."""
    return _seats().get(fold_letters(name))


@cache
def _seats() -> dict[str, str]:
    return {fold_letters(each.spelling): each.known.entity for each in known_names() if each.seat}


def _ambiguity(name: KnownName) -> Reason:
    known = name.known
    when = f", {known.since or ''}-{known.until or ''}" if known.since or known.until else ""
    return Reason("link.ambiguous_name", f"« {name.spelling} » is also a name of it (theatre {known.theatre}{when})")
