"""Who says what in a group: each report with its traits, and its voice in words for the reader."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from recoupe.findings.grouping.names import Tie, closest

if TYPE_CHECKING:
    from collections.abc import Sequence

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

    def is_of(self, other: Voice) -> bool:
        """Whether one voice speaks in both: the same speaker, or the same article without a speaker."""
        if self.traits.speakers and other.traits.speakers:
            match = closest(self.traits.speakers, other.traits.speakers)
            return match is not None and match.tie is Tie.SAME
        silent = not self.traits.speakers and not other.traits.speakers
        return silent and self.report.article.id == other.report.article.id


def shown(camp: Sequence[Voice]) -> str:
    """A camp in words: its first voice, and how many others."""
    more = len(camp) - 1
    return camp[0].who + (f" and {more} more" if more else "")
