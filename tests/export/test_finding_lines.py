"""The contract of `recoupe check --json`."""

from __future__ import annotations

import json

from recoupe.export import finding_line
from recoupe.model.claim import Status
from tests.findings.reports import AID, cross_checked, report


def test_a_finding_has_the_keys_of_the_contract_in_their_order() -> None:
    """Every key of docs/output.md, none else, for a finding with a contradiction."""
    said = report("a", AID, "Russie=country:ru", "Front du Nord", speaker="Amara Toubal", place="Kolvar", claim="1")
    denied = report("b", AID, "Russie=country:ru", "Front du Nord", speaker="Kremlin", status=Status.DENIED, claim="2")
    (finding,) = cross_checked(said, denied)
    line = finding_line(finding)
    made = json.loads(line)
    assert "\n" not in line
    assert list(made) == [
        "id", "type", "when", "place", "claims", "origins", "independent", "contradictions", "grade", "why",
    ]  # fmt: skip
    assert made["place"] == {"name": "Kolvar"}
    assert made["claims"][0] == {
        "article": "a",
        "claim": "1",
        "speaker": ["Amara Toubal"],
        "status": "asserted",
        "evidence": [{"start": span.start, "end": span.end} for span in said.claim.evidence],
    }
    assert made["origins"][0] == {"name": "Amara Toubal", "kind": "speaker", "articles": ["a"]}
    assert made["independent"] == 1
    assert made["contradictions"][0]["kind"] == "denial"
    assert made["contradictions"][0]["claims"] == ["1", "2"]
    assert made["grade"]["credibility"] == "6"
    assert all(isinstance(sentence, str) for sentence in (*made["grade"]["why"], *made["why"]))


def test_a_claim_alone_is_a_finding_that_says_so() -> None:
    """Every claim stands in a finding, alone if nothing else reports its event."""
    (finding,) = cross_checked(report("a", AID, "Russie=country:ru"))
    assert json.loads(finding_line(finding))["why"] == ["no other claim was found to report this event"]
