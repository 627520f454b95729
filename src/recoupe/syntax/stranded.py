"""Gives a finite verb the noun phrase between a comma and itself, which the parser hangs on what the comma closes."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from recoupe.model.syntax import Token
    from recoupe.syntax.tree import Tree

_NOUNS = frozenset({"NOUN", "PROPN"})
_HUNG = frozenset({"obj", "appos", "nmod", "conj", "obl:mod", "nsubj"})
_BEFORE_VERB = frozenset({"PRON", "AUX", "ADV"})
#: Words before the verb that show that what stands before them is no subject: "que", "qui", "dont".
_OPENERS = frozenset({"que", "qu'", "qui", "dont", "où", "lequel", "laquelle", "lesquels", "lesquelles"})


def mend_stranded(tree: Tree) -> None:
    """ "Soupçonné d'avoir tué un juge, le prince n'a pas réagi": "prince" is taken for a second victim."""
    for verb in list(tree.tokens):
        if verb.pos == "VERB" and _is_finite(tree, verb) and not _has_subject(tree, verb):
            subject = _phrase_before(tree, verb)
            if subject is not None and not tree.is_below(verb.index, subject.index):
                _give(tree, verb, subject)


def _is_finite(tree: Tree, verb: Token) -> bool:
    children = tree.children(verb.index)
    return verb.has("VerbForm=Fin") or any(c.dep.startswith("aux") and c.has("VerbForm=Fin") for c in children)


def _has_subject(tree: Tree, verb: Token) -> bool:
    """Whether the verb has a subject that is one: without preposition."""
    children = tree.children(verb.index)
    subjects = [c for c in children if c.dep.startswith(("nsubj", "expl:subj"))]
    return any(not tree.case(c.index) for c in subjects)


def _phrase_before(tree: Tree, verb: Token) -> Token | None:
    """The head of the noun phrase between a comma and the verb, its clitics and auxiliaries."""
    at = verb.index - 1
    while at >= 0 and tree.tokens[at].head == verb.index and tree.tokens[at].pos in _BEFORE_VERB:
        if tree.tokens[at].text.lower() in _OPENERS:
            return None
        at -= 1
    last = tree.tokens[at] if at >= 0 else verb
    if last.sentence != verb.sentence or last.pos not in {*_NOUNS, "ADJ"}:
        return None
    head = last
    while tree.tokens[head.head].index < head.index and head.dep in {"flat:name", "amod", "nmod", "appos"}:
        above = tree.tokens[head.head]
        if tree.has_comma(above.index, head.index):
            break
        head = above
    return head if _opens_behind_comma(tree, head, verb) else None


def _opens_behind_comma(tree: Tree, head: Token, verb: Token) -> bool:
    if head.pos not in _NOUNS or head.dep not in _HUNG or tree.case(head.index) or head.head == verb.index:
        return False
    inside = [c for c in tree.children(head.index) if c.index < head.index and c.pos != "PUNCT"]
    first = min([head.index, *(c.index for c in inside)])
    determined = any(c.dep in {"det", "nummod"} for c in inside) or head.pos == "PROPN"
    before = tree.tokens[first - 1] if first else None
    return determined and before is not None and before.text == "," and tree.tokens[head.head].index < first


def _give(tree: Tree, verb: Token, subject: Token) -> None:
    passive = tree.has(verb.index, "aux:pass")
    for child in tree.children(verb.index):
        if child.dep.startswith("nsubj"):
            tree.change(child.index, dep="obl:mod")
    tree.change(subject.index, head=verb.index, dep="nsubj:pass" if passive else "nsubj")
