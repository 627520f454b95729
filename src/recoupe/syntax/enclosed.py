"""Keeps what stands between brackets or dashes together: nothing behind the closing mark hangs on a word inside."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.model.syntax import Token
    from recoupe.syntax.tree import Tree

_NOUNS = frozenset({"NOUN", "PROPN"})
_DASHES = frozenset({"–", "—"})
_RELATIVES = frozenset({"qui", "dont"})
# An aside of more words than this is two dashes that have nothing to do with one another.
_LONGEST = 25
# Relations of what describes a noun: behind an aside it describes the noun before the aside.
_DESCRIBING = frozenset({"acl", "acl:relcl", "appos", "amod"})


def mend_enclosed(tree: Tree) -> None:
    """Re-hangs what the parser hangs across the marks of an aside ("les rebelles --soutenus par X--, qui tiennent")."""
    for token in list(tree.tokens):
        if token.text in _DASHES and token.pos != "PUNCT":
            tree.change(token.index, pos="PUNCT", dep="punct")
    for opening, closing in _asides(tree):
        inside = range(opening + 1, closing)
        noun = _noun_before(tree, opening)
        for token in _hung_inside(tree, inside):
            _free(tree, token, inside, noun)
        if noun is not None:
            _describe(tree, inside, noun)
            _relate(tree, closing, noun)


def _asides(tree: Tree) -> Iterator[tuple[int, int]]:
    """The marks of each aside, in text order; brackets do not nest in print."""
    opened: Token | None = None
    for token in tree.tokens:
        if opened is not None and (token.sentence != opened.sentence or token.index - opened.index > _LONGEST):
            opened = None
        if opened is not None and (token.text == ")" if opened.text == "(" else token.text in _DASHES):
            if token.index > opened.index + 1:
                yield opened.index, token.index
            opened = None
        elif token.text == "(" or (opened is None and token.text in _DASHES):
            opened = token


def _noun_before(tree: Tree, opening: int) -> Token | None:
    """The head of the phrase that ends before the aside."""
    before = tree.before(tree.tokens[opening])
    while before is not None and before.dep in {"flat:name", "amod", "nmod", "appos"} and before.head < before.index:
        before = tree.tokens[before.head]
    return before if before is not None and before.pos in _NOUNS else None


def _hung_inside(tree: Tree, inside: range) -> list[Token]:
    """The words behind the aside that hang on a word inside it."""
    return [child for index in inside for child in tree.children(index) if child.index >= inside.stop]


def _free(tree: Tree, token: Token, inside: range, noun: Token | None) -> None:
    if token.dep in _DESCRIBING and noun is not None:
        tree.change(token.index, head=noun.index)
        return
    outer = tree.tokens[token.head]
    while outer.index in inside and outer.head != outer.index:
        outer = tree.tokens[outer.head]
    if outer.index not in inside:
        tree.change(token.index, head=outer.index)


def _describe(tree: Tree, inside: range, noun: Token) -> None:
    """The participle that opens the aside describes the noun before it, not the verb of the clause or the mark."""
    first = tree.tokens[inside.start]
    stray = first.dep == "advcl" or tree.tokens[first.head].text in _DASHES
    if stray and first.pos == "VERB" and first.has("VerbForm=Part") and first.has("Tense=Past"):
        tree.change(first.index, head=noun.index, dep="acl")


def _relate(tree: Tree, closing: int, noun: Token) -> None:
    """The relative clause behind the aside is about the noun before it: the parser coordinates it with the clause."""
    pronoun = tree.after(tree.tokens[closing])
    if pronoun is not None and pronoun.text == ",":
        pronoun = tree.after(pronoun)
    if pronoun is None or pronoun.text.lower() not in _RELATIVES:
        return
    verb = tree.tokens[pronoun.head]
    if verb.pos == "VERB" and verb.index > pronoun.index and verb.dep in {"conj", "advcl", "parataxis", "acl:relcl"}:
        tree.change(verb.index, head=noun.index, dep="acl:relcl")
