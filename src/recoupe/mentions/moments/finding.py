"""Where the time expressions of an article stand, what closes or opens them, and their values."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from recoupe.mentions.moments.bounds import bounded, opened
from recoupe.mentions.moments.calendar import Published, published_on
from recoupe.mentions.moments.context import SILENT, STATED, Context, Value
from recoupe.mentions.moments.readings import READINGS
from recoupe.mentions.moments.tense import Tense, tense_at
from recoupe.mentions.surface import Surface, surface
from recoupe.model.mention import Moment
from recoupe.packs.times import YEAR, times

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from recoupe.mentions.moments.bounds import Opening
    from recoupe.model.syntax import Sentence, Syntax
    from recoupe.packs.times import Compiled, Search, Times

# Four digits may be a year: shorter numbers need a time word beside them.
_YEAR_LENGTH = 4
_DIGITS = frozenset("0123456789")
_FOUR_DIGITS = frozenset({YEAR})
# What can have a beginning, a middle and an end ("fin mai", but "a pris fin deux jours plus tard").
EDGED = frozenset({
    "month", "months", "year", "years", "decade", "century", "season", "month_relative", "year_relative", "week",
})  # fmt: skip
# A noun right after "de 2015" says that 2015 counts it; looked for only where the pattern asks.
_COUNTED = frozenset({"NOUN", "ADJ"})


class _Found(NamedTuple):
    """A value with the characters of the line that name it."""

    value: Value
    start: int
    end: int


def find_moments(syntax: Syntax, published: str | None) -> tuple[Moment, ...]:
    """Every time expression, in text order. ``published`` is EDTF at any precision, or ``None``."""
    pack, on = times(), published_on(published)
    moments: list[Moment] = []
    anchor: Value | None = None
    anchored = -2
    for index, needs in _searched(syntax, pack).items():
        if index - anchored > 1:
            anchor = None
        reader = _Reader(syntax, syntax.sentences[index], pack, on, anchor)
        moments.extend(reader.moment(found) for found in reader.read(pack.search(frozenset(needs))))
        if reader.anchor is not anchor:
            anchor, anchored = reader.anchor, index
    return tuple(moments)


def _searched(syntax: Syntax, pack: Times) -> dict[int, set[str]]:
    """The sentences that may name a time, with the needs that their words meet."""
    triggers = pack.triggers
    found: dict[int, set[str]] = {}
    hits = [
        (word, sentence)
        for _, _, _, word, _, _, _, _, _, sentence in syntax.tokens
        if word in triggers or word[0] in _DIGITS or "-" in word
    ]
    for word, sentence in hits:
        last = word.rpartition("-")[2]  # "mi-mars", "mi-2018"
        needs = triggers.get(word) or triggers.get(last)
        if (word[0] in _DIGITS and len(word) >= _YEAR_LENGTH) or (last.isdecimal() and len(last) == _YEAR_LENGTH):
            needs = _FOUR_DIGITS
        if needs:
            found.setdefault(sentence, set()).update(needs)
    return found


class _Reader:
    """Reads one sentence from left to right."""

    __slots__ = ("anchor", "line", "on", "pack", "sentence", "syntax", "told_of")

    def __init__(self, syntax: Syntax, sentence: Sentence, pack: Times, on: Published, anchor: Value | None) -> None:
        self.syntax, self.sentence, self.pack, self.on, self.anchor = syntax, sentence, pack, on, anchor
        self.told_of: str | None = None
        self.line: Surface = surface(syntax, sentence)

    def read(self, search: Search) -> Iterator[_Found]:
        """The times of the sentence, none inside another."""
        position = 0
        while match := search.anywhere.search(self.line.text, position):
            found = self._longest(search, match.start())
            if found is None:
                position = match.start() + 1
                continue
            position = found.end
            if found.value is not SILENT:
                value = found.value
                if value.first is not None and value.last is not None:
                    self.anchor = value
                    self.told_of = self._earlier_year(value)
                yield found

    def _earlier_year(self, value: Value) -> str | None:
        """The year of a day or month that the text states, when the article is of a later year."""
        date = value.first or ""
        dated = value.basis == STATED and len(date) > _YEAR_LENGTH
        year = date[:_YEAR_LENGTH]
        return year if dated and self.on.year is not None and int(year) < self.on.year else None

    def moment(self, found: _Found) -> Moment:
        first, last = self.line.token_at(found.start), self.line.token_at(found.end - 1)
        value = found.value
        return Moment(first, last, self.syntax.span(first, last), value.edtf, value.basis, value.why)

    def _longest(self, search: Search, start: int) -> _Found | None:
        matches = [(match, item) for item in search.expressions if (match := item.match.match(self.line.text, start))]
        matches.sort(key=lambda pair: -pair[0].end())
        for match, item in matches:
            if self._barred(match, item):
                continue
            reading = item.expression.reading
            opening = opened(self.pack, self.line.text, start, edged=reading in EDGED)
            if reading == "edge" and "fin" in match[0].split():
                opening = opening._replace(edge="fin")
            groups = {**match.groupdict(), **item.expression.arguments}
            value = READINGS[reading](groups, self._context(match, opening))
            if value is not None:
                return _Found(bounded(value, opening, self.on), opening.start, match.end())
        return None

    def _barred(self, match: re.Match[str], item: Compiled) -> bool:
        text = self.line.text
        if item.barred and item.barred.search(text, max(0, match.start() - 40), match.start()):
            return True
        if item.expression.small and self.syntax.tokens[self.line.token_at(match.start())].text[:1].isupper():
            return True
        if not item.expression.bare_only:
            return False
        token = self.line.token_at(match.end() - 1) + 1
        return token <= self.sentence.last and self.syntax.tokens[token].pos in _COUNTED and match.end() < len(text)

    def _context(self, match: re.Match[str], opening: Opening) -> Context:
        token = self._outermost(match)
        return Context(
            self.on,
            self.pack.values,
            lambda: (
                Tense.PAST if opening.elapsed else tense_at(self.syntax, token, self.pack.words, toward=opening.toward)
            ),
            self.anchor,
            told_of=self.told_of,
            this=opening.this,
        )

    def _outermost(self, match: re.Match[str]) -> int:
        """The token of the expression whose governor stands outside it."""
        first, last = self.line.token_at(match.start()), self.line.token_at(match.end() - 1)
        for token in self.syntax.tokens[first : last + 1]:
            if not first <= token.head <= last:
                return token.index
        return last
