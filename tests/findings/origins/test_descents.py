"""The tree of who took from whom."""

from __future__ import annotations

from recoupe.findings.origins import descents
from recoupe.model.reuse import Reuse, ReuseKind, Reuses


def pair(a: str, b: str, source: str | None, kind: ReuseKind = ReuseKind.WHOLE) -> Reuse:
    """Two articles that share text."""
    return Reuse(a, b, kind, 1.0, (), source)


def test_each_article_has_its_source_and_its_family_one_first() -> None:
    """A dispatch, a copy of it, a retelling of the copy."""
    found = descents(Reuses.among([pair("copy", "dispatch", "dispatch"), pair("copy", "retold", "copy")]))
    assert [(d.article, d.source, d.first) for d in found.values()] == [
        ("copy", "dispatch", "dispatch"),
        ("dispatch", None, "dispatch"),
        ("retold", "copy", "dispatch"),
    ]


def test_the_closest_source_is_the_source() -> None:
    """What was copied whole was not retold."""
    found = descents(Reuses.among([pair("a", "c", "a", ReuseKind.REWRITTEN), pair("b", "c", "b")]))
    assert found["c"].source == "b"


def test_where_nothing_tells_there_is_no_source_but_one_first() -> None:
    """The least id stands for the family."""
    found = descents(Reuses.among([pair("x", "y", None), pair("y", "z", None)]))
    assert [(d.source, d.first) for d in found.values()] == [(None, "x")] * 3
