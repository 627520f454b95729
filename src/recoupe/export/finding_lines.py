"""Finding -> one line of JSON, the contract of `recoupe check --json` that ``docs/output.md`` explains key by key."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from recoupe.export.json_lines import as_line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from recoupe.model.claim import Reason
    from recoupe.model.finding import Contradiction, Finding, Report, Testimony


def finding_line(finding: Finding) -> str:
    """The finding as one line of JSON, without the line feed."""
    return as_line(finding_object(finding))


def finding_object(finding: Finding) -> dict[str, Any]:
    """The finding as plain lists and dictionaries, keys in the order of the contract."""
    return {
        "id": finding.id,
        "type": finding.type.value,
        "when": finding.when,
        "place": None if finding.place is None else {"name": finding.place.name},
        "claims": [_claim(report) for report in finding.reports],
        "origins": [_origin(testimony) for testimony in finding.testimonies],
        "independent": finding.independent,
        "contradictions": [_contradiction(contradiction) for contradiction in finding.contradictions],
        "grade": {"credibility": finding.grade.credibility.value, "why": _sentences(finding.grade.reasons)},
        "why": _sentences(finding.reasons),
    }


def _claim(report: Report) -> dict[str, Any]:
    claim = report.claim
    return {
        "article": report.article.id,
        "claim": claim.id,
        "speaker": [party.name for party in claim.speaker],
        "status": claim.status.value,
        "evidence": [{"start": span.start, "end": span.end} for span in claim.evidence],
    }


def _origin(testimony: Testimony) -> dict[str, Any]:
    origin = testimony.witness.origin
    return {"name": origin.name, "kind": origin.kind.value, "articles": list(testimony.witness.articles)}


def _contradiction(contradiction: Contradiction) -> dict[str, Any]:
    return {
        "kind": contradiction.kind.value,
        "claims": [key.claim for key in contradiction.claims],
        "why": contradiction.reason.sentence,
    }


def _sentences(reasons: Iterable[Reason]) -> list[str]:
    return [reason.sentence for reason in reasons]
