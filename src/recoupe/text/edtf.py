"""EDTF -> the first and the last day that it allows, as ordinals, so that times can be compared as intervals."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from functools import lru_cache
from typing import NamedTuple

#: Before and after every day that a text may mean.
ALWAYS_BEFORE, ALWAYS_AFTER = 0, date.max.toordinal() + 1
_QUALIFIERS = re.compile("[?~%]")
_POINT = re.compile(r"(\d{1,3}X{1,3}|\d{4})(?:-(\d\d|XX))?(?:-(\d\d|XX))?")
# Months in which the seasons, quarters and halves of ISO 8601-2 begin, and how many they last.
_PARTS = {
    **{21 + n: (3 + 3 * n, 3) for n in range(4)},
    **{33 + n: (1 + 3 * n, 3) for n in range(4)},
    **{40 + n: (1 + 6 * n, 6) for n in range(2)},
}  # fmt: skip
_MONTHS = 12


class Days(NamedTuple):
    """Every day from ``first`` to ``last``, proleptic Gregorian ordinals, both included."""

    first: int
    last: int

    @property
    def begin(self) -> date:
        """The first day as a date; the first of the calendar where the beginning is open."""
        return date.fromordinal(max(self.first, date.min.toordinal()))

    @property
    def end(self) -> date:
        """The last day as a date; the last of the calendar where the end is open."""
        return date.fromordinal(min(self.last, date.max.toordinal()))

    @property
    def exact(self) -> bool:
        """Whether it is a day, or a night with the days on both its sides."""
        return self.last - self.first <= 1

    @property
    def closed(self) -> bool:
        """Whether it has both a beginning and an end."""
        return self.first > ALWAYS_BEFORE and self.last < ALWAYS_AFTER

    def meets(self, other: Days) -> bool:
        """Whether some day lies in both."""
        return self.first <= other.last and other.first <= self.last

    def gap(self, other: Days) -> int:
        """How many days lie between them, 0 where they meet."""
        return max(0, self.first - other.last, other.first - self.last)


@lru_cache(maxsize=65536)
def days(edtf: str | None) -> Days | None:
    """The days that an EDTF expression allows, or ``None`` where it allows all or is none that we know.

    Levels 0 and 1, and the two kinds of sets of level 2, after ISO 8601-2:2019 as the Library of Congress prints it.
    """
    text = _QUALIFIERS.sub("", (edtf or "").strip())
    if not text:
        return None
    if text[0] in "[{":
        return _hull(re.split(r"\.\.|,", text[1:-1]))
    if "/" in text:
        start, _, end = text.partition("/")
        first, last = _point(start), _point(end)
        if first is None and last is None:
            return None
        return Days(first.first if first else ALWAYS_BEFORE, last.last if last else ALWAYS_AFTER)
    return _point(text)


def _hull(parts: list[str]) -> Days | None:
    points = [point for part in parts if (point := _point(part))]
    return Days(min(p.first for p in points), max(p.last for p in points)) if points else None


def _point(text: str) -> Days | None:
    found = _POINT.fullmatch(text)
    if not found:
        return None
    year, month, day = found.groups()
    if year == "0000":
        return None
    if "X" in year:
        low, high = int(year.replace("X", "0")), int(year.replace("X", "9"))
        return Days(date(max(low, 1), 1, 1).toordinal(), date(max(high, 1), 12, 31).toordinal())
    if not month or month == "XX":
        return _months(int(year), 1, _MONTHS)
    if int(month) in _PARTS:
        return _months(int(year), *_PARTS[int(month)])
    if not day or day == "XX":
        return _months(int(year), int(month), 1)
    try:
        ordinal = date(int(year), int(month), int(day)).toordinal()
    except ValueError:
        return None
    return Days(ordinal, ordinal)


def _months(year: int, month: int, count: int) -> Days | None:
    end = year * _MONTHS + month - 1 + count - 1
    last_year, last_month = end // _MONTHS, end % _MONTHS + 1
    if not 1 <= month <= _MONTHS or last_year > date.max.year:
        return None
    last = date(last_year, last_month, monthrange(last_year, last_month)[1])
    return Days(date(year, month, 1).toordinal(), last.toordinal())
