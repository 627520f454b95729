"""What must hold between the entries of all theatres, beyond the form of each."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from recoupe.packs.dates import days_of
from recoupe.packs.things import PLACE_SORTS, WORLD, Dated, KnownThing
from recoupe.text.pieces import is_acronym, pieces_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from recoupe.packs.reading import Entry
    from recoupe.packs.things import Theatre

_SHARED = frozenset({"country", "people", "org", "place"})


class Listed(NamedTuple):
    """An entry, the theatre that lists it, and where."""

    theatre: str
    thing: KnownThing
    entry: Entry


def faults(heads: Mapping[str, Theatre], listed: Sequence[Listed]) -> Iterator[str]:
    """Everything that is wrong, one sentence each that names file, line and key."""
    yield from _identifiers(heads, listed)
    known = {each.thing.id: each for each in listed}
    for each in listed:
        yield from _names(each)
        yield from _references(each, known)
        yield from _dates(each)
        yield from _point(each)
        yield from _origin(each, heads[each.theatre])
    yield from _circles(known)
    yield from _spellings(listed)
    for name, head in heads.items():
        for country in head.countries:
            if f"country:{country}" not in known:
                yield f"theatres {name}: theatre.yml: key 'countries': no country {country!r} in the world pack."
        if head.since and head.until and days_of(head.since).first > days_of(head.until).last:
            yield f"theatres {name}: theatre.yml: key 'from': {head.since} lies after until {head.until}."


def _identifiers(heads: Mapping[str, Theatre], listed: Sequence[Listed]) -> Iterator[str]:
    seen: dict[str, Entry] = {}
    for each in listed:
        name = each.thing.id
        if name in seen:
            yield f"{each.entry.where('id')}: key 'id': {name} is used already, in {seen[name].where('id')}."
        seen[name] = each.entry
        prefix = name.partition(":")[0]
        if prefix not in _SHARED and prefix != each.theatre:
            allowed = ", ".join(sorted({*_SHARED, each.theatre}))
            yield f"{each.entry.where('id')}: key 'id': {name} begins with none of {allowed}."
    for name in sorted(_SHARED & set(heads)):
        yield f"theatres/{name}: a theatre cannot be called {name}, identifiers of all theatres begin so."


def _names(each: Listed) -> Iterator[str]:
    thing, entry = each.thing, each.entry
    if thing.name is None and not thing.people:
        yield f"{entry.where()}: key 'name': {thing.id} has neither a name nor people."
    for position, name in enumerate(thing.names):
        if not pieces_of(name):
            yield f"{entry.where('names', position)}: key 'names': {name!r} has no letter."
    for name in thing.ambiguous:
        if name not in thing.names and name != thing.name:
            yield f"{entry.where('ambiguous')}: key 'ambiguous': {name!r} is not among the names of {thing.id}."


def _references(each: Listed, known: Mapping[str, Listed]) -> Iterator[str]:
    thing, entry = each.thing, each.entry
    if thing.country is not None and f"country:{thing.country}" not in known:
        yield f"{entry.where('country')}: key 'country': no country {thing.country!r} in the world pack."
    for key, ties in thing.ties().items():
        for position, tie in enumerate(ties):
            if tie.id not in known or tie.id == thing.id:
                what = "leads to itself" if tie.id == thing.id else "does not exist"
                yield f"{entry.where(key, position)}: key {key!r}: {tie.id} {what}."
    for position, office in enumerate(thing.offices):
        if office.of is not None and office.of not in known:
            yield f"{entry.where('offices', position)}: key 'offices': {office.of} does not exist."


def _dates(each: Listed) -> Iterator[str]:
    thing, entry = each.thing, each.entry
    dated: list[tuple[tuple[str | int, ...], KnownThing | Dated]] = [((), thing)]
    dated += [((key, n), tie) for key, ties in thing.ties().items() for n, tie in enumerate(ties)]
    dated += [(("offices", n), office) for n, office in enumerate(thing.offices)]
    for path, one in dated:
        if one.since and one.until and days_of(one.since).first > days_of(one.until).last:
            key = ".".join(str(part) for part in (*path, "from"))
            yield f"{entry.where(*path, 'from')}: key {key!r}: {one.since} lies after until {one.until}."


def _point(each: Listed) -> Iterator[str]:
    thing, entry = each.thing, each.entry
    if (thing.lat is None) != (thing.lon is None):
        present, missing = ("lat", "lon") if thing.lon is None else ("lon", "lat")
        yield f"{entry.where(present)}: key {missing!r}: missing, a point needs lat and lon."
    if thing.radius is not None and thing.lat is None:
        yield f"{entry.where('radius')}: key 'radius': a radius needs lat and lon."
    if thing.lat is not None and thing.sort not in PLACE_SORTS and not thing.id.startswith("place:"):
        yield f"{entry.where('lat')}: key 'lat': {thing.id} is no place. Its class should be one of {_sorts()}."


def _sorts() -> str:
    return ", ".join(sorted(PLACE_SORTS))


def _origin(each: Listed, head: Theatre) -> Iterator[str]:
    """A short key of ``theatre.yml`` or a sentence of its own; every entry of a theatre has one."""
    if each.theatre != WORLD and not each.thing.origin:
        yield f"{each.entry.where()}: key 'origin': missing. Say where the knowledge comes from."
    for origin in each.thing.origin:
        if " " not in origin and origin not in head.origins:
            keys = ", ".join(head.origins) or "none"
            yield f"{each.entry.where('origin')}: key 'origin': theatre.yml has no origin {origin!r}. It has: {keys}."


def _circles(known: Mapping[str, Listed]) -> Iterator[str]:
    for key in ("side", "parent"):
        for name, each in known.items():
            seen = {name}
            ties = each.thing.ties().get(key, [])
            while ties and ties[0].id in known and ties[0].id not in seen:
                seen.add(ties[0].id)
                ties = known[ties[0].id].thing.ties().get(key, [])
            if ties and ties[0].id == name:
                yield f"{each.entry.where(key)}: key {key!r}: {name} comes back to itself."


def _spellings(listed: Sequence[Listed]) -> Iterator[str]:
    """A spelling has one owner, or all its owners but one call it ambiguous."""
    owners: dict[tuple[tuple[str, ...], bool], list[tuple[str, Listed, bool]]] = {}
    for each in listed:
        thing = each.thing
        once = {(pieces_of(name), is_acronym(name)): name for name in thing.spellings}
        doubtful = {(pieces_of(name), is_acronym(name)) for name in thing.ambiguous}
        for key, spelling in once.items():
            owners.setdefault(key, []).append((spelling, each, key in doubtful))
    for many in owners.values():
        sure = [(spelling, each) for spelling, each, ambiguous in many if not ambiguous]
        for spelling, each in sure[1:]:
            holder = "names" if spelling in each.thing.names else "name"
            yield (
                f"{each.entry.where(holder)}: key {holder!r}: {spelling!r} names {sure[0][1].thing.id} as well "
                f"({sure[0][1].entry.where()}). List it under `ambiguous` in one of them."
            )
