"""Words of names sound alike whatever newspaper spelled them, and distances are distances."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.entities.names.sounds import distance, sounds

WORDS = st.text(max_size=14)


@pytest.mark.parametrize(
    ("french", "english"),
    [
        ("choigou", "shoigu"),
        ("khrouchtchev", "khrushchev"),
        ("ianoukovitch", "yanukovych"),
        ("zaloujny", "zaluzhnyi"),
        ("poutine", "putin"),
        ("evkourov", "yevkurov"),
        ("zaouahiri", "zawahiri"),
        ("djibril", "jibril"),
        ("bourhane", "burhan"),
        ("zelenski", "zelenskyy"),
    ],
)
def test_transliterations_sound_the_same(french: str, english: str) -> None:
    """French and English letters for one foreign name give one row of sounds."""
    assert sounds(french) == sounds(english)


@pytest.mark.parametrize(
    ("one", "other"), [("kerry", "perry"), ("kane", "kone"), ("marin", "martin"), ("fidan", "fidas")]
)
def test_another_letter_is_another_sound(one: str, other: str) -> None:
    """Near names keep their distance."""
    assert distance(sounds(one), sounds(other)) > 0.45


@given(WORDS, WORDS)
def test_distance_is_symmetric_and_zero_for_the_same(one: str, other: str) -> None:
    """A distance has no direction, and is none from a word to itself."""
    assert distance(one, other) == distance(other, one)
    assert distance(one, one) == 0
