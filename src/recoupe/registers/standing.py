"""What the reports of a finding, taken together, make of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.model.claim import Status
from recoupe.model.register import Standing

if TYPE_CHECKING:
    from recoupe.model.finding import Finding


def standing(finding: Finding) -> Standing:
    """Denial beside any other status disputes; an outlet's own plain word reports; the rest is only claimed."""
    claims = [report.claim for report in finding.reports]
    statuses = {claim.status for claim in claims}
    if statuses == {Status.DENIED}:
        return Standing.DENIED
    if Status.DENIED in statuses:
        return Standing.DISPUTED
    if statuses == {Status.FUTURE}:
        return Standing.ANNOUNCED
    plain = any(claim.status is Status.ASSERTED and not claim.speaker for claim in claims)
    return Standing.REPORTED if plain else Standing.CLAIMED
