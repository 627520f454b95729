"""Days, months and years as EDTF, and the arithmetic between them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.mentions.moments.calendar import (
    Published,
    day_or_none,
    following,
    month_text,
    published_on,
    shifted_month,
    week_of,
    weekday_from,
    weekday_until,
    weekend_of,
)
from recoupe.text.edtf import days

DAYS = st.dates(min_value=date(1000, 1, 1), max_value=date(2900, 12, 31))
WEEKDAYS = st.integers(0, 6)


@given(DAYS, WEEKDAYS, st.booleans())
def test_weekday_before_and_after(day: date, weekday: int, itself: bool) -> None:  # noqa: FBT001 - drawn, not passed
    """The last and the next such weekday lie within a week, on the right side, and fall on that weekday."""
    before, after = weekday_until(day, weekday, itself=itself), weekday_from(day, weekday, itself=itself)
    assert before.weekday() == after.weekday() == weekday
    assert timedelta(0) <= day - before <= timedelta(days=7)
    assert timedelta(0) <= after - day <= timedelta(days=7)
    assert itself or (before < day < after)


@given(DAYS)
def test_week_and_weekend_hold_the_day(day: date) -> None:
    """The week runs from Monday to Sunday around the day, and its weekend ends it."""
    monday, sunday = week_of(day)
    assert monday <= day <= sunday
    assert (monday.weekday(), sunday - monday) == (0, timedelta(days=6))
    assert weekend_of(day) == (sunday - timedelta(days=1), sunday)


@given(DAYS, st.integers(-500, 500))
def test_months_shift_back_and_forth(day: date, by: int) -> None:
    """Shifting a month and shifting it back is nothing, and the shifted one is a month."""
    year, month = shifted_month(day.year, day.month, by)
    assert 1 <= month <= 12
    assert shifted_month(year, month, -by) == (day.year, day.month)


@given(DAYS, st.sampled_from([4, 7, 10]))
def test_following_joins_without_a_gap(day: date, precision: int) -> None:
    """What follows a day, month or year begins the day after it ends, at the same precision."""
    text = day.isoformat()[:precision]
    assert len(following(text)) == precision
    known, later = days(text), days(following(text))
    assert known is not None
    assert later is not None
    assert later.first == known.last + 1
    assert known.begin <= day <= known.end


@given(st.text(max_size=14))
def test_any_publication_date_is_survived(text: str) -> None:
    """Whatever stands for the publication date, what cannot be read is not known."""
    published = published_on(text)
    assert published.day is None or published.month == published.day.month


@pytest.mark.parametrize(
    ("edtf", "expected"),
    [
        ("2020-05-21", Published(2020, 5, date(2020, 5, 21))),
        ("2020-05-21T10:00:00Z", Published(2020, 5, date(2020, 5, 21))),
        ("2020-05", Published(2020, 5)),
        ("2020", Published(2020)),
        ("2020-02-30", Published()),
        ("mai 2020", Published()),
        ("", Published()),
        (None, Published()),
    ],
)
def test_published_on(edtf: str | None, expected: Published) -> None:
    """A publication date is known at the precision given, and not at all when it is no date."""
    assert published_on(edtf) == expected


def test_days_that_do_not_exist() -> None:
    """The 30th of February is no date; a month is written with two digits."""
    assert day_or_none(2020, 2, 30) is None
    assert month_text(2020, 5) == "2020-05"
