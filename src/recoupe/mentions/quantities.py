"""Syntax -> Quantity: numbers with their bounds, each with the token that it counts.

A percentage counts its own sign ("85 % du territoire" is headed by "%"), so that a share is never taken for a
number of soldiers. A number that counts nothing said ("en tue 12") is its own head. Dates, ages, durations,
distances, ordinals and designations ("Su-24", "l'article 5") count nothing and are left out.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recoupe.mentions.amounts import ONE, Amount, read_amount
from recoupe.mentions.counting import counted
from recoupe.mentions.surface import Surface, surface
from recoupe.model.mention import Quantity
from recoupe.packs.numbers import Numbers, numbers

if TYPE_CHECKING:
    from recoupe.model.syntax import Sentence, Syntax, Token

# Four digits without a separator.
_YEAR = re.compile(r"(?:1\d|20)\d\d\b(?![,.]\d)")
_DIGITS = frozenset("0123456789")
# How far left of a number its bounding words may start ("aux alentours de", "pas moins de").
_LOOK_BACK = 30
# How many words a verb may stand left of "de 5 à 12".
_LOOK_FOR_VERB = 5
# What a number may stand after without a noun ("en tue 12", "dont 5", "à 298", "les 276").
_BEFORE_BARE = frozenset({"VERB", "AUX", "ADV", "PRON", "CCONJ", "SCONJ"})
_WORDS_BEFORE_BARE = frozenset(
    {"à", "de", "dont", "parmi", "sur", "par", "soit", "les", "des", "ces", "leurs", ":"},
)  # fmt: skip
# What a number names rather than counts ("Sukhoi 24").
_NAMED = frozenset({"NOUN", "PROPN", "SYM", "NUM", "X"})
_ALL = frozenset({"tous", "toutes"})


def find_quantities(syntax: Syntax) -> tuple[Quantity, ...]:
    """Every number that counts something, in text order."""
    pack = numbers()
    found: list[Quantity] = []
    reader: _Reader | None = None
    for place in _places(syntax, pack):
        if found and place <= found[-1].last:
            continue
        token = syntax.tokens[place]
        sentence = syntax.sentences[token.sentence]
        if token.text.lower() in ONE:
            quantity = _single(syntax, pack, sentence, place)
        else:
            if reader is None or reader.sentence is not sentence:
                reader = _Reader(syntax, pack, sentence)
            quantity = reader.read(place)
        if quantity is not None:
            found.append(quantity)
    return tuple(found)


def _places(syntax: Syntax, pack: Numbers) -> list[int]:
    """The tokens where a number may start."""
    cues, values = pack.cues, pack.values
    return [
        index
        for index, _, _, word, _, _, _, _, _, _ in syntax.tokens
        if word in cues or word[0] in _DIGITS or ("-" in word and word.lower().partition("-")[0] in values)
    ]


def _single(syntax: Syntax, pack: Numbers, sentence: Sentence, place: int) -> Quantity | None:
    """One of a kind of thing that reports count: "un soldat", "une roquette"."""
    tokens, noun = syntax.tokens, place + 1
    while noun < sentence.last and tokens[noun].lemma in pack.words["preposed"]:
        noun += 1
    if noun > sentence.last or not _is_countable(tokens[noun], pack.words["countable"]):
        return None
    return Quantity(place, place, noun, 1, 1, tokens[place].span)


def _is_countable(token: Token, words: frozenset[str]) -> bool:
    return token.text.lower() in words or (token.lemma in words and token.pos in {"NOUN", "PROPN", "ADJ"})


class _Reader:
    """Reads the numbers of one sentence."""

    __slots__ = ("line", "pack", "sentence", "syntax")

    def __init__(self, syntax: Syntax, pack: Numbers, sentence: Sentence) -> None:
        self.syntax, self.pack, self.sentence = syntax, pack, sentence
        self.line: Surface = surface(syntax, sentence)

    def read(self, place: int) -> Quantity | None:
        """The quantity whose number starts at token ``place``, or whose collective stands there."""
        amount = read_amount(self.pack, self.line, place)
        if amount is None or self._is_left_behind(amount):
            return None
        first, last = self.line.token_at(amount.start), self.line.token_at(amount.end - 1)
        target = counted(self.syntax, self.pack, last, self.sentence, through_de=amount.through_de)
        if target.refused or self._is_date(amount, target.head) or self._is_label(place, target.head):
            return None
        head = target.head
        if head is None:
            if self._shares_measure(last):
                return None
            if not (amount.through_de or self._stands_alone(amount, first)):
                return None
            head = self._outermost(first, last)
        return self._bounded(amount, head, last)

    def _is_left_behind(self, amount: Amount) -> bool:
        """The first number of "passé de 5 à 12", which is no range: the second is read on its own."""
        if amount.low == amount.high or not self.line.text.endswith("de ", 0, amount.start):
            return False
        first = self.line.token_at(amount.start)
        before = self.syntax.tokens[max(self.line.first, first - _LOOK_FOR_VERB) : first]
        return any(token.lemma in self.pack.words["shift"] for token in before)

    def _outermost(self, first: int, last: int) -> int:
        """The token of a number whose governor stands outside it."""
        for token in self.syntax.tokens[first : last + 1]:
            if not first <= token.head <= last:
                return token.index
        return last

    def _bound_before(self, amount: Amount) -> re.Match[str] | None:
        return self.pack.before.search(self.line.text, max(0, amount.start - _LOOK_BACK), amount.start)

    def _bounded(self, amount: Amount, head: int, last: int) -> Quantity:
        """The quantity with the words that bound it, before the number or after what it counts."""
        low, high, start = amount.low, amount.high, amount.start
        bound = self._bound_before(amount)
        if bound is not None:
            start = bound.start()
        else:
            furthest = max(head, last)
            end = self.line.start_of(furthest) + len(self.syntax.tokens[furthest].text.lower())
            bound = self.pack.after.match(self.line.text, end)
        if bound is not None and low == high:
            low = None if bound.lastgroup == "at_most" else low
            high = None if bound.lastgroup == "at_least" else high
        first = self.line.token_at(start)
        return Quantity(first, last, head, low, high, self.syntax.span(first, last))

    def _is_date(self, amount: Amount, head: int | None) -> bool:
        """Whether the number is a day of a month or a year."""
        if self.pack.date_tail.match(self.line.text, amount.end):
            return True
        if not _YEAR.match(self.line.text, amount.start):
            return False
        first = self.line.token_at(amount.start)
        if first > self.line.first and self.syntax.tokens[first - 1].text.lower() in self.pack.words["year_cue"]:
            return True
        if head is None:
            return not self._bound_before(amount)
        # Four digits plainly count before a plural: "près de 1000 personnes".
        token = self.syntax.tokens[head]
        return token.pos == "PROPN" or not (token.has("Number=Plur") or token.text[-1:] in {"s", "x"})

    def _is_label(self, place: int, head: int | None) -> bool:
        """Whether the number names something ("Su-24", "l'article 5", "12 rue du Port") or counts years and persons.

        "dix ans dont 3 en prison" counts years; "tous deux" says no more than "both".
        """
        tokens, words = self.syntax.tokens, self.pack.words
        if head is not None and tokens[head].text.lower() in words["address"]:
            return True
        if place == self.line.first:
            return False
        previous = tokens[place - 1]
        word = previous.text.lower()
        if word in words["label"] or previous.lemma in words["label"] or word in _ALL:
            return True
        if word == "dont" and place - 2 >= self.line.first and tokens[place - 2].lemma in words["measure"]:
            return True
        if head is None:
            return previous.text[:1].isalnum() and (previous.pos in _NAMED or previous.text[:1].isupper())
        return tokens[head].pos == "PROPN" == previous.pos

    def _shares_measure(self, last: int) -> bool:
        """ "Deux hommes de 21 et 22 ans": the first number is an age as well."""
        tokens, other = self.syntax.tokens, last + 2
        if other > self.sentence.last or tokens[last + 1].text.lower() not in {"et", "ou"}:
            return False
        return (
            tokens[other].pos == "NUM"
            and counted(self.syntax, self.pack, other, self.sentence, through_de=False).refused
        )

    def _stands_alone(self, amount: Amount, first: int) -> bool:
        """Whether a number without a noun is a count all the same ("en tue 12", "dont 5", "au moins 14")."""
        if amount.low != amount.high or self._bound_before(amount):
            return True
        if first == self.sentence.first:
            return False
        previous = self.syntax.tokens[first - 1]
        return previous.pos in _BEFORE_BARE or previous.text.lower() in _WORDS_BEFORE_BARE
