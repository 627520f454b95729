"""Trigger + slots + frame -> an event with its roles, still as tokens."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from recoupe.claims.fitting import PARTY_KINDS, Fitting
from recoupe.claims.reach import Reach
from recoupe.claims.roles import RoleFiller, compiled_roles, done_to_states
from recoupe.claims.support import SupportFinder
from recoupe.claims.trigger_slots import TriggerSlots
from recoupe.model.claim import EventType
from recoupe.model.mention import MentionKind
from recoupe.packs.registers import control_rules

if TYPE_CHECKING:
    from collections.abc import Callable

    from recoupe.claims.grammar import Grammar
    from recoupe.claims.slots import Slots
    from recoupe.claims.triggers import Trigger
    from recoupe.model.mention import Mentions
    from recoupe.packs.frames import Frame
    from recoupe.packs.support import Support

__all__ = ["PARTY_KINDS", "Event", "FrameMatcher", "compiled_roles"]


@dataclass(frozen=True, slots=True)
class Event:
    """A frame that found its arguments. ``roles`` holds token indices; ``scope`` is the verb that carries
    mood and negation (the support verb of a noun, else the trigger itself).
    """

    frame: Frame
    trigger: int
    scope: int
    roles: dict[str, list[int]]
    support: Support | None = None

    @property
    def type(self) -> EventType:
        """The event type of the frame."""
        return EventType(self.frame.type)


class _Occurrence(NamedTuple):
    """A trigger in its sentence: its slots, the verb that carries mood and negation, its support entry."""

    trigger: Trigger
    slots: Slots
    scope: int
    support: Support | None


class FrameMatcher:
    """Finds, for each trigger of an article, the frame that fits best."""

    def __init__(self, grammar: Grammar, mentions: Mentions, speaker: Callable[[int], int | None]) -> None:
        """``speaker`` gives the head of the phrase that names who says the words around a token, if anybody does."""
        self.grammar = grammar
        self.mentions = mentions
        self.fitting = Fitting(grammar, mentions)
        self.supports = SupportFinder(grammar, self.fitting)
        reach = Reach(grammar, mentions)
        self.trigger_slots = TriggerSlots(grammar, mentions, reach, speaker)
        self.role_filler = RoleFiller(grammar, self.fitting, self.supports, reach)

    def event(self, trigger: Trigger) -> Event | None:
        """The best fitting frame's event, or ``None`` when no frame of the trigger fits."""
        occurrence = self._verb(trigger) if trigger.kind == "verb" else self._noun(trigger)
        return None if occurrence is None else self._best(occurrence)

    def _verb(self, trigger: Trigger) -> _Occurrence:
        return _Occurrence(trigger, self.trigger_slots.of_verb(trigger.token), trigger.token, None)

    def _noun(self, trigger: Trigger) -> _Occurrence | None:
        """An event noun with the verb above it; ``None`` where the noun or its verb tells of no event."""
        noun = trigger.token
        if self._names_a_thing(noun):
            return None
        support, verb = self.supports.support_of(noun)
        if support is not None and support.drop:
            return None
        slots = self.trigger_slots.of_noun(noun, verb, supported=support is not None)
        return _Occurrence(trigger, slots, verb if support is not None and verb is not None else noun, support)

    def _names_a_thing(self, noun: int) -> bool:
        """ "drones d'attaque", "force de frappe": a bare noun inside a name says what the thing is for."""
        around = self.mentions.around(noun)
        if around is None or around.head == noun or around.kind is MentionKind.THING:
            return False
        if self.grammar.tokens[noun].dep not in {"nmod", "flat:name", "amod"}:
            return False
        return not any(child.dep == "det" for child in self.grammar.syntax.dependents(noun))

    def _best(self, occurrence: _Occurrence) -> Event | None:
        """The event of the frame that asks for most, then of the one that fills most roles, then of the first."""
        best: tuple[tuple[int, int], Event] | None = None
        for frame in occurrence.trigger.frames:
            event = self._fitted(frame, occurrence)
            if event is None:
                continue
            rank = len(frame.needs), sum(bool(heads) for heads in event.roles.values())
            if best is None or rank > best[0]:
                best = rank, event
        return best[1] if best else None

    def _fitted(self, frame: Frame, occurrence: _Occurrence) -> Event | None:
        trigger, slots, scope, support = occurrence
        if not self.fitting.satisfied(frame.needs, frame.unless, slots, seats=done_to_states(frame)):
            return None
        roles = self.role_filler.roles(frame, trigger, slots, support, scope)
        # Whether a place fell without a word on who took it is told by the noun; casting drops it unless it is denied.
        fallen = trigger.kind == "noun" and control_rules().get(frame.id, False)
        implied = frame.sides_implied and self.grammar.tokens[trigger.token].has("Number=Plur")
        if not (roles.get("actor") or frame.actor_optional or implied or fallen):
            return None
        return Event(frame, trigger.token, scope, roles, support)
