"""How far a finding is borne out: by independent origins alone, never by how many repeat them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.model.claim import Reason
from recoupe.model.finding import ContradictionKind, Credibility, Grade, Interest

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from recoupe.model.finding import Contradiction, Testimony

_ENOUGH = 2
# What speaks against the event itself; a quarrel about a number leaves the event standing.
_AGAINST = frozenset({ContradictionKind.DENIAL, ContradictionKind.PARTY})


def grade(testimonies: Sequence[Testimony], contradictions: Sequence[Contradiction], *, hedged: bool) -> Grade:
    """The grade with every reason for and against; ``hedged`` where no claim tells it without reserve."""
    affirming = [testimony for testimony in testimonies if testimony.affirms]
    missing = list(_missing(affirming, contradictions, hedged=hedged))
    credibility = Credibility.CANNOT_BE_JUDGED if missing else Credibility.CONFIRMED
    return Grade(credibility, (_base(affirming), *_interests(affirming), *missing, *_details(contradictions)))


def _base(affirming: Sequence[Testimony]) -> Reason:
    names = ", ".join(testimony.witness.origin.name for testimony in affirming) or "nobody"
    word = "origin affirms it" if len(affirming) == 1 else "origins affirm it"
    return Reason("independent-origins", f"{len(affirming)} independent {word}: {names}")


def _interests(affirming: Sequence[Testimony]) -> Iterator[Reason]:
    for testimony in affirming:
        if testimony.interest is Interest.AGAINST:
            said = f"{testimony.witness.origin.name} says so against the interest of its own side, which weighs more"
            yield Reason("against-interest", said)


def _missing(
    affirming: Sequence[Testimony], contradictions: Sequence[Contradiction], *, hedged: bool
) -> Iterator[Reason]:
    """What keeps the finding from being confirmed."""
    if len(affirming) < _ENOUGH:
        yield Reason("too-few-origins", "fewer than two independent origins affirm it: no basis to judge")
    camps = {testimony.camp for testimony in affirming}
    if len(affirming) >= _ENOUGH and len(camps) == 1 and None not in camps:
        yield Reason("one-camp", f"all who affirm it belong to one camp, {min(str(camp) for camp in camps)}")
    if hedged:
        yield Reason("hedged", "no report tells it without reserve")
    for contradiction in contradictions:
        if contradiction.kind in _AGAINST:
            yield Reason(f"disputed-{contradiction.kind.value}", f"disputed: {contradiction.reason.sentence}")


def _details(contradictions: Sequence[Contradiction]) -> Iterator[Reason]:
    """Quarrels that leave the event standing."""
    for contradiction in contradictions:
        if contradiction.kind not in _AGAINST:
            kind = contradiction.kind.value
            yield Reason(f"open-{kind}", f"the {kind} stays open: {contradiction.reason.sentence}")
