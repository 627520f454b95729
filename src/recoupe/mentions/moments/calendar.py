"""Dates as EDTF strings: days, months, years and the arithmetic between them. Pure."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from recoupe.text.edtf import days

_MONTHS = 12
_WEEK = 7
_SATURDAY = 5
_DAY_LENGTH, _MONTH_LENGTH, _YEAR_LENGTH = 10, 7, 4


class Published(NamedTuple):
    """What is known of the publication date: a day, or a month, or a year, or nothing."""

    year: int | None = None
    month: int | None = None
    day: date | None = None


def published_on(edtf: str | None) -> Published:
    """The publication date from EDTF ("2023-08-23", "2020-05", "2020"); what cannot be read is not known."""
    text = (edtf or "").partition("T")[0].strip()
    try:
        if len(text) == _DAY_LENGTH:
            day = date.fromisoformat(text)
            return Published(day.year, day.month, day)
        if len(text) == _MONTH_LENGTH:
            first = date.fromisoformat(f"{text}-01")
            return Published(first.year, first.month)
        if len(text) == _YEAR_LENGTH:
            return Published(int(text))
    except ValueError:
        pass
    return Published()


def day_or_none(year: int, month: int, day: int) -> date | None:
    """The date, or ``None`` when the calendar has no such day (30 February)."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def month_text(year: int, month: int) -> str:
    """A month as EDTF."""
    return f"{year:04d}-{month:02d}"


def shifted_month(year: int, month: int, by: int) -> tuple[int, int]:
    """The month ``by`` months later (earlier when negative)."""
    count = year * _MONTHS + month - 1 + by
    return count // _MONTHS, count % _MONTHS + 1


def following(edtf: str) -> str:
    """The day, month or year right after this one, at the same precision."""
    last = days(edtf)
    if last is None:
        message = f"{edtf!r} is no day, month or year in EDTF"
        raise ValueError(message)
    return (last.end + timedelta(days=1)).isoformat()[: len(edtf)]


def is_day(edtf: str) -> bool:
    """Whether the string names one day."""
    return len(edtf) == _DAY_LENGTH


def week_of(day: date) -> tuple[date, date]:
    """Monday and Sunday of the week that holds ``day``."""
    monday = day - timedelta(days=day.weekday())
    return monday, monday + timedelta(days=_WEEK - 1)


def weekend_of(day: date) -> tuple[date, date]:
    """Saturday and Sunday of the week that holds ``day``."""
    monday, sunday = week_of(day)
    return monday + timedelta(days=_SATURDAY), sunday


def weekday_until(day: date, weekday: int, *, itself: bool) -> date:
    """The last such weekday up to ``day``; ``itself`` says whether ``day`` counts."""
    back = (day.weekday() - weekday) % _WEEK
    return day - timedelta(days=back if back or itself else _WEEK)


def weekday_from(day: date, weekday: int, *, itself: bool) -> date:
    """The next such weekday from ``day`` on; ``itself`` says whether ``day`` counts."""
    ahead = (weekday - day.weekday()) % _WEEK
    return day + timedelta(days=ahead if ahead or itself else _WEEK)


def said(published: Published) -> str:
    """The publication date as it is known, for a reason."""
    if published.day:
        return published.day.isoformat()
    return month_text(published.year or 0, published.month) if published.month else str(published.year)
