"""The words that an event may take its items from: those below it that stand in no other clause and no other act."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.model.mention import MentionKind
from recoupe.packs.frames import frames_by_lemma

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.claims.clauses import Clauses
    from recoupe.claims.frames import Event
    from recoupe.claims.grammar import Grammar
    from recoupe.model.mention import Mentions


class OwnWords:
    """Walks the trees of one article below its events."""

    def __init__(self, grammar: Grammar, mentions: Mentions, clauses: Clauses) -> None:
        self.grammar = grammar
        self.tokens = grammar.tokens
        self.mentions = mentions
        self.clauses = clauses
        self.counted = frozenset(quantity.head for quantity in mentions.quantities)

    def below(self, event: Event) -> Iterator[int]:
        """Every word below the event and its scope, its actors and what belongs to others left out."""
        stack = [event.trigger, event.scope]
        seen = {*stack}
        actors = {each for head in event.roles.get("actor", []) for each in self.grammar.conjuncts(head)}
        while stack:
            index = stack.pop()
            for child in self.grammar.syntax.children[index]:
                if child in seen or child in actors or self._is_elsewhere(child, event):
                    continue
                seen.add(child)
                stack.append(child)
                yield child

    def _is_elsewhere(self, index: int, event: Event) -> bool:
        """Whether a word opens another clause, tells another act, or only says how big a place is."""
        return self.clauses.head(index) == index or self._peoples(index) or self._is_another_act(index, event)

    def _is_another_act(self, index: int, event: Event) -> bool:
        """ "a tué six rebelles et arrêté dix suspects": what a coordinated verb is done to is not this act's."""
        token = self.tokens[index]
        if token.dep != "conj" or not self.grammar.is_verb(token) or index in {event.trigger, event.scope}:
            return False
        told = frames_by_lemma().get(("verb", self.grammar.lemma(token)), ())
        return bool(told) and all(frame.type != event.type for frame in told)

    def _peoples(self, index: int) -> bool:
        """ "la ville de X, carrefour de 60.000 habitants": a number that says how big a place is."""
        token = self.tokens[index]
        place = self.mentions.headed_by(token.head)
        if index not in self.counted or place is None or place.kind is not MentionKind.PLACE:
            return False
        return token.dep == "nmod" and self.grammar.preposition(index) == "de"
