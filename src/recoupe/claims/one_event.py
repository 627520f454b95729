"""Whether two tellings inside one article may be of one event: nothing that they say of it contradicts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.model.claim import UNDIRECTED, EventType, Status
from recoupe.packs.grammar import grammar_words
from recoupe.packs.words import nouns
from recoupe.text.folding import fold_name

if TYPE_CHECKING:
    from collections.abc import Iterable

    from recoupe.claims.telling import Telling
    from recoupe.model.claim import Item, Party, Place

# Types that seldom name another party: the same people doing it at the same place and time do it once.
_ONE_SIDED = frozenset({EventType.PROTEST, EventType.HOLD, EventType.PRESENCE, EventType.MOBILIZE, EventType.RETREAT})


# A mode that is an act of its own (PLOVER 2.0).
_ABDUCTION = "abduct"
# Sentences within which its sufferers are enough to know an event of unknown authors again.
_NEAR = 8


def same_event(a: Telling, b: Telling) -> bool:
    """Whether two tellings may be one event: same type and certainty, and nothing that they contradict.

    Speakers do not keep them apart: one act told by several speakers with one certainty is one claim (coding guide).
    """
    return may_be_one(a, b) and _compatible_parties(a, b)


def may_be_one(a: Telling, b: Telling) -> bool:
    """Whether type, certainty, time, place and counts of two tellings agree, whoever they name."""
    return (
        a.type is b.type
        and one_mode(a, b)
        and (a.status is b.status or _is_announced(a, b) or _is_announced(b, a))
        and compatible_times(a, b)
        and (a.headline or b.headline or _compatible_places(a.place, b.place))
        and compatible_items(a, b)
    )


def one_mode(a: Telling, b: Telling) -> bool:
    """Whether neither or both tell of people carried off: who is taken is not who is killed.

    Words that own up to an act ("revendique l'enlèvement") say nothing of its kind themselves.
    """
    if {a.lemma, b.lemma} & grammar_words().claiming:
        return True
    return (a.mode == _ABDUCTION) is (b.mode == _ABDUCTION)


def _is_announced(headline: Telling, body: Telling) -> bool:
    """ "X réduit ses troupes" over "X va réduire ses troupes": headlines tell what is planned in the present."""
    return (
        headline.headline and headline.status is Status.ASSERTED and body.status is Status.FUTURE and not body.headline
    )


def _compatible_parties(a: Telling, b: Telling) -> bool:
    if a.type in UNDIRECTED:
        return _all_shared((*a.actor, *a.recipient), (*b.actor, *b.recipient))
    actors = known(a.actor), known(b.actor)
    recipients = a.recipient, b.recipient
    short = a.headline or b.headline
    if all(actors) and not (share(*actors) or _crowds(a, b) or (short and _shortened(*actors))):
        return False
    if all(recipients) and not (share(*recipients) or (short and _shortened(*recipients))):
        return False
    shared = int(all(actors)) + int(all(recipients))
    if shared == 2 or a.type in _ONE_SIDED:  # noqa: PLR2004 - both roles
        return shared > 0
    if all(recipients) and not short and (abs(a.sentence - b.sentence) > _NEAR or not _named_alike(*recipients)):
        return False
    beside = a.sentence == b.sentence and all(actors) and not all(recipients)
    return shared == 1 and (beside or _thin(a) or _thin(b) or (a.rule == b.rule and not any(recipients)))


def _crowds(a: Telling, b: Telling) -> bool:
    """ "Des milliers de personnes ont défilé. Les manifestants scandaient ...": whoever protests is a protester."""
    return a.type is EventType.PROTEST and any(_is_of_protesters(party) for party in (*a.actor, *b.actor))


def _is_of_protesters(party: Party) -> bool:
    readings = nouns().get(party.name.split()[0].lower())
    return party.entity is None and readings is not None and any(n.sort == "protesters" for n in readings.nouns)


def _shortened(a: Iterable[Party], b: Iterable[Party]) -> bool:
    """Whether one of the parties is called by the noun of the other's description: "soldats", "soldats français"."""
    return any(is_short_for(one, other) or is_short_for(other, one) for one in a for other in b)


def is_short_for(short: Party, full: Party) -> bool:
    """A bare noun of the one is the noun of the other, and no pack knows either by name."""
    if short.entity or full.entity or " " in short.name or short.name == full.name:
        return False
    noun = fold_name(short.name)
    return any(fold_name(name).split()[0] == noun for name in full.names if fold_name(name))


def _thin(telling: Telling) -> bool:
    """A telling that lacks a party refers back ("l'attaque", "cette frappe") rather than telling another event."""
    return telling.definite or telling.headline or not known(telling.actor)


def known(parties: tuple[Party, ...]) -> tuple[Party, ...]:
    """The parties without the one that stands for whoever the text does not name."""
    return tuple(party for party in parties if party.is_known)


def share(a: tuple[Party, ...], b: tuple[Party, ...]) -> bool:
    """Whether any party of the one is a party of the other."""
    return any(same_party(one, other) for one in a for other in b)


def _named_alike(a: Iterable[Party], b: Iterable[Party]) -> bool:
    """Whether any party is the same and not only of the same side: two states' soldiers fall in many attacks."""
    others = list(b)
    return any(same_name(one, other) for one in a for other in others)


def _all_shared(a: tuple[Party, ...], b: tuple[Party, ...]) -> bool:
    fewer, more = sorted((a, b), key=len)
    return bool(fewer) and all(any(same_party(one, other) for other in more) for one in fewer)


def same_party(a: Party, b: Party) -> bool:
    """Whether two parties are one, or people of one side."""
    return bool(a.side and a.side == b.side) or same_name(a, b)


def same_name(a: Party, b: Party) -> bool:
    """Whether two parties are one thing of the packs or are called by one name."""
    if a.entity and b.entity and a.entity == b.entity:
        return True
    names = {fold_name(name) for name in a.names} & {fold_name(name) for name in b.names}
    return bool(names)


def compatible_times(a: Telling, b: Telling) -> bool:
    """Whether neither tells a time that leaves out the other's."""
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


def compatible_items(a: Telling, b: Telling) -> bool:
    """The same thing counted twice with bounds that do not meet is two events, or a contradiction to keep.

    Deliveries are told by what is delivered, and movements of forces by what moves: other things, other claims.
    """
    if a.type is EventType.MOBILIZE and a.items and b.items:
        return any(_meet(one, item) for one in a.items for item in b.items if _alike(one, item))
    if a.type is EventType.AID and a.items and b.items:
        return {(fold_name(i.what), i.low, i.high) for i in a.items} == {
            (fold_name(i.what), i.low, i.high) for i in b.items
        }
    for one in a.items:
        alike = [item for item in b.items if _alike(one, item)]
        if alike and not any(_meet(one, item) for item in alike):
            return False
    return True


def _alike(a: Item, b: Item) -> bool:
    return bool({fold_name(name) for name in a.names} & {fold_name(name) for name in b.names})


def _meet(a: Item, b: Item) -> bool:
    low = max(a.low if a.low is not None else 0, b.low if b.low is not None else 0)
    high = min(a.high if a.high is not None else float("inf"), b.high if b.high is not None else float("inf"))
    return low <= high
