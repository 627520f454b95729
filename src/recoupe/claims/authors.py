"""Who did an act that its own clause leaves without an author: whoever made the attack or operation around it.

"Vingt civils ont été tués dans une attaque des X", "Au cours de l'opération, dix suspects ont été arrêtés",
"Les X ont attaqué le village. Le chef a été tué".
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from recoupe.model.claim import EventType, Reason
from recoupe.packs.classes import classes
from recoupe.packs.frames import frames_by_lemma

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.claims.grammar import Grammar
    from recoupe.claims.telling import Telling
    from recoupe.model.syntax import Token

_VIOLENT = frozenset({EventType.ASSAULT, EventType.COERCE})
_OPERATIONS = frozenset({EventType.ASSAULT, EventType.COERCE, EventType.MOBILIZE})
# Prepositions and conjunctions by which what happens is part of the attack or operation behind them.
_DURING = frozenset({"dans", "lors de", "pendant", "durant", "cours de", "au cours de", "par"})
_WHEN = frozenset({"lorsque", "lorsqu'", "quand"})
_VICTIMS = frozenset({"subject", "object"})


def with_authors(tellings: list[Telling], grammar: Grammar) -> list[Telling]:
    """The tellings, those of violence by nobody known given the author that the article shows.

    An author is added where the clause names its attack or operation, as subject or as that during which it happens,
    and where civilians suffer right behind the attack; the reason names the words that the author was taken from.
    """
    authors = _Authors(tellings, grammar)
    return [authors.completed(telling) for telling in tellings]


class _Authors:
    def __init__(self, tellings: list[Telling], grammar: Grammar) -> None:
        self.grammar = grammar
        self.tokens = grammar.tokens
        self.known = [t for t in tellings if t.type in _OPERATIONS and t.has_author]
        self.at = {noun: telling for telling in self.known for noun in self._named_by(telling)}

    def _named_by(self, telling: Telling) -> Iterator[int]:
        """The words that name an act: its trigger, and the operation that its verb carries out."""
        yield telling.order
        if self.grammar.is_verb(self.tokens[telling.order]):
            objects = self.grammar.verb_slots(telling.order).get("object", [])
            yield from (head for head in objects if _names_operation(self.tokens[head]))

    def completed(self, telling: Telling) -> Telling:
        if telling.type not in _VIOLENT:
            return telling
        same = self._same_act(telling)
        if telling.has_author:
            # "Une attaque de X a fait dix morts": the toll of an attack is the attack told again.
            return replace(telling, definite=True) if same is not None and _same_actor(same, telling) else telling
        source = same or self._clause_of(telling) or self._attack_before(telling)
        if source is None or _share_a_side(source, telling) or self._aggressors_suffer(telling):
            return telling
        reason = Reason(
            "claims.author", f"{source.actor[0].name}: the author of what this was part of", (source.evidence,)
        )
        return replace(
            telling,
            actor=source.actor,
            # What an attack did is the attack told again, with those who suffered it.
            definite=telling.definite or same is not None,
            reasons=(*telling.reasons, reason),
        )

    def _aggressors_suffer(self, telling: Telling) -> bool:
        """ "une cinquantaine d'assaillants ont été neutralisés": by those whom they attacked."""
        words = self.grammar.words.aggressors
        return any(
            word in words for party in telling.recipient for word in party.name.lower().replace("'", " ").split()
        )

    # -- the attack or operation that the clause names ----------------------------------------------------------

    def _same_act(self, telling: Telling) -> Telling | None:
        for noun in self._nouns(telling.order):
            told = self.at.get(noun) or self._told_before(self.tokens[noun], telling)
            if told is not None:
                return told
        return None

    def _nouns(self, trigger: int) -> Iterator[int]:
        """The event nouns that do what the trigger tells, or during which it happens."""
        slots = self.grammar.verb_slots(trigger) if self.grammar.is_verb(self.tokens[trigger]) else {}
        for name in ("subject", *_DURING):
            for head in slots.get(name, []):
                yield from self._events(head)

    def _events(self, head: int) -> Iterator[int]:
        """The event noun of a phrase, behind a word for many of them too ("une série d'attaques")."""
        if _names_operation(self.tokens[head]):
            yield head
        elif self.tokens[head].lemma in self.grammar.words.partitive:
            for inner in self.grammar.noun_slots(head).get("de", []):
                yield from self._events(inner)

    def _told_before(self, noun: Token, telling: Telling) -> Telling | None:
        """ "l'opération": the last one that the article has told of in this word."""
        if not self.grammar.is_known(noun.index):
            return None
        before = [t for t in self.known if t.order < telling.order and self._is_called(t, noun)]
        return before[-1] if before else None

    def _is_called(self, telling: Telling, noun: Token) -> bool:
        """Whether a telling names its event by the same noun in one number: "l'attaque" is not "leurs attaques"."""
        named = (self.tokens[index] for index in self._named_by(telling))
        plural = noun.has("Number=Plur")
        return any(each.lemma == noun.lemma and each.has("Number=Plur") is plural for each in named)

    # -- the clause that tells when -----------------------------------------------------------------------------

    def _clause_of(self, telling: Telling) -> Telling | None:
        """ "a été tué lorsque la police a tiré": the attack in the clause that tells when."""
        for child in self.grammar.syntax.dependents(telling.order):
            told = self.at.get(child.index)
            if told is not None and told.type is EventType.ASSAULT and self._is_when(child):
                return told
        return None

    def _is_when(self, clause: Token) -> bool:
        return any(each.text.lower() in _WHEN for each in self.grammar.syntax.dependents(clause.index))

    # -- the attack right before ----------------------------------------------------------------------------------

    def _attack_before(self, telling: Telling) -> Telling | None:
        """The attack told last, in this sentence or the one before, where civilians or their houses suffer."""
        if telling.type is not EventType.ASSAULT or not self._civilians_suffer(telling.order):
            return None
        before = [t for t in self.known if t.order < telling.order and t.type is EventType.ASSAULT]
        if not before or telling.sentence - before[-1].sentence > 1 or before[-1].status is not telling.status:
            return None
        return before[-1] if not _share_a_side(before[-1], before[-1]) else None

    def _civilians_suffer(self, trigger: int) -> bool:
        """Whether the verb names nobody and nothing but civilians or buildings that suffer it."""
        token = self.tokens[trigger]
        if not self.grammar.is_verb(token):
            return False
        slots = self.grammar.verb_slots(trigger)
        if self.grammar.is_passive(token) and slots.get("subject"):
            return False
        victims = [each for name in _VICTIMS for head in slots.get(name, []) for each in self.grammar.conjuncts(head)]
        suffering = (classes()["people"] | classes()["building"]) - classes()["armed"]
        return bool(victims) and all(self.tokens[each].lemma in suffering for each in victims)


def _same_actor(source: Telling, telling: Telling) -> bool:
    return {actor.name for actor in source.actor} == {actor.name for actor in telling.actor}


def _names_operation(token: Token) -> bool:
    frames = frames_by_lemma().get(("noun", token.lemma), ()) if token.pos == "NOUN" else ()
    return any(EventType(frame.type) in _OPERATIONS for frame in frames)


def _share_a_side(source: Telling, telling: Telling) -> bool:
    """Whether the author would be acting against his own camp."""
    return any(
        (actor.side or actor.name) == (recipient.side or recipient.name)
        for actor in source.actor
        for recipient in telling.recipient
    )
