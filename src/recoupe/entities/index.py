"""Entities found by names that are only alike: blocks of names that share a sound, then comparison name by name."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from recoupe.entities.names import Card, Likeness, Verdict, compare
from recoupe.entities.names.bodies import body_name
from recoupe.entities.names.reading import person_name
from recoupe.entities.names.sounds import sounds

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

# Sounds that transliterations exchange count as one; vowels and h do not count.
_COARSE = str.maketrans("GJKQCSZFVUD", "KKKKSSSFFFT", "AEIOUH")
_KEY = 3


class Match(NamedTuple):
    """An entity whose names agree with a card, and the likeness of the name that agrees best."""

    entity: str
    name: str
    likeness: Likeness


class NameIndex:
    """The names of entities, findable by names that sound alike."""

    def __init__(self) -> None:
        self._cards: dict[str, list[Card]] = {}
        self._blocks: dict[str, dict[str, None]] = {}

    def add(self, entity: str, card: Card) -> None:
        """Learns one more name of an entity."""
        cards = self._cards.setdefault(entity, [])
        if all(card != known for known in cards):
            cards.append(card)
            for key in _keys(card):
                self._blocks.setdefault(key, {})[entity] = None

    def cards(self, entity: str) -> list[Card]:
        """The names of an entity known so far."""
        return self._cards.get(entity, [])

    def matches(self, cards: Iterable[Card]) -> list[Match]:
        """The entities that the cards' bearer is or may be, the likeliest first; those before with the same verdict
        were known earlier. An entity is left out where any of its names objects.
        """
        asked = list(cards)
        near = dict.fromkeys(entity for card in asked for key in _keys(card) for entity in self._blocks.get(key, ()))
        found = [match for entity in near for match in self._best(entity, asked)]
        return sorted(found, key=lambda match: (match.likeness.verdict is not Verdict.SAME, -match.likeness.score))

    def _best(self, entity: str, asked: list[Card]) -> Iterator[Match]:
        pairs = [(known.name, compare(card, known)) for card in asked for known in self._cards[entity]]
        best = max(pairs, key=lambda pair: (pair[1].verdict is Verdict.SAME, pair[1].score))
        # A body may go by an acronym and by a translated name; a person's full names must not object to one another.
        objected = asked[0].person and any(
            likeness.verdict is Verdict.APART and _objects(likeness) for _, likeness in pairs
        )
        if not objected and best[1].verdict is not Verdict.APART:
            yield Match(entity, best[0], best[1])


def _objects(likeness: Likeness) -> bool:
    return any(
        reason.rule in {"names.names_differ", "names.countries_differ", "names.genders_differ"}
        for reason in likeness.reasons
    )


def _keys(card: Card) -> set[str]:
    """The blocks that a name belongs to: the consonants that its words begin with, however they are spelled."""
    if card.person:
        words = person_name(card.name).words
        return {_key(word.sounds) for word in (words[:1] + words[-1:])} if words else set()
    name = body_name(card.name)
    return {*(_key(sounds(word)) for word in name.words), *name.acronyms, *name.numbers}


def _key(sound: str) -> str:
    return sound.translate(_COARSE)[:_KEY] or sound
