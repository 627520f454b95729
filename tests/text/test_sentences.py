"""Where sentences end."""

from __future__ import annotations

import pytest

from recoupe.model.span import Span
from recoupe.text.sentences import sentences


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Il neige. Le col est fermé.", ["Il neige.", "Le col est fermé."]),
        ("M. Mardo a parlé. Il part.", ["M. Mardo a parlé.", "Il part."]),
        ("Il part lundi.Les autorités se taisent.", ["Il part lundi.", "Les autorités se taisent."]),
        ("« Nous partons. » Il se tut.", ["« Nous partons. »", "Il se tut."]),
        ("Un prêt de 1.200 euros à 3.5 % est accordé.", ["Un prêt de 1.200 euros à 3.5 % est accordé."]),
        ("", []),
    ],
)
def test_full_stops_end_sentences_where_a_new_one_begins(text: str, expected: list[str]) -> None:
    """Not after a title, nor inside a number; also where the space was forgotten."""
    assert [span.of(text) for span in sentences(text, Span(0, len(text)))] == expected


def test_only_the_stretch_asked_for_is_cut() -> None:
    """Spans count the whole text."""
    text = "Avant. Pendant. Après."
    assert [span.of(text) for span in sentences(text, Span(7, 15))] == ["Pendant."]
