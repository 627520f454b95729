"""How each kind of time expression gets its value: matched words and context -> Value.

``times.yml`` names these functions under ``reading``. None of them falls back on the publication date.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from recoupe.mentions.moments.calendar import (
    Published,
    day_or_none,
    is_day,
    month_text,
    shifted_month,
    week_of,
    weekday_from,
    weekday_until,
    weekend_of,
)
from recoupe.mentions.moments.context import (
    NO_DAY,
    NO_YEAR,
    RELATIVE,
    SILENT,
    Context,
    Value,
    relative,
    stated,
    unknown,
)
from recoupe.mentions.moments.tense import Tense
from recoupe.packs.numbers import numbers
from recoupe.text.numerals import number_value

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    Groups = Mapping[str, str | None]

# A date without its year that lies further back than this would have been given its year ...
_FAR_BACK = timedelta(days=270)
# ... if it is also this near ahead, the text means the one to come.
_NEAR_AHEAD = timedelta(days=95)
_DAY, _WEEK, _MONTH, _YEAR = 1, 2, 3, 4
_DECADE, _CENTURY, _THIS_CENTURY = 10, 100, 30


# --- dates -------------------------------------------------------------------------------------------------------


def read_date(groups: Groups, context: Context) -> Value:
    """A day and a month, with or without year and weekday."""
    day = _day_number(groups["day"])
    month = int(groups["mm"]) if groups.get("mm") else context.value("month", groups.get("month"))
    assert month is not None  # noqa: S101 - the pattern has one of the two groups
    if groups.get("year"):
        found = day_or_none(int(groups["year"] or 0), month, day)
        return SILENT if found is None else stated(found.isoformat())
    which = context.value("which", groups.get("which"))
    weekday = context.value("weekday", groups.get("weekday"))
    return yearless_day(context, month, day, which=which, weekday=weekday)


def _day_number(text: str | None) -> int:
    return 1 if text in {"1er", "premier", None} else int(text or 1)


def yearless_day(context: Context, month: int, day: int, *, which: int | None, weekday: int | None = None) -> Value:
    """The year that a day without one means, seen from the publication date."""
    published = context.published
    if published.year is None:
        return unknown(NO_YEAR)
    candidates = [day_or_none(published.year + by, month, day) for by in (-1, 0, 1)]
    fitting = [found for found in candidates if found and (weekday is None or found.weekday() == weekday)]
    if weekday is not None and not fitting:
        return unknown(f"the weekday fits no year near {_said(published)}")
    if len(fitting) != 1:
        before, this, later = candidates
        found = _yearless(context, before, this, later, which)
        if found is None:
            return SILENT
        return relative(found.isoformat(), why=f"year counted from the publication date, {_said(published)}")
    return relative(fitting[0].isoformat(), why=f"the weekday fits this year only, near {_said(published)}")


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
    if tense is Tense.OPEN and now - past > _FAR_BACK and future - now < _NEAR_AHEAD:
        return future
    return past


def _said(published: Published) -> str:
    if published.day:
        return published.day.isoformat()
    return month_text(published.year or 0, published.month) if published.month else str(published.year)


def read_days(groups: Groups, context: Context) -> Value:
    """ "du 3 au 5 mai", "les 17 et 23 mars", "du 26 février au 7 mars 2017": from the first day to the last."""
    ending = {
        "day": groups["day2"], "month": groups["month2"], "year": groups.get("year2"), "which": groups.get("which"),
        "weekday": groups.get("weekday2"),
    }  # fmt: skip
    last = read_date(ending, context)
    if last.last is None:
        return last
    end = date.fromisoformat(last.last)
    month = context.value("month", groups.get("month")) or end.month
    year = int(groups["year"]) if groups.get("year") else end.year - (month > end.month)
    start = day_or_none(year, month, _day_number(groups["day"]))
    if start is None or start >= end:
        return last if start == end else SILENT
    return Value(start.isoformat(), last.last, last.basis, last.why)


# --- months, years, seasons ---------------------------------------------------------------------------------------


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
    why = f"year counted from the publication date, {_said(published)}"
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
    """ "de mars à mai 2019", "en avril et mai"; "en mars et juin" are two months."""
    last = read_month({"month": groups["month2"], "year": groups.get("year2")}, context)
    if last.last is None:
        return last
    month = context.value("month", groups["month"]) or 1
    year, end = int(last.last[:4]), int(last.last[5:])
    start = int(groups["year"]) if groups.get("year") else year - (month > end)
    first = month_text(start, month)
    listed = "et" in (groups.get("link") or "") or "ou" in (groups.get("link") or "")
    if listed and (end - month) % 12 != 1:
        return None
    return SILENT if first >= last.last else Value(first, last.last, last.basis, last.why)


def read_year(groups: Groups, _context: Context) -> Value:
    """Four digits that are a year."""
    return stated(groups["year"] or "")


def read_years(groups: Groups, _context: Context) -> Value:
    """ "2011-2014", "entre 2011 et 2014"."""
    first, last = groups["year"] or "", groups["year2"] or ""
    return stated(first, last) if first < last else SILENT


def read_consecutive_years(groups: Groups, context: Context) -> Value | None:
    """ "en 2014 et 2015" is one stretch, "en 2006 et en 2010" two years."""
    first, last = int(groups["year"] or 0), int(groups["year2"] or 0)
    return read_years(groups, context) if last == first + 1 else None


def read_decade(groups: Groups, context: Context) -> Value:
    """ "les années 1990", "les années 90"."""
    text = groups["decade"] or ""
    year = int(text)
    if len(text) <= 2:  # noqa: PLR2004 - "90"
        if year < _THIS_CENTURY:
            return unknown(f"les années {text} may be of this century or the last")
        year += 1900
    return stated(str(year), str(year + _DECADE - 1))


def read_century(groups: Groups, context: Context) -> Value:
    """ "au XIXe siècle"."""
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
        return relative(str(published.year - 1), str(published.year), why=f"counted from {_said(published)}")
    return relative(str(year), why=f"counted from the publication date, {_said(published)}")


# --- days counted from the publication day ------------------------------------------------------------------------


def read_offset(groups: Groups, context: Context) -> Value:
    """hier, demain, aujourd'hui, ce matin."""
    day = context.published.day
    if day is None:
        return unknown(NO_DAY)
    found = day + timedelta(days=context.value("offset", groups["offset"]) or 0)
    return relative(found.isoformat(), why=_counted(day))


