"""Which noun a word is about: antecedents of relative pronouns, nouns that participles describe, coordinated heads."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from recoupe.claims.voice import Voice
    from recoupe.model.syntax import Token

_RELATIVES = frozenset({"qui", "dont", "lequel", "laquelle", "lesquels", "lesquelles", "auquel"})
_NOUNS = frozenset({"NOUN", "PROPN"})
# What may be one of several: a coordinated finite verb opens a clause of its own instead.
_COORDINATED = frozenset({"NOUN", "PROPN", "PRON", "ADJ", "X", "NUM", "ADV", "VERB"})
_OPPOSITES = (
    ("Gender=Masc", "Gender=Fem"), ("Gender=Fem", "Gender=Masc"),
    ("Number=Sing", "Number=Plur"), ("Number=Plur", "Number=Sing"),
)  # fmt: skip
# How many nouns up the tree, or words back in the text, an antecedent is looked for.
_REACH = 6


class Antecedents:
    """Finds the nouns that words of one article refer to, by place and agreement."""

    def __init__(self, voice: Voice) -> None:
        self.voice = voice
        self.syntax = voice.syntax
        self.tokens = voice.tokens

    def antecedent(self, token: Token) -> int:
        """The noun that a relative pronoun stands for; any other token stands for itself."""
        if not token.has("PronType=Rel") and token.text.lower() not in _RELATIVES:
            return token.index
        for governor in self.syntax.ancestors(token.index):
            if governor.dep == "acl:relcl" and governor.head < token.index:
                return self._agreeing_above(governor.head, governor)
        for previous in range(token.index - 1, max(token.index - 1 - _REACH, -1), -1):
            if self.tokens[previous].pos in _NOUNS:
                return self._phrase_head(previous)
        return token.index

    def described(self, verb: Token) -> int:
        """The noun that a participle describes.

        The parser hangs it on the first of several coordinated nouns: one that agrees is preferred, the last such.
        """
        nouns = [index for index in self.conjuncts(verb.head) if index < verb.index]
        agreeing = [index for index in nouns if self._agrees(self.tokens[index], verb)]
        noun = agreeing[-1] if agreeing and verb.head not in agreeing else verb.head
        return self._first_counted(noun)

    def _first_counted(self, noun: int) -> int:
        """ "dix soldats et trois civils tués": a participle behind several that are counted describes them all."""
        token = self.tokens[noun]
        while token.dep == "conj" and self._is_counted(token) and self._is_counted(self.tokens[token.head]):
            token = self.tokens[token.head]
        return token.index

    def _is_counted(self, token: Token) -> bool:
        children = self.syntax.dependents(token.index)
        return token.pos == "NOUN" and any(c.dep == "nummod" and c.index < token.index for c in children)

    def conjuncts(self, index: int) -> list[int]:
        """The token and every token coordinated with it, in text order."""
        found = [index]
        for child in self.syntax.dependents(index):
            if child.dep != "conj" or child.pos not in _COORDINATED:
                continue
            if child.pos != "VERB" or not self.voice.is_finite(child):
                found.extend(self.conjuncts(child.index))
        return found

    def _agreeing_above(self, noun: int, verb: Token) -> int:
        """The noun, or the nearest one above it that the verb of its relative clause agrees with.

        "le chef des rebelles qui ont ...": the parser hangs the clause on the nearest noun, whatever agrees.
        """
        token = self.tokens[noun]
        for _ in range(_REACH):
            governor = self.tokens[token.head]
            if self._agrees(token, verb) or governor.index == token.index or governor.pos not in _NOUNS:
                break
            token = governor
        return token.index if self._agrees(token, verb) else noun

    def _agrees(self, noun: Token, verb: Token) -> bool:
        """Whether nothing in gender and number sets noun and verb apart; an active finite verb shows number only."""
        features = verb.morph
        if self.voice.is_finite(verb) and not self.voice.is_passive(verb):
            finite = next((c for c in self.syntax.dependents(verb.index) if c.dep.startswith("aux")), verb)
            features = "".join(f"|{f}|" for f in finite.morph.strip("|").split("|") if f.startswith("Number="))
        return all(
            f"|{other}|" not in f"|{noun.morph}|" or f"|{own}|" not in f"|{features}|" for own, other in _OPPOSITES
        )

    def _phrase_head(self, index: int) -> int:
        """The head of the phrase that ends with a noun."""
        token = self.tokens[index]
        while token.dep in {"flat:name", "appos", "nmod", "amod"} and token.head < token.index:
            token = self.tokens[token.head]
        return token.index
