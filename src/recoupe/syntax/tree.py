"""The tokens of an article as a tree that corrections may change: dependents stay right while words are moved."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from recoupe.model.syntax import Token


#: "de" as it is written before a word: elided, and joined to the article.
DE = frozenset({"de", "d'", "du", "des"})


class Tree:
    """Tokens with their dependents. ``change`` writes through to the list that was given."""

    def __init__(self, tokens: list[Token]) -> None:
        self.tokens = tokens
        self._children: list[list[int]] = [[] for _ in tokens]
        for index, token in enumerate(tokens):
            head = token.head
            if head != index:
                self._children[head].append(index)

    def children(self, index: int) -> list[Token]:
        """Direct dependents, in text order."""
        return [self.tokens[child] for child in self._children[index]]

    def has(self, index: int, *relations: str) -> bool:
        """Whether a dependent bears one of the relations (``nsubj`` also stands for ``nsubj:pass``)."""
        return any(self.tokens[child].dep.startswith(relations) for child in self._children[index])

    def case(self, index: int) -> str:
        """The preposition of a phrase in small letters, "" when it has none."""
        children = (self.tokens[child] for child in self._children[index] if child < index)
        return next((child.text.lower() for child in children if child.dep == "case"), "")

    def before(self, token: Token) -> Token | None:
        """The word before, in the same sentence."""
        other = self.tokens[token.index - 1] if token.index else None
        return other if other is not None and other.sentence == token.sentence else None

    def after(self, token: Token) -> Token | None:
        """The word behind, in the same sentence."""
        other = self.tokens[token.index + 1] if token.index + 1 < len(self.tokens) else None
        return other if other is not None and other.sentence == token.sentence else None

    def first(self, index: int) -> int:
        """Where the phrase begins that a word heads with its direct dependents."""
        return min([index, *self._children[index]])

    def has_comma(self, first: int, last: int) -> bool:
        """Whether a comma stands between two words."""
        return any(token.text == "," for token in self.tokens[first + 1 : last])

    def change(self, index: int, **changes: Any) -> None:  # noqa: ANN401 - whatever a token holds
        """Writes new values of a token; a root is its own head and stays called ``ROOT`` whatever is asked for.

        A head that hangs below the token itself would make a ring, which no reader of the tree comes out of: such a
        change is left undone, all of it, since a relation without its head says nothing.
        """
        old = self.tokens[index]
        new = old._replace(**changes)
        if new.head != old.head:
            if new.head != index and self.is_below(new.head, index):
                return
            if old.head != index:
                self._children[old.head].remove(index)
            if new.head != index:
                self._children[new.head] = sorted([*self._children[new.head], index])
        self.tokens[index] = new if new.head != index else new._replace(dep="ROOT")

    def is_below(self, index: int, above: int) -> bool:
        """Whether a word hangs, at any depth, under another."""
        while self.tokens[index].head != index:
            index = self.tokens[index].head
            if index == above:
                return True
        return False

    def replace(self, old: int, new: int) -> None:
        """Hangs ``new`` where ``old`` hangs; ``old`` keeps its own place until it is changed."""
        token = self.tokens[old]
        root = token.head == token.index
        self.change(new, head=new if root else token.head, dep=token.dep)
