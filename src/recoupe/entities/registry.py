"""The people and bodies that no pack knows, as the articles of one run bring them up, in input order.

An article's links depend on the articles before it and never on those behind: output can be printed as it is made.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from recoupe.entities.index import Match, NameIndex
from recoupe.entities.names import Verdict
from recoupe.model.claim import Reason
from recoupe.model.entity import Candidate, Entity
from recoupe.text.letters import fold_letters

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recoupe.entities.names import Card
    from recoupe.model.mention import MentionKind


class Resolution(NamedTuple):
    """What a name refers to: an entity, or none and all that it may refer to; with reasons."""

    entity: Entity | None
    reasons: tuple[Reason, ...]
    candidates: tuple[Candidate, ...] = ()


class Registry:
    """The entities of one run that no pack lists."""

    def __init__(self) -> None:
        self._entities: dict[str, Entity] = {}
        self._index = NameIndex()

    def resolve(self, kind: MentionKind, cards: Sequence[Card]) -> Resolution:
        """The entity that bears these names: one known from this run, or a new one; none where several may be meant.

        ``cards`` are the proper names that one article gives to one party, the fullest first.
        """
        matches = self._index.matches(cards)
        same = [match for match in matches if match.likeness.verdict is Verdict.SAME]
        chosen = _only(same, cards[0].name)
        if chosen is not None:
            return Resolution(self._learn(chosen.entity, cards), (_linked(chosen), *chosen.likeness.reasons))
        if same or matches:
            return _undecided(cards[0].name, same or matches, self._entities)
        return self._new(kind, cards)

    def _learn(self, entity: str, cards: Sequence[Card]) -> Entity:
        for card in cards:
            self._index.add(entity, replace(card, around=frozenset()) if card.country else card)
        known = self._entities[entity]
        names = tuple(dict.fromkeys((*known.names, *(card.name for card in cards))))
        self._entities[entity] = replace(known, names=names, country=known.country or cards[0].country)
        return self._entities[entity]

    def _new(self, kind: MentionKind, cards: Sequence[Card]) -> Resolution:
        name = cards[0].name
        slug = "-".join(fold_letters(name).split()) or "-".join(f"{ord(letter):x}" for letter in name)
        number = 1
        while (entity := f"name:{slug}" if number == 1 else f"name:{slug}-{number}") in self._entities:
            number += 1
        self._entities[entity] = Entity(entity, kind, name, (name,), cards[0].country)
        reason = Reason("link.new_name", f"no pack and no earlier article knows « {name} »")
        return Resolution(self._learn(entity, cards), (reason,))


def _only(same: list[Match], name: str) -> Match | None:
    """The one match, or the one that bears the very name where others only bear one like it."""
    if len(same) > 1:
        same = [match for match in same if fold_letters(match.name) == fold_letters(name)]
    return same[0] if len(same) == 1 else None


def _linked(match: Match) -> Reason:
    return Reason("link.same_name", f"an earlier article names « {match.name} », score {match.likeness.score:g}")


def _undecided(name: str, matches: list[Match], entities: dict[str, Entity]) -> Resolution:
    candidates = tuple(
        Candidate(match.entity, entities[match.entity].name, match.likeness.reasons) for match in matches
    )
    known = ", ".join(f"« {candidate.name} »" for candidate in candidates)
    what = "several bear this name" if len(candidates) > 1 else "the name alone does not decide"
    return Resolution(None, (Reason("link.undecided", f"« {name} » may be {known}: {what}"),), candidates)
