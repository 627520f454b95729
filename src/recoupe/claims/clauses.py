"""Which finite clause each word belongs to: what stands in one clause shares its place, its time and its losses."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from recoupe.claims.grammar import Grammar
    from recoupe.model.syntax import Token

_SUBORDINATE = frozenset({"ccomp", "acl:relcl", "advcl", "parataxis", "acl"})
_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "expl:subj"})


class Clauses:
    """The clauses of one article, found on demand and kept."""

    def __init__(self, grammar: Grammar) -> None:
        self.grammar = grammar
        self.tokens = grammar.tokens
        self._heads: dict[int, int] = {}

    def head(self, index: int) -> int:
        """The predicate of the finite clause that a token stands in.

        Infinitives, gerunds and participles belong to the clause around them, as does a coordinated verb that has
        no subject of its own ("a pris X et brûlé Y").
        """
        path = []
        while index not in self._heads:
            token = self.tokens[index]
            path.append(index)
            if token.head == index or self._opens(token):
                self._heads[index] = index
                break
            index = token.head
        found = self._heads[index]
        for passed in path:
            self._heads[passed] = found
        return found

    def _opens(self, token: Token) -> bool:
        if token.dep in _SUBORDINATE:
            return self.grammar.is_predicate(token) and self.grammar.is_finite(token)
        if token.dep == "conj":
            return self.grammar.is_verb(token) and self.grammar.is_finite(token) and self._has_subject(token)
        return False

    def _has_subject(self, token: Token) -> bool:
        return any(child.dep in _SUBJECTS for child in self.grammar.syntax.dependents(token.index))
