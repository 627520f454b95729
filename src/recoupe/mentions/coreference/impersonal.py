"""The "il" that stands for nothing: "il faut", "il y a", "il est possible que"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.packs.coreference import coreference_pack

if TYPE_CHECKING:
    from recoupe.mentions.coreference.clauses import Clauses
    from recoupe.model.syntax import Token

_WORDS = coreference_pack().words
_CLAUSAL = frozenset({"ccomp", "xcomp", "csubj", "obj", "obl:arg", "advcl", "acl"})
_INTRODUCERS = frozenset({"que", "qu'", "de", "d'"})
_FORMS = frozenset({"il", "-il"})


def is_impersonal(clauses: Clauses, token: Token, verb: Token) -> bool:
    """Whether a pronoun with its verb is an "il" that stands for nothing."""
    if token.text.lower() not in _FORMS:
        return False
    if verb.lemma in _WORDS.impersonal or _there_is(clauses, token):
        return True
    introduced = [child for child in clauses.syntax.dependents(verb.index) if _is_introduced(clauses, child)]
    if verb.lemma in _WORDS.impersonal_predicates or verb.text.lower() in _WORDS.impersonal_predicates:
        return bool(introduced) or token.dep == "expl:subj"
    passive = any(child.dep == "aux:pass" for child in clauses.syntax.dependents(verb.index))
    return passive and any(child.dep == "ccomp" for child in introduced)


def _there_is(clauses: Clauses, token: Token) -> bool:
    """ "il y a", "il n'y avait": the parser makes several trees of it."""
    ahead = [word.text.lower() for word in clauses.tokens[token.index + 1 : token.index + 4]]
    return "y" in ahead and any(word.startswith(("a", "eu")) for word in ahead)


def _is_introduced(clauses: Clauses, child: Token) -> bool:
    """Whether a dependent is a clause or phrase behind "que" or "de"."""
    if child.dep not in _CLAUSAL:
        return False
    return any(mark.text.lower() in _INTRODUCERS for mark in clauses.syntax.dependents(child.index))
