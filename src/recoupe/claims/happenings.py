"""Sentences that tell when and where the event before them happened: "L'incident s'est produit mardi à X"."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from recoupe.packs.circumstances import circumstance_words

if TYPE_CHECKING:
    from recoupe.claims.grammar import Grammar
    from recoupe.model.syntax import Token

_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})


class Happenings:
    """Finds the sentences of one article that go on about an event by a word for events in general."""

    def __init__(self, grammar: Grammar) -> None:
        self._grammar = grammar
        self._tokens = grammar.tokens
        self._words = circumstance_words()

    def after(self, sentence: int) -> int | None:
        """The number of the sentence right behind another that tells when and where its event happened."""
        return sentence + 1 if sentence + 1 in self._telling else None

    @cached_property
    def _telling(self) -> frozenset[int]:
        return frozenset(token.sentence for token in self._tokens if self._is_told_of(token))

    def _is_told_of(self, noun: Token) -> bool:
        """Whether a noun is "l'incident" of "l'incident s'est produit" or of "l'incident, survenu ...,"."""
        if noun.pos != "NOUN" or noun.lemma not in self._words.incidents or not self._grammar.is_known(noun.index):
            return False
        verb = self._tokens[noun.head]
        if noun.dep in _SUBJECTS and self._happens(verb):
            return True
        return any(child.dep == "acl" and self._happens(child) for child in self._grammar.syntax.dependents(noun.index))

    def _happens(self, verb: Token) -> bool:
        if verb.lemma in self._words.happening:
            return True
        objects = (child.lemma for child in self._grammar.syntax.dependents(verb.index) if child.dep == "obj")
        return verb.lemma == "avoir" and "lieu" in objects
