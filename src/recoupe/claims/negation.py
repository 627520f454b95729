"""Whether a verb is under negation."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from recoupe.claims.grammar import Grammar
    from recoupe.model.syntax import Token

_ARGUMENTS = frozenset({"obj", "nsubj", "nsubj:pass"})
_NEGATED_WORDS = frozenset({"advmod", "nsubj", "obj"})


def is_negated(grammar: Grammar, index: int) -> bool:
    """Whether a verb is under negation ("ne ... pas", "jamais", "aucun"); "ne ... que" is none."""
    first = second = False
    for child in grammar.syntax.dependents(index):
        word = child.text.lower()
        if child.dep == "mark" and word == "sans":
            return True  # "est parti sans signer l'accord"
        if child.dep == "advmod" and word == "non" and child.index == index - 1:
            return True  # "un traité non ratifié par X"
        if word in {"ne", "n'"}:
            first = True
        elif _is_negator(grammar, child):
            second = True
    return second and first


def _is_negator(grammar: Grammar, child: Token) -> bool:
    """ "pas", "jamais", or an argument with "aucun"."""
    if child.text.lower() in grammar.words.negators and child.dep in _NEGATED_WORDS:
        return True
    return child.dep in _ARGUMENTS and any(c.lemma == "aucun" for c in grammar.syntax.dependents(child.index))
