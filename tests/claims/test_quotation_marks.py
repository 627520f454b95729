"""What stands between quotation marks, whatever the marks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.claims.quotation_marks import quoted_stretches
from recoupe.model.span import Span


def inner(text: str) -> list[str]:
    """The quoted words of one paragraph, nested ones after what holds them."""
    return [stretch.inner.of(text) for stretch in quoted_stretches(text, [Span(0, len(text))])]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("« La digue tient », dit le maire.", ["La digue tient"]),
        ('"La digue tient", dit le maire.', ["La digue tient"]),
        ("“La digue tient”, dit le maire.", ["La digue tient"]),
        ("„La digue tient“, dit le maire.", ["La digue tient"]),
        ("‹La digue tient›, dit le maire.", ["La digue tient"]),
        ("<<La digue tient>>, dit le maire.", ["La digue tient"]),
        ("''La digue tient'', dit le maire.", ["La digue tient"]),
        ("‘La digue tient’, dit le maire.", ["La digue tient"]),
        ("Le 'Lion' l'a dit aujourd'hui.", ["Lion"]),
        ("Il vise l'\"Armée du fleuve\" d'Orlan.", ["Armée du fleuve"]),
        ("« Il a dit “jamais” et il est parti »", ["Il a dit “jamais” et il est parti", "jamais"]),
        ("« Il crie « jamais » et part »", ["Il crie « jamais » et part", "jamais"]),
    ],
)
def test_every_kind_of_mark(text: str, expected: list[str]) -> None:
    """Guillemets, English, German, doubled and single marks all quote, and nest."""
    assert inner(text) == expected


@pytest.mark.parametrize("text", ["L'armée d'Orlan n'a qu'un but.", "C’est l’heure, jusqu’à l’aube.", "Rien."])
def test_apostrophes_quote_nothing(text: str) -> None:
    """Elisions, straight or curled, open and close nothing."""
    assert inner(text) == []


def test_a_missing_closing_mark_holds_until_the_paragraph_ends() -> None:
    """A quotation that is never closed does not leak into the next paragraph."""
    text = "« La digue tient.\nLe maire est parti."
    stretches = quoted_stretches(text, [Span(0, 17), Span(18, len(text))])
    assert [stretch.inner.of(text) for stretch in stretches] == ["La digue tient."]
    assert not stretches[0].closed


def test_a_missing_opening_mark_starts_with_the_paragraph() -> None:
    """A lone closing mark quotes what stands before it."""
    assert inner("La digue tient », dit le maire.") == ["La digue tient"]


@given(st.text(alphabet="ab «»\"'“”’,.\n", max_size=60))
def test_offsets_always_lie_in_the_text(text: str) -> None:
    """Whatever the marks, a stretch lies inside its marks and these inside the paragraph."""
    for stretch in quoted_stretches(text, [Span(0, len(text))]):
        assert 0 <= stretch.outer.start <= stretch.inner.start <= stretch.inner.end <= stretch.outer.end <= len(text)
