"""Finds the verbs and nouns that embed an event ("menace de", "la possibilité de"), and what each leaves of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.claims.asides import is_remark
from recoupe.claims.negation import is_negated
from recoupe.packs.embedding import Effect, embeddings_by_lemma

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.claims.grammar import Grammar
    from recoupe.model.syntax import Token
    from recoupe.packs.embedding import Embedding

_MAX_CLIMB = 8


def embeddings_above(grammar: Grammar, index: int) -> Iterator[tuple[Embedding, int, str]]:
    """Each embedding word above an event, from the nearest outwards, with the clause that holds the event."""
    token = grammar.tokens[index]
    for _ in range(_MAX_CLIMB):
        governor = grammar.tokens[token.head]
        if governor.index == token.index:
            return
        if token.dep == "conj":
            token = governor
            continue
        found = _embedding_between(grammar, token, governor)
        noun = None if found else _noun_between(grammar, token, governor)
        if noun is not None:
            yield noun[0], noun[2], noun[1]
            return
        if found:
            yield found[0], governor.index, found[1]
        elif not _passes_through(grammar, token, governor):
            return
        token = governor


def _embedding_between(grammar: Grammar, token: Token, governor: Token) -> tuple[Embedding, str] | None:
    kind = "verb" if grammar.is_verb(governor) or governor.pos == "ADJ" else "noun"
    lemma = grammar.lemma(governor) if kind == "verb" else governor.lemma
    entries = embeddings_by_lemma().get((kind, lemma), ())
    if not entries and governor.pos == "ADJ":
        entries = embeddings_by_lemma().get(("verb", f"être {governor.lemma}"), ())
    if not entries:
        return None
    clauses = _clause_names(grammar, token, governor)
    perfect = _is_perfect(grammar, token)
    for entry in entries:
        name = next((clause for clause in clauses if clause in entry.clause), None)
        if name and (entry.perfect is None or entry.perfect is perfect):
            return entry, name
    return None


def _noun_between(grammar: Grammar, token: Token, governor: Token) -> tuple[Embedding, str, int] | None:
    """ "céder aux menaces de lancer": the parser hangs the infinitive on the verb, over its own noun."""
    if not grammar.is_infinitive(token) or governor.pos not in {"VERB", "AUX"} or token.index < governor.index:
        return None
    for child in grammar.syntax.dependents(governor.index):
        if governor.index < child.index < token.index and child.pos == "NOUN":
            for entry in embeddings_by_lemma().get(("noun", child.lemma), ()):
                if "de+inf" in entry.clause:
                    return entry, "de+inf", child.index
    return None


def _clause_names(grammar: Grammar, token: Token, governor: Token) -> tuple[str, ...]:
    slots = (
        grammar.verb_slots(governor.index)
        if grammar.is_verb(governor) or governor.pos == "ADJ"
        else grammar.noun_slots(governor.index)
    )
    return tuple(name for name, heads in slots.items() if token.index in heads)


def _is_perfect(grammar: Grammar, token: Token) -> bool:
    return any(c.dep.startswith("aux") and c.has("VerbForm=Inf") for c in grammar.syntax.dependents(token.index))


def _passes_through(grammar: Grammar, token: Token, governor: Token) -> bool:
    """Whether embedding above the governor reaches the event through this arc; a gerund stands outside it."""
    gerund = any(c.text.lower() == "en" and c.index < token.index for c in grammar.syntax.dependents(token.index))
    if gerund or is_remark(grammar, token):
        return False
    return (
        token.dep in {"xcomp", "obj", "nmod", "acl", "obl:arg"}
        and governor.pos in {"NOUN", "VERB", "AUX"}
        and not grammar.is_finite(token)
    )


def effect_of(grammar: Grammar, embedding: Embedding, governor: int) -> Effect:
    """What an embedding word does to the event below it: its tense ("a failli") and its own negation count."""
    past = embedding.past
    if past is not None and grammar.is_verb(grammar.tokens[governor]) and grammar.after_have(grammar.tokens[governor]):
        return past
    if grammar.is_verb(grammar.tokens[governor]) and is_negated(grammar, governor):
        denied = Effect.DENIED if embedding.effect is Effect.SAME else embedding.effect
        return denied if embedding.negated is None else embedding.negated
    return embedding.effect
