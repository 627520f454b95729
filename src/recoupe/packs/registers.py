"""What the registers read out of claims: who gains a place, how events relate actors, kinds of arms."""

from __future__ import annotations

from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal, NamedTuple

from pydantic import Field

from recoupe.model.claim import EventType
from recoupe.packs.inflection import noun_forms
from recoupe.packs.reading import Entry, PackModel, read_entries, typed
from recoupe.packs.words import designation_pattern, noun_entries
from recoupe.text.folding import fold_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


#: A designation that the pack has no class for ("Su-24").
UNCLASSED = "unclassed"
_GENERAL = frozenset({"materiel", "vehicle"})


class ControlEntry(PackModel):
    """Frames by which a place is gained or lost."""

    control: Literal["gains", "loses"]
    rules: list[str] = Field(min_length=1)


class RelationEntry(PackModel):
    """How one type of event relates two actors."""

    relation: str
    type: str
    sign: Literal[-1, 0, 1]


class CategoryEntry(PackModel):
    """Classes of equipment that one category of the arms register holds."""

    category: str
    classes: list[str] = Field(min_length=1)


class RelationKind(NamedTuple):
    """The register's word for a type, and whether it is friendly (1), hostile (-1) or neither (0)."""

    word: str
    sign: int


def _entries(key: str, language: str) -> list[Entry]:
    return [entry for entry in read_entries(f"languages/{language}/registers.yml") if key in entry]


@cache
def control_rules(language: str = "fr") -> Mapping[str, bool]:
    """Frame ids with whether the actor gains (true) or loses (false) the place."""
    entries = typed(_entries("control", language), ControlEntry)
    return MappingProxyType({rule: entry.control == "gains" for entry in entries for rule in entry.rules})


@cache
def relation_kinds(language: str = "fr") -> Mapping[EventType, RelationKind]:
    """How each type relates its parties; types that relate nobody are absent."""
    entries = typed(_entries("relation", language), RelationEntry)
    return MappingProxyType({EventType(e.type): RelationKind(e.relation, e.sign) for e in entries})


@cache
def _category_of_class(language: str) -> Mapping[str, str]:
    entries = typed(_entries("category", language), CategoryEntry)
    return {name: entry.category for entry in entries for name in entry.classes}


@cache
def _class_of_word(language: str) -> Mapping[str, str]:
    """Equipment classes by folded noun form or name; the first entry of the pack wins."""
    found: dict[str, str] = {}
    for entry in noun_entries("equipment", language):
        for word in entry.words:
            for form in noun_forms(word.lower()):
                found.setdefault(fold_name(form), entry.name)
        for name in entry.names:
            found.setdefault(fold_name(name), entry.name)
    return found


@cache
def arms_category(words: str, language: str = "fr") -> str | None:
    """The category of an item as a text words it ("chars T-72" -> Armoured vehicles), or ``None`` when it is no arms.

    The first word or run of words that the pack knows decides, since French puts the kind before the make; but a
    word as general as "système" gives way to what follows it ("système antiaérien Pantsir").
    """
    found = list(_classes_in(fold_name(words).split(), language))
    special = [name for name in found if name not in _GENERAL]
    if found:
        return _category_of_class(language).get((special or found)[0])
    return UNCLASSED if any(designation_pattern(language).fullmatch(word) for word in words.split()) else None


def _classes_in(pieces: list[str], language: str) -> Iterator[str]:
    known, start = _class_of_word(language), 0
    while start < len(pieces):
        runs = (end for end in range(len(pieces), start, -1) if " ".join(pieces[start:end]) in known)
        end = next(runs, None)
        if end is not None:
            yield known[" ".join(pieces[start:end])]
        start = end or start + 1
