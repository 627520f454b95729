"""Where two reports put their events: comparisons of places, told, named nearby, or located."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.findings.grouping.distances import distance
from recoupe.findings.grouping.seen import Seen
from recoupe.model.claim import EventType

if TYPE_CHECKING:
    from recoupe.findings.grouping.traits import Traits, Where

# What it is worth that a place is named in the sentences around, and that two events lie in one country.
_CLOSE_BY, _WIDE = 0.4, 0.2
# That a place which the text does not name for the act is the other's, or is not.
_GUESSED, _MISSED = 0.8, -0.3


def same_place(a: Traits, b: Traits) -> Seen | None:
    """Where: one place, one within the other, or a place that the other text names in the same breath or close by.

    A country is hardly a place.
    """
    if a.where is None or b.where is None:
        return _named_nearby(a, b) or _named_nearby(b, a)
    names = f"{a.where.name} and {b.where.name}"
    if a.where.names & b.where.names or (a.where.entity and a.where.entity == b.where.entity):
        if a.where.wide or b.where.wide:
            return Seen(_WIDE, f"both somewhere in {a.where.name}")
        return Seen((0.6, _GUESSED, 1.0)[a.where.sure + b.where.sure], f"both at {a.where.name}")
    reach = _reach(a.where, b.where)
    if reach is not None and not (a.where.wide or b.where.wide):
        return reach
    if a.where.words & b.where.words:
        return Seen(_WIDE if a.where.wide or b.where.wide else 0.8, f"{names} share a name")
    if a.where.wide or b.where.wide:
        return None
    nearby = _named_nearby(a, b) or _named_nearby(b, a)
    both = a.where.told and b.where.told
    if nearby:
        return None if both and nearby.value <= _CLOSE_BY else nearby
    if EventType.RETREAT in {a.type, b.type} and a.type is not b.type:
        return None
    return Seen(-2.0 if both else _MISSED, f"{names} are two places")


#: Types that together tell in whose hands a place is: two who hold it, one who takes it and one who leaves it.
HANDS = frozenset({EventType.HOLD, EventType.ASSAULT, EventType.RETREAT})


def same_ground(a: Traits, b: Traits) -> Seen | None:
    """What is held is a place: who holds a town, or takes it, or leaves it is one thing, whoever they say it is."""
    if not {a.type, b.type} <= HANDS or (a.type is b.type is not EventType.HOLD):
        return None
    ground = next((one.where for one in (a, b) if one.where and one.where.told and not one.where.wide), None)
    if ground is None or not all(_is_about(one, ground) for one in (a, b)):
        return None
    # Two who both say that they hold it contradict one another about one thing: that their names differ is the point.
    return Seen(1.8 if a.type is b.type else 1.0, f"both tell who holds {ground.name}")


def _is_about(one: Traits, ground: Where) -> bool:
    """Whether a telling is about a place: it names it, and who takes it does nothing else there."""
    if one.type is EventType.ASSAULT and not takes_ground(one):
        return False
    return bool(ground.words & (one.where.words if one.where and one.where.told else one.said))


def takes_ground(one: Traits) -> bool:
    """Whether what is taken is the place itself ("la prise de Tarvel")."""
    return one.where is not None and any(one.where.words & party.owners for party in one.sufferers)


# Two points closer than this are one place as newspapers tell it, and others within the second are near it; metres.
_ONE_PLACE, _AREA = 5_000, 25_000


def _reach(a: Where, b: Where) -> Seen | None:
    """Two located places: one spot, one within the reach of the other, or too far apart."""
    if a.location is None or b.location is None:
        return None
    metres = distance(a.location, b.location)
    reach = a.location.radius + b.location.radius
    said = f"{a.name} and {b.name} lie {metres / 1000:.0f} km apart"
    if metres <= _ONE_PLACE:
        return Seen(1.0 if reach <= _AREA else 0.6, said)
    if metres <= max(reach, _AREA):
        return Seen(_CLOSE_BY, f"{said}, within reach")
    return Seen(-2.0 if a.told and b.told else _MISSED, said)


def _named_nearby(a: Traits, b: Traits) -> Seen | None:
    """The place that one tells, or a name in its words that is no party's, stands in the other's words or nearby."""
    if a.where and (a.where.wide or not a.where.sure):
        return None
    names = a.where.words if a.where else a.names
    if names & (b.said if a.where else b.names):
        return Seen(0.8, f"{b.first.key} names {_shown(a, names & b.names)} too")
    return Seen(_CLOSE_BY, f"{_shown(a, names & b.around)} is named around {b.first.key}") if names & b.around else None


def _shown(a: Traits, stems: frozenset[str]) -> str:
    return a.where.name if a.where else f"{min(stems).capitalize()}…"
