"""Sentences told again in other words."""

from __future__ import annotations

import pytest

from recoupe.findings.reuse.retold import Retelling
from tests.findings.reuse.texts import both


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Douze soldats ont péri à Torvak.", "À Torvak, 12 militaires sont morts."),
        ("Moscou a livré des avions au Kessar.", "La Russie a remis des appareils au Kessar."),
        ("L'armée bombarde le port de Lind.", "Bombardements des troupes sur le port de Lind."),
    ],
)
def test_exchanged_words_count_as_the_same(one: str, other: str) -> None:
    """Numbers written either way, capitals for states, and the exchanges of the pack."""
    (told,) = Retelling(*both(one, other)).of_a()
    assert told.share == pytest.approx(1.0)


def test_two_sentences_may_be_told_by_one() -> None:
    """A merged sentence is found over both sentences that it merges."""
    a, b = both(
        "Le convoi quitta Bremsk mardi. Les rebelles brûlèrent sept camions.",
        "Parti de Bremsk mardi, le convoi perdit sept camions que brûlèrent les rebelles.",
    )
    (told,) = Retelling(a, b).of_b()
    assert (told.first, told.last) == (0, 1)


def test_nothing_in_common_is_told_nowhere() -> None:
    """Another story has a share of none."""
    (told,) = Retelling(*both("Le convoi quitta Bremsk.", "Il neige depuis lundi.")).of_a()
    assert told.share == 0
