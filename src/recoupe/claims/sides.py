"""Who takes part in fighting or talks that a clause names without parties: the one pair that the article sets so."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from recoupe.model.claim import UNKNOWN, EventType, Reason, Status

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from recoupe.claims.telling import Telling
    from recoupe.model.claim import Party

# What shows that two parties fight or talk: of each row the first type that any telling of the article is of.
_SHOWN_BY = {
    EventType.ASSAULT: (EventType.ASSAULT,),
    EventType.CONSULT: (EventType.CONSULT, EventType.AGREE),
    EventType.AGREE: (EventType.AGREE,),
}
_BOTH = 2


def with_sides(tellings: list[Telling], *, may_fight: Callable[[Party], bool] = lambda _: True) -> list[Telling]:
    """The tellings; those with open sides get the pair of their article, and go where it names none or several.

    "L'armée affronte la milice. (...) Les combats continuent": the army and the militia fight on. Those for whom
    ``may_fight`` does not hold, such as places, suffer attacks and fight nobody.
    """
    return [done for telling in tellings for done in _closed(telling, tellings, may_fight)]


def _closed(telling: Telling, tellings: list[Telling], may_fight: Callable[[Party], bool]) -> list[Telling]:
    if not telling.open_sides:
        return [telling]
    for shown_by in _SHOWN_BY.get(telling.type, ()):
        pairs = _pairs(shown_by, tellings)
        if len(pairs) == 1:
            ((first, second),) = pairs.values()
            if telling.type is EventType.ASSAULT and not (may_fight(first) and may_fight(second)):
                break
            words = f"{first.name}, {second.name}: the one pair that the article sets so"
            spans = tuple(party.span for party in (first, second) if party.span is not None)
            reasons = (*telling.reasons, Reason("claims.sides", words, spans))
            return [
                replace(telling, actor=(first, second), recipient=(first, second), against_party=True, reasons=reasons)
            ]
        if pairs:
            break
    return []


def _pairs(shown_by: EventType, tellings: Iterable[Telling]) -> dict[frozenset[str], tuple[Party, Party]]:
    """The pairs of known parties that act on one another, whoever does it to whom, by their keys."""
    found: dict[frozenset[str], tuple[Party, Party]] = {}
    for telling in tellings:
        if telling.type is not shown_by or telling.status is Status.DENIED or telling.open_sides:
            continue
        for actor in telling.actor:
            for recipient in (*telling.recipient, *telling.actor):
                key = frozenset({actor.camp, recipient.camp})
                if len(key) == _BOTH and UNKNOWN.camp not in key and recipient.span is not None:
                    found.setdefault(key, (actor, recipient))
    return found
