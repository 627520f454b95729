"""Dates written in text, addresses and metadata -> EDTF at the precision they bear, or nothing."""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from recoupe.packs.furniture import fold, months

_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:(?<=-\d\d-\d\d)[T ]\d{2}:?\d{2}.{0,30})?([?~%]?)")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:[T ]?\d{2}.{0,20})?")
_NUMERIC = re.compile(r"(?<![\d/.-])(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?![\d/-])")
_ISO_INSIDE = re.compile(r"(?<![\d/-])(\d{4})-(\d{2})-(\d{2})(?!\d|-\d)")
_IN_ADDRESS = (
    re.compile(r"(?<!\d)((?:19|20)\d{2})[/_-](\d{1,2})[/_-](\d{1,2})(?!\d)"),
    re.compile(r"(?<!\d)((?:19|20)\d{2})(\d{2})(\d{2})(?!\d)"),
    re.compile(r"/((?:19|20)\d{2})/(\d{1,2})/()"),
)
_ENGLISH_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_RFC = re.compile(r"(?:\w{3},?\s+)?(\d{1,2})[\s-]+([A-Za-z]{3})[a-z]*[\s-]+(\d{4})(?:\s+\d{2}:\d{2}.{0,30})?")


def given_date(value: str) -> str | None:
    """The EDTF of a date handed over in a field: ISO (day, month or year), compact, French or as in mail headers.

    A time of day is left off; what the value does not say is not filled in. ``None`` when it is no date.
    """
    text = value.strip()
    if (match := _ISO.fullmatch(text)) and (edtf := _edtf(match[1], match[2], match[3])):
        return edtf + match[4]
    if match := _COMPACT.fullmatch(text):
        return _edtf(match[1], match[2], match[3])
    if match := _RFC.fullmatch(text):
        month = _ENGLISH_MONTHS.index(match[2].lower()) + 1 if match[2].lower() in _ENGLISH_MONTHS else None
        if month:
            return _edtf(match[3], str(month), match[1])
    return stated_date(text)


def stated_date(text: str) -> str | None:
    """The EDTF of the first full date in a piece of French text (``4 mars 2021``, ``12/11/2022``), or ``None``."""
    folded = fold(text)
    found = [
        (match.start(), _edtf(year, month, day))
        for pattern in (_written(), _NUMERIC, _ISO_INSIDE)
        for match in pattern.finditer(folded)
        for year, month, day in [_parts(pattern, match)]
    ]
    return next((edtf for _, edtf in sorted(found, key=lambda item: item[0]) if edtf), None)


def _parts(pattern: re.Pattern[str], match: re.Match[str]) -> tuple[str, str, str]:
    if pattern is _ISO_INSIDE:
        return match[1], match[2], match[3]
    month = match[2] if pattern is _NUMERIC else str(months()[match[2]])
    return match[3], month, match[1]


def address_date(url: str) -> str | None:
    """The EDTF of the day or month that a web address names (``/2023/08/23/``), or ``None``."""
    for pattern in _IN_ADDRESS:
        for match in pattern.finditer(url):
            edtf = _edtf(match[1], match[2], match[3])
            if edtf:
                return edtf
    return None


def written_dates(folded: str) -> set[str]:
    """Every day written out with its month's name in folded text, as ISO dates."""
    found = (_edtf(match[3], str(months()[match[2]]), match[1]) for match in _written().finditer(folded))
    return {edtf for edtf in found if edtf}


@cache
def _written() -> re.Pattern[str]:
    """Matches a day, month name and year in folded text: groups day, month, year."""
    names = "|".join(sorted(map(re.escape, months()), key=lambda name: (-len(name), name)))
    return re.compile(rf"(?<!\d)(\d{{1,2}})(?:er)?\s{{1,3}}({names})\s{{1,3}}(\d{{4}})(?!\d)")


def _edtf(year: str, month: str | None, day: str | None) -> str | None:
    """The parts as EDTF at their own precision, or ``None`` where the calendar has no such date."""
    try:
        checked = date(int(year), int(month or 1), int(day or 1))
    except ValueError:
        return None
    return checked.isoformat()[: 10 if day else 7 if month else 4]
