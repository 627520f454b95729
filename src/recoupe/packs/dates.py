"""Dates in packs: a year, a month or a day in EDTF (ISO 8601-2), and whether times share a day."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import BeforeValidator

from recoupe.text.edtf import ALWAYS_AFTER, ALWAYS_BEFORE, Days, days

# EDTF level 0 with the qualifiers of level 1: uncertain (?), approximate (~), both (%).
_DATE = re.compile(r"\d{4}(-\d{2}){0,2}[?~%]?")
_OPEN = frozenset({"", ".."})


def _checked(value: object) -> object:
    """YAML gives a lone year as a number; everything else must be a date that the calendar knows."""
    text = str(value) if isinstance(value, int) else value
    if not isinstance(text, str):
        return value
    days_of(text)
    return text


#: A date of a pack: ``2016``, ``2016-09``, ``2016-09-14``, with ``?``, ``~`` or ``%`` behind it where it is not sure.
PackDate = Annotated[str, BeforeValidator(_checked)]


def days_of(edtf: str) -> Days:
    """The days that a date of a pack covers.

    Raises:
        ValueError: it is not a year, a month or a day of the calendar.
    """
    known = days(edtf) if _DATE.fullmatch(edtf) else None
    if known is None or not _names_month(edtf):
        message = f"{edtf!r} is no date of the form 2016, 2016-09 or 2016-09-14"
        raise ValueError(message)
    return known


def _names_month(edtf: str) -> bool:
    """Whether what stands for the month is one: EDTF writes seasons and quarters in its place."""
    return edtf[5:7] <= "12"


def covered(when: str) -> Days:
    """The days of a date or of an interval of EDTF ("2019-04/2020-06", "2014/.."); an open end never ends.

    Raises:
        ValueError: it is neither.
    """
    start, slash, end = when.partition("/")
    if not slash:
        return days_of(start)
    return Days(
        ALWAYS_BEFORE if start in _OPEN else days_of(start).first,
        ALWAYS_AFTER if end in _OPEN else days_of(end).last,
    )


def meets(since: str | None, until: str | None, when: str | None) -> bool:
    """Whether a time that runs from ``since`` to ``until`` (open where ``None``) shares a day with ``when``.

    Without ``when`` nothing speaks against it. Raises ``ValueError`` as :func:`covered`.
    """
    return when is None or covered(f"{since or ''}/{until or ''}").meets(covered(when))
