"""What of a report is compared."""

from __future__ import annotations

from dataclasses import replace

import pytest

from recoupe.model.claim import Reason
from recoupe.model.finding import Report
from recoupe.model.span import Span
from tests.findings.reports import report, seen


@pytest.mark.parametrize(
    ("text", "words", "day", "dated"),
    [
        ("Le camp de Kolvar a été visé lundi.", "Le camp de Kolvar a été visé lundi", "lundi", True),
        ("Lundi, un convoi a sauté.", "un convoi a sauté", "Lundi", True),
        ("Le ministre a déploré mercredi, devant la presse, le raid sur Kolvar.", "le raid sur Kolvar", "mercredi",
         False),
        ("KOLVAR, 4 mars (AVP) – Neuf sont morts.", "KOLVAR, 4 mars (AVP) – Neuf sont morts", "4 mars",
         False),
    ],
)  # fmt: skip
def test_whether_a_day_is_the_claims_own(text: str, words: str, day: str, *, dated: bool) -> None:
    """A day in or beside its words is; that of a statement or of the dateline is not."""
    one = report("a", when="2024-03-04")
    spans = [Span(text.index(part), text.index(part) + len(part)) for part in (words, day)]
    claim = replace(one.claim, evidence=(spans[0],), reasons=(Reason("when.relative", "", (spans[1],)),))
    assert seen(Report(replace(one.article, text=text), claim)).dated is dated


def test_a_claim_that_does_not_say_where_its_day_stands_is_believed() -> None:
    """Claims that were read from elsewhere give no reasons."""
    assert seen(report("a", when="2024-03-04")).dated
