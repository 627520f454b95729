"""Witnesses -> testimonies: whose side each independent origin is on, and whether what it says serves that side."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from recoupe.findings.grouping.families import TURNED
from recoupe.model.claim import UNDIRECTED, EventType, Reason, Status
from recoupe.model.finding import ClaimKey, Interest, Testimony

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from recoupe.findings.grouping.names import Named
    from recoupe.findings.judging.voices import Voice
    from recoupe.model.origin import Witness

# Acts that whoever does them has reason to boast of rather than to hide.
_BOASTS = frozenset({EventType.HOLD, EventType.MOBILIZE})


def testimonies(witnesses: Iterable[Witness], group: Sequence[Voice]) -> tuple[Testimony, ...]:
    """Each witness of a group, weighed."""
    by_key = {voice.key: voice for voice in group}
    sides = _Sides(
        _camps(party for voice in group for party in voice.traits.doers),
        _camps(party for voice in group for party in voice.traits.sufferers),
    )
    return tuple(_testimony(witness, by_key, sides) for witness in witnesses)


class _Sides(NamedTuple):
    """The camps at both ends of an event."""

    doers: frozenset[str]
    sufferers: frozenset[str]


def _testimony(witness: Witness, by_key: Mapping[ClaimKey, Voice], sides: _Sides) -> Testimony:
    own = [by_key[ClaimKey(*key)] for key in witness.reports]
    affirms = any(voice.traits.status is not Status.DENIED for voice in own)
    speakers = [party for voice in own for party in voice.traits.speakers]
    camps = _camps(speakers) if witness.origin.kind == "speaker" else frozenset()
    interest, sentence = _interest(camps, own, sides, affirms=affirms)
    reasons = (*witness.reasons, Reason(f"interest-{interest.value}", f"{witness.origin.name}: {sentence}"))
    return Testimony(witness, min(camps, default=None), interest, affirms, reasons)


def _camps(parties: Iterable[Named]) -> frozenset[str]:
    """Every camp and state that the parties belong to."""
    return frozenset(camp for party in parties for camp in party.camps | party.states)


def _interest(camps: frozenset[str], own: Sequence[Voice], sides: _Sides, *, affirms: bool) -> tuple[Interest, str]:
    types = {voice.traits.type for voice in own}
    if not camps:
        return Interest.UNKNOWN, "whose side it is on is not known"
    if types <= UNDIRECTED and camps & sides.doers:
        return Interest.UNKNOWN, "takes part itself"
    if camps & sides.doers:
        if not affirms:
            return Interest.SERVES, "denies a deed of its own side"
        return (Interest.SERVES, "claims a success of its own side") if types <= _BOASTS else (
            Interest.UNKNOWN, "speaks of a deed of its own side")  # fmt: skip
    if camps & sides.sufferers:
        if types & TURNED and affirms:
            return Interest.AGAINST, "admits a setback of its own side"
        return Interest.SERVES, "speaks of what was done to its own side"
    return Interest.OUTSIDE, "belongs to neither side of the event"
