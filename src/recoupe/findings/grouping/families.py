"""Types of events that tell one thing in different words."""

from __future__ import annotations

from recoupe.model.claim import EventType as E

#: A block is searched for each family that a type stands in. One outlet's capture is another's retreat, an accord
#: is signed at a meeting, soldiers lent are soldiers present.
FAMILIES: dict[str, frozenset[E]] = {
    "force": frozenset({E.ASSAULT, E.RETREAT, E.COERCE, E.MOBILIZE}),
    "talks": frozenset({E.AGREE, E.CONSULT, E.COOPERATE}),
    "giving": frozenset({E.AID, E.PRESENCE, E.COOPERATE, E.MOBILIZE}),
    "yielding": frozenset({E.CONCEDE, E.RETREAT, E.AGREE, E.AID}),
    "words": frozenset({E.ACCUSE, E.REJECT, E.REQUEST, E.THREATEN}),
    "measures": frozenset({E.SANCTION, E.COERCE}),
    "backing": frozenset({E.SUPPORT}),
    "streets": frozenset({E.PROTEST}),
    "ground": frozenset({E.HOLD, E.ASSAULT, E.RETREAT}),
}

#: Types whose actor is on the other end of the same act: who retreats is who is attacked.
TURNED = frozenset({E.RETREAT})

#: What the same parties do often: that two claims are of such a type says little.
OFTEN = frozenset({E.ACCUSE, E.REQUEST, E.REJECT, E.THREATEN, E.SUPPORT, E.CONSULT, E.MOBILIZE, E.PROTEST})

_OF: dict[E, tuple[str, ...]] = {each: tuple(name for name, types in FAMILIES.items() if each in types) for each in E}


def families(event: E) -> tuple[str, ...]:
    """The families that a type stands in, at least one."""
    return _OF[event]


def related(a: E, b: E) -> bool:
    """Whether two types may be told of one act."""
    return a is b or any(name in _OF[b] for name in _OF[a])
