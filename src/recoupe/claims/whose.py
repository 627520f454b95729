"""Whose act an event noun is that names nobody itself: whoever plans, denies, answers or has a part in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.model.claim import EventType
from recoupe.packs.embedding import Effect, embeddings_by_lemma
from recoupe.packs.registers import control_rules

if TYPE_CHECKING:
    from recoupe.claims.grammar import Grammar
    from recoupe.claims.support import SupportFinder
    from recoupe.packs.frames import Frame

# "lors d'une rencontre avec X, il a averti que": who meets is who does what the clause tells.
_DURING = frozenset({"lors de", "après", "pendant", "durant", "avant", "au cours de", "à", "en"})
# "son rôle dans le raid", "sa participation au raid"
_PART_IN = frozenset({"dans", "à", "lors de"})

# Types of what somebody does together with whom the noun names.
_SHARED = frozenset({EventType.CONSULT, EventType.AGREE})


class Whose:
    """Finds, for the event nouns of one article, who does them where their own words do not say so."""

    def __init__(self, grammar: Grammar, supports: SupportFinder) -> None:
        self.grammar = grammar
        self.tokens = grammar.tokens
        self.supports = supports

    def answerer(self, noun: int) -> list[int | None]:
        """ "réagit aux accusations de X", "ne cédera pas aux menaces de X": who answers is who was spoken to."""
        verb = self.supports.governing_verb(noun)
        if verb is None or self.grammar.lemma(self.tokens[verb]) not in self.grammar.words.answering:
            return []
        return [self.grammar.surface_subject(verb)]

    def doer(self, noun: int, frame: Frame) -> list[int | None]:
        """Who does an event noun that names nobody: whoever plans, orders or denies it ("dément l'octroi de ..."),
        and for meetings the subject of the clause ("a averti, lors d'une rencontre avec X, que ...").
        """
        met = frame.type == EventType.CONSULT and self.grammar.preposition(noun) in _DURING
        joined = frame.type == EventType.COOPERATE and self.grammar.preposition(noun) == "en"
        if met or joined or (frame.type in _SHARED and self._is_under(noun)):
            return [self.grammar.clause_subject(noun)]
        blamed = self.supports.blamed(noun) or self.part_taken(noun)
        if blamed:
            return [*blamed]
        verb = self.supports.governing_verb(noun)
        if verb is None or not self.grammar.is_verb(self.tokens[verb]):
            return []
        slots = self.grammar.verb_slots(verb)
        if noun not in slots.get("object", []):
            return []
        for entry in embeddings_by_lemma().get(("verb", self.grammar.lemma(self.tokens[verb])), ()):
            if "object" in entry.clause and entry.subject != "none":
                if entry.effect is Effect.DENIED and self._may_be_anybodys(noun, frame):
                    return []
                return [*slots.get(entry.subject, [])[:1]]
        return []

    def _is_under(self, noun: int) -> bool:
        """ "à l'issue d'un entretien avec X", "aux termes d'un accord avec X": what opens the clause."""
        holder = self.tokens[self.tokens[noun].head]
        opens = not {holder.lemma, holder.text.lower()}.isdisjoint(self.grammar.words.openings)
        return opens and self.grammar.preposition(noun) == "de"

    def _may_be_anybodys(self, noun: int, frame: Frame) -> bool:
        """Whether who denies an act need not be accused of it: a town's fall, and what is known without its author.

        "dément la chute de X", "dément la libération des otages"; but "nie toute attaque" speaks of one's own.
        """
        if control_rules().get(frame.id, False):
            return True
        return frame.actor_optional and self.grammar.has_the(noun)

    def part_taken(self, noun: int) -> list[int]:
        """ "l'implication de X dans le raid", "X nie toute responsabilité dans le raid": whose part in it is told."""
        above = self.tokens[self.tokens[noun].head]
        # "dément son implication dans le raid": the raid is hung on the verb as often as on what it governs.
        governed = self.grammar.verb_slots(above.index).get("object", []) if self.grammar.is_verb(above) else []
        part = next((self.tokens[head] for head in governed if head < noun), above)
        if part.lemma not in self.grammar.words.part or self.grammar.preposition(noun) not in _PART_IN:
            return []
        slots = self.grammar.noun_slots(part.index)
        owners = next((slots[name] for name in ("de", "poss", "adj") if slots.get(name)), [])
        subject = self.grammar.clause_subject(part.index)
        return [head for head in owners if head != noun][:1] or ([] if subject is None else [subject])
