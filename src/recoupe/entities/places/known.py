"""Places that the packs know: those with a point of their own, and those of which they only know the country."""

from __future__ import annotations

from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from recoupe.entities.gazetteer.spelling import plain
from recoupe.model.mention import MentionKind
from recoupe.packs.world import known_things

if TYPE_CHECKING:
    from collections.abc import Mapping

    from recoupe.packs.things import KnownThing

#: Where a pack gives a point without a radius: about the size of a town.
_USUAL_RADIUS = 5000


class KnownPlace(NamedTuple):
    """A place of a pack. ``point`` is latitude, longitude and radius in metres, or ``None``."""

    entity: str
    name: str
    country: str | None
    sort: str | None
    point: tuple[float, float, int] | None


def _known_place(thing: KnownThing) -> KnownPlace:
    point = None
    if thing.lat is not None and thing.lon is not None:
        point = (thing.lat, thing.lon, thing.radius or _USUAL_RADIUS)
    return KnownPlace(thing.id, thing.name or thing.id, thing.country, thing.sort, point)


@cache
def places_by_name() -> Mapping[str, tuple[KnownPlace, ...]]:
    """Every place of the packs by plain name; several may share one."""
    found: dict[str, list[KnownPlace]] = {}
    for thing in known_things():
        if thing.kind is MentionKind.PLACE:
            for key in dict.fromkeys(plain(name) for name in thing.spellings):
                found.setdefault(key, []).append(_known_place(thing))
    return MappingProxyType({key: tuple(places) for key, places in found.items()})


@cache
def places_by_id() -> Mapping[str, KnownPlace]:
    """Every place of the packs by identifier."""
    return MappingProxyType({t.id: _known_place(t) for t in known_things() if t.kind is MentionKind.PLACE})


@cache
def countries_by_name() -> Mapping[str, tuple[str, str]]:
    """Identifier and French name of each country, by plain name."""
    found: dict[str, tuple[str, str]] = {}
    for thing in known_things():
        if thing.kind is MentionKind.COUNTRY and thing.name:
            for name in thing.spellings:
                found.setdefault(plain(name), (thing.id, thing.name))
    return MappingProxyType(found)


@cache
def country_names() -> Mapping[str, str]:
    """The French name of each country by its code."""
    return MappingProxyType({entity.partition(":")[2]: name for entity, name in countries_by_name().values()})
