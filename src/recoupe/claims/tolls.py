"""Casualties that a text counts: the dead, wounded, missing and captured, each with the words that count them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from recoupe.model.claim import Item
from recoupe.model.mention import MentionKind
from recoupe.packs.casualties import casualties

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.claims.grammar import Grammar
    from recoupe.model.mention import Mentions, Quantity
    from recoupe.model.span import Span
    from recoupe.model.syntax import Token

# "dont 5 assaillants", "parmi lesquels deux enfants", "y compris trois soldats": a part of those counted before.
_PARTS = frozenset({"dont", "lesquels", "lesquelles", "compris", "incluant"})
_ARTICLES = frozenset({"les", "des", "ces", "au", "moins", "plus", "de", "environ", "près"})
_NONE = frozenset({"aucun", "aucune"})
_NOMINAL = frozenset({"NOUN", "PROPN", "NUM", "ADJ", "PRON", "DET"})
_LIFELESS = frozenset({MentionKind.EQUIPMENT, MentionKind.PLACE, MentionKind.THING})
_MAX_CLIMB = 4
# How far behind a noun the participle that says what became of them may stand ("deux soldats syriens tués").
_NEAR = 3
_NUMBERING = frozenset({"nombre", "bilan"})
_AMOUNTING = frozenset({"à", "au", "de"})
_REACH = 8


class Toll(NamedTuple):
    """One count of casualties. ``token`` is what is counted; ``part_of`` the token of the toll that it is a part of."""

    what: str
    token: int
    part_of: int | None
    item: Item


class TollFinder:
    """Reads the tolls of one article, sentence by sentence."""

    def __init__(self, grammar: Grammar, mentions: Mentions) -> None:
        self.grammar = grammar
        self.tokens = grammar.tokens
        self.syntax = grammar.syntax
        self.mentions = mentions
        self.words = casualties()

    def tolls(self) -> Iterator[Toll]:
        """Every toll, in text order; counts of none ("aucun mort") come last."""
        last: Toll | None = None
        for quantity in self.mentions.quantities:
            if last is not None and self.tokens[last.token].sentence != self.tokens[quantity.head].sentence:
                last = None
            toll = self._part(quantity, last) if last is not None else None
            toll = toll or self._counted(quantity, last)
            if toll is None:
                continue
            yield toll
            last = toll if toll.part_of is None else last
        yield from self._none()

    # -- counts --------------------------------------------------------------------------------------------

    def _counted(self, quantity: Quantity, last: Toll | None) -> Toll | None:
        head = self.tokens[quantity.head]
        if head.text == "%":
            return None  # a share counts nobody
        named = self.words.counted.get(head.text.lower())
        what = (
            (self._suffered(quantity) or named) if named in self.words.before else (named or self._suffered(quantity))
        )
        what = what or self._numbered(quantity)
        if what is None and last is not None and head.dep == "conj" and self.tokens[head.head].index == last.token:
            what = last.what
        return self._toll(what, quantity, None) if what else None

    def _toll(self, what: str, quantity: Quantity, part_of: int | None) -> Toll:
        item = Item(what, self._names(what, quantity.head), quantity.low, quantity.high, self._span(quantity))
        return Toll(what, quantity.head, part_of, item)

    def _names(self, what: str, head: int) -> tuple[str, ...]:
        token = self.tokens[head]
        names = [what, *self.words.also.get(what, ())]
        if token.pos in {"NOUN", "PROPN"}:
            mention = self.mentions.headed_by(head)
            names += [self.syntax.words(head, head), *(mention.names if mention is not None else ())]
        return tuple(dict.fromkeys(names))

    def _span(self, quantity: Quantity) -> Span:
        return self.syntax.span(min(quantity.first, quantity.head), max(quantity.last, quantity.head))

    def _part(self, quantity: Quantity, last: Toll) -> Toll | None:
        """ "dont cinq assaillants", "une vingtaine de blessés : dix soldats et dix policiers"."""
        if not (self._opens_a_part(quantity) or self._lists(quantity, last)):
            return None
        if self.tokens[quantity.head].lemma in self.grammar.words.adverbial:
            return None  # "dont deux dimanche"
        head = self.tokens[quantity.head]
        if head.pos not in {"NOUN", "PROPN"} or head.text.lower() in self.words.counted:
            return self._toll(self.words.counted.get(head.text.lower(), last.what), quantity, last.token)
        mention = self.mentions.headed_by(quantity.head)
        names = tuple(
            dict.fromkeys((*(mention.names if mention is not None else ()), self.syntax.words(head.index, head.index)))
        )
        item = Item(names[0], names, quantity.low, quantity.high, self._span(quantity))
        return Toll(last.what, quantity.head, last.token, item)

    def _opens_a_part(self, quantity: Quantity) -> bool:
        index = quantity.first - 1
        while index > 0 and self.tokens[index].text.lower() in _ARTICLES:
            index -= 1
        return self.tokens[max(index, 0)].text.lower() in _PARTS

    def _lists(self, quantity: Quantity, last: Toll) -> bool:
        between = self.tokens[last.token + 1 : quantity.first]
        colon = any(token.text == ":" for token in between)
        return colon and not any(self.grammar.is_verb(token) for token in between)

    # -- who suffers ---------------------------------------------------------------------------------------

    def _suffered(self, quantity: Quantity) -> str | None:
        token = self.tokens[quantity.head]
        mention = self.mentions.headed_by(token.index)
        if mention is not None and mention.kind in _LIFELESS:
            return None  # "abattre un avion" kills nobody
        before = self.tokens[max(quantity.first - 1, 0)]
        if before.lemma in self.words.verbs and self.grammar.is_verb(before) and not self.grammar.is_passive(before):
            return self.words.verbs[before.lemma]  # "en a blessé dix autres"
        for each in self.grammar.conjuncts(token.index):
            # "deux soldats tués", "deux soldats et un civil tués"
            found = self._described(each)
            if found is not None:
                return found
        for _ in range(_MAX_CLIMB):
            governor = self.tokens[token.head]
            if governor.index == token.index:
                return None
            found = self._by(governor, token)
            if found is not None or governor.pos not in _NOMINAL:
                return found
            token = governor
        return None

    def _described(self, noun: int) -> str | None:
        """What a participle right behind a noun says befell those whom it counts."""
        for child in self.syntax.dependents(noun):
            close = noun < child.index <= noun + _NEAR
            if close and child.dep == "acl" and child.lemma in self.words.verbs and self.grammar.is_passive(child):
                return self.words.verbs[child.lemma]
        return None

    def _numbered(self, quantity: Quantity) -> str | None:
        """ "estime à 90 le nombre de soldats tués", "porte à douze le nombre de morts"."""
        if quantity.head not in range(quantity.first, quantity.last + 1):
            return None
        sentence = self.syntax.sentences[self.tokens[quantity.head].sentence]
        words = self.tokens[sentence.first : sentence.last + 1]
        number = next((token.index for token in words if token.lemma in _NUMBERING), None)
        if number is None or self.tokens[quantity.first - 1].text.lower() not in _AMOUNTING:
            return None
        after = (token for token in words if number < token.index <= number + _REACH)
        found = (self.words.counted.get(token.text.lower()) or self._participle(token) for token in after)
        return next((what for what in found if what is not None), None)

    def _participle(self, token: Token) -> str | None:
        return self.words.verbs.get(token.lemma) if token.has("VerbForm=Part") else None

    def _by(self, governor: Token, token: Token) -> str | None:
        """The word for a phrase that hangs on a verb or noun of killing, wounding or taking."""
        if not self.grammar.is_predicate(governor):
            of = self.grammar.preposition(token.index) == "de" and token.dep == "nmod"
            return self.words.nouns.get(governor.lemma) if of else None
        slots = self.grammar.verb_slots(governor.index)
        if governor.lemma in self.words.verbs and token.index in slots.get("object", []):
            return self.words.verbs[governor.lemma]
        objects = {self.tokens[each].lemma for each in slots.get("object", [])}
        if token.index in slots.get("à", []):
            what, needed = self.words.costing.get(governor.lemma, (None, None))
            return what if needed in objects else None
        what, needed = self.words.dying.get(governor.lemma, (None, None))
        return what if (needed is None or needed in objects) and token.index < governor.index else None

    def _none(self) -> Iterator[Toll]:
        """ "aucun soldat n'a été tué", "sans faire aucun mort": a count of nought."""
        for token in self.tokens:
            if token.text.lower() not in _NONE or token.dep != "det":
                continue
            head = self.tokens[token.head]
            what = self.words.counted.get(head.text.lower()) or self._by(self.tokens[head.head], head)
            if what is not None:
                item = Item(what, self._names(what, head.index), 0, 0, self.syntax.span(token.index, head.index))
                yield Toll(what, head.index, None, item)
