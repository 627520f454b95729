"""Words that show whether an act is the one that was told before."""

from __future__ import annotations

from recoupe.packs.returning import folded, returning


def test_the_classes_hold_folded_words() -> None:
    """Demonstratives make a noun known, "nouvelle" makes it another, and "des" decides nothing."""
    words = returning()
    assert {"du", "l"} <= words.known
    assert "cette" in words.this
    assert {"nouvelle", "deuxieme"} <= words.other
    assert "au total" in words.sums
    assert "des" not in words.known | words.new
    assert "d autre part" in words.opening


def test_a_text_is_folded_word_by_word() -> None:
    """Apostrophes and punctuation part words."""
    assert folded("L'avant-veille, à Kolvar") == "l avant veille a kolvar"
