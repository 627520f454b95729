"""Tellings of one event inside an article become one claim with several stretches of evidence."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from recoupe.claims.told import items_of, place_of
from recoupe.model.claim import UNDIRECTED, Claim, EventType, Reason, Status
from recoupe.text.folding import fold_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from recoupe.claims.telling import Telling
    from recoupe.model.claim import Item, Party, Place
    from recoupe.model.mention import Moment

# How many sentences after an event a telling without parties may still be about it.
_REACH = 2
# Types that seldom name another party: the same people doing it at the same place and time do it once.
_ONE_SIDED = frozenset({EventType.PROTEST, EventType.HOLD, EventType.PRESENCE, EventType.MOBILIZE, EventType.RETREAT})


def merged(article_id: str, text: str, tellings: Iterable[Telling]) -> tuple[Claim, ...]:
    """The claims of an article, one for each group of tellings of one event."""
    return tuple(_claim(article_id, text, group) for group in grouped(tellings))


def grouped(tellings: Iterable[Telling]) -> list[list[Telling]]:
    """The tellings by event: each joins the first group that tells the same event, or opens one."""
    groups: list[list[Telling]] = []
    for telling in tellings:
        home = next((group for group in groups if _is_nested(telling, group)), None)
        home = home or next((group for group in groups if _belongs(telling, group)), None)
        if home is None and not _known(telling.actor) and (telling.definite or not telling.recipient):
            home = _referred(telling, groups)
        if home is None:
            groups.append([telling])
        else:
            home.append(telling)
    return groups


def _is_nested(telling: Telling, group: list[Telling]) -> bool:
    """Whether the sentence builds the telling and one of the group into one act: "l'offensive **lancée** par X"."""
    for other in group:
        if (telling.order in other.whole or other.order in telling.whole) and telling.type is other.type:
            known = _known(telling.actor), _known(other.actor)
            return telling.status is other.status and (not all(known) or _share(*known))
    return False


def _belongs(telling: Telling, group: list[Telling]) -> bool:
    """Whether a telling agrees with every telling of a group that names a party."""
    if group[0].type is not telling.type or not _agrees(telling, group):
        return False  # the tellings of a group share their type, and below the headlines their status
    named = [other for other in group if _known(other.actor) or other.recipient]
    if not named:
        return any(other.headline and _may_be_one(telling, other) for other in group)
    return all(_same_event(telling, other) for other in named)


def _referred(telling: Telling, groups: list[list[Telling]]) -> list[Telling] | None:
    """The event that a telling without an author goes on about ("L'attaque a fait 14 morts"): the last of its type."""
    for group in reversed(groups):
        last = group[-1]
        if last.type is telling.type and _agrees(telling, group) and telling.sentence - last.sentence <= _REACH:
            return group if last.status is telling.status and _compatible_times(telling, last) else None
    return None


def _same_event(a: Telling, b: Telling) -> bool:
    """Whether two tellings may be one event: same type and certainty, and nothing that they contradict.

    Speakers do not keep them apart: one act told by several speakers with one certainty is one claim (coding guide).
    """
    return _may_be_one(a, b) and _compatible_parties(a, b)


def _may_be_one(a: Telling, b: Telling) -> bool:
    return (
        a.type is b.type
        and (a.status is b.status or _is_announced(a, b) or _is_announced(b, a))
        and _compatible_times(a, b)
        and (a.headline or b.headline or _compatible_places(a.place, b.place))
        and _compatible_items(a, b)
    )


def _agrees(telling: Telling, group: list[Telling]) -> bool:
    """Whether what the text below the headlines says of an event has one certainty."""
    return telling.headline or all(other.headline or other.status is telling.status for other in group)


def _is_announced(headline: Telling, body: Telling) -> bool:
    """ "X réduit ses troupes" over "X va réduire ses troupes": headlines tell what is planned in the present."""
    return (
        headline.headline and headline.status is Status.ASSERTED and body.status is Status.FUTURE and not body.headline
    )


def _compatible_parties(a: Telling, b: Telling) -> bool:
    if a.type in UNDIRECTED:
        return _all_shared((*a.actor, *a.recipient), (*b.actor, *b.recipient))
    actors = _known(a.actor), _known(b.actor)
    recipients = a.recipient, b.recipient
    if all(actors) and not _share(*actors):
        return False
    if all(recipients) and not _share(*recipients):
        return False
    shared = int(all(actors)) + int(all(recipients))
    if shared == 2 or a.type in _ONE_SIDED:  # noqa: PLR2004 - both roles
        return shared > 0
    return shared == 1 and (_thin(a) or _thin(b) or (a.rule == b.rule and not any(recipients)))


def _thin(telling: Telling) -> bool:
    """A telling that lacks a party refers back ("l'attaque", "cette frappe") rather than telling another event."""
    return telling.definite or telling.headline or not _known(telling.actor)


def _known(parties: tuple[Party, ...]) -> tuple[Party, ...]:
    return tuple(party for party in parties if party.is_known)


def _share(a: tuple[Party, ...], b: tuple[Party, ...]) -> bool:
    return any(_same_party(one, other) for one in a for other in b)


def _all_shared(a: tuple[Party, ...], b: tuple[Party, ...]) -> bool:
    fewer, more = sorted((a, b), key=len)
    return bool(fewer) and all(any(_same_party(one, other) for other in more) for one in fewer)


def _same_party(a: Party, b: Party) -> bool:
    return bool(a.side and a.side == b.side) or _same_name(a, b)


def _same_name(a: Party, b: Party) -> bool:
    if a.entity and b.entity and a.entity == b.entity:
        return True
    names = {fold_name(name) for name in a.names} & {fold_name(name) for name in b.names}
    return bool(names)


def _compatible_times(a: Telling, b: Telling) -> bool:
    first = a.moment.edtf if a.moment else None
    second = b.moment.edtf if b.moment else None
    if not first or not second:
        return True
    return first.startswith(second) or second.startswith(first) or first in second or second in first


def _compatible_places(a: Place | None, b: Place | None) -> bool:
    if a is None or b is None or (a.entity and a.entity == b.entity):
        return True
    first = {fold_name(name) for name in a.names}
    second = {fold_name(name) for name in b.names}
    if first & second:
        return True
    # "le nord du pays" and "le nord-est du pays" may be one place.
    return any(set(x.split()) <= set(y.split()) or set(y.split()) <= set(x.split()) for x in first for y in second)


def _compatible_items(a: Telling, b: Telling) -> bool:
    """The same thing counted twice with bounds that do not meet is two events, or a contradiction to keep.

    Deliveries are told by what is delivered: two lists that are not the same are two claims.
    """
    if a.type is EventType.AID and a.items and b.items:
        return {(fold_name(i.what), i.low, i.high) for i in a.items} == {
            (fold_name(i.what), i.low, i.high) for i in b.items
        }
    for one in a.items:
        alike = [item for item in b.items if {fold_name(n) for n in one.names} & {fold_name(n) for n in item.names}]
        if alike and not any(_meet(one, item) for item in alike):
            return False
    return True


def _meet(a: Item, b: Item) -> bool:
    low = max(a.low if a.low is not None else 0, b.low if b.low is not None else 0)
    high = min(a.high if a.high is not None else float("inf"), b.high if b.high is not None else float("inf"))
    return low <= high


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
    filled = len(_known(telling.actor)) + len(telling.recipient) + len(telling.items)
    return filled, int(not telling.headline), -telling.order


def _most(group: list[Telling], role: str) -> tuple[Party, ...]:
    """Every party that any telling names in a role, the fullest telling's first.

    Two tellings may name one side by different people of it; who are named side by side are as many ("X et Y ont ...").
    """
    found: list[Party] = []
    for telling in sorted(group, key=_fullness, reverse=True):
        told = tuple(found)
        for party in getattr(telling, role):
            named = any(_same_party(party, other) for other in told)
            if not named and not any(_same_name(party, other) for other in found):
                found.append(party)
    known = [party for party in found if party.is_known]
    return tuple(known or found)


def _speakers(group: list[Telling], best: Telling) -> tuple[Party, ...]:
    if not best.speaker:
        return ()
    found = list(best.speaker)
    for telling in group:
        found += [p for p in telling.speaker if not any(_same_party(p, other) for other in found)]
    return tuple(found)