def _counted(day: date) -> str:
    return f"counted from the day of publication, {day.isoformat()}"


def read_night(_groups: Groups, context: Context) -> Value:
    """ "cette nuit": the night before the publication day, the one after it with a future verb."""
    day = context.published.day
    if day is None:
        return unknown(NO_DAY)
    start = day if context.tense is Tense.FUTURE else day - timedelta(days=1)
    return relative(start.isoformat(), (start + timedelta(days=1)).isoformat(), why=_counted(day))


def read_in_the_night(groups: Groups, context: Context) -> Value:
    """ "dans la nuit": of the day named before, else the night before the publication day."""
    if context.anchor_days():
        return read_same_day(groups, context)
    return read_night(groups, context)


def read_night_of(groups: Groups, context: Context) -> Value:
    """ "dans la nuit de mardi": from that day to the next."""
    found = read_weekday(groups, context)
    if found.first is None:
        return found
    following = date.fromisoformat(found.first) + timedelta(days=1)
    return Value(found.first, following.isoformat(), found.basis, found.why)


def read_weekday(groups: Groups, context: Context) -> Value:
    """A weekday: the last one up to the publication day, the next one from it with a future verb."""
    day = context.published.day
    if day is None:
        return unknown(f"{groups['weekday']}: {NO_DAY}")
    weekday = context.value("weekday", groups["weekday"]) or 0
    which = context.value("which", groups.get("which"))
    found = _weekday(context, day, weekday, which)
    return relative(found.isoformat(), why=_counted(day))


def _weekday(context: Context, day: date, weekday: int, which: int | None) -> date:
    if which:
        find = weekday_until if which < 0 else weekday_from
        return find(day, weekday, itself=False)
    tomorrow = weekday == (day.weekday() + 1) % 7
    if context.tense is Tense.FUTURE or (context.this and tomorrow and context.tense is Tense.OPEN):
        return weekday_from(day, weekday, itself=True)
    return weekday_until(day, weekday, itself=True)


def read_weekdays(groups: Groups, context: Context) -> Value:
    """ "samedi et dimanche derniers", "la nuit de mardi à mercredi": from the first day to the last."""
    if groups.get("month2"):
        last = read_date(
            {"day": groups["day2"], "month": groups["month2"], "year": groups.get("year2"), "weekday": None}, context
        )
    else:
        last = read_weekday({"weekday": groups["weekday2"], "which": groups.get("which")}, context)
    if last.last is None:
        return last
    end = date.fromisoformat(last.last)
    start = weekday_until(end, context.value("weekday", groups["weekday"]) or 0, itself=False)
    return Value(start.isoformat(), last.last, last.basis, last.why)


