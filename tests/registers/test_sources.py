"""Articles -> what each outlet has of its own."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.model.article import Article
from recoupe.model.claim import EventType, Status
from recoupe.model.coded import Coded
from recoupe.model.reuse import Passage, Reuse, ReuseKind, Reuses
from recoupe.model.span import Span
from recoupe.registers.sources import sources_register, wilson
from tests.registers.findings import claim


def test_text_taken_from_another_counts_as_copied_once() -> None:
    """Overlapping passages are not counted twice, and the source of a copy has copied nothing."""
    articles = [
        Coded(Article("a", "x" * 100, (), outlet="Agence"), (), ()),
        Coded(Article("b", "x" * 100, (), outlet="Courrier"), (), ()),
    ]
    passages = (Passage(Span(0, 40), Span(0, 40)), Passage(Span(20, 60), Span(20, 60)))
    reuses = Reuses.among([Reuse("a", "b", ReuseKind.ABRIDGED, 0.6, passages, source="a")])
    rows = {row.outlet: row for row in sources_register(articles, [], reuses)}
    assert rows["Agence"].copied == 0
    assert rows["Courrier"].copied == pytest.approx(0.6)


def test_hedging_is_a_share_with_its_interval() -> None:
    """Two of four claims told with reserve, and how little that proves."""
    hedged = [claim(EventType.AID, "A", "B", status=Status.HEDGED)] * 2
    plain = [claim(EventType.AID, "A", "B")] * 2
    (row,) = sources_register([Coded(Article("a", "x", ()), (*hedged, *plain), ())], [], Reuses())
    assert row.hedged == pytest.approx(0.5)
    assert row.hedged_low < 0.2
    assert row.hedged_high > 0.8
    assert row.outlet == "[a]"


@given(st.integers(0, 50), st.integers(0, 50))
def test_the_share_stands_inside_its_interval(hits: int, more: int) -> None:
    """For any counts the interval holds the share and stays between 0 and 1."""
    low, high = wilson(hits, hits + more)
    assert 0 <= low <= high <= 1
    if hits + more:
        assert low - 1e-9 <= hits / (hits + more) <= high + 1e-9
