"""Who says what in a group: each report with its traits, and its voice in words for the reader."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from recoupe.findings.grouping.names import Tie, closest

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recoupe.findings.grouping.names import Named
    from recoupe.findings.grouping.traits import Traits
    from recoupe.model.finding import ClaimKey, Report


class Voice(NamedTuple):
    """One report as it is weighed against the others of its group."""

    report: Report
    traits: Traits

    @property
    def key(self) -> ClaimKey:
        """The report's name."""
        return self.report.key

    @property
    def who(self) -> str:
        """Who says it, and in which claim: ``Irena Malk (voix-3/90cd…)``."""
        speakers = ", ".join(party.name for party in self.report.claim.speaker)
        return f"{speakers or self.report.article.outlet or 'the article'} ({self.key})"


def who_speaks(group: Sequence[Voice]) -> dict[ClaimKey, str]:
    """Whose voice each report is: equal for reports of one speaker, or of one article that names none."""
    speakers: dict[tuple[Named, ...], str] = {}
    for own in dict.fromkeys(voice.traits.speakers for voice in group if voice.traits.speakers):
        known = (name for other, name in speakers.items() if (match := closest(own, other)) and match.tie is Tie.SAME)
        speakers[own] = next(known, f"speaker {len(speakers)}")
    return {v.key: speakers.get(v.traits.speakers) or f"article {v.report.article.id}" for v in group}


def shown(camp: Sequence[Voice]) -> str:
    """A camp in words: its first voice, and how many others."""
    more = len(camp) - 1
    return camp[0].who + (f" and {more} more" if more else "")
