"""Talk: control characters made visible."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from recoupe.cli.terminal import visible


def test_plain_text_is_left_alone() -> None:
    """French, Arabic and signs pass as they are."""
    text = "« L’été à Zaouïa » – 85 % · الزاوية · 🙂"
    assert visible(text) == text


def test_what_may_stay_stays() -> None:
    """A caller that lays out lines keeps its line feeds."""
    assert visible("a\nb\tc\x1b", keep="\n") == "a\nb\\tc\\x1b"


@given(st.text(st.characters(exclude_categories=())))
def test_nothing_steers_a_terminal(text: str) -> None:
    """No control, no half character and no line separator is left, and the result can be encoded."""
    shown = visible(text)
    assert not {unicodedata.category(character) for character in shown} & {"Cc", "Cs", "Zl", "Zp"}
    shown.encode("utf-8")
