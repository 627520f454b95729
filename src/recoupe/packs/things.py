"""What an entry of a theatre may say: names, class, place, and dated ties to other entries."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from recoupe.model.mention import MentionKind
from recoupe.packs.dates import PackDate
from recoupe.packs.reading import PackModel

Sort = Literal[
    "person", "government", "army", "armed", "militia", "body", "company", "alliance", "party", "ngo", "seat",
    "religion", "agency", "outlet",
    "base", "camp", "district", "town", "region", "port", "field", "road", "crossing", "prison",
]  # fmt: skip

#: The theatre that every war needs.
WORLD = "world"
#: Classes of entries that are places.
PLACE_SORTS: frozenset[str] = frozenset(
    {"base", "camp", "district", "town", "region", "port", "field", "road", "crossing", "prison"}
)

_KIND_OF_PREFIX = {
    "country": MentionKind.COUNTRY,
    "people": MentionKind.GROUP,
    "org": MentionKind.ORGANISATION,
    "place": MentionKind.PLACE,
}


class Dated(PackModel):
    """Something that holds from one date to another; an end that is left out is open."""

    since: PackDate | None = Field(default=None, alias="from")
    until: PackDate | None = None
    note: str | None = None


class Tie(Dated):
    """What an entry has to do with another one: ``{id: "libya:gna", from: 2016-03, until: 2021-03}``."""

    id: str


class Office(Dated):
    """A rank or an office that a person bears: ``{title: commandant en chef, of: "libya:anl", from: 2015-03}``."""

    title: str
    of: str | None = None


def _ties(value: object) -> object:
    """One identifier, one tie, or a list of both -> a list of ties."""
    many = value if isinstance(value, list) else [value]
    return [{"id": each} if isinstance(each, str) else each for each in many]


def _listed(value: object) -> object:
    return [value] if isinstance(value, str) else value


Ties = Annotated[list[Tie], BeforeValidator(_ties)]


class KnownThing(PackModel):
    """One entry of a theatre; docs/theatres.md and the header of each file say what its keys mean."""

    id: str = Field(pattern=r"^[a-z][a-z0-9-]*:[^\s:]+$")
    sort: Sort | None = Field(default=None, alias="class")
    name: str | None = Field(default=None, min_length=1)
    names: list[Annotated[str, Field(min_length=1)]] = Field(default_factory=list)
    ambiguous: list[str] = Field(default_factory=list)
    english: list[str] = Field(default_factory=list)
    capitals: list[str] = Field(default_factory=list)
    people: list[str] = Field(default_factory=list)
    forms: list[str] | None = None
    government: list[str] = Field(default_factory=list)
    forces: list[str] = Field(default_factory=list)
    ministry: str | None = None
    iso3: str | None = Field(default=None, pattern=r"^[a-z]{3}$")
    numeric: str | None = Field(default=None, pattern=r"^[0-9]{3}$")
    country: str | None = None
    side: Ties = Field(default_factory=list)
    parent: Ties = Field(default_factory=list)
    members: Ties = Field(default_factory=list)
    allies: Ties = Field(default_factory=list)
    opponents: Ties = Field(default_factory=list)
    offices: list[Office] = Field(default_factory=list)
    since: PackDate | None = Field(default=None, alias="from")
    until: PackDate | None = None
    lat: float | None = Field(default=None, ge=-90, le=90)
    lon: float | None = Field(default=None, ge=-180, le=180)
    radius: int | None = Field(default=None, gt=0)
    origin: Annotated[list[str], BeforeValidator(_listed)] = Field(default_factory=list)
    note: str | None = None

    @property
    def kind(self) -> MentionKind:
        """What sort of thing its names name: by its class, else by the prefix of its identifier."""
        if self.sort == "person":
            return MentionKind.PERSON
        if self.sort in PLACE_SORTS:
            return MentionKind.PLACE
        return _KIND_OF_PREFIX.get(self.id.partition(":")[0], MentionKind.ORGANISATION)

    @property
    def spellings(self) -> tuple[str, ...]:
        """All names, the main one first, each once."""
        return tuple(dict.fromkeys([*([self.name] if self.name else []), *self.names]))

    def ties(self) -> dict[str, list[Tie]]:
        """The ties of each key that has any."""
        keys = ("side", "parent", "members", "allies", "opponents")
        return {key: found for key in keys if (found := getattr(self, key))}


class Theatre(PackModel):
    """What ``theatre.yml`` says of a theatre as a whole.

    ``countries`` are the states where an ambiguous name is believed to be of this theatre. ``origins`` are the sources
    that entries name in ``origin`` by a short key.
    """

    id: str = Field(pattern=r"^[a-z][a-z0-9-]*$")
    name: str
    countries: list[str] = Field(default_factory=list)
    since: PackDate | None = Field(default=None, alias="from")
    until: PackDate | None = None
    origins: dict[str, str] = Field(default_factory=dict)
    note: str | None = None
