"""Who an attack is against when its own clause does not say: the one enemy whom the article gives its author."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from recoupe.model.claim import EventType, Reason, Status

if TYPE_CHECKING:
    from collections.abc import Iterable

    from recoupe.claims.telling import Telling
    from recoupe.model.claim import Party

_HOSTILE = frozenset({EventType.ASSAULT, EventType.COERCE})
_UNKNOWN = "inconnu"


def with_opponents(tellings: list[Telling]) -> list[Telling]:
    """The tellings, attacks without a party as recipient completed where the article names one enemy only.

    "Les rebelles ont attaqué l'armée. (...) Ils ont pris la ville": the town was taken from the army. Nothing is
    added where the article gives the author two enemies or none.
    """
    enemies = _enemies(tellings)
    return [_completed(telling, enemies) for telling in tellings]


def _enemies(tellings: Iterable[Telling]) -> dict[str, dict[str, Party]]:
    """By party, the parties that it attacks or that attack it."""
    found: dict[str, dict[str, Party]] = {}
    for telling in tellings:
        if telling.type not in _HOSTILE or not telling.against_party or telling.status is Status.DENIED:
            continue
        for actor in _known(telling.actor):
            for recipient in telling.recipient:
                if _key(actor) == _key(recipient) or recipient.span is None:
                    continue
                found.setdefault(_key(actor), {}).setdefault(_key(recipient), recipient)
                found.setdefault(_key(recipient), {}).setdefault(_key(actor), actor)
    return found


def _completed(telling: Telling, enemies: dict[str, dict[str, Party]]) -> Telling:
    if telling.type is not EventType.ASSAULT or telling.against_party:
        return telling
    candidates = {key: party for actor in telling.actor for key, party in enemies.get(_key(actor), {}).items()}
    if len(candidates) != 1:
        return telling
    (opponent,) = candidates.values()
    spans = (opponent.span,) if opponent.span else ()
    reason = Reason("claims.opponent", f"{opponent.name} is the one enemy that the article names", spans)
    return replace(telling, recipient=(*telling.recipient, opponent), reasons=(*telling.reasons, reason))


def _known(parties: tuple[Party, ...]) -> tuple[Party, ...]:
    return tuple(party for party in parties if party.name != _UNKNOWN)


def _key(party: Party) -> str:
    return party.side or party.entity or party.name
