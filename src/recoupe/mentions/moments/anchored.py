"""Times counted from another time named just before, and from nothing else: words and context -> Value."""

from __future__ import annotations

from datetime import date, timedelta

from recoupe.mentions.moments.calendar import is_day, month_text, shifted_month, week_of, weekday_from, weekday_until
from recoupe.mentions.moments.context import Context, Groups, Value, relative, unknown
from recoupe.mentions.moments.relative import in_year, read_night
from recoupe.packs.numbers import numbers
from recoupe.text.numerals import number_value

_DAY, _WEEK, _MONTH, _YEAR = 1, 2, 3, 4
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


def read_in_the_night(groups: Groups, context: Context) -> Value:
    """The night of the day named before ("dans la nuit"), else the one before the publication day."""
    if context.anchor_days():
        return read_same_day(groups, context)
    return read_night(groups, context)


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
    """A date in the year named before: "en mars de la même année"."""
    anchor = context.anchor
    if anchor is None or anchor.last is None:
        return unknown("counted from a year that this sentence and the one before do not name")
    return in_year(groups, context, int(anchor.last[:4]))


def read_shifted(groups: Groups, context: Context) -> Value:
    """From the time named before, no more exact than the unit: "trois jours plus tard"."""
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


def read_unit_follows(groups: Groups, context: Context) -> Value:
    """The unit after or before the one of the time named before: "le mois suivant", "l'année précédente"."""
    by = context.value("follows", groups["follows"]) or 1
    unit = context.value("unit", groups["unit"]) or _DAY
    anchor = context.anchor
    if unit == _DAY:
        return _from_anchor(context, by)
    if anchor is None or anchor.first is None or anchor.last is None:
        return unknown(NO_ANCHOR)
    return _shifted_unit(anchor.last if by > 0 else anchor.first, unit, by)


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
    """From the day named before: "le jeudi suivant", "le mardi précédent"."""
    days = context.anchor_days()
    if days is None:
        return unknown(NO_ANCHOR)
    after = (context.value("follows", groups["follows"]) or 1) > 0
    start = date.fromisoformat(days[1] if after else days[0])
    weekday = context.value("weekday", groups["weekday"]) or 0
    found = (weekday_from if after else weekday_until)(start, weekday, itself=False)
    return relative(found.isoformat(), why=f"counted from the day named before, {start}")
