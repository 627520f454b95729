"""Overlapping spans -> stretches of text that each carry a fixed set of labels."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from recoupe.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Label = TypeVar("Label")


class Segment(NamedTuple, Generic[Label]):
    """A stretch of text with every label whose span covers it, in the order the labels were given."""

    span: Span
    labels: tuple[Label, ...]


def segments(within: Span, labelled: Iterable[tuple[Span, Label]]) -> Iterator[Segment[Label]]:
    """Cut ``within`` at every border of the labelled spans; the segments joined again are ``within``.

    Mark-up cannot overlap but evidence does: cut at the borders, it can be marked without losing a character.
    Parts of a span that lie outside ``within`` are ignored, and so are spans that cover nothing.
    """
    inside = [(span, label) for span, label in labelled if span.overlaps(within) and span.start < span.end]
    borders = {within.start, within.end}
    borders.update(border for span, _ in inside for border in span if within.start < border < within.end)
    ordered = sorted(borders)
    for start, end in pairwise(ordered):
        piece = Span(start, end)
        yield Segment(piece, tuple(label for span, label in inside if span.covers(piece)))
