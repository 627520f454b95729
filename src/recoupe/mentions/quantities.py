"""Syntax -> Quantity: numbers with their bounds, each with the token that it counts.

A percentage counts its own sign ("85 % du territoire" is headed by "%"), so that a share is never taken for a
number of soldiers. A number that counts nothing said ("en tue 12") is its own head. Dates, ages, durations,
distances, ordinals and designations ("Su-24", "l'article 5") count nothing and are left out.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from recoupe.mentions.counting import counted
from recoupe.mentions.surface import Surface, surface
from recoupe.model.mention import Quantity
from recoupe.packs.numbers import Numbers, numbers
from recoupe.text.numerals import number_value

if TYPE_CHECKING:
    from recoupe.model.syntax import Sentence, Syntax, Token

_ONE = frozenset({"un", "une"})
_DEFINITE = frozenset({"l'", "la", "le", "cette", "ce"})
_RANGE = re.compile(r"[ ]?(à|ou|et|-|–)[ ]?")
_BETWEEN = re.compile(r"\bentre (?:les |environ )?$")
_ONE_OR = re.compile(r"(?<!\w)une? (?:ou|à) $")
_CHAIN = re.compile(r"[ ](?:de |d')(\w+)")
# Four digits without a separator.
_YEAR = re.compile(r"(?:1\d|20)\d\d\b(?![,.]\d)")
_DIGITS = frozenset("0123456789")
# How far left of a number its bounding words may start ("aux alentours de", "pas moins de").
_LOOK_BACK = 30
_LOOK_FOR_VERB = 5
#: Word classes after which a number may stand without a noun ("en tue 12", "dont 5", "à 298").
_BEFORE_BARE = frozenset({"VERB", "AUX", "ADV", "PRON", "CCONJ", "SCONJ"})
_BARE_PREPOSITIONS = frozenset({"à", "de", "dont", "parmi", "sur", "par", "soit"})


class _Amount(NamedTuple):
    """A number read at ``start``..``end`` of the line. ``through_de`` is true when its noun stands behind "de"."""

    low: int | float | None
    high: int | float | None
    start: int
    end: int
    through_de: bool = False


def find_quantities(syntax: Syntax) -> tuple[Quantity, ...]:
    """Every number that counts something, in text order."""
    pack = numbers()
    found: list[Quantity] = []
    line: Surface | None = None
    done = -1
    for place in _places(syntax, pack):
        if place <= done:
            continue
        token = syntax.tokens[place]
        sentence = syntax.sentences[token.sentence]
        if token.text.lower() in _ONE:
            quantity = _single(syntax, pack, sentence, place)
        else:
            if line is None or line.first != sentence.first:
                line = surface(syntax, sentence)
            quantity = _quantity(syntax, pack, line, sentence, place)
        if quantity is not None:
            found.append(quantity)
            done = quantity.last
    return tuple(found)


def _places(syntax: Syntax, pack: Numbers) -> list[int]:
    """The tokens where a number may start."""
    cues = pack.cues
    return [
        index
        for index, _, _, word, _, _, _, _, _, _ in syntax.tokens
        if word in cues or word[0] in _DIGITS or ("-" in word and word.lower().partition("-")[0] in pack.values)
    ]


def _quantity(syntax: Syntax, pack: Numbers, line: Surface, sentence: Sentence, place: int) -> Quantity | None:
    amount = _amount(pack, line, place)
    if amount is None or _is_left_behind(syntax, pack, line, amount):
        return None
    last = line.token_at(amount.end - 1)
    target = counted(syntax, pack, last, sentence, through_de=amount.through_de)
    if target.refused or _is_date_or_label(syntax, pack, line, amount, place, target.head):
        return None
    head = target.head
    if head is None:
        if not (amount.through_de or _stands_alone(syntax, pack, line, amount, sentence)):
            return None
        head = _outermost(syntax, line.token_at(amount.start), last)
    return _bounded(syntax, pack, line, amount, head)


def _outermost(syntax: Syntax, first: int, last: int) -> int:
    """The token of a number whose governor stands outside it."""
    for token in syntax.tokens[first : last + 1]:
        if not first <= token.head <= last:
            return token.index
    return last


# --- the number itself -------------------------------------------------------------------------------------------


def _amount(pack: Numbers, line: Surface, place: int) -> _Amount | None:
    start = line.start_of(place)
    if start and line.text[start - 1] not in " '\"(«-–—,;:[":
        return None
    text = line.text
    first = pack.number.match(text, start)
    if first is None:
        return _collective(pack, line, place)
    value = _value(pack, first)
    if value is None:
        return None
    low, high, end = value, value, first.end()
    second = _second(pack, text, first)
    if second is not None and (top := _value(pack, second)) is not None:
        shared = _shared_magnitude(value, top, second[0], pack)
        if shared < top:
            low, high, end = shared, top, second.end()
    one_or = _ONE_OR.search(text, 0, start)
    if one_or and low == high and low > 1:
        low, start = 1, one_or.start()
    return _chained(pack, text, _Amount(low, high, start, end))


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
    """ "deux à trois cents" and "2 à 3 millions" share the last word."""
    unit = pack.values.get(words.rpartition(" ")[2], 1)
    if unit >= 100 and low < 100 and low * unit < high:  # noqa: PLR2004 - "cent" is the smallest shared word
        return low * unit
    return low


def _chained(pack: Numbers, text: str, amount: _Amount) -> _Amount:
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
    return _Amount(low, high, start, end, through)


def _times(value: float | None, factor: int) -> int | float | None:
    return None if value is None else value * factor


def _collective(pack: Numbers, line: Surface, place: int) -> _Amount | None:
    """ "une dizaine" is ten; "des dizaines", "plusieurs dizaines" and bare "dizaines" are at least two of them."""
    start = line.start_of(place)
    word = (
        line.text[start : line.starts[place - line.first + 1]].strip() if _has_next(line, place) else line.text[start:]
    )
    left = re.search(r"(?<![\w-])([\w-]+'?)[ ]?(?:(?:bonne|petite|grosse|simple|première) )?$", line.text[:start])
    before = left[1] if left else ""
    end = start + len(word)
    if word in pack.words["vague"]:
        return _Amount(None, None, left.start() if left else start, end, True)
    value = pack.collectives.get(word)
    if value is None:
        return None
    if word.endswith("s"):
        begins = left.start() if left and before in pack.words["several"] else start
        return _chained(pack, line.text, _Amount(2 * value, None, begins, end, True))
    if before in _ONE or (before in _DEFINITE and re.match(r" d(?:e |'|es )", line.text[end:])):
        return _chained(pack, line.text, _Amount(value, value, left.start() if left else start, end, True))
    return None


def _has_next(line: Surface, place: int) -> bool:
    return place - line.first + 1 < len(line.starts)


# --- what surrounds it -------------------------------------------------------------------------------------------


def _is_left_behind(syntax: Syntax, pack: Numbers, line: Surface, amount: _Amount) -> bool:
    """The first number of "passé de 5 à 12", which is no range: the second is read on its own."""
    if amount.low == amount.high or not line.text.endswith("de ", 0, amount.start):
        return False
    first = line.token_at(amount.start)
    before = syntax.tokens[max(line.first, first - _LOOK_FOR_VERB) : first]
    return any(token.lemma in pack.words["shift"] for token in before)


def _bounded(syntax: Syntax, pack: Numbers, line: Surface, amount: _Amount, head: int) -> Quantity:
    low, high, start = amount.low, amount.high, amount.start
    offset = max(0, start - _LOOK_BACK)
    bound = pack.before.search(line.text[offset:start])
    last = line.token_at(amount.end - 1)
    if bound is not None:
        start = offset + bound.start()
    else:
        bound = pack.after.match(line.text, _end_of(line, max(head, last), syntax))
    if bound is not None and low == high:
        low, high = (
            (low, None)
            if bound.lastgroup == "at_least"
            else (None, high)
            if bound.lastgroup == "at_most"
            else (low, high)
        )
    first = line.token_at(start)
    return Quantity(first, last, head, low, high, syntax.span(first, last))


def _end_of(line: Surface, token: int, syntax: Syntax) -> int:
    return line.start_of(token) + len(syntax.tokens[token].text.lower())


def _is_date_or_label(
    syntax: Syntax, pack: Numbers, line: Surface, amount: _Amount, place: int, head: int | None
) -> bool:
    """Whether the number is a day, a year, or the name of something ("Su-24", "l'article 5")."""
    text, tokens = line.text, syntax.tokens
    if pack.date_tail.match(text, amount.end):
        return True
    previous = tokens[place - 1] if place > line.first else None
    if previous is None:
        return False
    word = previous.text.lower()
    if _YEAR.match(text, amount.start) and _reads_as_year(
        pack, text, amount, word, None if head is None else tokens[head]
    ):
        return True
    if head is not None and tokens[head].text.lower() in pack.words["address"]:
        return True
    if word == "dont" and _after_measure(syntax, pack, place, line.first):
        return True
    if word in pack.words["label"] or previous.lemma in pack.words["label"] or word in {"tous", "toutes"}:
        return True
    if head is not None and tokens[head].pos == "PROPN" and previous.pos == "PROPN":
        return True
    if head is None:
        names = previous.pos in {"NOUN", "PROPN", "SYM", "NUM", "X"} or previous.text[:1].isupper()
        return names and previous.text[:1].isalnum()
    return False


def _reads_as_year(pack: Numbers, text: str, amount: _Amount, before: str, head: Token | None) -> bool:
    """Four digits are a year unless they plainly count ("près de 1000 personnes", "plus de 1500")."""
    if before in pack.words["year_cue"]:
        return True
    if head is None:
        return not pack.before.search(text[max(0, amount.start - _LOOK_BACK) : amount.start])
    return not _is_plural(head) or head.pos == "PROPN"


def _after_measure(syntax: Syntax, pack: Numbers, place: int, first: int) -> bool:
    """ "dix ans dont 3 en prison" counts years ("âgés de 20 ans, dont deux" does not: there a comma stands between)."""
    return place - 2 >= first and syntax.tokens[place - 2].lemma in pack.words["measure"]


def _is_plural(token: Token) -> bool:
    return token.has("Number=Plur") or token.text[-1:] in {"s", "x"}


def _stands_alone(syntax: Syntax, pack: Numbers, line: Surface, amount: _Amount, sentence: Sentence) -> bool:
    """Whether a number without a noun is a count all the same ("en tue 12", "dont 5", "au moins 14")."""
    text, start, end = line.text, amount.start, amount.end
    if amount.low != amount.high or pack.before.search(text[max(0, start - _LOOK_BACK) : start]):
        return True
    first, last = line.token_at(start), line.token_at(end - 1)
    if first == sentence.first:
        return False
    previous = syntax.tokens[first - 1]
    following = syntax.tokens[last + 1].text if last < sentence.last else "."
    word = previous.text.lower()
    if previous.pos in _BEFORE_BARE or word in _BARE_PREPOSITIONS:
        return True
    return word in {"les", "des", "ces", "leurs"} or (word == ":" and following not in {",", ")"})


def _single(syntax: Syntax, pack: Numbers, sentence: Sentence, place: int) -> Quantity | None:
    """ "un soldat", "une roquette": one of a kind of thing that reports count."""
    noun = place + 1
    tokens = syntax.tokens
    while noun < sentence.last and tokens[noun].lemma in pack.words["preposed"]:
        noun += 1
    if noun > sentence.last or not _is_countable(tokens[noun], pack.words["countable"]):
        return None
    return Quantity(place, place, noun, 1, 1, tokens[place].span)


def _is_countable(token: Token, words: frozenset[str]) -> bool:
    return token.text.lower() in words or (token.lemma in words and token.pos in {"NOUN", "PROPN", "ADJ"})
