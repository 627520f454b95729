"""Support verbs: which verb carries an event noun ("mener une attaque"), and which verb governs it at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.packs.support import supports_by_lemma

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.claims.fitting import Fitting
    from recoupe.claims.grammar import Grammar
    from recoupe.model.syntax import Token
    from recoupe.packs.support import Support

# How many steps of coordination may lie between a noun and its verb ("mène raids, tirs et frappes").
_MAX_COORDINATION = 3


class SupportFinder:
    """Finds the verbs above the event nouns of one article."""

    def __init__(self, grammar: Grammar, fitting: Fitting) -> None:
        self.grammar = grammar
        self.tokens = grammar.tokens
        self.fitting = fitting

    def support_of(self, noun: int) -> tuple[Support | None, int | None]:
        """The support entry that carries an event noun, and its verb; without one, the verb that governs the noun.

        "mène des frappes" and "des frappes menées par X": the verb stands above the noun or hangs on it.
        """
        verb = self.governing_verb(noun)
        if verb is not None:
            entry = self._entry(verb, noun)
            if entry is not None:
                return entry, verb
        for child in self.grammar.syntax.dependents(noun):
            if child.dep in {"acl", "acl:relcl"} and self.grammar.is_verb(child):
                entry = self._entry(child.index, noun)
                if entry is not None:
                    return entry, child.index
        return None, verb

    def blamed(self, noun: int) -> list[int]:
        """ "une attaque attribuée à X": who a participle on the noun says has done it."""
        for child in self._participles(noun):
            entry = self._entry(child.index, noun) or self._behind_comma(child, noun)
            if entry is not None and "actor" in entry.gives and "subject" not in entry.gives["actor"]:
                slots = self.grammar.verb_slots(child.index)
                return [head for name in entry.gives["actor"] for head in slots.get(name, [])][:1]
        return []

    def _participles(self, noun: int) -> Iterator[Token]:
        """The participles below a noun, those that the parser hangs on its complements included."""
        for child in self.grammar.syntax.dependents(noun):
            if child.dep in {"acl", "amod"} and self.grammar.is_verb(child):
                yield child
            elif child.dep == "nmod" and child.index > noun:
                yield from self._participles(child.index)

    def _behind_comma(self, participle: Token, noun: int) -> Support | None:
        """ "l'attaque d'un convoi, attribuée à X": set off by a comma, it describes the act that it agrees with."""
        opener = self.tokens[participle.index - 1].text
        if participle.head == noun or opener != "," or not self._agree(self.tokens[noun], participle):
            return None
        entries = supports_by_lemma().get(self.grammar.predicate_lemma(participle), ())
        return next(
            (entry for entry in entries if entry.noun == "object" and "à" in entry.gives.get("actor", ())), None
        )

    def _agree(self, noun: Token, participle: Token) -> bool:
        return all(noun.has(mark) is participle.has(mark) for mark in ("Gender=Fem", "Number=Plur"))

    def governing_verb(self, noun: int) -> int | None:
        """The predicate that a noun, or the first of the nouns coordinated with it, hangs on; ``None`` without one."""
        token = self.tokens[noun]
        for _ in range(_MAX_COORDINATION):
            governor = self.tokens[token.head]
            if governor.index == token.index:
                return None
            if self.grammar.is_predicate(governor):
                return governor.index
            if token.dep != "conj":
                break
            token = governor
        return None

    def _entry(self, verb: int, noun: int) -> Support | None:
        """The entry under which the verb holds the noun in the slot that the packs name."""
        slots = self.grammar.verb_slots(verb)
        for entry in supports_by_lemma().get(self.grammar.predicate_lemma(self.tokens[verb]), ()):
            holders = slots.get(entry.noun, [])
            held = any(noun in self.grammar.conjuncts(head) for head in holders)
            if held and self.fitting.satisfied(entry.needs, entry.unless, slots):
                return entry
        return None
