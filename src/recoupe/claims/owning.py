"""Noun -> the phrases that tell whose it is: "de X", "russe", "son", "présentée par X", "attribué à X"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.model.mention import MentionKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.claims.grammar import Grammar
    from recoupe.model.mention import Mentions


class Owning:
    """The phrases that name the owner, user or maker of a thing."""

    def __init__(self, grammar: Grammar, mentions: Mentions, counted: dict[int, int]) -> None:
        """``counted`` maps each token of a quantity to the noun that it counts."""
        self._grammar = grammar
        self._tokens = grammar.tokens
        self._mentions = mentions
        self._counted = counted

    def phrases(self, head: int) -> Iterator[int]:
        """The heads of the phrases that say whose it is, the surest first."""
        slots = self._grammar.noun_slots(head)
        yield from self._ascribed(head)
        made = frozenset(self._makers(head))
        for slot in ("par", "de", "adj", "poss", "de la part de"):
            yield from (each for each in slots.get(slot, []) if each not in made)
        # "deux avions, trois drones et dix chars russes": the adjective behind the last of a list is about all of it.
        last = self._grammar.conjuncts(head)[-1]
        if last != head:
            yield from (each for each in self._grammar.noun_slots(last).get("adj", []) if each not in made)
        for child in self._grammar.syntax.dependents(head):
            if child.dep in {"acl", "amod", "acl:relcl"} and child.lemma in self._grammar.words.belonging:
                inner = self._grammar.verb_slots(child.index)
                yield from inner.get("subject", []) if self._grammar.is_passive(child) else []
                yield from inner.get("à", [])

    def _ascribed(self, head: int) -> Iterator[int]:
        """ "des tirs attribués à X": whose they are said to be."""
        # "des dizaines d'attaques, attribuées à X": the participle may hang on the count.
        for holder in dict.fromkeys((head, self._tokens[head].head)):
            if holder != head and self._counted.get(holder) != head:
                continue
            for child in self._grammar.syntax.dependents(holder):
                if child.lemma in self._grammar.words.ascribing and self._grammar.is_verb(child):
                    yield from self._grammar.verb_slots(child.index).get("à", [])

    def _makers(self, head: int) -> Iterator[int]:
        """ "un drone de fabrication turque, livré par X": who makes or delivers a weapon does not use it."""
        mention = self._mentions.headed_by(head)
        if mention is None or mention.kind is not MentionKind.EQUIPMENT:
            return
        for child in self._grammar.syntax.dependents(head):
            if child.lemma in self._grammar.words.making:
                # The parser hangs the adjective on the making or on the weapon.
                yield from (child.index, child.index + 1)
            elif child.lemma in self._grammar.words.supplying and self._grammar.is_verb(child):
                yield from self._grammar.verb_slots(child.index).get("subject", [])
