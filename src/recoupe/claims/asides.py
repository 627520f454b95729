"""Phrases of a clause that stand beside its act: who reports it, when and why it happens, what another clause tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.packs.reporting import reporting_verbs

if TYPE_CHECKING:
    from recoupe.claims.grammar import Grammar
    from recoupe.model.syntax import Token

# Relations by which a finite clause with a subject of its own stands beside another.
_BESIDE = frozenset({"conj", "parataxis"})
_FURTHER = frozenset({"conj", "advcl"})


def is_aside(grammar: Grammar, index: int, anchor: int) -> bool:
    """Whether a phrase somewhere below ``anchor`` takes no part in the act that the anchor tells.

    "a levé l'état d'urgence, a rapporté X", "a menacé de rompre ... à la veille d'une visite de X".
    """
    token = grammar.tokens[index]
    while token.index != anchor:
        if _opens_aside(grammar, token):
            return True
        if token.head == token.index:
            return False
        token = grammar.tokens[token.head]
    return False


def _opens_aside(grammar: Grammar, token: Token) -> bool:
    preposition = grammar.preposition(token.index)
    if preposition is not None and {preposition, token.lemma, f"{preposition} {token.lemma}"} & grammar.words.asides:
        return True
    if not grammar.is_verb(token) or not grammar.is_finite(token):
        return grammar.is_verb(token) and token.dep in _FURTHER and _tells_another(grammar, token)
    return token.lemma in reporting_verbs() or (token.dep in _BESIDE and _has_subject(grammar, token))


def _tells_another(grammar: Grammar, token: Token) -> bool:
    """ "ont condamné l'attaque et appelé les deux camps à la retenue", "a dénoncé le raid, appelant X à la retenue".

    The second verb has an object of its own.
    """
    told = token.has("Tense=Past") if token.dep == "conj" else token.has("Tense=Pres") and token.has("VerbForm=Part")
    return told and bool(grammar.verb_slots(token.index).get("object"))


def _has_subject(grammar: Grammar, token: Token) -> bool:
    return any(child.dep.startswith("nsubj") for child in grammar.syntax.dependents(token.index))


def is_remark(grammar: Grammar, token: Token) -> bool:
    """ "condamner cet homme, inculpé de meurtre": behind a comma a participle tells what is so, whatever governs it."""
    past = token.has("VerbForm=Part") and token.has("Tense=Past")
    return token.dep == "acl" and past and token.index > 0 and grammar.tokens[token.index - 1].text == ","
