"""Who belongs to whom, fights beside whom and against whom, as the theatres tell it, on a date or at any time.

``when`` is EDTF, a date or an interval ("2020-05", "2019-04/2020-06"). A tie holds if it shares a day with it; without
``when`` it holds if it ever did. What the packs do not tell is ``None`` or empty, never a guess.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from recoupe.packs.dates import meets
from recoupe.packs.theatres import own_packs, read_theatres

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from recoupe.packs.things import KnownThing, Office, Tie


class Bond(NamedTuple):
    """That two actors are allied or opposed: the entries between which a pack says so, from when to when, and why."""

    first: str
    second: str
    since: str | None
    until: str | None
    origin: tuple[str, ...]
    why: str


class _Index(NamedTuple):
    things: dict[str, KnownThing]
    wholes: dict[str, list[Tie]]
    origins: dict[str, dict[str, str]]


@cache
def _index(own: Path | None) -> _Index:
    read = read_theatres(own)
    things = {each.thing.id: each.thing for each in read.listed}
    wholes = {name: list(thing.parent) for name, thing in things.items()}
    for name, thing in things.items():
        for member in thing.members:
            wholes[member.id].append(member.model_copy(update={"id": name}))
    return _Index(
        things, wholes, {name: read.heads[each.theatre].origins for each in read.listed for name in [each.thing.id]}
    )


def _known() -> _Index:
    return _index(own_packs())


def side_of(entity: str, when: str | None = None) -> str | None:
    """The camp that an actor acts for at last (an army's spokesman: who leads the army); its own where it has no other.

    ``None`` for what no pack knows, and where it acted for several camps in that time.
    """
    things, seen = _known().things, {entity}
    if entity not in things:
        return None
    while sides := {tie.id for tie in things[entity].side if meets(tie.since, tie.until, when)}:
        if len(sides) > 1:
            return None
        (entity,) = sides
        if entity in seen:
            break
        seen.add(entity)
    return entity


def parent_of(entity: str, when: str | None = None) -> str | None:
    """What an actor is a part of; ``None`` where no pack tells, or tells several."""
    parents = {tie.id for tie in _known().wholes.get(entity, ()) if meets(tie.since, tie.until, when)}
    return parents.pop() if len(parents) == 1 else None


def members_of(entity: str, when: str | None = None) -> tuple[str, ...]:
    """The parts of an actor, in pack order."""
    wholes = _known().wholes
    return tuple(
        name
        for name, ties in wholes.items()
        if any(tie.id == entity and meets(tie.since, tie.until, when) for tie in ties)
    )


def offices_of(entity: str, when: str | None = None) -> tuple[Office, ...]:
    """The ranks and offices that a person bears: "maréchal", "Premier ministre"."""
    thing = _known().things.get(entity)
    offices = thing.offices if thing is not None else ()
    return tuple(office for office in offices if meets(office.since, office.until, when))


def allied(a: str, b: str, when: str | None = None) -> Bond | None:
    """That two actors act for one camp, or that they or those whom they act for are called allies."""
    camps = _standing(a, when) & _standing(b, when)
    if camps:
        camp = min(camps)
        return Bond(a, b, None, None, (), f"{_name(a)} and {_name(b)} both act for {_name(camp)}")
    return next(_bonds("allies", "an ally", a, b, when), None)


def opposed(a: str, b: str, when: str | None = None) -> Bond | None:
    """That two actors, or those whom they act for, are called opponents, and do not act for one camp."""
    if _standing(a, when) & _standing(b, when):
        return None
    return next(_bonds("opponents", "an opponent", a, b, when), None)


def _standing(entity: str, when: str | None) -> set[str]:
    """An actor, what it is part of, and those whom it acts for."""
    index = _known()
    found, todo = set(), [entity]
    while todo:
        name = todo.pop()
        if name in found or name not in index.things:
            continue
        found.add(name)
        ties = (*index.things[name].side, *index.wholes[name])
        todo += [tie.id for tie in ties if meets(tie.since, tie.until, when)]
    return found


def _bonds(key: str, word: str, a: str, b: str, when: str | None) -> Iterator[Bond]:
    index = _known()
    for ours, theirs in ((a, b), (b, a)):
        others = _standing(theirs, when)
        for name in sorted(_standing(ours, when)):
            for tie in index.things[name].ties().get(key, []):
                if tie.id in others and meets(tie.since, tie.until, when):
                    known = index.origins[name]
                    origin = tuple(known.get(each, each) for each in index.things[name].origin)
                    why = f"{_name(tie.id)} is {word} of {_name(name)}{_span(tie)}"
                    yield Bond(name, tie.id, tie.since, tie.until, origin, why)


def _span(tie: Tie) -> str:
    since = f" since {tie.since}" if tie.since else ""
    return f"{since} until {tie.until}" if tie.until else since


def _name(entity: str) -> str:
    thing = _known().things[entity]
    return thing.name or thing.people[0]
