"""Times counted from the publication date, as far as that is known: words and context -> Value."""

from __future__ import annotations

from datetime import date, timedelta

from recoupe.mentions.moments.calendar import (
    day_or_none,
    month_text,
    said,
    shifted_month,
    week_of,
    weekday_from,
    weekday_until,
    weekend_of,
)
from recoupe.mentions.moments.context import NO_DAY, RELATIVE, Context, Groups, Value, relative, unknown
from recoupe.mentions.moments.dated import day_number, read_date, read_month
from recoupe.mentions.moments.tense import Tense
from recoupe.packs.numbers import numbers
from recoupe.text.numerals import number_value

_DAY, _WEEK, _MONTH, _YEAR = 1, 2, 3, 4
_HOURS_A_DAY = 24
# "se réunit vendredi" said on Wednesday or Thursday means the Friday to come; said on Saturday, the day before.
_SOON = frozenset({1, 2})


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
    """The night before the publication day ("cette nuit"), the one after it with a future verb."""
    day = context.published.day
    if day is None:
        return unknown(NO_DAY)
    start = day if context.tense is Tense.FUTURE else day - timedelta(days=1)
    return relative(start.isoformat(), (start + timedelta(days=1)).isoformat(), why=_counted(day))


def read_night_of(groups: Groups, context: Context) -> Value:
    """From a day to the next ("dans la nuit de mardi")."""
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
    soon = (weekday - day.weekday()) % 7 in _SOON
    if context.tense is Tense.FUTURE or (soon and context.tense is Tense.PRESENT):
        return weekday_from(day, weekday, itself=True)
    return weekday_until(day, weekday, itself=True)


def read_weekdays(groups: Groups, context: Context) -> Value:
    """From the first day to the last: "samedi et dimanche derniers", "la nuit de mardi à mercredi"."""
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
    """The nearest day whose number fits the weekday ("mardi 19")."""
    day = context.published.day
    if day is None:
        return unknown(NO_DAY)
    weekday, number = context.value("weekday", groups["weekday"]) or 0, day_number(groups["day"])
    step = 1 if context.tense is Tense.FUTURE else -1
    for direction in (step, -step):
        for distance in range(40):
            found = day + timedelta(days=direction * distance)
            if found.day == number and found.weekday() == weekday:
                return relative(found.isoformat(), why=_counted(day))
    return unknown(f"no {groups['weekday']} {number} near {day.isoformat()}")


def read_day_current(groups: Groups, context: Context) -> Value:
    """A day of the month of publication: "le 20 courant"."""
    published = context.published
    if published.year is None or published.month is None:
        return unknown("the month of publication is not known")
    found = day_or_none(published.year, published.month, day_number(groups["day"]))
    if found is None:
        return unknown(f"no such day in {month_text(published.year, published.month)}")
    return relative(found.isoformat(), why=f"counted from the publication date, {said(published)}")


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


def read_month_relative(groups: Groups, context: Context) -> Value:
    """Last month, this month, next month."""
    return _month(context, context.value("which", groups.get("which")) or 0)


def _month(context: Context, by: int) -> Value:
    published = context.published
    if published.year is None or published.month is None:
        return unknown("the month of publication is not known")
    found = month_text(*shifted_month(published.year, published.month, by))
    return relative(found, why=f"counted from the publication date, {said(published)}")


def read_year_relative(groups: Groups, context: Context) -> Value:
    """Last year, this year, next year."""
    return _year(context, context.value("which", groups.get("which")) or 0)


def _year(context: Context, by: int) -> Value:
    published = context.published
    if published.year is None:
        return unknown("the year of publication is not known")
    return relative(str(published.year + by), why=f"counted from the publication date, {said(published)}")


def read_edge(groups: Groups, context: Context) -> Value:
    """The week, month or year itself ("en début de semaine", "la fin de l'année")."""
    return _counted_unit(context, context.value("span", groups["span"]) or _YEAR, 0)


def _counted_unit(context: Context, unit: int, by: int) -> Value:
    """A day, week, month or year ``by`` such units away: no more exact than the unit."""
    if unit == _DAY:
        day = context.published.day
        return unknown(NO_DAY) if day is None else relative((day + timedelta(days=by)).isoformat(), why=_counted(day))
    return {_WEEK: _week, _MONTH: _month, _YEAR: _year}[unit](context, by)


def read_ago(groups: Groups, context: Context) -> Value:
    """So many days, weeks, months or years back: "il y a trois jours", "il y a dix ans"."""
    return _away(groups, context, -1)


def read_ago_hours(groups: Groups, context: Context) -> Value:
    """So many days back when the hours make whole days: "il y a 48 heures"."""
    hours = number_value(groups["number"] or "", numbers().values)
    if not isinstance(hours, int) or hours % _HOURS_A_DAY or not hours:
        return unknown("hours do not decide on a day")
    return _counted_unit(context, _DAY, -hours // _HOURS_A_DAY)


def read_ahead(groups: Groups, context: Context) -> Value:
    """So many days, weeks, months or years ahead: "dans trois jours"."""
    return _away(groups, context, 1)


def _away(groups: Groups, context: Context, sign: int) -> Value:
    count = number_value(groups["number"] or "", numbers().values)
    unit = context.value("unit", groups["unit"]) or _DAY
    if not isinstance(count, int) or not 0 < count < 2000:  # noqa: PLR2004 - years that a calendar still has
        return unknown("not a number of whole days, weeks, months or years")
    return _counted_unit(context, unit, sign * count)


def read_year_which_date(groups: Groups, context: Context) -> Value:
    """A date in a year counted from now: "en mars de l'année dernière"."""
    if context.published.year is None:
        return unknown("the year of publication is not known")
    return in_year(groups, context, context.published.year + (context.value("which", groups.get("which")) or 0))


def in_year(groups: Groups, context: Context, year: int) -> Value:
    """A day or month without a year, put into ``year``."""
    dated = {**groups, "year": str(year), "which": None}
    found = (read_date if groups.get("day") else read_month)(dated, context)
    return (
        found._replace(basis=RELATIVE, why=f"in the year {year}, counted from what the text says")
        if found.known
        else found
    )
