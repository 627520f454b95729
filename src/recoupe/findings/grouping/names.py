"""Parties as they are compared: which names stand for one actor, who belongs to whom, and what is left open."""

from __future__ import annotations

from enum import IntEnum
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from recoupe.packs.relations import opposed, parent_of, side_of
from recoupe.packs.world import demonyms
from recoupe.text.folding import fold_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from recoupe.model.claim import Party

# Words shorter than this are particles of names ("al", "de", "ben") or cannot carry a likeness.
_LONG = 4
# So many first letters are the same in the forms of a word ("syrien", "Syrie", "syriennes").
_STEM = 5
_COUNTRY = "country:"
# Identifiers that are made from names, and camps that every war has.
_BY_NAME, _GENERAL = "name:", "camp:"
# So many keys find a party; identifiers of the packs sort apart from names, and either is enough.
_KEYS = 4


class Tie(IntEnum):
    """What two parties are to each other; of several, the highest holds."""

    STRANGERS = 0  # both are named, and nothing joins them
    OPEN = 1  # one is only described: the texts do not say whether it is the other
    ALIKE = 2  # both are described in the same words
    KIN = 3  # one belongs to the other, or both to one camp or state
    SAME = 4  # one actor


class Named(NamedTuple):
    """A party ready to be compared.

    ``proper`` are its folded proper names, ``owners`` the stems of the capitalised words in a description ("pétrolier
    Astrée", "combattants du Front du Fleuve"), ``words`` the stems of all its words;
    ``keys`` are what blocks find it by.
    """

    name: str
    entity: str | None
    camps: frozenset[str]
    states: frozenset[str]
    proper: frozenset[str]
    owners: frozenset[str]
    words: frozenset[str]
    keys: tuple[str, ...]


def named(parties: Iterable[Party]) -> tuple[Named, ...]:
    """The parties that the text names or describes; "inconnu" is nobody."""
    return tuple(_named(p.name, p.names, p.entity, p.side) for p in parties if p.is_known)


@lru_cache(maxsize=65536)
def _named(name: str, names: tuple[str, ...], entity: str | None, side: str | None) -> Named:
    everything = tuple(dict.fromkeys((name, *names)))
    words = [word for each in everything for word in fold_name(each).split()]
    states = {known.known.entity for each in everything for word in each.lower().split()
              if (known := demonyms().get(word)) and known.known.entity.startswith(_COUNTRY)}  # fmt: skip
    if entity and entity.startswith(_COUNTRY):
        states.add(entity)
    capitals = {fold_name(word) for each in everything for word in each.split() if word[:1].isupper()}
    camps = {camp for camp in (side, entity) if camp and (_is_identified(camp) or capitals & set(camp.split()))}
    camps |= {above for camp in tuple(camps) for above in (side_of(camp), parent_of(camp)) if above}
    proper = {fold_name(each) for each in everything if _is_proper(each)}
    proper |= {initials for each in everything if (initials := _initials(each))}
    stems = frozenset(word[:_STEM] for word in words if len(word) >= _LONG)
    identified = {key for key in {*camps, *states, entity} if key and _is_identified(key)}
    keys = identified | {word[:_STEM] for word in capitals for word in word.split() if len(word) >= _LONG}
    shown = tuple(sorted(keys)[:_KEYS]) or tuple(sorted(stems)[:1])
    owners = frozenset(word[:_STEM] for word in capitals if len(word) >= _LONG)
    return Named(name, entity, frozenset(camps), frozenset(states), frozenset(proper), owners, stems, shown)


def _is_proper(name: str) -> bool:
    """A proper name begins with a capital; a description ("forces gouvernementales", "armée syrienne") does not."""
    return name[:1].isupper()


def _initials(name: str) -> str | None:
    """The acronym that a long name makes ("Forces de libération du Sahl": fls), if it has three letters at least."""
    words = [word for word in fold_name(name).split() if len(word) >= _LONG]
    enough = 3
    return "".join(word[0] for word in words) if _is_proper(name) and len(words) >= enough else None


@lru_cache(maxsize=262144)
def tie(a: Named, b: Named) -> Tie:
    """What two parties are to each other, as far as their names and the packs tell."""
    if (a.entity and a.entity == b.entity) or a.proper & b.proper:
        return Tie.SAME
    if a.entity and b.entity and opposed(a.entity, b.entity):
        return Tie.STRANGERS
    if _known(a) and _known(b) and not (a.camps & b.camps or a.states & b.states):
        return Tie.STRANGERS
    if _contained(a, b) or _contained(b, a):
        return Tie.SAME if not (_known(a) and _known(b)) and a.proper and b.proper else Tie.KIN
    if a.camps & b.camps or a.states & b.states:
        return Tie.KIN
    if a.states and b.states:
        return Tie.STRANGERS
    if not a.proper and not b.proper:
        return _described(a, b)
    return Tie.STRANGERS if a.proper and b.proper else Tie.OPEN


def _known(party: Named) -> bool:
    """Whether the packs know who it is; what only its name tells apart may be one under two names."""
    return bool(party.entity) and not str(party.entity).startswith(_BY_NAME)


def _is_identified(camp: str) -> bool:
    """An identifier names one camp the world over, except the general ones ("camp:gouvernement")."""
    return ":" in camp and not camp.startswith(_GENERAL)


def _described(a: Named, b: Named) -> Tie:
    """Two descriptions: by the names in them ("pétrolier Astrée"), else by their common words ("soldats rebelles")."""
    if a.owners and b.owners:
        return Tie.KIN if a.owners & b.owners else Tie.STRANGERS
    return Tie.ALIKE if a.words & b.words else Tie.OPEN


def _contained(a: Named, b: Named) -> bool:
    """Whether a proper name of ``a`` stands inside a name of ``b`` ("Oudane" in "forces de Karim Oudane")."""
    return any(
        words <= b.words
        for each in a.proper
        if (words := frozenset(word[:_STEM] for word in each.split() if len(word) >= _LONG))
    )


class Match(NamedTuple):
    """The closest tie between two lists of parties, and the two that it joins (or keeps apart)."""

    tie: Tie
    a: Named
    b: Named


def closest(some: Sequence[Named], others: Sequence[Named]) -> Match | None:
    """The closest tie between two lists; ``None`` where either names nobody."""
    best: Match | None = None
    for a in some:
        for b in others:
            found = tie(a, b)
            if best is None or found > best.tie:
                best = Match(found, a, b)
    return best