def read_weekday_day(groups: Groups, context: Context) -> Value:
    """ "mardi 19": the nearest such day whose number fits the weekday."""
    day = context.published.day
    if day is None:
        return unknown(NO_DAY)
    weekday, number = context.value("weekday", groups["weekday"]) or 0, _day_number(groups["day"])
    step = 1 if context.tense is Tense.FUTURE else -1
    for direction in (step, -step):
        for distance in range(40):
            found = day + timedelta(days=direction * distance)
            if found.day == number and found.weekday() == weekday:
                return relative(found.isoformat(), why=_counted(day))
    return unknown(f"no {groups['weekday']} {number} near {day.isoformat()}")


def read_week(groups: Groups, context: Context) -> Value:
    """This week, the last, the next: Monday to Sunday."""
    return _week(context, context.value("which", groups.get("which")) or 0)


def _week(context: Context, by: int) -> Value:
    day = context.published.day
    if day is None:
        return unknown(NO_DAY)
    monday, sunday = week_of(day + timedelta(weeks=by))
    return relative(monday.isoformat(), sunday.isoformat(), why=_counted(day))


def read_weekend(groups: Groups, context: Context) -> Value:
    """The last weekend that has begun, the next one with a future verb."""
    day = context.published.day
    if day is None:
        return unknown(NO_DAY)
    saturday, sunday = weekend_of(day)
    which = context.value("which", groups.get("which"))
    if which is not None and which < 0:
        by = -1
    elif which or context.tense is Tense.FUTURE:
        by = 1 if which and day >= saturday else 0
    else:
        by = 0 if day >= saturday else -1
    shift = timedelta(weeks=by)
    return relative((saturday + shift).isoformat(), (sunday + shift).isoformat(), why=_counted(day))


# --- months and years counted from the publication ----------------------------------------------------------------


def read_month_relative(groups: Groups, context: Context) -> Value:
    """Last month, this month, next month."""
    return _month(context, context.value("which", groups.get("which")) or 0)


def _month(context: Context, by: int) -> Value:
    published = context.published
    if published.year is None or published.month is None:
        return unknown("the month of publication is not known")
    found = month_text(*shifted_month(published.year, published.month, by))
    return relative(found, why=f"counted from the publication date, {_said(published)}")


def read_year_relative(groups: Groups, context: Context) -> Value:
    """Last year, this year, next year."""
    return _year(context, context.value("which", groups.get("which")) or 0)


def _year(context: Context, by: int) -> Value:
    published = context.published
    if published.year is None:
        return unknown("the year of publication is not known")
    return relative(str(published.year + by), why=f"counted from the publication date, {_said(published)}")


def read_edge(groups: Groups, context: Context) -> Value:
    """ "en début de semaine", "la fin de l'année": the week, month or year itself."""
    return _counted_unit(context, context.value("span", groups["span"]) or _YEAR, 0)


def _counted_unit(context: Context, unit: int, by: int) -> Value:
    """A day, week, month or year ``by`` such units away: no more exact than the unit."""
    if unit == _DAY:
        day = context.published.day
        return unknown(NO_DAY) if day is None else relative((day + timedelta(days=by)).isoformat(), why=_counted(day))
    return {_WEEK: _week, _MONTH: _month, _YEAR: _year}[unit](context, by)


def read_ago(groups: Groups, context: Context) -> Value:
    """ "il y a trois jours", "il y a dix ans"."""
    return _away(groups, context, -1)


def read_ahead(groups: Groups, context: Context) -> Value:
    """ "dans trois jours"."""
    return _away(groups, context, 1)


def _away(groups: Groups, context: Context, sign: int) -> Value:
    count = number_value(groups["number"] or "", numbers().values)
    unit = context.value("unit", groups["unit"]) or _DAY
    if not isinstance(count, int) or not 0 < count < 2000:  # noqa: PLR2004 - years that a calendar still has
        return unknown("not a number of whole days, weeks, months or years")
    return _counted_unit(context, unit, sign * count)


# --- counted from a time named before -----------------------------------------------------------------------------

NO_ANCHOR = "counted from a day that this sentence and the one before do not name"


def read_neighbour(groups: Groups, context: Context) -> Value:
    """la veille, le lendemain: of the day named before."""
    return _from_anchor(context, context.value("neighbour", groups["neighbour"]) or 0)


