"""Dates of packs: which are dates, and which days they cover."""

from __future__ import annotations

from datetime import date

import pytest

from recoupe.packs.dates import covered, days_of, meets
from recoupe.text.edtf import ALWAYS_AFTER, ALWAYS_BEFORE


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("2016", date(2016, 1, 1), date(2016, 12, 31)),
        ("2016-02", date(2016, 2, 1), date(2016, 2, 29)),
        ("2015-02?", date(2015, 2, 1), date(2015, 2, 28)),
        ("2016-09-14~", date(2016, 9, 14), date(2016, 9, 14)),
    ],
)
def test_a_date_covers_its_days(edtf: str, first: date, last: date) -> None:
    """A year is all its days, a month all of its own."""
    assert (days_of(edtf).begin, days_of(edtf).end) == (first, last)


@pytest.mark.parametrize(
    "wrong", ["0000", "2016-00", "2016-13", "2016-21", "2016-2", "2015-02-29", "2016-09-14T10", "201X", "", "mai"]
)
def test_what_is_no_date_is_refused(wrong: str) -> None:
    """A day that no calendar has, and a form that is not ours, are named."""
    with pytest.raises(ValueError, match="is no date of the form"):
        days_of(wrong)


def test_an_interval_may_be_open() -> None:
    """Two dots or nothing at an end never end."""
    known = covered("2014/2016-03")
    assert (known.begin, known.end) == (date(2014, 1, 1), date(2016, 3, 31))
    assert covered("../2016").first == ALWAYS_BEFORE
    assert covered("2014/").last == ALWAYS_AFTER


@pytest.mark.parametrize(
    ("since", "until", "when", "met"),
    [
        ("2014", "2016-03", "2016-03-31", True),
        ("2014", "2016-03", "2016-04", False),
        ("2014-06", None, "2014", True),
        ("2014-06", None, "2014-05", False),
        (None, "2014", "2010/..", True),
        ("2014", "2014", None, True),
    ],
)
def test_times_meet_when_they_share_a_day(since: str | None, until: str | None, when: str | None, *, met: bool) -> None:
    """Ends that are left out are open, and without a date nothing speaks against it."""
    assert meets(since, until, when) is met
