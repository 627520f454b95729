"""The number words of the language pack."""

from __future__ import annotations

import pytest

from recoupe.packs.numbers import numbers
from recoupe.packs.reading import read_entries

PACK = numbers()


def test_no_word_has_two_values() -> None:
    """A word is a cardinal, a magnitude or a collective with one value everywhere."""
    seen: dict[str, int] = {}
    for entry in read_entries("languages/fr/numbers.yml"):
        for word, value in entry.get("values", {}).items():
            assert seen.setdefault(word, value) == value, word


def test_words_are_in_lower_case_and_not_repeated() -> None:
    """Every word is in lower case and stands once in its class."""
    for entry in read_entries("languages/fr/numbers.yml"):
        words = list(entry.get("words", [])) + list(entry.get("values", {}))
        assert words == [word.lower() for word in words]
        assert len(words) == len(set(words)), entry["class"]


@pytest.mark.parametrize(
    "text", ["12", "3 000", "3.000", "vingt-trois", "deux cent trente", "1,5 million", "2 millions"]
)
def test_number_pattern_takes_the_whole_number(text: str) -> None:
    """The pattern matches a number to its last character."""
    assert PACK.number.fullmatch(text)


@pytest.mark.parametrize("text", ["9e régiment", "14h30", "12/03", "deux-roues", "4x4"])
def test_number_pattern_refuses_other_words(text: str) -> None:
    """Ordinals, clock times, dates and compounds do not start with a number."""
    assert not PACK.number.match(text)


def test_bounding_words_are_read_before_the_number() -> None:
    """Each bounding word is recognised right before a number, in the group of its class."""
    for kind in ("at_least", "at_most", "about"):
        for word in PACK.words[kind]:
            found = PACK.before.search(f"soit {word}" + ("" if word.endswith("'") else " "))
            assert found, word
            assert found.lastgroup == kind, word
