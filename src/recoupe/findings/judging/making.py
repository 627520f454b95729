"""A group of reports -> a finding."""

from __future__ import annotations

import hashlib
from collections import Counter
from typing import TYPE_CHECKING

from recoupe.findings.judging.contradictions import contradictions
from recoupe.findings.judging.grading import grade
from recoupe.findings.judging.testimonies import testimonies
from recoupe.model.claim import Reason, Status
from recoupe.model.finding import Finding
from recoupe.text.edtf import days

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recoupe.findings.judging.voices import Voice
    from recoupe.model.claim import EventType, Place
    from recoupe.model.finding import Comparison, Report
    from recoupe.model.origin import Witness

_TOLD_PLAINLY = frozenset({Status.ASSERTED, Status.DENIED})


def make_finding(group: Sequence[Voice], witnesses: Sequence[Witness], comparisons: Sequence[Comparison]) -> Finding:
    """The finding that a group makes. Its voices stand in order, and ``comparisons`` say why they stand together."""
    reports = [voice.report for voice in group]
    against = contradictions(group)
    weighed = testimonies(witnesses, group)
    hedged = all(voice.traits.status not in _TOLD_PLAINLY for voice in group)
    return Finding(
        id=finding_id(reports),
        type=_type(reports),
        when=_when(group),
        place=_place(group),
        reports=tuple(reports),
        testimonies=weighed,
        independent=sum(testimony.affirms for testimony in weighed),
        contradictions=against,
        grade=grade(weighed, against, hedged=hedged),
        comparisons=tuple(comparisons),
        reasons=tuple(_reasons(reports, comparisons)),
    )


def finding_id(reports: Sequence[Report]) -> str:
    """A name made from the earliest report, so that later ones leave it as it is."""
    return hashlib.sha256(str(reports[0].key).encode("utf-8", "surrogatepass")).hexdigest()[:12]


def _type(reports: Sequence[Report]) -> EventType:
    """The type that most claims give; of equals, the one that is told first."""
    return Counter(report.claim.type for report in reports).most_common(1)[0][0]


def _when(group: Sequence[Voice]) -> str | None:
    """The narrowest time that most claims with a time give."""
    known = [(voice.report.claim.when, time) for voice in group if (time := days(voice.report.claim.when))]
    told = Counter(when for when, _ in known)
    width = {when: time.last - time.first for when, time in known}
    return max(told, key=lambda when: (told[when], -width[when]), default=None)


def _place(group: Sequence[Voice]) -> Place | None:
    """The place that most claims name in their own words, else that most stories name around them."""
    places = [voice.report.claim.place for voice in group if voice.traits.where and voice.traits.where.told]
    places = places or [voice.report.claim.place for voice in group]
    named = Counter(place.name for place in places if place)
    return next((place for place in places if place and named[place.name] == max(named.values())), None)


def _reasons(reports: Sequence[Report], comparisons: Sequence[Comparison]) -> list[Reason]:
    if len(reports) == 1:
        return [Reason("alone", "no other claim was found to report this event")]
    same = len(reports) - 1 - len(comparisons)
    reasons = [Reason("alike", _why(comparison)) for comparison in comparisons]
    if same:
        reasons.append(
            Reason("identical", f"{same} of {len(reports)} claims repeat another one word for word that day")
        )
    return reasons


def _why(comparison: Comparison) -> str:
    told = "; ".join(point.reason.sentence for point in comparison.points if point.worth > 0)
    against = "; ".join(point.reason.sentence for point in comparison.points if point.worth < 0)
    said = f"{comparison.left} and {comparison.right}: {told}"
    said += f" (although: {against})" if against else ""
    return f"{said}; {comparison.bar.sentence}" if comparison.bar else said
