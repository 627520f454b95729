"""Titles that say no more than who uses them."""

from __future__ import annotations

import pytest

from recoupe.errors import PackError
from recoupe.packs import titles
from recoupe.packs.reading import parse_entries
from recoupe.packs.titles import title_words


def test_every_title_has_a_neutral_word() -> None:
    """The neutral word keeps the number of what it stands for, and the gender where the form shows one."""
    neutral = title_words().neutral
    assert neutral["chefs de guerre"] == neutral["putschistes"] == neutral["généraux"]
    assert neutral["femme forte"] == neutral["maréchale"] != neutral["homme fort"]
    assert title_words().feminine_of["putschiste"] == neutral["maréchale"]


def test_the_neutral_word_stands_for_itself() -> None:
    """Neutral words are not replaced by others: a text that has them already stays as it is."""
    neutral = title_words().neutral
    assert all(neutral[word] == word for word in neutral.values())


def test_two_neutral_titles_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """One word stands for all: a second one is an error that names the file."""
    text = "- {title: [a, b, c, d], neutral: true}\n- {title: [e, f, g, h], neutral: true}"
    monkeypatch.setattr(titles, "read_entries", lambda source: parse_entries(text, source))
    title_words.cache_clear()
    try:
        with pytest.raises(PackError, match=r"titles\.yml.*exactly one"):
            title_words()
    finally:
        title_words.cache_clear()
