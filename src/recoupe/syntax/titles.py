"""Shows the parser one neutral word in the place of every title ("maréchal", "chef de guerre", "putschiste").

A statistical parser reads a sentence otherwise when a word in it changes. Which title an outlet gives a leader must
change no claim, so the parser and all rules behind it are shown the same word; offsets lead back to the words that
stand in the text.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from recoupe.packs.titles import title_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

# How far to look back for the determiner and one adjective.
_BACK = 32


class _Patterns(NamedTuple):
    """``title`` finds the forms, ``before`` what announces one at the end of a text, the others what may follow."""

    title: re.Pattern[str]
    before: re.Pattern[str]
    opening: re.Pattern[str]
    name: re.Pattern[str]
    compound: re.Pattern[str]
    participle: re.Pattern[str]


class _Piece(NamedTuple):
    """Characters ``start`` to ``end`` of the text, and the words that the parser is shown instead."""

    start: int
    end: int
    shown: str


def neutral_titles(text: str) -> tuple[str, list[int] | None]:
    """``text`` with its titles neutral and, for each of its characters, the index of its source character.

    The map has one more entry than the result, so that ends map too; it is ``None`` when nothing changed. Articles
    follow: "de l'homme fort" becomes "du général". ``text`` has straight apostrophes.
    """
    pieces = list(_pieces(text))
    if not pieces:
        return text, None
    out: list[str] = []
    origin: list[int] = []
    at = 0
    for piece in pieces:
        out += [text[at : piece.start], piece.shown]
        origin.extend(range(at, piece.start))
        origin.extend([piece.start] * len(piece.shown))
        at = piece.end
    out.append(text[at:])
    origin.extend(range(at, len(text) + 1))
    return "".join(out), origin


def _pieces(text: str) -> Iterator[_Piece]:
    """What is replaced, in text order: titles, and articles that a vowel behind them has changed."""
    patterns, words = _patterns(), title_words()
    for match in patterns.title.finditer(text):
        start, end = match.span()
        before = patterns.before.search(text, max(0, start - _BACK), start)
        determiner = before["determiner"] or "" if before is not None else ""
        adjective = before["adjective"] or "" if before is not None else ""
        low = " ".join(match.group().lower().split())
        if not (determiner or adjective or " " in low or _stands_alone(text, match)):
            continue
        if patterns.compound.match(text, end):
            continue
        shown = words.neutral[low]
        if determiner.lower() in words.feminine:
            shown = words.feminine_of.get(low, shown)
        elided = words.plain.get((adjective or determiner).lower())
        if elided is not None and before is not None and not before["former"]:
            at = before.start("adjective" if adjective else "determiner")
            yield from _respelled(text, at, start, elided)
        yield _Piece(start, end, _cased(match.group(), shown))


def _respelled(text: str, start: int, end: int, plain: str) -> Iterator[_Piece]:
    """The word before a title as it is before a consonant; the space behind it belongs to no word."""
    last = end
    while text[last - 1].isspace():
        last -= 1
    yield _Piece(start, last, _cased(text[start:last], plain))
    yield _Piece(last, end, " ")


def _stands_alone(text: str, match: re.Match[str]) -> bool:
    """Whether a title has no determiner: it opens before a name, or stands in apposition behind a comma."""
    patterns = _patterns()
    opening = patterns.opening.search(text, max(0, match.start() - 3), match.start())
    if opening is None:
        return False
    if patterns.name.match(text, match.end()):
        return True
    return "," in opening.group() and not patterns.participle.match(text, match.end())


def _cased(old: str, new: str) -> str:
    """``new`` in capitals where ``old`` is."""
    if old.isupper() and len(old.rstrip("'")) > 1:
        return new.upper()
    return new[0].upper() + new[1:] if old[0].isupper() else new


@cache
def _patterns() -> _Patterns:
    words = title_words()
    return _Patterns(
        re.compile(rf"(?:(?<=\bex-)|(?<![\w-]))(?:{_any_of(words.neutral)})(?![\w-])", re.IGNORECASE),
        re.compile(
            rf"(?:(?<![\w'-])(?P<determiner>{_any_of(words.determiners)})(?:\s+|(?<=')))?"
            rf"(?:(?<![\w-])(?P<adjective>{_any_of(words.adjectives)})\s+|(?<![\w-])(?P<former>ex-))?$",
            re.IGNORECASE,
        ),
        re.compile(r"(?:^|[\n.,;:!?«»\"“”()–—-])\s*$"),
        re.compile(r"\s+[A-ZÀ-Ý]"),
        re.compile(rf"\s+(?:{_any_of(words.compounds)})\b", re.IGNORECASE),
        re.compile(rf"\s+(?:{_any_of(words.objects)})(?:\b|(?<='))", re.IGNORECASE),
    )


def _any_of(words: Iterable[str]) -> str:
    spelled = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in spelled)
