"""Where the time expressions of an article stand, what closes or opens them, and their values."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from recoupe.mentions.moments.bounds import bounded, opened
from recoupe.mentions.moments.calendar import Published, published_on
from recoupe.mentions.moments.context import NONE, SILENT, Context, Value
from recoupe.mentions.moments.readings import READINGS
from recoupe.mentions.moments.tense import tense_at
from recoupe.mentions.surface import Surface, surface
from recoupe.model.mention import Moment
from recoupe.packs.times import times

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from recoupe.mentions.moments.bounds import Opening
    from recoupe.model.syntax import Sentence, Syntax
    from recoupe.packs.times import Compiled, Times

# Four digits may be a year: shorter numbers need a time word beside them.
_YEAR_LENGTH = 4
_DIGITS = frozenset("0123456789")
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
    for sentence in _searched(syntax, pack.triggers):
        if sentence.index - anchored > 1:
            anchor = None
        reader = _Reader(syntax, sentence, pack, on, anchor)
        for found in reader.read():
            moments.append(reader.moment(found))
        if reader.anchor is not anchor:
            anchor, anchored = reader.anchor, sentence.index
    return tuple(moments)


def _searched(syntax: Syntax, triggers: frozenset[str]) -> Iterator[Sentence]:
    """The sentences that may name a time."""
    sentences = syntax.sentences
    last = -1
    for token in syntax.tokens:
        if token.sentence == last:
            continue
        word = token.text
        if word[0] in _DIGITS:
            if len(word) < _YEAR_LENGTH:
                continue
        else:
            word = word.lower()
            if word not in triggers and ("-" not in word or word.rpartition("-")[2] not in triggers):
                continue
        last = token.sentence
        yield sentences[last]


class _Reader:
    """Reads one sentence from left to right."""

    __slots__ = ("anchor", "line", "on", "pack", "sentence", "syntax")

    def __init__(
        self, syntax: Syntax, sentence: Sentence, pack: Times, on: Published, anchor: Value | None
    ) -> None:
        self.syntax, self.sentence, self.pack, self.on, self.anchor = syntax, sentence, pack, on, anchor
        self.line: Surface = surface(syntax, sentence)

    def read(self) -> Iterator[_Found]:
        position = 0
        while match := self.pack.anywhere.search(self.line.text, position):
            found = self._longest(match.start())
            if found is None:
                position = match.start() + 1
                continue
            position = found.end
            if found.value is not SILENT:
                value = found.value
                if value.first is not None and value.last is not None:
                    self.anchor = value
                yield found

    def moment(self, found: _Found) -> Moment:
        first, last = self.line.token_at(found.start), self.line.token_at(found.end - 1)
        value = found.value
        return Moment(first, last, self.syntax.span(first, last), value.edtf, value.basis, value.why)

    def _longest(self, start: int) -> _Found | None:
        matches = [
            (match, item) for item in self.pack.expressions if (match := item.match.match(self.line.text, start))
        ]
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
        if not item.expression.bare_only:
            return False
        token = self.line.token_at(match.end() - 1) + 1
        return token <= self.sentence.last and self.syntax.tokens[token].pos in _COUNTED and match.end() < len(text)

    def _context(self, match: re.Match[str], opening: Opening) -> Context:
        token = self._outermost(match)
        return Context(
            self.on,
            self.pack.values,
            lambda: tense_at(self.syntax, token, self.pack.words, toward=opening.toward),
            self.anchor,
            this=opening.this,
        )

    def _outermost(self, match: re.Match[str]) -> int:
        """The token of the expression whose governor stands outside it."""
        first, last = self.line.token_at(match.start()), self.line.token_at(match.end() - 1)
        for token in self.syntax.tokens[first : last + 1]:
            if not first <= token.head <= last:
                return token.index
        return last
