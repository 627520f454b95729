"""Whom an act is against or for when its own clause does not say: the one such party that the article names."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from recoupe.model.claim import EventType, Reason, Status

if TYPE_CHECKING:
    from collections.abc import Iterable

    from recoupe.claims.telling import Telling
    from recoupe.model.claim import Party

_UNKNOWN = "inconnu"


class _Relation(NamedTuple):
    """A way in which parties stand to one another: the types that show it, and those that it completes."""

    shown_by: frozenset[EventType]
    completes: frozenset[EventType]
    mutual: bool
    rule: str
    words: str


_AGAINST = frozenset({EventType.ASSAULT, EventType.THREATEN, EventType.REJECT, EventType.ACCUSE, EventType.RETREAT})
# The plainer relation first: who fights whom says more than who blames whom.
_RELATIONS = (
    _Relation(
        frozenset({EventType.ASSAULT, EventType.COERCE, EventType.THREATEN}),
        _AGAINST,
        mutual=True,
        rule="claims.opponent",
        words="the one enemy of {actor} that the article names",
    ),
    _Relation(
        frozenset({EventType.ACCUSE, EventType.REJECT}),
        _AGAINST,
        mutual=True,
        rule="claims.adversary",
        words="the one adversary of {actor} that the article names",
    ),
    _Relation(
        frozenset({EventType.AID, EventType.SUPPORT, EventType.MOBILIZE}),
        frozenset({EventType.AID, EventType.MOBILIZE}),
        mutual=False,
        rule="claims.beneficiary",
        words="the one party that the article says {actor} helps",
    ),
)


def with_counterparts(tellings: list[Telling]) -> list[Telling]:
    """The tellings, acts without a party as recipient completed where the article leaves one party only.

    "Les rebelles ont attaqué l'armée. (...) Ils ont pris la ville": the town was taken from the army. Nothing is
    added where the article names two enemies or none; the reason names the words that the party was taken from.
    """
    for relation in _RELATIONS:
        known = _counterparts(relation, tellings)
        tellings = [_completed(telling, relation, known) for telling in tellings]
    return tellings


def _counterparts(relation: _Relation, tellings: Iterable[Telling]) -> dict[str, dict[str, Party]]:
    """By party, the parties that it stands to in the relation."""
    found: dict[str, dict[str, Party]] = {}
    for telling in tellings:
        if telling.type not in relation.shown_by or not telling.against_party or telling.status is Status.DENIED:
            continue
        for actor in _known(telling.actor):
            for recipient in telling.recipient:
                if _key(actor) == _key(recipient) or recipient.span is None:
                    continue
                found.setdefault(_key(actor), {}).setdefault(_key(recipient), recipient)
                if relation.mutual:
                    found.setdefault(_key(recipient), {}).setdefault(_key(actor), actor)
    return found


def _completed(telling: Telling, relation: _Relation, known: dict[str, dict[str, Party]]) -> Telling:
    if telling.type not in relation.completes or telling.against_party:
        return telling
    candidates = {key: party for actor in telling.actor for key, party in known.get(_key(actor), {}).items()}
    if len(candidates) != 1:
        return telling
    (counterpart,) = candidates.values()
    spans = (counterpart.span,) if counterpart.span else ()
    sentence = f"{counterpart.name}: {relation.words.format(actor=telling.actor[0].name)}"
    reason = Reason(relation.rule, sentence, spans)
    return replace(
        telling, recipient=(*telling.recipient, counterpart), against_party=True, reasons=(*telling.reasons, reason)
    )


def _known(parties: tuple[Party, ...]) -> tuple[Party, ...]:
    return tuple(party for party in parties if party.name != _UNKNOWN)


def _key(party: Party) -> str:
    return party.side or party.entity or party.name
