"""The ends of EDTF dates, for rows that cover several findings."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def ends(edtf: str) -> tuple[str, ...]:
    """The dates that a date or interval names: one, or its known ends ("2020/.." -> "2020")."""
    return tuple(part for part in edtf.split("/") if part not in {"", ".."})


def bounds(dates: Iterable[str | None]) -> tuple[str | None, str | None]:
    """The earliest and the latest date named, or ``None`` twice.

    Dates of different precision are compared by their first characters: "2020" stands before "2020-05".
    """
    known = [end for date in dates if date is not None for end in ends(date)]
    return (min(known), max(known)) if known else (None, None)


def years(dates: Iterable[str | None]) -> tuple[str, ...]:
    """Every year that the dates name, in order."""
    return tuple(sorted({end[:4] for date in dates if date is not None for end in ends(date)}))
