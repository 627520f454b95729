"""Entities found by names that are only alike: blocks of names that share a sound, then comparison name by name."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from recoupe.entities.names import Card, Likeness, Verdict, compare
from recoupe.entities.names.bodies import body_name
from recoupe.entities.names.reading import person_name
from recoupe.entities.names.sounds import sounds

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from recoupe.entities.names.reading import Word

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
            for key in _known_keys(card):
                self._blocks.setdefault(key, {})[entity] = None

    def cards(self, entity: str) -> list[Card]:
        """The names of an entity known so far."""
        return self._cards.get(entity, [])

    def matches(self, cards: Iterable[Card]) -> list[Match]:
        """The entities that the cards' bearer is or may be, the likeliest first; those before with the same verdict
        were known earlier. An entity is left out where any of its names objects.
        """
        asked = list(cards)
        near = dict.fromkeys(
            entity for card in asked for key in sorted(_asked_keys(card)) for entity in self._blocks.get(key, ())
        )
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


def _known_keys(card: Card) -> set[str]:
    """The blocks that a name is kept in: see :func:`_asked_keys`, which looks for it from the other side."""
    if not card.person:
        return {_body_key(card.name)}
    words = person_name(card.name).words
    if not words:
        return set()
    if len(words) == 1:
        return {f"lone:{_key(words[0])}"}
    kept = "initial" if len(words[0].text) == 1 else "full"
    return {*_pairs(words), f"joined:{_joined(words)}", f"family:{_key(words[-1])}", f"{kept}:{_key(words[-1])}"}


def _asked_keys(card: Card) -> set[str]:
    """The blocks in which a name's equals are kept.

    Full names meet where their first words and their last or second ones sound alike, or all their letters together;
    lone names and initials meet all that share the family name.
    """
    if not card.person:
        return {_body_key(card.name)}
    words = person_name(card.name).words
    if not words:
        return set()
    last = _key(words[-1])
    if len(words) == 1:
        return {f"lone:{last}", f"family:{last}"}
    keys = {*_pairs(words), f"joined:{_joined(words)}", f"lone:{last}", f"initial:{last}"}
    return keys | {f"full:{last}"} if len(words[0].text) == 1 else keys


def _pairs(words: tuple[Word, ...]) -> set[str]:
    first, second, last = _key(words[0]), _key(words[1]), _key(words[-1])
    # With the family name first, its first two words are what are otherwise the last and the first.
    ends = (sorted((first, last)), sorted((first, second)))
    return {f"opens:{first}+{second}", *("ends:" + "+".join(pair) for pair in ends)}


def _joined(words: tuple[Word, ...]) -> str:
    return _coarse(sounds("".join(word.text for word in words)))


def _body_key(text: str) -> str:
    name = body_name(text)
    words = sorted(_coarse(sounds(word))[:_KEY] for word in name.words)
    return "+".join((*words, *sorted(name.acronyms | name.numbers | name.states)))


def _key(word: Word) -> str:
    """How a word begins, however it is spelled; a given name is known in all its spellings and languages."""
    if word.given is not None:
        return min((word.given.id, *word.given.kin))
    return _coarse(word.sounds)[:_KEY]


def _coarse(sound: str) -> str:
    return sound.translate(_COARSE) or sound
