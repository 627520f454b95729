"""Slots -> roles: which phrase is the actor, the recipient, the item, the place of an event; one phrase, one role."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from recoupe.claims.sufferers import may_have_done_it
from recoupe.claims.whose import Whose
from recoupe.model.claim import UNDIRECTED, EventType
from recoupe.packs.adjectives import acting_adjectives
from recoupe.packs.compounds import peoples_of
from recoupe.packs.frames import frames_by_lemma

if TYPE_CHECKING:
    from collections.abc import Iterable

    from recoupe.claims.fitting import Fitting
    from recoupe.claims.grammar import Grammar
    from recoupe.claims.reach import Reach
    from recoupe.claims.slots import Slots
    from recoupe.claims.support import SupportFinder
    from recoupe.claims.triggers import Trigger
    from recoupe.model.syntax import Token
    from recoupe.packs.frames import Frame
    from recoupe.packs.support import Support

_VERB_DEFAULTS = (("actor", ("subject",)), ("recipient", ("object",)))
_NOUN_DEFAULTS = (("actor", ("par", "de", "adj", "poss")), ("recipient", ("contre", "sur", "envers", "visant")))
# Slots of a noun whose phrases share one role: "le soutien de la France, de la Russie" has one backer in two.
_SHARED = frozenset({"de", "par", "contre", "à"})
# "avance avec le soutien de X": who is helped is who does what the clause tells.
_WITH = frozenset({"avec", "grâce à"})

# Types of acts that "au Mali" tells the place of.
_LOCATED = frozenset(
    {
        EventType.ASSAULT, EventType.COERCE, EventType.MOBILIZE, EventType.RETREAT, EventType.HOLD, EventType.PRESENCE,
        EventType.PROTEST,
    }
)  # fmt: skip

# Types of acts that those to whom they are done may answer.
_ANSWERED = frozenset({EventType.ACCUSE, EventType.THREATEN, EventType.REQUEST})

_Written = tuple[tuple[str, tuple[str, ...]], ...]


class Slot(NamedTuple):
    """A slot of a role, narrowed by a class when the frame says so (``object@place``)."""

    name: str
    narrowed: str | None


@dataclass(slots=True)
class _Cast:
    """The roles of one event while they are filled. ``given`` holds the slots of its support verb, by role."""

    trigger: Trigger
    slots: Slots
    given: dict[str, list[str]]
    scope: int
    states: bool
    #: Whether the support verb tells that somebody kept the act from happening.
    thwarted: bool = False
    #: Slots that the frame needs a party in, and that a capital may fill.
    seats: frozenset[str] = frozenset()
    roles: dict[str, list[int]] = field(default_factory=dict)
    used: set[int] = field(default_factory=set)

    @property
    def noun(self) -> bool:
        return self.trigger.kind == "noun"

    def fill(self, role: str, heads: list[int]) -> None:
        """Gives the phrases a role, which keeps them from another; no phrase leaves the role open."""
        if heads:
            self.roles[role] = heads
            self.used.update(heads)

    def free(self, heads: Iterable[int | None]) -> list[int]:
        return [head for head in heads if head is not None and head not in self.used]


def done_to_states(frame: Frame) -> bool:
    """Whether what a frame tells is done to states rather than at places, so that a capital stands for its state."""
    return EventType(frame.type) not in _LOCATED


class RoleFiller:
    """Fills the roles of the events of one article."""

    def __init__(self, grammar: Grammar, fitting: Fitting, supports: SupportFinder, reach: Reach) -> None:
        self.grammar = grammar
        self.tokens = grammar.tokens
        self.fitting = fitting
        self.supports = supports
        self.reach = reach
        self.whose = Whose(grammar, supports)

    def roles(
        self, frame: Frame, trigger: Trigger, slots: Slots, support: Support | None, scope: int
    ) -> dict[str, list[int]]:
        """The heads of the phrases in each role that one is found for; ``scope`` is the support verb, if any."""
        states = done_to_states(frame)
        seats = frozenset(slot for slot, wanted in frame.needs.items() if states and "@party" in wanted)
        given, thwarted = (support.gives, support.status == "denied") if support else ({}, False)
        cast = _Cast(trigger, slots, given, scope, states, thwarted, seats)
        written = tuple((role, tuple(texts)) for role, texts in frame.roles.items())
        if cast.noun and "par" not in slots:
            # "l'attaque du convoi, attribuée à X": whoever is blamed did it, so that the convoy suffered it.
            # "toute implication dans l'attaque du convoi": whoever has no part in it did not attack the convoy.
            part = self.whose.part_taken(trigger.token) if frame.type == EventType.ASSAULT else []
            cast.fill("actor", self.supports.blamed(trigger.token) or part)
        for role, wanted in compiled_roles(written, trigger.kind):
            if role not in cast.roles:
                cast.fill(role, self._heads(role, wanted, cast))
        for role in cast.given:
            if role not in cast.roles:
                cast.fill(role, self._given(role, cast))
        self._complete(frame, cast, supported=support is not None)
        if "actor" in cast.roles:
            # "l'attaque, attribuée à X, a fait dix morts"
            cast.roles["actor"] = [each for head in cast.roles["actor"] for each in self._blamed(head) or [head]]
        return cast.roles

    def _blamed(self, head: int) -> list[int]:
        return self.supports.blamed(head) if ("noun", self.tokens[head].lemma) in frames_by_lemma() else []

    def _heads(self, role: str, wanted: tuple[Slot, ...], cast: _Cast) -> list[int]:
        heads = self._first_filled(role, wanted, cast)
        if role in cast.given and not any(self._is_somebody(head) for head in heads):
            heads = self._given(role, cast) or heads
        if heads:
            return heads
        names = frozenset(slot.name for slot in wanted)
        if role == "recipient":
            return self.reach.recipient(cast.trigger.token, names, cast.used, states=cast.states)
        return self.reach.complement(cast.trigger.token, names, cast.used) if cast.noun else []

    # -- slots of the trigger ------------------------------------------------------------------------------

    def _first_filled(self, role: str, wanted: tuple[Slot, ...], cast: _Cast) -> list[int]:
        """The free phrase of the first slot that has one; of some slots of a noun all its phrases."""
        # "a subi sa deuxième attaque", "ont évité leurs attaques": the possessive is not of who suffers or avoids it.
        suffered = role == "actor" and ("subject" in cast.given.get("recipient", ()) or cast.thwarted)
        for slot in wanted:
            if suffered and slot.name == "poss":
                continue
            heads = [head for head in cast.free(self._in_slot(slot, cast.slots)) if self._is_right(role, slot, head)]
            # "s'est joint à Kolvar à des manifestants": people before the place where they are.
            heads.sort(key=self._stands_back)
            if not heads and slot.narrowed == "@party" and slot.name in cast.seats:
                heads = [head for head in cast.free(self._in_slot(slot, cast.slots)) if self.fitting.is_seat(head)]
            if heads:
                return heads if cast.noun and slot.name in _SHARED else heads[:1]
        return []

    def _stands_back(self, head: int) -> bool:
        """Places and weapons let others go first: "blessé par balles par des hommes armés"."""
        return self.fitting.is_seat(head) or self.fitting.is_a(head, "@weapon")

    def _in_slot(self, slot: Slot, slots: Slots) -> list[int]:
        """The phrases of a slot; a finite clause ("exige que X parte") stands for its subject."""
        if slot.name != "que":
            return slots.get(slot.name, [])
        inner = [self.grammar.verb_slots(clause) for clause in slots.get("que", [])]
        return [head for each in inner for head in each.get("subject", []) or each.get("object", [])]

    def _is_right(self, role: str, slot: Slot, head: int) -> bool:
        """Whether a phrase is of the class that narrows its slot; only peoples and parties act as adjectives."""
        if slot.name == "adj" and not self._names_a_party(self.tokens[head]):
            return False
        if role == "recipient" and slot.name in {"sur", "de"} and self._is_no_target(head):
            return False
        if slot.name == "clause-object" and self._is_own_force(head):
            return False
        if role == "recipient" and slot.name == "à" and self._opens(head):
            return False
        if slot.narrowed is None or self.fitting.is_a(head, slot.narrowed):
            return True
        # "l'attaque des drones turcs": armed things act for whoever owns them; "l'attaque du pétrolier" is none of its.
        armed = self.fitting.is_a(head, "@equipment") and not self.fitting.is_a(head, "@civil_vehicle")
        return role == "actor" and slot.narrowed == "@party" and armed

    def _is_own_force(self, head: int) -> bool:
        """ "menace de retirer ses troupes": one's own soldiers are not threatened."""
        owned = any(c.has("Poss=Yes") for c in self.grammar.syntax.dependents(head))
        return owned and self.fitting.is_a(head, "@foreign_force")

    def _opens(self, head: int) -> bool:
        """ "Au pouvoir à Gaza, le X a exclu ...": a phrase before the verb and its subject names no addressee."""
        token = self.tokens[head]
        verb = self.tokens[token.head]
        subjects = (c.index for c in self.grammar.syntax.dependents(verb.index) if c.dep.startswith("nsubj"))
        return token.pos == "NOUN" and head < min(subjects, default=head) and self.grammar.is_verb(verb)

    def _is_no_target(self, head: int) -> bool:
        """ "a justifié l'offensive sur la radio", "des frappes de représailles": where it is said, or its sort."""
        return self.tokens[head].lemma in self.grammar.words.channels or self.grammar.tells_sort(head)

    def _names_a_party(self, adjective: Token) -> bool:
        return bool(peoples_of(adjective.text)) or adjective.lemma in acting_adjectives()

    def _is_somebody(self, head: int) -> bool:
        """Whether a phrase names a party of its own, not what is used ("un déploiement de troupes")."""
        if not self.fitting.is_a(head, "@party"):
            return False
        token = self.tokens[head]
        return token.pos == "PROPN" or any(
            c.dep in {"det", "case"} and c.text.lower() not in {"de", "d'"}
            for c in self.grammar.syntax.dependents(head)
        )

    # -- slots of the verb above -----------------------------------------------------------------------------

    def _given(self, role: str, cast: _Cast) -> list[int]:
        """The free phrase that the support verb gives to a role: the attacker of "X mène une attaque"."""
        slots = self.grammar.verb_slots(cast.scope)
        heads = (head for name in cast.given[role] for head in slots.get(name, []))
        if role == "recipient":
            # "a réagi à l'invasion de X par Y": Y is answered.
            heads = (each for head in heads for each in may_have_done_it(self.grammar, head))
        return [head for head in cast.free(heads) if head != cast.trigger.token][:1]

    # -- roles that only the clause shows --------------------------------------------------------------------

    def _complete(self, frame: Frame, cast: _Cast, *, supported: bool) -> None:
        noun, roles = cast.trigger.token, cast.roles
        mutual = cast.noun or frame.reciprocal or EventType(frame.type) in UNDIRECTED
        if mutual and "entre" in cast.slots and "actor" not in roles:
            roles["actor"] = cast.slots["entre"][:1]
        if not cast.noun:
            return
        # "avance avec l'aide de X" is help to the subject; "disperse la foule avec des tirs" is the subject's own act,
        # and "se sont rapprochés avec l'invasion de X" tells when: the act is known.
        role = "actor" if frame.type == EventType.ASSAULT else "recipient"
        if (
            not roles.get(role)
            and self.grammar.preposition(noun) in _WITH
            and not (role == "actor" and self.grammar.has_the(noun))
        ):
            roles[role] = cast.free([self.grammar.clause_subject(noun)])
        if not roles.get("actor"):
            roles["actor"] = cast.free(self.supports.blamed(noun) if supported else self.whose.doer(noun, frame))
        elif not roles.get("recipient") and EventType(frame.type) in _ANSWERED:
            roles["recipient"] = cast.free(self.whose.answerer(noun))


@cache
def compiled_roles(written: _Written, kind: str) -> tuple[tuple[str, tuple[Slot, ...]], ...]:
    """The roles of a frame with their slots in order of preference.

    ``written`` is what the frame says, empty where the defaults of verbs and nouns hold; ``kind`` is "verb" or "noun".
    """
    defaults = _VERB_DEFAULTS if kind == "verb" else _NOUN_DEFAULTS
    return tuple((role, tuple(_slot(text) for text in slots)) for role, slots in written or defaults)


def _slot(text: str) -> Slot:
    name, _, narrowed = text.partition("@")
    return Slot(name, f"@{narrowed}" if narrowed else None)
