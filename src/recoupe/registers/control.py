"""Findings -> the control register: who holds, takes or leaves which place, when, according to whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.model.claim import EventType, Status
from recoupe.model.register import Control
from recoupe.packs.registers import control_rules
from recoupe.registers.naming import all_named, named
from recoupe.registers.standing import standing

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from recoupe.model.claim import Claim
    from recoupe.model.finding import Finding


def control_register(findings: Iterable[Finding]) -> tuple[Control, ...]:
    """One row for each place, actor and way in each finding, ordered by place and date (undated last)."""
    rows = (row for finding in findings for row in _rows(finding))
    return tuple(sorted(rows, key=lambda row: (row.place.name, row.when or "~", row.holder.name)))


def _rows(finding: Finding) -> Iterator[Control]:
    seen = set()
    for report in finding.reports:
        claim = report.claim
        how = _how(claim)
        if how is None or claim.place is None or claim.status is Status.DENIED:
            continue
        place = named(claim.place)
        for holder in all_named(claim.actor):
            if (place.key, holder.key, how) in seen:
                continue
            seen.add((place.key, holder.key, how))
            speakers = all_named(party for r in finding.reports for party in r.claim.speaker)
            yield Control(place, holder, how, claim.when or finding.when, speakers, standing(finding), finding.id)


def _how(claim: Claim) -> str | None:
    if claim.type is EventType.HOLD:
        return "holds"
    gains = next((control_rules()[rule] for rule in claim.rules if rule in control_rules()), None)
    return None if gains is None else "gains" if gains else "loses"
