"""Decides, once per article and name, what an unknown proper name names: every occurrence votes."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from recoupe.mentions.lexicon import facts, words
from recoupe.model.mention import MentionKind
from recoupe.packs.naming import given_names
from recoupe.text.letters import fold_letters
from recoupe.text.pieces import pieces_of

if TYPE_CHECKING:
    from recoupe.mentions.names import ProperName
    from recoupe.model.syntax import Syntax, Token

PERSON, PLACE, ORGANISATION, EQUIPMENT = (
    MentionKind.PERSON, MentionKind.PLACE, MentionKind.ORGANISATION, MentionKind.EQUIPMENT,
)  # fmt: skip
_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "obl:agent"})
_ARTICLES = frozenset({"le", "la", "l'", "les", "du", "au", "aux", "des"})

# What one sign of a kind weighs. A title or a class word before a name decides; the recogniser only leans.
_DECIDES, _STRONG, _LIKELY, _LEANS, _HINTS = 8, 4, 3, 2, 1

_LED = frozenset({"rule", "formations", "irregulars"})
_DE = frozenset({"de", "d'"})
# Behind a verb these may aim at somebody: "succède à X", "tire sur X".
_AIMED = frozenset({"à", "sur"})
# What stands between a noun of place and its names: "trois villages (X, Y et Z)".
_OPENING = frozenset({"(", ",", ":", "–"})
_LIST_GAP = 3
_LIST_WORDS = frozenset({",", "et", "ou", "de", "d'", "à", "l'", "la", "le", "du"})

Votes = dict[str, Counter[MentionKind]]


def name_key(text: str) -> str:
    """The key under which a name's votes are counted: its folded pieces."""
    return " ".join(pieces_of(text))


