"""Articles in, findings out: add articles in any order, ask for the findings, add more, ask again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.findings.grouping import Groups
from recoupe.findings.judging import Voice, make_finding
from recoupe.model.finding import Report

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from recoupe.findings.grouping import Decisions
    from recoupe.model.coded import Coded
    from recoupe.model.finding import ClaimKey, Finding
    from recoupe.model.origin import Witness


class CrossCheck:
    """Every claim of every article added so far stands in exactly one finding.

    ``witnesses`` says which reports of a group speak with one voice. The findings depend on the set of articles only,
    not on their order, and an article that is added changes only findings that its claims may belong to.
    """

    def __init__(
        self, witnesses: Callable[[Sequence[Report]], Sequence[Witness]], decisions: Decisions | None = None
    ) -> None:
        self._witnesses = witnesses
        self._groups = Groups(decisions)
        # By the claims of each finding and how each is read, which other claims of its article may change.
        self._made: dict[tuple[tuple[ClaimKey, str], ...], Finding] = {}

    def add(self, coded: Coded) -> None:
        """Take in the claims of one article. An article whose id is already there adds only claims that are new."""
        self._groups.add(Report(coded.article, claim) for claim in coded.claims)

    def findings(self) -> list[Finding]:
        """All findings, ordered by id."""
        made: dict[tuple[tuple[ClaimKey, str], ...], Finding] = {}
        for group in self._groups.groups():
            keys = tuple((report.key, self._groups.name_of(report)) for report in group)
            made[keys] = self._made.get(keys) or self._make(group)
        self._made = made
        return sorted(made.values(), key=lambda finding: finding.id)

    def _make(self, group: tuple[Report, ...]) -> Finding:
        voices = [Voice(report, self._groups.traits_of(report)) for report in group]
        return make_finding(voices, self._witnesses(group), tuple(self._groups.comparisons(group)))
