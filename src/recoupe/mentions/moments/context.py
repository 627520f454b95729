"""What a reading may look at, and what it gives back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from recoupe.mentions.moments.calendar import is_day

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from recoupe.mentions.moments.calendar import Published
    from recoupe.mentions.moments.tense import Tense

#: The words that an expression matched, by the name of their class.
Groups: TypeAlias = "Mapping[str, str | None]"
STATED, RELATIVE, NONE = "stated", "relative", "none"


class Value(NamedTuple):
    """A time from ``first`` to ``last``, both EDTF at one precision, or ``None`` for both with the reason in ``why``.

    ``first`` ``None`` with ``last`` set is open at the start ("../2012-06-30"), and the other way round.
    """

    first: str | None
    last: str | None
    basis: str
    why: str

    @property
    def edtf(self) -> str | None:
        """The value as one EDTF string."""
        if self.first == self.last:
            return self.first
        return f"{self.first or '..'}/{self.last or '..'}"

    @property
    def known(self) -> bool:
        """Whether the text decides on a value."""
        return self.first is not None or self.last is not None


#: The expression names no time at all ("Vendredi saint").
SILENT = Value(None, None, "silent", "")


def stated(first: str, last: str | None = None, why: str = "the text gives the date") -> Value:
    """A value that the text spells out."""
    return Value(first, last or first, STATED, why)


def relative(first: str, last: str | None = None, *, why: str) -> Value:
    """A value counted from the publication date or from another time in the text."""
    return Value(first, last or first, RELATIVE, why)


def unknown(why: str) -> Value:
    """A time that the text does not decide."""
    return Value(None, None, NONE, why)


NO_DAY = "the day of publication is not known"
NO_YEAR = "the year is not said and the publication date is not known"


@dataclass(slots=True)
class Context:
    """Where an expression stands.

    ``values`` are the word values of the pack, by class. ``anchor`` is the latest time said before in the same or the
    previous sentence, if it has a value.
    """

    published: Published
    values: Mapping[str, Mapping[str, int]]
    find_tense: Callable[[], Tense]
    anchor: Value | None = None
    #: An earlier year that the same sentence has named with a day or a month of it.
    told_of: str | None = None
    #: "ce" stands before the expression ("ce mercredi").
    this: bool = False

    @property
    def tense(self) -> Tense:
        """The tense of the clause, looked up only when a reading asks."""
        return self.find_tense()

    def value(self, name: str, word: str | None) -> int | None:
        """The value of a matched word of a class (``month2`` reads class ``month``)."""
        return None if word is None else self.values[name.rstrip("2")][word]

    def anchor_days(self) -> tuple[str, str] | None:
        """First and last day of the anchor, when it names days."""
        anchor = self.anchor
        if anchor is None or anchor.first is None or anchor.last is None:
            return None
        return (anchor.first, anchor.last) if is_day(anchor.first) and is_day(anchor.last) else None
