"""Which trigger tells of the same act as another in its sentence: "un accord signé", "a bombardé X, tuant Y"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.packs.circumstances import circumstance_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.claims.frames import Event
    from recoupe.claims.grammar import Grammar
    from recoupe.model.syntax import Token

_MAX_CLIMB = 4
# A noun under its verb, as what is done ("mener une attaque", "un accord a été signé").
_DONE = frozenset({"obj", "nsubj:pass"})
# Prepositions of the act in which something is done: "tués dans l'attaque".
_WITHIN = frozenset({"dans", "lors de", "au cours de"})


def whole(event: Event, grammar: Grammar) -> frozenset[int]:
    """The tokens above an event's trigger that tell the same act, where they are triggers of an event of its type."""
    return frozenset(_above(grammar, grammar.tokens[event.trigger]))


def _above(grammar: Grammar, token: Token) -> Iterator[int]:
    for _ in range(_MAX_CLIMB):
        governor = grammar.tokens[token.head]
        if governor.index == token.index or not _is_part(grammar, token, governor):
            return
        yield governor.index
        if governor.lemma in grammar.words.suffering or grammar.is_verb(token):
            # "a essuyé des tirs, blessant neuf soldats", "a mené un raid, tuant six civils": the act is the noun.
            yield from (child.index for child in grammar.syntax.dependents(governor.index) if child.dep == "obj")
        token = governor


def _is_part(grammar: Grammar, token: Token, governor: Token) -> bool:
    if grammar.is_verb(token):
        finite = grammar.is_finite(token)
        return not finite and (_qualifies(grammar, token, governor) or _results(grammar, token, governor))
    if not grammar.is_verb(governor):
        return False
    preposition = grammar.preposition(token.index)
    if token.dep == "nsubj" or preposition == "par":
        # "l'attaque a coûté la vie à dix soldats", "tués par un tir": what an act does to people is the act.
        return grammar.predicate_lemma(governor) in circumstance_words().occurrence
    return token.dep in _DONE or (preposition in _WITHIN and token.dep.startswith("obl"))


def _qualifies(grammar: Grammar, token: Token, governor: Token) -> bool:
    """ "l'offensive engagée par X": a past participle that says who did what the noun names."""
    return token.dep == "acl" and not grammar.is_verb(governor) and token.has("Tense=Past")


def _results(grammar: Grammar, token: Token, governor: Token) -> bool:
    """ "a bombardé la ville, tuant six civils": a present participle that tells what the act did."""
    gerund = token.has("VerbForm=Part") and token.has("Tense=Pres")
    return gerund and token.dep in {"advcl", "acl", "conj"} and grammar.is_verb(governor)
