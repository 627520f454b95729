"""EDTF as days."""

from __future__ import annotations

from datetime import date

import pytest

from recoupe.text.edtf import ALWAYS_AFTER, ALWAYS_BEFORE, Days, days


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("2020-03-02", "2020-03-02", "2020-03-02"),
        ("2020-02", "2020-02-01", "2020-02-29"),
        ("2019", "2019-01-01", "2019-12-31"),
        ("2020-03-XX", "2020-03-01", "2020-03-31"),
        ("202X", "2020-01-01", "2029-12-31"),
        ("2020-24", "2020-12-01", "2021-02-28"),
        ("2020-33", "2020-01-01", "2020-03-31"),
        ("2020-41", "2020-07-01", "2020-12-31"),
        ("2020-03-02~/2020-03-05?", "2020-03-02", "2020-03-05"),
        ("[2020-05-03..2020-05-05]", "2020-05-03", "2020-05-05"),
        ("{2020-05-03,2020-05-05}", "2020-05-03", "2020-05-05"),
    ],
)
def test_every_form_that_a_claim_may_bear_is_read(edtf: str, first: str, last: str) -> None:
    """A day, a month, a year, a season, an interval, a set: from its first day to its last."""
    assert days(edtf) == Days(date.fromisoformat(first).toordinal(), date.fromisoformat(last).toordinal())


def test_open_ends_reach_as_far_as_time() -> None:
    """What began and has no end meets everything after."""
    since, until = days("2021/.."), days("../2018")
    assert since
    assert until
    assert (since.last, until.first) == (ALWAYS_AFTER, ALWAYS_BEFORE)


@pytest.mark.parametrize("edtf", [None, "", " ", "?", "[]", "mardi", "2020-13", "2020-02-31", "../..", "0000"])
def test_what_is_no_date_bounds_nothing(edtf: str | None) -> None:
    """Nonsense is no date rather than an error: the claim stays, undated."""
    assert days(edtf) is None
