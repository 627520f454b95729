"""Who let somebody go whom the clause frees without saying who did: whoever the article says took or held him."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from recoupe.claims.one_event import is_short_for, same_name
from recoupe.model.claim import EventType, Reason, Status

if TYPE_CHECKING:
    from recoupe.claims.telling import Telling

# Modes of the acts by which people come to be held (PLOVER 2.0).
_TAKING = frozenset({"abduct", "arrest"})


def with_captors(tellings: list[Telling]) -> list[Telling]:
    """The tellings; a release by nobody known is given to the one captor that the article names for those released.

    "Les rebelles ont enlevé trois médecins. (...) Les médecins ont été libérés mardi": the rebels let them go. A rescue
    names its rescuers, and is no release.
    """
    takings = [t for t in tellings if t.mode in _TAKING and t.has_author and t.status is not Status.DENIED]
    return [_released(telling, takings) for telling in tellings]


def _released(telling: Telling, takings: list[Telling]) -> Telling:
    if telling.type is not EventType.CONCEDE or telling.has_author or not telling.recipient:
        return telling
    before = [t for t in takings if t.order < telling.order and _took(t, telling)]
    captors = {party.camp: taking for taking in before for party in taking.actor if party.is_known}
    if len(captors) != 1:
        return telling
    (taking,) = captors.values()
    words = f"{taking.actor[0].name}: who the article says took those who are let go"
    reason = Reason("claims.captor", words, (taking.evidence,))
    return replace(telling, actor=taking.actor, reasons=(*telling.reasons, reason))


def _took(taking: Telling, release: Telling) -> bool:
    return any(
        same_name(one, other) or is_short_for(other, one) for one in taking.recipient for other in release.recipient
    )
