"""Who is at war with whom, by the words of the article, whether or not an act is told of it.

"la guerre entre X et Y", "sa lutte contre les Y", "X, qui s'oppose au gouvernement".
"""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.claims.grammar import Grammar, Slots
    from recoupe.claims.parties import PartyFinder
    from recoupe.model.claim import Party

_AGAINST = ("contre", "avec", "face à")
_OWNERS = ("par", "de", "poss", "adj")
_TARGETS = ("contre", "object", "à", "avec")


class Enmity(NamedTuple):
    """Two parties that the article sets against one another."""

    one: Party
    other: Party


def enmities(grammar: Grammar, parties: PartyFinder) -> Iterator[Enmity]:
    """Every pair of parties that a noun or verb of war joins, in text order, told again as often as the text does."""
    words = grammar.words
    for token in grammar.tokens:
        if token.pos == "NOUN" and token.lemma in words.hostility:
            yield from _of_noun(grammar, parties, token.index)
        elif grammar.is_verb(token) and grammar.lemma(token) in words.hostile:
            slots = grammar.verb_slots(token.index)
            yield from _pairs(parties, slots.get("subject", []), _first(slots, _TARGETS))
        elif grammar.is_verb(token) and token.lemma in words.resisting:
            slots = grammar.verb_slots(token.index)
            yield from _pairs(parties, slots.get("subject", []), _whose_war(grammar, slots.get("object", [])))


def _of_noun(grammar: Grammar, parties: PartyFinder, noun: int) -> Iterator[Enmity]:
    slots = grammar.noun_slots(noun)
    between = [each for head in slots.get("entre", []) for each in grammar.conjuncts(head)]
    yield from _pairs(parties, between[:1], between[1:2])
    targets = _first(slots, _AGAINST) or _from_verb(grammar, noun)
    if not targets:
        return
    whose = _first(slots, _OWNERS)
    if not parties.parties(whose):
        subject = grammar.clause_subject(noun)
        whose = [] if subject is None else [subject]
    yield from _pairs(parties, whose, targets)


def _from_verb(grammar: Grammar, noun: int) -> list[int]:
    """ "mène une guerre contre X": the parser hangs the enemy on the verb as often as on its object."""
    verb = grammar.tokens[grammar.tokens[noun].head]
    slots = grammar.verb_slots(verb.index) if grammar.is_verb(verb) else {}
    return slots.get("contre", []) if noun in slots.get("object", []) else []


def _whose_war(grammar: Grammar, nouns: list[int]) -> list[int]:
    """ "arrêter l'offensive de X": who wages what is resisted."""
    words = grammar.words.hostility
    waged = (noun for noun in nouns if grammar.tokens[noun].lemma in words)
    return [each for noun in waged for each in _first(grammar.noun_slots(noun), _OWNERS)]


def _first(slots: Slots, names: tuple[str, ...]) -> list[int]:
    return next((slots[name] for name in names if slots.get(name)), [])


def _pairs(parties: PartyFinder, ones: list[int], others: list[int]) -> Iterator[Enmity]:
    for one, other in product(parties.parties(ones, seats=True), parties.parties(others, seats=True)):
        if one.side != other.side and parties.may_fight(one) and parties.may_fight(other):
            yield Enmity(one, other)
