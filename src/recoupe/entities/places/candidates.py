"""A name -> every place that might be meant by it, from the packs and the gazetteer."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from rapidfuzz.distance import Levenshtein

from recoupe.entities.gazetteer.entry import Entry, Feature
from recoupe.entities.gazetteer.index import BARE, PLAIN, SOUNDED, Named
from recoupe.entities.gazetteer.spelling import plain, sounded
from recoupe.entities.places.known import countries_by_name, places_by_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from recoupe.entities.gazetteer import Gazetteer
    from recoupe.entities.places.known import KnownPlace
    from recoupe.entities.places.wording import Wording

#: Names that agree in their consonants alone are compared vowel by vowel; less alike than this, they are two names.
ALIKE = 0.8
#: A place of the packs that says no class is a town or a site up to this radius in metres, beyond it a region.
_WIDE = 20_000
_ANYWHERE = frozenset({"nature", "sea", "site", "outlying", "line"})
_NATURE = frozenset({Feature.NATURE, Feature.WATER, Feature.AREA})


class Option(NamedTuple):
    """A place that bears the name. ``sort`` is its class in the pack or empty; ``listed``: a pack lists it."""

    entry: Entry
    step: int
    usual: bool
    sort: str = ""
    listed: bool = False


def options(wording: Wording, gazetteer: Gazetteer, entity: str | None, countries: frozenset[str]) -> list[Option]:
    """Everything that bears the name and is of the sort that the words say, the packs' own places first.

    ``entity`` is what the packs took the mention for. ``countries`` are those that the article speaks of: only there
    are names compared by their consonants alone.
    """
    known = places_by_name().get(plain(wording.full), ()) or places_by_name().get(plain(wording.name), ())
    placed = [each for each in known if each.point is not None]
    if placed:
        own = [each for each in placed if each.entity == entity]
        return [_placed(each, gazetteer) for each in own or placed]
    # "l'ambassade d'Otrie", "le lac d'Otrie", "la frontière d'Otrie" lie anywhere.
    country = countries_by_name().get(plain(wording.name)) if wording.kind not in _ANYWHERE else None
    if country is not None:
        found = _country(*country, gazetteer)
        if found is not None:
            return [found]
    unplaced = next((each for each in known if each.entity == entity), known[0] if len(known) == 1 else None)
    fitting = list(_fitting(wording, gazetteer, countries))
    return _as_listed(fitting, unplaced) if unplaced is not None else fitting


def _placed(place: KnownPlace, gazetteer: Gazetteer) -> Option:
    """A place where its pack puts it; a region of ISO 3166-2 keeps the identifier of that standard."""
    assert place.point is not None  # noqa: S101 - the caller took only those
    lat, lon, radius = place.point
    wide = place.sort == "region" or (place.sort is None and radius >= _WIDE)
    feature = Feature.AREA if wide else Feature.SITE
    entry = Entry(place.entity, place.name, place.country or "", "", lat, lon, 0, feature, radius)
    if wide:
        of_name = (each.entry for each in gazetteer.named(place.name, PLAIN) if each.entry.country == place.country)
        region = next((each for each in of_name if each.feature is Feature.REGION), None)
        entry = entry if region is None else replace(region, name=place.name, lat=lat, lon=lon, radius=radius)
    return Option(entry, PLAIN, usual=True, sort=place.sort or "", listed=True)


def _country(entity: str, name: str, gazetteer: Gazetteer) -> Option | None:
    code = entity.partition(":")[2]
    where = gazetteer.country(code)
    if where is None:
        return None
    entry = Entry(entity, name, code, "", where.lat, where.lon, 0, Feature.AREA, where.radius)
    return Option(entry, PLAIN, usual=True, sort="country", listed=True)


def _as_listed(found: list[Option], place: KnownPlace) -> list[Option]:
    """The gazetteer's places under the pack's own identifier and name, where they lie in the country it gives.

    Only the first of each sort, the largest: the pack means one place.
    """
    inside = [each for each in found if place.country in {None, each.entry.country}]
    seen: set[bool] = set()
    kept = []
    for each in inside:
        region = each.entry.feature is Feature.REGION
        if region not in seen:
            seen.add(region)
            kept.append(each._replace(listed=place.country is not None))
    return kept if place.country is not None else inside


def _fitting(wording: Wording, gazetteer: Gazetteer, countries: frozenset[str]) -> Iterator[Option]:
    found = [*gazetteer.named(wording.name, PLAIN), *gazetteer.named(wording.name, SOUNDED)]
    if not any(each.entry.country in countries for each in found):
        bare = gazetteer.named(wording.name, BARE)
        found += [each for each in bare if each.entry.country in countries and _alike(wording.name, each.heard)]
    once: dict[str, Named] = {}
    for each in found:
        once.setdefault(each.entry.entity, each)
    sorted_out = _of_sort(wording.kind, once.values())
    yield from (Option(each.entry, each.step, each.usual) for each in sorted_out)


def _alike(name: str, heard: str) -> bool:
    return Levenshtein.normalized_similarity(sounded(name), heard) >= ALIKE


def _of_sort(kind: str, found: Iterable[Named]) -> list[Named]:
    """Those of the sort that the words say; a region that the gazetteer lacks is placed by its town."""
    each = list(found)
    regions = [one for one in each if one.entry.feature is Feature.REGION]
    towns = [one for one in each if one.entry.feature in {Feature.TOWN, Feature.SITE}]
    if kind == "region":
        return regions or towns
    if kind == "district":
        return [one for one in regions if one.entry.level > 1] or towns or regions
    if kind in {"nature", "sea"}:
        return [one for one in each if one.entry.feature in _NATURE]
    if kind in {"settlement", "site", "outlying", "line"}:
        return towns
    return each
