"""The states, peoples, bodies, media and places that the packs know by name, and their adjectives."""

from __future__ import annotations

from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from recoupe.packs.inflection import adjective_forms
from recoupe.packs.theatres import theatres
from recoupe.packs.things import WORLD

if TYPE_CHECKING:
    from collections.abc import Mapping

    from recoupe.model.mention import MentionKind
    from recoupe.packs.things import KnownThing


class Known(NamedTuple):
    """What a name or an adjective stands for. ``names`` are all French names, ``adjective`` the first one."""

    entity: str
    kind: MentionKind
    name: str
    names: tuple[str, ...]
    country: str | None
    sort: str | None
    adjective: str | None
    capital: str | None
    #: The theatre that lists it, and the dates (EDTF) between which it existed; ``None`` is open.
    theatre: str = WORLD
    since: str | None = None
    until: str | None = None


class KnownName(NamedTuple):
    """One spelling. ``seat`` is true for a capital or seat that may stand for what it is the seat of.

    An ``ambiguous`` one is believed only in a text that speaks of the theatre of what it names.
    """

    spelling: str
    known: Known
    seat: bool
    ambiguous: bool = False


class Demonym(NamedTuple):
    """One form of an adjective of nationality or faith. ``feminine`` is ``None`` where the form does not show it."""

    known: Known
    plural: bool
    feminine: bool | None
    masculine: str


def known_things() -> tuple[KnownThing, ...]:
    """Every entry of every theatre."""
    return tuple(each.thing for each in theatres().listed)


def _known(thing: KnownThing, theatre: str = WORLD) -> Known:
    prefix, _, rest = thing.id.partition(":")
    adjective = thing.people[0] if thing.people else None
    return Known(
        thing.id, thing.kind, thing.name or adjective or rest, thing.spellings,
        rest if prefix == "country" else thing.country, thing.sort, adjective,
        thing.capitals[0] if thing.capitals else None, theatre, thing.since, thing.until,
    )  # fmt: skip


@cache
def theatre_countries() -> Mapping[str, frozenset[str]]:
    """The states of each theatre, by its name: where they are named, its ambiguous names are believed."""
    return MappingProxyType({name: frozenset(head.countries) for name, head in theatres().heads.items()})


@cache
def known_names() -> tuple[KnownName, ...]:
    """Every spelling of every known thing, in pack order."""
    found: list[KnownName] = []
    for theatre, thing, _ in theatres().listed:
        known = _known(thing, theatre)
        found.extend(KnownName(name, known, seat=False, ambiguous=name in thing.ambiguous) for name in known.names)
        found.extend(KnownName(name, known, seat=True) for name in thing.capitals)
    return tuple(found)


@cache
def demonyms() -> Mapping[str, Demonym]:
    """Adjectives of nationality, people and faith by lower-case form."""
    found: dict[str, Demonym] = {}
    for thing in known_things():
        known = _known(thing)
        for word in thing.people:
            forms = adjective_forms(word)
            if thing.forms is not None:
                forms = {form: (form.endswith(("s", "x")), None) for form in thing.forms}
            for form, (plural, feminine) in forms.items():
                demonym = Demonym(known, plural, feminine, word)
                found.setdefault(form, demonym)
                if form[0] == "é":  # capitals are often printed without their accent: "Egyptiens"
                    found.setdefault(f"e{form[1:]}", demonym)
    return MappingProxyType(found)


@cache
def known_by_id() -> Mapping[str, Known]:
    """Every known thing by its identifier."""
    return MappingProxyType({each.thing.id: _known(each.thing, each.theatre) for each in theatres().listed})


@cache
def known_sides() -> Mapping[str, str]:
    """The camp that each known actor belongs to at last, by identifier (an army's spokesman -> its commander)."""
    # Where somebody changed sides over the years, the first that the pack tells is the one that stands for all.
    own = {thing.id: thing.side[0].id for thing in known_things() if thing.side}

    def last(entity: str) -> str:
        seen = {entity}
        while entity in own and own[entity] not in seen:
            entity = own[entity]
            seen.add(entity)
        return entity

    return MappingProxyType({entity: last(entity) for entity in own})
