"""A stretch of an article's text, the unit of all evidence."""

from __future__ import annotations

from typing import NamedTuple


class Span(NamedTuple):
    """Half-open stretch ``text[start:end]``, in Unicode code points of the article's frozen text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The characters that the span covers in ``text``."""
        return text[self.start : self.end]

    def covers(self, other: Span) -> bool:
        """Whether ``other`` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two spans share at least one character."""
        return self.start < other.end and other.start < self.end
