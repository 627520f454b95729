"""What counts as the same word when articles are compared."""

from __future__ import annotations

from collections import Counter

from recoupe.packs.reading import read_entries
from recoupe.packs.retelling import retelling
from recoupe.text.stemming import fold_word


def concept(word: str) -> str | None:
    """What a word stands for."""
    return retelling().concept(fold_word(word))


def test_newspapers_exchange_these() -> None:
    """Any form of an exchanged word stands for one concept."""
    assert concept("livraisons") == concept("fourni")
    assert concept("Moscou") == concept("russes") == "country:ru"
    assert concept("douzaine") == concept("douze") == "12"


def test_grammar_and_reporting_are_silent() -> None:
    """What every text has says nothing of two."""
    assert [concept(word) for word in ("lequel", "seraient", "a", "affirmait", "précisé")] == [None] * 5


def test_each_word_is_exchanged_in_one_entry_only() -> None:
    """A word in two entries would join what they mean."""
    words = Counter(
        word
        for entry in read_entries("languages/fr/retelling.yml")
        if entry["class"] == "same"
        for word in entry["words"]
    )
    assert [word for word, count in words.items() if count > 1] == []
