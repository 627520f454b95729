"""Whom "les deux camps", "les belligérants" and calls to stop "les combats" are about: the pair that fights.

"Les deux pays", "les armées des deux voisins" are the two states that the article sets beside one another.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from recoupe.model.claim import EventType, Reason, Status
from recoupe.packs.grammar import grammar_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from recoupe.claims.telling import Telling
    from recoupe.model.claim import Party

_STATE = "country:"
# Types of acts that fighting parties do to one another where only one side of the act is told.
_MUTUAL = frozenset({EventType.ASSAULT, EventType.ACCUSE, EventType.THREATEN, EventType.RETREAT})
# Types of acts whose recipients may be the two who fight.
_TOLD_TO_BOTH = frozenset({EventType.REQUEST, EventType.CONSULT, EventType.ACCUSE, EventType.AID})


class _Pair(NamedTuple):
    """Two parties that fight; ``order`` is the first word that tells it, -1 where no act does."""

    order: int
    one: Party
    other: Party

    @property
    def key(self) -> frozenset[str]:
        return frozenset({self.one.camp, self.other.camp})


def with_both_sides(
    tellings: list[Telling],
    enmities: Iterable[tuple[Party, Party]] = (),
    *,
    may_fight: Callable[[Party], bool] = lambda _: True,
    two_states: Callable[[Party], bool] = lambda _: False,
) -> list[Telling]:
    """The tellings, words for both sides replaced by the two parties whose fighting was told last before them.

    "L'armée affronte la milice. (...) Les deux camps s'accusent": the army and the militia do. A call that names
    nobody is addressed to those who fight. Where nothing was told before, the one pair of the article is meant;
    where it sets several against one another, or none, the words stay as they are.
    """
    pairs = [*_fighting(tellings, may_fight), *(_Pair(-1, one, other) for one, other in enmities)]
    states = list(_states(tellings))
    named = (_named(telling, _meant(telling, pairs)) for telling in tellings)
    return [_with_states(telling, _meant(telling, states), two_states) for telling in named]


def _states(tellings: list[Telling]) -> Iterator[_Pair]:
    """The two states of each telling that sets exactly two beside one another, whatever they do."""
    for telling in tellings:
        parties = (*telling.actor, *telling.recipient)
        states = {party.camp: party for party in parties if party.entity and party.camp.startswith(_STATE)}
        match tuple(states.values()):
            case (one, other):
                yield _Pair(telling.order, one, other)


def _with_states(telling: Telling, pair: _Pair | None, two_states: Callable[[Party], bool]) -> Telling:
    """The telling, "les deux pays" and "les armées des deux pays" replaced by the two that are meant."""
    if pair is None or telling.order == pair.order:
        return telling
    both = (pair.one, pair.other)
    actor = both if telling.actor and all(map(two_states, telling.actor)) else telling.actor
    recipient = both if telling.recipient and all(map(two_states, telling.recipient)) else telling.recipient
    if actor == telling.actor and recipient == telling.recipient:
        return telling
    spans = tuple(party.span for party in both if party.span is not None)
    reason = Reason("claims.both-states", f"{pair.one.name}, {pair.other.name}: the two states meant", spans)
    return replace(telling, actor=actor, recipient=recipient, reasons=(*telling.reasons, reason))


def _fighting(tellings: list[Telling], may_fight: Callable[[Party], bool]) -> Iterator[_Pair]:
    for telling in tellings:
        if telling.type is not EventType.ASSAULT or telling.status is Status.DENIED:
            continue
        fighters = [party for party in telling.actor if _is_somebody(party)]
        # Who attacks fights, whoever it is; who is attacked may be a thing, or people who fight for nobody.
        others = [*fighters, *(party for party in telling.recipient if _is_somebody(party) and may_fight(party))]
        for one in fighters:
            for other in others:
                if one.camp != other.camp:
                    yield _Pair(telling.order, one, other)


def _is_somebody(party: Party) -> bool:
    return party.is_known and not _is_both(party)


def _meant(telling: Telling, pairs: list[_Pair]) -> _Pair | None:
    before = [pair for pair in pairs if 0 <= pair.order < telling.order]
    if before:
        last = [pair for pair in before if pair.order == before[-1].order]
        return last[0] if len({pair.key for pair in last}) == 1 else None
    return pairs[0] if len({pair.key for pair in pairs}) == 1 else None


def _named(telling: Telling, pair: _Pair | None) -> Telling:
    if pair is None or telling.order == pair.order:
        return telling
    both = (pair.one, pair.other)
    actor, recipient = telling.actor, telling.recipient
    if actor and all(map(_is_both, actor)):
        actor = both
        recipient = both if telling.type in _MUTUAL and not recipient else recipient
    addressed = telling.type in _TOLD_TO_BOTH and bool(recipient) and all(map(_is_both, recipient))
    if addressed or telling.open_addressees:
        recipient = tuple(party for party in both if party.camp not in {each.camp for each in actor})
    if actor == telling.actor and recipient == telling.recipient:
        return telling
    spans = tuple(party.span for party in both if party.span is not None)
    reason = Reason("claims.both-sides", f"{pair.one.name}, {pair.other.name}: the two who fight", spans)
    return replace(
        telling, actor=actor, recipient=recipient, against_party=bool(recipient), reasons=(*telling.reasons, reason)
    )


def _is_both(party: Party) -> bool:
    words = party.name.lower().split()
    return party.entity is None and bool(words) and words[-1] in grammar_words().both_sides
