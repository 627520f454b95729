"""What the tense of a verb says beside that of the verb that reports it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.packs.reporting import reporting_verbs

if TYPE_CHECKING:
    from recoupe.claims.grammar import Grammar
    from recoupe.model.syntax import Token

_PAST = ("Tense=Past", "Tense=Imp")
# Verbs whose conditional is a reserve of the writer's whatever governs it.
_MODALS = frozenset({"pouvoir", "devoir", "sembler", "paraître", "risquer"})


def is_future_in_past(grammar: Grammar, verb: Token) -> bool:
    """ "a annoncé que l'armée se retirerait": behind words of the past, a conditional tells what was still to come.

    Behind words of the present ("affirme que l'armée livrerait des obus") it is the conditional of report.
    """
    while verb.dep in {"conj", "xcomp"} and verb.head != verb.index:
        verb = grammar.tokens[verb.head]
    governor = grammar.tokens[verb.head]
    if verb.dep not in {"ccomp", "acl"} or verb.lemma in _MODALS or governor.index == verb.index:
        return False
    return governor.index < verb.index and grammar.lemma(governor) in reporting_verbs() and _is_past(grammar, governor)


def _is_past(grammar: Grammar, verb: Token) -> bool:
    if verb.has("VerbForm=Fin"):
        return verb.has(_PAST[0]) or verb.has(_PAST[1])
    children = grammar.syntax.dependents(verb.index)
    return any(child.dep.startswith("aux") and child.has("VerbForm=Fin") for child in children)
