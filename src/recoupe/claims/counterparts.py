"""Whom an act is against or for when its own clause does not say: the one such party that the article names."""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from recoupe.claims.merging import grouped
from recoupe.model.claim import EventType, Reason, Status

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from recoupe.claims.telling import Telling
    from recoupe.model.claim import Party

# How many times as often as the next a counterpart must be named to be the one that is meant.
_STANDS_OUT = 2


class _Relation(NamedTuple):
    """A way in which parties stand to one another: the types that show it, and those that it completes."""

    shown_by: frozenset[EventType]
    completes: frozenset[EventType]
    mutual: bool
    rule: str
    words: str


_FIGHTING = frozenset({EventType.ASSAULT, EventType.THREATEN, EventType.RETREAT})
_BLAMING = frozenset({EventType.THREATEN, EventType.REJECT, EventType.ACCUSE})
# The plainer relation first: who fights whom says more than who blames whom.
_RELATIONS = (
    _Relation(
        frozenset({EventType.ASSAULT, EventType.THREATEN}),
        _FIGHTING,
        mutual=True,
        rule="claims.opponent",
        words="the one enemy of {actor} that the article names",
    ),
    _Relation(
        frozenset({EventType.ACCUSE, EventType.REJECT}),
        _BLAMING,
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


def with_counterparts(
    tellings: list[Telling],
    enmities: Iterable[tuple[Party, Party]] = (),
    *,
    may_fight: Callable[[Party], bool] = lambda _: True,
) -> list[Telling]:
    """The tellings, acts without a party as recipient completed where the article leaves one party only.

    "Les rebelles ont attaqué l'armée. (...) Ils ont pris la ville": the town was taken from the army. Nothing is
    added where the article names nobody or several without one that stands out; the reason names the words that the
    party was taken from. ``enmities`` are who fights whom by words that tell no act; those for whom ``may_fight``
    does not hold suffer attacks and are nobody's enemies.
    """
    for relation in _RELATIONS:
        known = _Counterparts(relation, may_fight)
        settled = {telling.order for group in grouped(tellings) if _is_settled(group) for telling in group}
        if relation is _RELATIONS[0]:
            for one, other in enmities:
                known.add(one, other)
        for telling in tellings:
            known.add_told(telling)
        tellings = [telling if telling.order in settled else known.completed(telling) for telling in tellings]
    return tellings


def _is_settled(group: list[Telling]) -> bool:
    """Whether one telling of an event names the party that the others leave open."""
    return any(telling.against_party for telling in group)


class _Counterparts:
    """By party, the parties that it stands to in one relation, each as often as the article says so."""

    def __init__(self, relation: _Relation, may_fight: Callable[[Party], bool]) -> None:
        self.relation = relation
        self.may_fight = may_fight
        self.found: dict[str, dict[str, list[Party]]] = {}
        self.told: list[Telling] = []

    def add(self, one: Party, other: Party) -> None:
        if one.camp == other.camp or other.span is None:
            return
        self.found.setdefault(one.camp, {}).setdefault(other.camp, []).append(other)
        if self.relation.mutual:
            self.found.setdefault(other.camp, {}).setdefault(one.camp, []).append(one)

    def add_told(self, telling: Telling) -> None:
        if telling.type not in self.relation.shown_by or telling.status is Status.DENIED:
            return
        # The party that an act is against may be its actor's own camp, and then nobody is left to suffer it.
        if not telling.against_party or not telling.recipient:
            return
        self.told.append(telling)
        for actor, recipient in product(_known(telling.actor), telling.recipient):
            if not self.relation.mutual or self.may_fight(recipient):
                self.add(actor, recipient)

    def completed(self, telling: Telling) -> Telling:
        if telling.type not in self.relation.completes or telling.against_party:
            return telling
        beside = self._beside(telling) if telling.type is EventType.ASSAULT else None
        counterpart = beside or self._counterpart(telling)
        if counterpart is None:
            return telling
        spans = (counterpart.span,) if counterpart.span else ()
        sentence = f"{counterpart.name}: {self.relation.words.format(actor=telling.actor[0].name)}"
        reason = Reason(self.relation.rule, sentence, spans)
        return replace(
            telling,
            recipient=(*telling.recipient, counterpart),
            against_party=True,
            reasons=(*telling.reasons, reason),
        )

    def _beside(self, telling: Telling) -> Party | None:
        """ "a ouvert le feu pour disperser la foule": whom the same sentence says that the actor did the same to."""
        actors = {actor.camp for actor in _known(telling.actor)}
        return next(
            (
                other.recipient[0]
                for other in self.told
                if other.sentence == telling.sentence
                and other.type is telling.type
                and actors & {actor.camp for actor in other.actor}
            ),
            None,
        )

    def _counterpart(self, telling: Telling) -> Party | None:
        """The only counterpart of the actors, or the one named at least twice as often as any other."""
        candidates: dict[str, list[Party]] = {}
        for actor in telling.actor:
            for key, parties in self.found.get(actor.camp, {}).items():
                candidates.setdefault(key, []).extend(parties)
        ranked = sorted(candidates.values(), key=len, reverse=True)
        if not ranked or (len(ranked) > 1 and len(ranked[0]) < _STANDS_OUT * len(ranked[1])):
            return None
        return max(ranked[0], key=lambda party: (party.entity is not None, ranked[0].count(party)))


def _known(parties: tuple[Party, ...]) -> tuple[Party, ...]:
    return tuple(party for party in parties if party.is_known)
