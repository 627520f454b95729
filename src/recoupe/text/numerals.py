"""French number words and digits -> int or float. Pure: the words come from the caller (``packs.numbers``)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_GROUPED = re.compile(r"\d{1,3}(?:[ .']\d{3})+")
_GROUPED_ENGLISH = re.compile(r"[1-9]\d{0,2}(?:,\d{3})+")
_PLAIN = re.compile(r"\d+")
_DECIMAL = re.compile(r"(\d{1,3}(?:[ .']\d{3})+|\d+)[.,](\d+)")

_TEN, _HUNDRED, _THOUSAND = 10, 100, 1000
# "quatre-vingt": four twenties, the one product that French leaves below a hundred.
_FOUR, _TWENTY, _FOUR_TWENTIES = 4, 20, 80
# "dix-sept" to "dix-neuf"; "onze" to "seize" are words of their own. Seventy and ninety take any unit, for
# "septante-deux".
_AFTER_TEN = range(7, 10)
_TEENS_AFTER = (0, 60, 80)


def digits_value(text: str, *, measured: bool = False) -> int | float | None:
    """The value of a number written in digits: ``3 000``, ``3.000``, ``12``, ``1,5``; ``None`` for anything else.

    Three digits after a comma are thousands as English writes them ("1,500 soldats"), since nobody counts
    thousandths of a soldier; ``measured`` says that the number may have decimals all the same ("3,125 %").
    """
    if _PLAIN.fullmatch(text):
        return int(text)
    if _GROUPED.fullmatch(text) or (not measured and _GROUPED_ENGLISH.fullmatch(text)):
        return int(re.sub(r"\D", "", text))
    decimal = _DECIMAL.fullmatch(text)
    if decimal is None:
        return None
    whole = re.sub(r"\D", "", decimal[1])
    return float(f"{whole}.{decimal[2]}")


def words_value(words: Iterable[str], values: Mapping[str, int]) -> int | None:
    """The value of number words in lower case ("deux", "cent", "trente"), ``None`` when they are no French number.

    ``values`` gives each word's own value, with ``cent`` 100, ``mille`` 1000, ``million`` 10**6 and so on;
    "et" is skipped. Hyphens must have been turned into word boundaries.
    """
    total = current = 0
    ceiling = 10**15
    seen = False
    for word in words:
        if word == "et" and seen:
            continue
        value = values.get(word)
        if value is None:
            return None
        if value >= _THOUSAND:
            if value >= ceiling:
                return None
            total, current, ceiling = total + (current or 1) * value, 0, value
        else:
            grown = _below_thousand(current, value, first=not seen)
            if grown is None:
                return None
            current = grown
        seen = True
    return total + current if seen else None


def _below_thousand(current: int, value: int, *, first: bool) -> int | None:
    """``current`` (0 to 999) with one more word of ``value``, ``None`` when French cannot say that."""
    rest = current % _HUNDRED
    if value == 0:
        return 0 if first else None
    if value == _HUNDRED:
        return (current or 1) * _HUNDRED if current < _TEN else None
    if value == _TWENTY and rest == _FOUR:
        return current - _FOUR + _FOUR_TWENTIES
    if value < _TEN:
        fits = rest % _TEN == 0 and (rest != _TEN or value in _AFTER_TEN)
    elif value < _TWENTY:
        fits = rest in _TEENS_AFTER
    else:
        fits = rest == 0
    return current + value if fits else None


def number_value(text: str, values: Mapping[str, int], *, measured: bool = False) -> int | float | None:
    """The value of digits, words or both ("1,5 million", "vingt-trois", "3 mille"), in lower case."""
    digits = digits_value(text, measured=measured)
    if digits is not None:
        return digits
    head, _, tail = text.rpartition(" ")
    magnitude = values.get(tail)
    if head[:1].isdigit() and magnitude is not None and magnitude >= _THOUSAND:
        amount = digits_value(head, measured=True)
        return None if amount is None else _whole(amount * magnitude)
    return words_value(re.split(r"[ -]+", text), values)


def _whole(value: float) -> int | float:
    """``value`` as an int when it is whole ("1,5 million" is 1500000, not 1500000.0)."""
    rounded = round(value)
    return rounded if abs(value - rounded) < 1e-6 else value  # noqa: PLR2004 - float dust of a product
