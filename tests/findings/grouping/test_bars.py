"""What no likeness outweighs."""

from __future__ import annotations

from dataclasses import replace

import pytest

from recoupe.findings.grouping.bars import bar
from recoupe.model.claim import EventType, Status
from recoupe.model.finding import Report
from tests.findings.reports import report, seen


def barred(a: Report, b: Report) -> str | None:
    """The rule that keeps two reports apart."""
    found = bar(seen(a), seen(b))
    return found.rule if found else None


def of_one_article(a: Report, b: Report) -> tuple[Report, Report]:
    """Two reports as if one article bore both: its id counts, not its text."""
    return a, Report(replace(b.article, id=a.article.id), b.claim)


@pytest.mark.parametrize(
    ("a", "b", "rule"),
    [
        (report("a", EventType.PROTEST), report("b", EventType.AID), "other-act"),
        (report("a", when="2024-03-04"), report("b", when="2024-03-12"), "other-days"),
        (report("a", published="2024-03-05"), report("b", when="2024-03-09"), "told-before"),
        (report("a", when="2024-03-04"), report("b", when="2024-03-05"), None),
        (report("a", published="2024-03-05", status=Status.FUTURE), report("b", when="2024-03-09"), None),
    ],
)
def test_what_bars_reports_of_two_articles(a: Report, b: Report, rule: str | None) -> None:
    """Other acts, days far apart, an event after its publication; a slip of a day and what was announced are no bar."""
    assert barred(a, b) == rule
    assert barred(b, a) == rule


@pytest.mark.parametrize(
    ("a", "b", "rule"),
    [
        (report("a", when="2024-03-04"), report("b", when="2024-03-05"), "article-days"),
        (report("a", place="Kolvar"), report("b", place="Ostrel"), "article-places"),
        (report("a", counts="9 tués"), report("b", counts="14 tués"), "article-numbers"),
        (
            report("a", counts="9 tués", speaker="Irena Malk"),
            report("b", counts="14 tués", speaker="Pavel Drozin"),
            None,
        ),
    ],
)
def test_what_bars_reports_of_one_article(a: Report, b: Report, rule: str | None) -> None:
    """One voice in one article gives one day, one town, one toll; two voices may quarrel."""
    assert barred(*of_one_article(a, b)) == rule