class Ballot:
    """Votes on the kind of each unknown name of one article."""

    def __init__(self, syntax: Syntax, names: list[ProperName], classes: dict[int, MentionKind]) -> None:
        self._syntax = syntax
        self._votes: Votes = {}
        self._pairs: list[tuple[str, str]] = []
        before: ProperName | None = None
        for number, name in enumerate(names):
            if name.spelling is None:
                self._count(name, classes.get(number))
                if before is not None and self._is_listed(before, name):
                    self._pairs.append((self._key(before), self._key(name)))
            before = name if name.spelling is None else None
        self._share_lists()
        self._share_surnames()

    def kind(self, name: ProperName) -> MentionKind:
        """The kind that the article's occurrences of this name agree on best."""
        if name.is_equipment:
            return EQUIPMENT
        votes = self._votes.get(name_key(self._syntax.words(name.first, name.last)))
        if not votes:
            return ORGANISATION
        return _winner(votes)

    def _key(self, name: ProperName) -> str:
        return name_key(self._syntax.words(name.first, name.last))

    def _is_listed(self, one: ProperName, other: ProperName) -> bool:
        """Whether two names are members of one list ("de Zaraa et de Salah al Din", "Kefraya, Foua")."""
        between = [token.text.lower() for token in self._syntax.tokens[one.last + 1 : other.first]]
        return 0 < len(between) <= _LIST_GAP and between[0] in {",", "et", "ou"} and all(
            word in _LIST_WORDS for word in between
        )  # fmt: skip

    def _share_lists(self) -> None:
        for one, other in self._pairs:
            first, second = _winner(self._votes[one]), _winner(self._votes[other])
            if first is not second:
                self._votes[one][second] += _LEANS
                self._votes[other][first] += _LEANS

    def _count(self, name: ProperName, told: MentionKind | None) -> None:
        tokens = self._syntax.tokens
        key = name_key(self._syntax.words(name.first, name.last))
        votes = self._votes.setdefault(key, Counter())
        if told is not None:
            votes[told] += _DECIDES
        before = tokens[name.first - 1] if name.first else None
        if before is not None and before.sentence != tokens[name.first].sentence:
            before = None
        low = before.text.lower() if before is not None else ""
        if before is not None:
            self._by_word_before(name, before, low, votes)
            if low in _OPENING and before.index and _is_places(tokens[before.index - 1]):
                votes[PLACE] += _STRONG
        self._by_form(name, low, votes)
        head = tokens[name.first]
        if (head.dep == "obj" or low in _DE) and tokens[head.head].lemma in words("taking"):
            votes[PLACE] += _STRONG
        if head.dep == "obj" and low not in _ARTICLES and tokens[head.head].lemma in words("striking"):
            votes[PLACE] += _HINTS
        if head.dep in _SUBJECTS and low not in _ARTICLES:
            votes[PERSON] += _LEANS if tokens[head.head].lemma in words("speech") else _HINTS
            votes[ORGANISATION] += _HINTS

    def _by_word_before(self, name: ProperName, before: Token, low: str, votes: Counter[MentionKind]) -> None:
        tokens = self._syntax.tokens
        if low in _ARTICLES:
            votes[ORGANISATION] += _HINTS
            votes[PLACE] += _HINTS
            votes[PERSON] -= _LEANS
        elif low in words("locative"):
            votes[PLACE] += _LIKELY if low in _AIMED and _is_given(tokens, tokens[name.first]) else _STRONG
        elif low in _DE and before.index:
            noun = _noun_at(tokens, before.index - 1)
            if _is_near(noun):
                votes[PLACE] += _STRONG
            elif _is_led(noun):
                votes[PERSON] += _LEANS

    def _by_form(self, name: ProperName, low: str, votes: Counter[MentionKind]) -> None:
        """An acronym is a body; two capitalised words without an article look like a person."""
        texts = [token.text for token in self._syntax.tokens[name.first : name.last + 1]]
        if texts[0].lower() == "the" or (len(texts) == 1 and facts(texts[0]).acronym):
            votes[ORGANISATION] += _STRONG
        elif low not in _ARTICLES and sum(text[0].isupper() for text in texts) > 1:
            # "a tiré sur Marc Belon", "succède à Paul Varin": a given name before another is a person's.
            votes[PERSON] += _STRONG if fold_letters(texts[0]) in given_names() else _LEANS

    def _share_surnames(self) -> None:
        """A lone name that ends a longer person's name is that person's: their votes add up."""
        for key in list(self._votes):
            parts = key.split()
            if len(parts) > 1 and max(self._votes[key], key=self._votes[key].__getitem__, default=None) is PERSON:
                for size in (1, 2):
                    last = " ".join(parts[-size:])
                    if size < len(parts) and last in self._votes:
                        self._votes[last][PERSON] += _STRONG


def _is_given(tokens: tuple[Token, ...], name: Token) -> bool:
    """Whether "à X" or "sur X" may be whom something is given or done to, and not where it happens."""
    governor = tokens[name.head]
    return governor.pos != "NOUN" or governor.lemma in words("dative")


def _winner(votes: Counter[MentionKind]) -> MentionKind:
    return max(votes, key=lambda kind: (votes[kind], kind.value), default=ORGANISATION)


def _noun_at(tokens: tuple[Token, ...], index: int) -> Token:
    """The noun that "de X" completes: itself, or the one before its adjectives ("le raid aérien meurtrier de X")."""
    at = index
    while at and tokens[at].pos == "ADJ" and tokens[at].head < at:
        at -= 1
    return tokens[at] if tokens[at].pos == "NOUN" else tokens[index]


def _is_near(noun: Token) -> bool:
    """Whether "de X" behind this word makes X a place: "près de", "nord de", "ville de", "prise de"."""
    form = facts(noun.text)
    if form.low in words("near") or noun.lemma in words("located"):
        return True
    return form.noun is not None and form.noun.nouns[0].kind is PLACE


def _is_places(noun: Token) -> bool:
    """Whether the word is a noun of place in the plural: what follows are their names."""
    form = facts(noun.text)
    return form.noun is not None and form.noun.nouns[0].kind is PLACE and noun.has("Number=Plur")


def _is_led(noun: Token) -> bool:
    """Whether "de X" behind this word names who leads: "les forces de X", "le régime de X"."""
    form = facts(noun.text)
    return form.noun is not None and form.noun.nouns[0].sort in _LED
