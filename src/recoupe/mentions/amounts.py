"""How much a number says: digits, words, ranges and collectives of one line -> low and high."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from recoupe.text.numerals import number_value

if TYPE_CHECKING:
    from recoupe.mentions.surface import Surface
    from recoupe.packs.numbers import Numbers

ONE = frozenset({"un", "une"})
_DEFINITE = frozenset({"l'", "la", "le", "cette", "ce"})
_RANGE = re.compile(r"[ ]?(à|ou|et|-|–)[ ]?")
_BETWEEN = re.compile(r"\bentre (?:les |environ )?$")
_ONE_OR = re.compile(r"(?<!\w)une? (?:ou|à) $")
_CHAIN = re.compile(r"[ ](?:de |d')(\w+)")
_WORD_LEFT = re.compile(r"(?<![\w-])([\w-]+'?)[ ]?(?:(?:bonne|petite|grosse|simple|première) )?$")
_WORD = re.compile(r"[\w-]+")
_HALF = re.compile(r"[ ]et[ ]demie?\b")
# How far left of a collective its determiner may start ("quelques petites dizaines").
_LOOK_BACK = 24
_OF = re.compile(r" d(?:e |'|es )")
# What may stand before a number besides a space: "(", a quotation mark, the dash of a range.
_OPENINGS = " '\"(«-–—,;:["


class Amount(NamedTuple):
    """A number read at ``start``..``end`` of the line. ``through_de`` is true when its noun stands behind "de"."""

    low: int | float | None
    high: int | float | None
    start: int
    end: int
    through_de: bool = False


def read_amount(pack: Numbers, line: Surface, place: int) -> Amount | None:
    """The number that starts at token ``place``, or the collective that stands there."""
    start = line.start_of(place)
    if start and line.text[start - 1] not in _OPENINGS:
        return None
    first = pack.number.match(line.text, start)
    if first is None:
        return _collective(pack, line, place)
    value = _value(pack, first)
    if value is None:
        return None
    amount = Amount(value, value, start, first.end())
    return _chained(pack, line.text, _from_one(line.text, _ranged(pack, first, amount)))


def _ranged(pack: Numbers, first: re.Match[str], amount: Amount) -> Amount:
    """``amount`` up to the number that "à", "ou", "et" or a dash joins to it, if that is greater."""
    second = _second(pack, first.string, first)
    top = None if second is None else _value(pack, second)
    if second is None or top is None or amount.low is None:
        return amount
    low = _shared_magnitude(amount.low, top, second[0], pack)
    return amount._replace(low=low, high=top, end=second.end()) if low < top else amount


def _from_one(text: str, amount: Amount) -> Amount:
    """``amount`` from one on: "un ou deux soldats"."""
    if amount.low != amount.high or amount.low is None or amount.low <= 1:
        return amount
    one = _ONE_OR.search(text, 0, amount.start)
    return amount if one is None else amount._replace(low=1, start=one.start())


def _value(pack: Numbers, match: re.Match[str]) -> int | float | None:
    text = match[0]
    if match["half"] is None:
        return number_value(text, pack.values, measured=match.string[match.end() : match.end() + 2].strip() == "%")
    text = text[: -len(match["half"])]
    value = number_value(text, pack.values)
    unit = pack.values.get(text.rpartition(" ")[2], 1)
    return None if value is None else value + unit // 2


def _second(pack: Numbers, text: str, first: re.Match[str]) -> re.Match[str] | None:
    """The upper end of "six à neuf", "entre 60 et 90", "6-9"."""
    link = _RANGE.match(text, first.end())
    if link is None or (link[1] == "et" and not _BETWEEN.search(text, 0, first.start())):
        return None
    return pack.number.match(text, link.end())


def _shared_magnitude(low: float, high: float, words: str, pack: Numbers) -> int | float:
    """The lower end of "deux à trois cents", "2 à 3 millions", which share the last word."""
    unit = pack.values.get(words.rpartition(" ")[2], 1)
    if unit >= 100 and low < 100 and low * unit < high:  # noqa: PLR2004 - "cent" is the smallest shared word
        return low * unit
    return low


def _chained(pack: Numbers, text: str, amount: Amount) -> Amount:
    """``amount`` times the collectives that follow ("trois dizaines", "2 centaines de milliers")."""
    low, high, start, end, through = amount
    if text[end : end + 1] == " ":
        word = text[end + 1 :].split(" ", 1)[0].rstrip(".,;:")
        factor = pack.collectives.get(word)
        if factor is not None:
            low, high = _times(low, factor), _times(high, factor)
            end, through = end + 1 + len(word), True
    last = text[start:end].rpartition(" ")[2]
    through = through or last in pack.collectives
    while through and (link := _CHAIN.match(text, end)) and (factor := pack.collectives.get(link[1])):
        low, high, end = _times(low, factor), _times(high, factor), link.end()
    return Amount(low, high, start, end, through)


def _times(value: float | None, factor: int) -> int | float | None:
    return None if value is None else value * factor


def _collective(pack: Numbers, line: Surface, place: int) -> Amount | None:
    """Ten for "une dizaine"; at least two of them for "des dizaines", "plusieurs dizaines" and bare "dizaines"."""
    start = line.start_of(place)
    word = _WORD.match(line.text, start)
    if word is None:
        return None
    left = _WORD_LEFT.search(line.text, max(0, start - _LOOK_BACK), start)
    before = left[1] if left else ""
    begins = left.start() if left and (before in ONE or before in pack.words["several"]) else start
    if word[0] in pack.words["vague"]:
        return Amount(None, None, begins, word.end(), through_de=True)
    value = pack.collectives.get(word[0])
    if value is None:
        return None
    if word[0].endswith("s"):
        return _chained(pack, line.text, Amount(2 * value, None, begins, word.end(), through_de=True))
    if before in ONE or (before in _DEFINITE and _OF.match(line.text, word.end())):
        half = _HALF.match(line.text, word.end())
        more, end = (value // 2, half.end()) if half else (0, word.end())
        return _chained(pack, line.text, Amount(value + more, value + more, begins, end, through_de=True))
    return None
