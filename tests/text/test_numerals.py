"""French numbers in words and digits."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.packs.numbers import numbers
from recoupe.text.numerals import digits_value, number_value, words_value

VALUES = numbers().values
UNITS = ["", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze", "treize",
         "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf"]  # fmt: skip
TENS = {20: "vingt", 30: "trente", 40: "quarante", 50: "cinquante", 60: "soixante", 80: "quatre-vingt"}


def below_hundred(number: int) -> str:
    """0 to 99 in French words; 0 is empty."""
    if number < 20:
        return UNITS[number]
    base = max(ten for ten in TENS if ten <= number)
    rest = number - base
    if rest == 0:
        return "quatre-vingts" if base == 80 else TENS[base]
    joint = " et " if rest in {1, 11} and base != 80 else "-"
    return f"{TENS[base]}{joint}{UNITS[rest]}"


def below_thousand(number: int) -> str:
    """0 to 999 in French words; 0 is empty."""
    hundreds, rest = divmod(number, 100)
    if hundreds == 0:
        return below_hundred(rest)
    head = "cent" if hundreds == 1 else f"{UNITS[hundreds]} cent{'s' if rest == 0 else ''}"
    return f"{head} {below_hundred(rest)}".strip()


def in_french(number: int) -> str:
    """0 to 999 999 999 in French words."""
    if number == 0:
        return "zéro"
    millions, below = divmod(number, 1_000_000)
    thousands, rest = divmod(below, 1000)
    parts = []
    if millions:
        parts.append("un million" if millions == 1 else f"{below_thousand(millions)} millions")
    if thousands:
        parts.append("mille" if thousands == 1 else f"{below_thousand(thousands).replace('cents', 'cent')} mille")
    parts.append(below_thousand(rest))
    return " ".join(part for part in parts if part)


@given(st.integers(0, 999_999))
def test_words_round_trip(number: int) -> None:
    """Every whole number up to a million, written in French words, is read back."""
    assert number_value(in_french(number), VALUES) == number


@given(st.integers(1_000_000, 999_999_999))
def test_millions_round_trip(number: int) -> None:
    """Millions, thousands and units in words are read back together."""
    assert number_value(in_french(number), VALUES) == number


@given(st.integers(0, 999_999))
def test_new_spelling_is_read_too(number: int) -> None:
    """The spelling of 1990, with hyphens everywhere, gives the same value."""
    assert number_value(in_french(number).replace(" ", "-"), VALUES) == number


@given(st.integers(0, 10**9), st.sampled_from([" ", ".", "'", ""]))
def test_digits_round_trip(number: int, separator: str) -> None:
    """Groups of three digits with a space, a point, an apostrophe or nothing between them are read back."""
    assert digits_value(f"{number:,}".replace(",", separator)) == number


@given(st.text(max_size=12))
def test_any_text_is_survived(text: str) -> None:
    """Any text gives a number or nothing."""
    value = number_value(text, VALUES)
    assert value is None or isinstance(value, int | float)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1,5", 1.5),
        ("1,500", 1500),
        ("3 000,5", 3000.5),
        ("1,5 million", 1_500_000),
        ("2 millions", 2_000_000),
        ("2,25 milliards", 2_250_000_000),
        ("3 mille", 3000),
        ("vingt et un", 21),
        ("quatre-vingt-onze", 91),
        ("septante-deux", 72),
        ("nonante", 90),
        ("deux trois", None),
        ("mille million", None),
        ("vingt seize", None),
        ("cent cents", None),
        ("12.03.2020", None),
        ("soldats", None),
        ("", None),
    ],
)
def test_value(text: str, value: float | None) -> None:
    """Digits, words and both together have the value that a French reader gives them."""
    assert number_value(text, VALUES) == value


def test_measured_numbers_keep_their_decimals() -> None:
    """Three decimals of a percentage are not thousands."""
    assert digits_value("3,125", measured=True) == 3.125


def test_words_must_be_numbers() -> None:
    """A word without a value makes the whole no number."""
    assert words_value(["deux", "soldats"], VALUES) is None