def read_same_day(_groups: Groups, context: Context) -> Value:
    """le même jour, dans la soirée: the day named before."""
    days = context.anchor_days()
    if days is None:
        return unknown(NO_ANCHOR)
    return relative(*days, why=f"the day named before, {'/'.join(dict.fromkeys(days))}")


def read_same_period(_groups: Groups, context: Context) -> Value:
    """la même année: the year named before."""
    anchor = context.anchor
    if anchor is None or anchor.first is None or anchor.last is None:
        return unknown("counted from a year that this sentence and the one before do not name")
    return relative(anchor.first[:4], anchor.last[:4], why=f"the year named before, {anchor.edtf}")


def _from_anchor(context: Context, by: int) -> Value:
    days = context.anchor_days()
    if days is None:
        return unknown(NO_ANCHOR)
    start = date.fromisoformat(days[0] if by < 0 else days[1])
    return relative((start + timedelta(days=by)).isoformat(), why=f"counted from the day named before, {start}")


def read_same_year_date(groups: Groups, context: Context) -> Value:
    """ "en mars de la même année": in the year named before."""
    anchor = context.anchor
    if anchor is None or anchor.last is None:
        return unknown("counted from a year that this sentence and the one before do not name")
    return _in_year(groups, context, int(anchor.last[:4]))


def read_year_which_date(groups: Groups, context: Context) -> Value:
    """ "en mars de l'année dernière"."""
    if context.published.year is None:
        return unknown("the year of publication is not known")
    return _in_year(groups, context, context.published.year + (context.value("which", groups.get("which")) or 0))


def _in_year(groups: Groups, context: Context, year: int) -> Value:
    dated = {**groups, "year": str(year), "which": None}
    found = (read_date if groups.get("day") else read_month)(dated, context)
    return (
        found._replace(basis=RELATIVE, why=f"in the year {year}, counted from what the text says")
        if found.known
        else found
    )


def read_shifted(groups: Groups, context: Context) -> Value:
    """ "trois jours plus tard": from the time named before, no more exact than the unit."""
    count = number_value(groups["number"] or "", numbers().values)
    sign = context.value("direction", groups["direction"]) or 1
    unit = context.value("unit", groups["unit"]) or _DAY
    if not isinstance(count, int):
        return unknown("not a number of whole days, weeks, months or years")
    if unit == _DAY:
        return _from_anchor(context, sign * count)
    anchor = context.anchor
    if anchor is None or anchor.first is None or anchor.first != anchor.last:
        return unknown(NO_ANCHOR)
    return _shifted_unit(anchor.first, unit, sign * count)


def _shifted_unit(anchor: str, unit: int, by: int) -> Value:
    why = f"counted from the time named before, {anchor}"
    if unit == _YEAR:
        return relative(str(int(anchor[:4]) + by), why=why)
    if unit == _MONTH and len(anchor) > 4:  # noqa: PLR2004 - a year alone has no month to count from
        return relative(month_text(*shifted_month(int(anchor[:4]), int(anchor[5:7]), by)), why=why)
    if unit == _WEEK and is_day(anchor):
        monday, sunday = week_of(date.fromisoformat(anchor) + timedelta(weeks=by))
        return relative(monday.isoformat(), sunday.isoformat(), why=why)
    return unknown(NO_ANCHOR)


def read_weekday_follows(groups: Groups, context: Context) -> Value:
    """ "le jeudi suivant", "le mardi précédent": from the day named before."""
    days = context.anchor_days()
    if days is None:
        return unknown(NO_ANCHOR)
    after = (context.value("follows", groups["follows"]) or 1) > 0
    start = date.fromisoformat(days[1] if after else days[0])
    weekday = context.value("weekday", groups["weekday"]) or 0
    found = (weekday_from if after else weekday_until)(start, weekday, itself=False)
    return relative(found.isoformat(), why=f"counted from the day named before, {start}")


def read_vague(_groups: Groups, _context: Context) -> Value:
    """ "depuis trois mois", "ces derniers jours": a span that no date fits."""
    return unknown("a span of time, not a date")


def read_silent(_groups: Groups, _context: Context) -> Value:
    """Words that look like a time and name something else."""
    return SILENT


READINGS: Mapping[str, Callable[[Groups, Context], Value | None]] = {
    name.removeprefix("read_"): function for name, function in globals().copy().items() if name.startswith("read_")
}
