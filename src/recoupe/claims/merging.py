"""Tellings of one event inside an article become one claim with several stretches of evidence."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from recoupe.claims.one_event import (
    compatible_items,
    compatible_times,
    is_short_for,
    known,
    may_be_one,
    one_mode,
    same_event,
    same_name,
    same_party,
    share,
)
from recoupe.claims.told import items_of, place_of, states_its_place
from recoupe.model.claim import Claim, EventType, Reason, Status
from recoupe.packs.casualties import casualties

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from recoupe.claims.telling import Telling
    from recoupe.model.claim import Party
    from recoupe.model.mention import Moment

# How many sentences after an event a telling without parties may still be about it.
_REACH = 2


def merged(article_id: str, text: str, tellings: Iterable[Telling]) -> tuple[Claim, ...]:
    """The claims of an article, one for each group of tellings of one event."""
    return tuple(_claim(article_id, text, group) for group in grouped(tellings))


def grouped(tellings: Iterable[Telling]) -> list[list[Telling]]:
    """The tellings by event: each joins the first group that tells the same event, or opens one."""
    groups: list[list[Telling]] = []
    for telling in tellings:
        home = next((group for group in groups if _is_nested(telling, group)), None)
        home = home or next((group for group in groups if _belongs(telling, group)), None)
        if home is None and _goes_on(telling):
            home = _referred(telling, groups)
        if home is None:
            groups.append([telling])
        else:
            home.append(telling)
    return groups


def _goes_on(telling: Telling) -> bool:
    """Whether a telling says by itself of no other event: "L'attaque ...", "Trois autres ont été blessés"."""
    if not known(telling.actor) and (telling.definite or not telling.recipient):
        return True
    added = bool(telling.items) and all(item.what in casualties().added for item in telling.items)
    return added and telling.moment is None and not states_its_place(telling)


def _is_nested(telling: Telling, group: list[Telling]) -> bool:
    """Whether the sentence builds the telling and one of the group into one act: "l'offensive **lancée** par X"."""
    for other in group:
        if (telling.order in other.whole or other.order in telling.whole) and telling.type is other.type:
            actors = known(telling.actor), known(other.actor)
            return telling.status is other.status and (not all(actors) or share(*actors))
    return False


def _belongs(telling: Telling, group: list[Telling]) -> bool:
    """Whether a telling agrees with every telling of a group that names a party."""
    if group[0].type is not telling.type or not _agrees(telling, group):
        return False  # the tellings of a group share their type, and below the headlines their status
    named = [other for other in group if known(other.actor) or other.recipient]
    if not named:
        return any(other.headline and may_be_one(telling, other) for other in group)
    return all(same_event(telling, other) for other in named)


def _referred(telling: Telling, groups: list[list[Telling]]) -> list[Telling] | None:
    """The event that a telling without another author goes on about ("L'attaque a fait 14 morts"): the last one."""
    actors = known(telling.actor)
    for group in reversed(groups):
        last = group[-1]
        if last.type is telling.type and _agrees(telling, group) and telling.sentence - last.sentence <= _REACH:
            if actors and not any(share(actors, known(other.actor)) for other in group):
                return None
            if _opens(telling, group) or _hits_another(telling, group):
                return None
            one = one_mode(telling, last) and compatible_times(telling, last) and compatible_items(telling, last)
            return group if last.status is telling.status and one else None
    return None


def _opens(telling: Telling, group: list[Telling]) -> bool:
    """ "En juillet, une série d'attentats a fait 56 morts": an act with a day of its own, and "a" or "some", is new."""
    if not telling.indefinite or telling.moment is None or group[-1].sentence == telling.sentence:
        return False
    return all(other.moment is None for other in group) and not any(other.headline for other in group)


def _hits_another(telling: Telling, group: list[Telling]) -> bool:
    """ "X a été abattu. L'attentat du marché ...": an attack on a place is none on the people of another one."""
    others = [party for other in group for party in other.recipient if other.against_party]
    if telling.against_party and others and group[-1].sentence == telling.sentence:
        # "a tiré sur X, en riposte à l'assassinat de Y": one sentence seldom tells of two that they are one.
        return not share(telling.recipient, tuple(others))
    counted = any(item.low is not None for item in telling.items)
    apart = bool(telling.recipient and others) and not telling.against_party and not counted
    return apart and not share(telling.recipient, tuple(others))


def _agrees(telling: Telling, group: list[Telling]) -> bool:
    """Whether what the text below the headlines says of an event has one certainty."""
    return telling.headline or all(other.headline or other.status is telling.status for other in group)


# -- one claim ---------------------------------------------------------------------------------------------


def _claim(article_id: str, text: str, group: list[Telling]) -> Claim:
    best = max(group, key=_fullness)
    ranked = [best, *(telling for telling in group if telling is not best)]
    actor = _most(group, "actor")
    moment = next((t.moment for t in [best, *group] if t.moment and t.moment.edtf), None)
    moment = moment or next((t.moment for t in group if t.moment), None)
    evidence = tuple(dict.fromkeys(t.evidence for t in [best, *group]))
    identity = "|".join(
        [
            article_id,
            best.type.value,
            best.status.value,
            *(f"{s.start}-{s.end}" for s in evidence),
            best.rule,
            str(best.order),
        ]
    )
    return Claim(
        id=hashlib.sha256(identity.encode("utf-8", "surrogatepass")).hexdigest()[:12],
        type=EventType(best.type),
        mode=best.mode,
        status=Status(next((t.status for t in ranked if not t.headline), best.status)),
        actor=actor,
        recipient=_most(group, "recipient"),
        speaker=_speakers(group, best),
        place=place_of(ranked),
        when=moment.edtf if moment else None,
        when_text=moment.span.of(text) if moment else None,
        items=items_of(ranked),
        evidence=evidence,
        rules=tuple(dict.fromkeys(t.rule for t in [best, *group])),
        reasons=(*dict.fromkeys(reason for t in [best, *group] for reason in t.reasons), *_dating(moment)),
        when_basis=moment.basis if moment else "none",
    )


def _dating(moment: Moment | None) -> Iterator[Reason]:
    if moment is not None:
        yield Reason(f"when.{moment.basis}", moment.why, (moment.span,))


def _fullness(telling: Telling) -> tuple[int, int, int]:
    filled = len(known(telling.actor)) + len(telling.recipient) + len(telling.items)
    return filled, int(not telling.headline), -telling.order


def _most(group: list[Telling], role: str) -> tuple[Party, ...]:
    """Every party that any telling names in a role, the fullest telling's first.

    Two tellings may name one side by different people of it; who are named side by side are as many ("X et Y ont ...").
    """
    found: list[Party] = []
    for telling in sorted(group, key=_fullness, reverse=True):
        told = tuple(found)
        for party in getattr(telling, role):
            if not any(same_party(party, other) for other in told) and not any(
                same_name(party, other) for other in found
            ):
                found.append(party)
    named = [party for party in found if party.is_known]
    return tuple(party for party in named if not any(is_short_for(party, other) for other in named)) or tuple(found)


def _speakers(group: list[Telling], best: Telling) -> tuple[Party, ...]:
    if not best.speaker:
        return ()
    found = list(best.speaker)
    for telling in group:
        found += [p for p in telling.speaker if not any(same_party(p, other) for other in found)]
    return tuple(found)
