"""The tree that corrections write in: whatever they ask for, it stays a tree."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from recoupe.model.syntax import Token
from recoupe.syntax.tree import Tree

if TYPE_CHECKING:
    from collections.abc import Callable


def chain(heads: list[int]) -> list[Token]:
    """Tokens of one sentence that hang as the numbers say."""
    return [
        Token(i, 2 * i, 2 * i + 1, "a", "a", "NOUN", "ROOT" if head == i else "nmod", head, "", 0)
        for i, head in enumerate(heads)
    ]


@st.composite
def trees(draw: Callable[..., int]) -> list[Token]:
    """Any tree whose first word is the root."""
    size = draw(st.integers(1, 8))
    return chain([0, *(draw(st.integers(0, index - 1)) for index in range(1, size))])


@given(trees(), st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7)), max_size=20))
def test_any_change_leaves_a_tree(tokens: list[Token], moves: list[tuple[int, int]]) -> None:
    """Every word still climbs to the one root, and dependents are those whose head is the word."""
    tree, size = Tree(tokens), len(tokens)
    for index, head in moves:
        if index % size != head % size:
            tree.change(index % size, head=head % size, dep="nmod")
    assert [t.index for t in tokens if t.head == t.index] == [t.index for t in tokens if t.dep == "ROOT"] == [0]
    assert all(index == 0 or tree.is_below(index, 0) for index in range(size))
    for index in range(size):
        assert [c.index for c in tree.children(index)] == [t.index for t in tokens if t.head == index != t.index]


def test_a_word_is_not_hung_below_itself() -> None:
    """The whole change is left undone, its relation too."""
    tree = Tree(chain([0, 0, 1, 2]))
    tree.change(1, head=3, dep="obj", lemma="b")
    assert (tree.tokens[1].head, tree.tokens[1].dep, tree.tokens[1].lemma) == (0, "nmod", "a")


def test_a_root_stays_the_root() -> None:
    """Corrections that give a root a relation change its class, not its place."""
    tree = Tree(chain([0, 0]))
    tree.change(0, pos="VERB", dep="acl")
    assert (tree.tokens[0].pos, tree.tokens[0].dep) == ("VERB", "ROOT")
