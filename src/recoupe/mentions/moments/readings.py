"""The readings that ``times.yml`` names: how each kind of time expression gets its value.

None of them falls back on the publication date.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.mentions.moments import anchored, dated, relative
from recoupe.mentions.moments.context import SILENT, Context, Groups, Value, unknown

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


def read_vague(_groups: Groups, _context: Context) -> Value:
    """A span that no date fits: "depuis trois mois", "ces derniers jours"."""
    return unknown("a span of time, not a date")


def read_silent(_groups: Groups, _context: Context) -> Value:
    """Words that look like a time and name something else."""
    return SILENT


READINGS: Mapping[str, Callable[[Groups, Context], Value | None]] = {
    "silent": read_silent,
    "vague": read_vague,
    "date": dated.read_date,
    "days": dated.read_days,
    "month": dated.read_month,
    "months": dated.read_months,
    "year": dated.read_year,
    "years": dated.read_years,
    "years_short": dated.read_years_short,
    "consecutive_years": dated.read_consecutive_years,
    "decade": dated.read_decade,
    "century": dated.read_century,
    "season": dated.read_season,
    "offset": relative.read_offset,
    "night": relative.read_night,
    "night_of": relative.read_night_of,
    "weekday": relative.read_weekday,
    "weekdays": relative.read_weekdays,
    "weekday_day": relative.read_weekday_day,
    "day_current": relative.read_day_current,
    "week": relative.read_week,
    "weekend": relative.read_weekend,
    "month_relative": relative.read_month_relative,
    "year_relative": relative.read_year_relative,
    "edge": relative.read_edge,
    "ago": relative.read_ago,
    "ago_hours": relative.read_ago_hours,
    "ahead": relative.read_ahead,
    "year_which_date": relative.read_year_which_date,
    "neighbour": anchored.read_neighbour,
    "same_day": anchored.read_same_day,
    "in_the_night": anchored.read_in_the_night,
    "same_period": anchored.read_same_period,
    "same_year_date": anchored.read_same_year_date,
    "shifted": anchored.read_shifted,
    "unit_follows": anchored.read_unit_follows,
    "weekday_follows": anchored.read_weekday_follows,
}
