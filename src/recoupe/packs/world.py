"""The states, peoples, bodies, media and places that the packs know by name, and their adjectives."""

from __future__ import annotations

from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal, NamedTuple

from pydantic import Field

from recoupe.model.mention import MentionKind
from recoupe.packs.inflection import adjective_forms
from recoupe.packs.reading import PackModel, pack_path, read_entries, typed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_KIND_OF_PREFIX = {
    "country": MentionKind.COUNTRY,
    "people": MentionKind.GROUP,
    "org": MentionKind.ORGANISATION,
    "place": MentionKind.PLACE,
}


class KnownThing(PackModel):
    """One entry of a theatre; the header of each file says what its keys mean."""

    id: str = Field(pattern=r"^[a-z]+:[^\s:]+$")
    name: str | None = None
    names: list[str] = Field(default_factory=list)
    kind: Literal["person", "organisation", "place", "country", "group"] | None = None
    sort: str | None = Field(default=None, alias="class")
    capitals: list[str] = Field(default_factory=list)
    people: list[str] = Field(default_factory=list)
    forms: list[str] | None = None
    country: str | None = None
    side: str | None = None
    from_year: int | None = Field(default=None, alias="from")
    until: int | None = None
    note: str | None = None


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


class KnownName(NamedTuple):
    """One spelling. ``seat`` is true for a capital or seat that may stand for what it is the seat of."""

    spelling: str
    known: Known
    seat: bool


class Demonym(NamedTuple):
    """One form of an adjective of nationality or faith. ``feminine`` is ``None`` where the form does not show it."""

    known: Known
    plural: bool
    feminine: bool | None
    masculine: str


def _theatres() -> Iterator[str]:
    folder = pack_path("theatres")
    # The world comes first: a theatre's own actor wins over it by coming last.
    names = sorted(child.name for child in folder.iterdir() if child.is_dir())
    for name in sorted(names, key=lambda name: (name != "world", name)):
        yield from (f"theatres/{name}/{file.name}" for file in sorted(pack_path(f"theatres/{name}").iterdir(), key=str)
                    if file.name.endswith(".yml"))  # fmt: skip


@cache
def known_things() -> tuple[KnownThing, ...]:
    """Every entry of every theatre pack."""
    return tuple(thing for path in _theatres() for thing in typed(read_entries(path), KnownThing))


def _known(thing: KnownThing) -> Known:
    prefix, _, rest = thing.id.partition(":")
    kind = MentionKind(thing.kind) if thing.kind else _KIND_OF_PREFIX.get(prefix, MentionKind.ORGANISATION)
    country = rest if prefix == "country" else thing.country
    names = tuple(dict.fromkeys([*([thing.name] if thing.name else []), *thing.names]))
    adjective = thing.people[0] if thing.people else None
    capital = thing.capitals[0] if thing.capitals else None
    return Known(thing.id, kind, thing.name or adjective or rest, names, country, thing.sort, adjective, capital)


@cache
def known_names() -> tuple[KnownName, ...]:
    """Every spelling of every known thing, in pack order."""
    found: list[KnownName] = []
    for thing in known_things():
        known = _known(thing)
        found.extend(KnownName(name, known, seat=False) for name in known.names)
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


def names_a_people(word: str) -> bool:
    """Whether an adjective is one of nationality, people or faith ("russe", "anti-américaine", "pro-russe")."""
    return word.lower().removeprefix("anti-").removeprefix("pro-") in demonyms()


@cache
def known_by_id() -> Mapping[str, Known]:
    """Every known thing by its identifier."""
    return MappingProxyType({thing.id: _known(thing) for thing in known_things()})


@cache
def known_sides() -> Mapping[str, str]:
    """The camp that each known actor belongs to at last, by identifier (an army's spokesman -> its commander)."""
    own = {thing.id: thing.side for thing in known_things() if thing.side}

    def last(entity: str) -> str:
        seen = {entity}
        while entity in own and own[entity] not in seen:
            entity = own[entity]
            seen.add(entity)
        return entity

    return MappingProxyType({entity: last(entity) for entity in own})
