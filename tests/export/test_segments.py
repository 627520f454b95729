"""Segments: overlapping spans cut so that mark-up can follow them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from recoupe.export import segments
from recoupe.model.span import Span

spans = st.tuples(st.integers(0, 30), st.integers(0, 30)).map(lambda pair: Span(min(pair), max(pair)))


def test_overlapping_spans_are_cut_at_each_border() -> None:
    """Where two spans overlap, the shared stretch bears both labels."""
    found = list(segments(Span(0, 10), [(Span(1, 6), "a"), (Span(4, 8), "b")]))
    assert found == [
        (Span(0, 1), ()),
        (Span(1, 4), ("a",)),
        (Span(4, 6), ("a", "b")),
        (Span(6, 8), ("b",)),
        (Span(8, 10), ()),
    ]


def test_nothing_to_mark_is_one_segment() -> None:
    """A line without a span stays in one piece."""
    assert list(segments(Span(3, 9), [(Span(0, 3), "before"), (Span(9, 9), "empty")])) == [(Span(3, 9), ())]


@given(spans.filter(lambda span: span.start < span.end), st.lists(st.tuples(spans, st.integers()), max_size=8))
def test_segments_lose_nothing_and_label_exactly(within: Span, labelled: list[tuple[Span, int]]) -> None:
    """Joined, the segments are the line; each character bears just the labels whose spans cover it."""
    found = list(segments(within, labelled))
    assert [place for segment in found for place in range(*segment.span)] == list(range(*within))
    for segment in found:
        for place in range(*segment.span):
            assert segment.labels == tuple(label for span, label in labelled if span.start <= place < span.end)
