"""Dates in packs: a year, a month or a day in EDTF (ISO 8601-2), and the days that they cover."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from typing import Annotated

from pydantic import BeforeValidator

# EDTF level 0 with the qualifiers of level 1: uncertain (?), approximate (~), both (%).
_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?[?~%]?")
_OPEN = frozenset({"", ".."})


def _checked(value: object) -> object:
    """YAML gives a lone year as a number; everything else must be a date that the calendar knows."""
    text = str(value) if isinstance(value, int) else value
    if not isinstance(text, str):
        return value
    first_day(text)
    return text


#: A date of a pack: ``2016``, ``2016-09``, ``2016-09-14``, with ``?``, ``~`` or ``%`` behind it where it is not sure.
PackDate = Annotated[str, BeforeValidator(_checked)]


def first_day(edtf: str) -> date:
    """The first day that a date covers.

    Raises:
        ValueError: it is not a year, a month or a day of the calendar.
    """
    year, month, day = _parts(edtf)
    return date(year, month or 1, day or 1)


def last_day(edtf: str) -> date:
    """The last day that a date covers; raises as :func:`first_day`."""
    year, month, day = _parts(edtf)
    month = month or 12
    return date(year, month, day or monthrange(year, month)[1])


def _parts(edtf: str) -> tuple[int, int | None, int | None]:
    match = _DATE.fullmatch(edtf)
    year, month, day = (int(part) if part else None for part in match.groups()) if match else (None, None, None)
    try:
        date(year or 0, month if month is not None else 1, day if day is not None else 1)
    except ValueError as error:
        message = f"{edtf!r} is no date of the form 2016, 2016-09 or 2016-09-14"
        raise ValueError(message) from error
    assert year is not None  # noqa: S101 - year 0 is refused above
    return year, month, day


def covered(when: str) -> tuple[date, date]:
    """First and last day of a date or of an interval of EDTF ("2019-04/2020-06", "2014/.."); an open end never ends.

    Raises:
        ValueError: it is neither.
    """
    start, slash, end = when.partition("/")
    if not slash:
        return first_day(start), last_day(start)
    return (
        date.min if start in _OPEN else first_day(start),
        date.max if end in _OPEN else last_day(end),
    )


def meets(since: str | None, until: str | None, when: str | None) -> bool:
    """Whether a time that runs from ``since`` to ``until`` (open where ``None``) shares a day with ``when``.

    Without ``when`` nothing speaks against it. Raises ``ValueError`` as :func:`covered`.
    """
    if when is None:
        return True
    first, last = covered(when)
    return not (since is not None and last < first_day(since)) and not (until is not None and first > last_day(until))
