"""Folded letters keep every word, whatever its case and accents."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.text.letters import fold_letters


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Le Drian", "le drian"),
        ("ÇAVUŞOĞLU", "cavusoglu"),
        ("Wałęsa", "walesa"),
        ("al-Sarraj", "al sarraj"),
        ("ﬁls", "fils"),
    ],
)
def test_letters_are_folded(text: str, folded: str) -> None:
    """Accents, case, ligatures and hyphens go, words stay, a leading article too."""
    assert fold_letters(text) == folded


@given(st.text())
def test_folding_is_stable(text: str) -> None:
    """Whatever goes in: folding twice changes nothing, and composed letters fold as decomposed ones."""
    folded = fold_letters(text)
    assert fold_letters(folded) == folded
    assert fold_letters(unicodedata.normalize("NFD", text)) == fold_letters(unicodedata.normalize("NFC", text))
