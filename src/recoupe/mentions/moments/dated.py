"""Dates, months, years and seasons that the text names, with or without their year: words and context -> Value."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from recoupe.mentions.moments.calendar import day_or_none, month_text, said
from recoupe.mentions.moments.context import NO_YEAR, SILENT, Context, Groups, Value, relative, stated, unknown
from recoupe.mentions.moments.tense import Tense

if TYPE_CHECKING:
    from recoupe.mentions.moments.calendar import Published

# A date without its year that lies further back than this would have been given its year ...
_FAR_BACK = timedelta(days=270)
# ... if it is also this near ahead, the text means the one to come.
_NEAR_AHEAD = timedelta(days=95)
_DECADE, _CENTURY = 10, 100
# "les années 20" may be of two centuries; from 30 on they are of the last.
_LAST_CENTURY = 1900
_SURELY_LAST = 30


def read_date(groups: Groups, context: Context) -> Value:
    """A day and a month, with or without year and weekday."""
    day = day_number(groups["day"])
    month = int(groups["mm"] or 1) if groups.get("mm") else context.value("month", groups.get("month")) or 1
    if groups.get("year"):
        found = day_or_none(int(groups["year"] or 0), month, day)
        return SILENT if found is None else stated(found.isoformat())
    which = context.value("which", groups.get("which"))
    weekday = context.value("weekday", groups.get("weekday"))
    return yearless_day(context, month, day, which=which, weekday=weekday)


def day_number(text: str | None) -> int:
    """A day of the month as a number."""
    return 1 if text in {"1er", "1 er", "premier", None} else int(text or 1)


def yearless_day(context: Context, month: int, day: int, *, which: int | None, weekday: int | None = None) -> Value:
    """The year that a day without one means, seen from the publication date."""
    published = context.published
    if published.year is None:
        return unknown(NO_YEAR)
    if context.told_of is not None and which is None:
        return unknown(_two_years(context.told_of, published))
    candidates = [day_or_none(published.year + by, month, day) for by in (-1, 0, 1)]
    fitting = [found for found in candidates if found and (weekday is None or found.weekday() == weekday)]
    if weekday is not None and not fitting:
        return unknown(f"the weekday fits no year near {said(published)}")
    if len(fitting) != 1:
        before, this, later = candidates
        found = _yearless(context, before, this, later, which)
        if found is None:
            return SILENT
        return relative(found.isoformat(), why=f"year counted from the publication date, {said(published)}")
    return relative(fitting[0].isoformat(), why=f"the weekday fits this year only, near {said(published)}")


def _two_years(told_of: str, published: Published) -> str:
    return f"of {told_of}, which the sentence names before, or counted from the publication date, {said(published)}"


def _yearless(
    context: Context, before: date | None, this: date | None, later: date | None, which: int | None
) -> date | None:
    published = context.published
    if published.month is None or this is None:
        return this
    start = published.day or date(published.year or 0, published.month, 1)
    end = published.day or date.fromisoformat(f"{month_text(published.year or 0, published.month)}-28")
    is_past, is_future = this <= end, this >= start
    past, future = (this if is_past else before), (this if is_future else later)
    if which is not None and published.day:
        strictly_past, strictly_future = (before if this >= start else this), (later if this <= start else this)
        return strictly_past if which < 0 else strictly_future if which > 0 else past
    return _past_or_future(context.tense, start, past, future)


def _past_or_future(tense: Tense, now: date, past: date | None, future: date | None) -> date | None:
    if past is None or future is None:
        return past or future
    if tense is Tense.FUTURE:
        return future
    if tense in {Tense.OPEN, Tense.PRESENT} and now - past > _FAR_BACK and future - now < _NEAR_AHEAD:
        return future
    return past


def read_days(groups: Groups, context: Context) -> Value:
    """From the first day to the last: "du 3 au 5 mai", "les 17 et 23 mars", "du 26 février au 7 mars 2017"."""
    ending = {
        "day": groups["day2"], "month": groups["month2"], "year": groups.get("year2"), "which": groups.get("which"),
        "weekday": groups.get("weekday2"),
    }  # fmt: skip
    last = read_date(ending, context)
    if last.last is None:
        return last
    end = date.fromisoformat(last.last)
    month = context.value("month", groups.get("month")) or end.month
    year = int(groups["year"] or 0) if groups.get("year") else end.year - (month > end.month)
    start = day_or_none(year, month, day_number(groups["day"]))
    if start is None or start >= end:
        return last if start == end else SILENT
    return Value(start.isoformat(), last.last, last.basis, last.why)


def read_month(groups: Groups, context: Context) -> Value:
    """A month, with or without its year."""
    month = context.value("month", groups["month"]) or 1
    if groups.get("year"):
        return stated(month_text(int(groups["year"] or 0), month))
    return _yearless_month(context, month, context.value("which", groups.get("which")))


def _yearless_month(context: Context, month: int, which: int | None) -> Value:
    published = context.published
    if published.year is None:
        return unknown(NO_YEAR)
    if context.told_of is not None and which is None:
        return unknown(_two_years(context.told_of, published))
    why = f"year counted from the publication date, {said(published)}"
    if published.month is None:
        return relative(month_text(published.year, month), why=why)
    ahead = month - published.month
    if which is not None:
        year = published.year - (which < 0 and ahead >= 0) + (which > 0 and ahead <= 0)
        return relative(month_text(year, month), why=why)
    past = date(published.year - (ahead > 0), month, 1)
    future = date(published.year + (ahead < 0), month, 1)
    found = _past_or_future(context.tense, date(published.year, published.month, 1), past, future) or past
    return relative(month_text(found.year, month), why=why)


def read_months(groups: Groups, context: Context) -> Value | None:
    """From the first month to the last: "de mars à mai 2019", "en avril et mai"; "en mars et juin" are two months."""
    last = read_month({"month": groups["month2"], "year": groups.get("year2")}, context)
    if last.last is None:
        return last
    month = context.value("month", groups["month"]) or 1
    year, end = int(last.last[:4]), int(last.last[5:])
    start = int(groups["year"] or 0) if groups.get("year") else year - (month > end)
    first = month_text(start, month)
    listed = "et" in (groups.get("link") or "") or "ou" in (groups.get("link") or "")
    if listed and (end - month) % 12 != 1:
        return None
    return SILENT if first >= last.last else Value(first, last.last, last.basis, last.why)


def read_year(groups: Groups, _context: Context) -> Value:
    """Four digits that are a year."""
    return stated(groups["year"] or "")


def read_years(groups: Groups, _context: Context) -> Value:
    """From the first year to the last: "2011-2014", "entre 2011 et 2014"."""
    first, last = groups["year"] or "", groups["year2"] or ""
    return stated(first, last) if first < last else SILENT


def read_years_short(groups: Groups, _context: Context) -> Value:
    """From the first year to the last: "1990-91"."""
    first = groups["year"] or ""
    last = first[:2] + (groups["short"] or "")
    return stated(first, last) if first < last else SILENT


def read_consecutive_years(groups: Groups, context: Context) -> Value | None:
    """One stretch for "en 2014 et 2015"; nothing for "en 2006 et en 2010", which are two years."""
    first, last = int(groups["year"] or 0), int(groups["year2"] or 0)
    return read_years(groups, context) if last == first + 1 else None


def read_decade(groups: Groups, _context: Context) -> Value:
    """Ten years: "les années 1990", "les années 90"."""
    text = groups["decade"] or ""
    year = int(text)
    if len(text) <= 2:  # noqa: PLR2004 - "90"
        if year < _SURELY_LAST:
            return unknown(f"les années {text} may be of this century or the last")
        year += _LAST_CENTURY
    return stated(str(year), str(year + _DECADE - 1))


def read_century(groups: Groups, context: Context) -> Value:
    """A hundred years: "au XIXe siècle"."""
    year = context.value("century", groups["century"]) or 0
    return stated(str(year), str(year + _CENTURY - 1))


def read_season(groups: Groups, context: Context) -> Value:
    """A season is given as its year: its months are no more exact than "début 2014"."""
    if groups.get("year"):
        return stated(groups["year"] or "", groups.get("year2"))
    published = context.published
    if published.year is None or published.month is None:
        return unknown(NO_YEAR)
    begins = context.value("season", groups["season"]) or 1
    which = context.value("which", groups.get("which")) or 0
    year = published.year
    if which > 0:
        year += begins <= published.month
    elif published.month < begins + (3 if which < 0 else 0) and not (which == 0 and context.tense is Tense.FUTURE):
        year -= 1
    if begins == 12 and which <= 0 and published.month < 12:  # noqa: PLR2004 - winter has two years
        return relative(str(published.year - 1), str(published.year), why=f"counted from {said(published)}")
    return relative(str(year), why=f"counted from the publication date, {said(published)}")
