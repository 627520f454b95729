"""Gives verbs the arguments that the parser keeps from them: relative "que", what one is blamed for, listed agents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.packs.grammar import grammar_words

if TYPE_CHECKING:
    from recoupe.model.syntax import Token
    from recoupe.syntax.tree import Tree

_NOUNS = frozenset({"NOUN", "PROPN"})
_QUE = frozenset({"que", "qu'"})
_LISTED = frozenset({"obl:mod", "obj", "nsubj", "appos", "conj", "dep", "nmod"})


def mend_arguments(tree: Tree) -> None:
    """Re-hangs arguments, one rule for each habit of the parser."""
    for index in range(len(tree.tokens)):
        token = tree.tokens[index]
        if token.text.lower() in _QUE:
            _make_relative(tree, token)
        elif token.pos in _NOUNS:
            if token.dep == "nmod":
                _raise_blame(tree, token)
            elif token.dep in _LISTED:
                _join_listed(tree, token)


def _make_relative(tree: Tree, que: Token) -> None:
    """ "le groupe, que Paris accuse d'avoir ...": the pronoun is taken for a conjunction, the verb left without object.

    Where the verb says, wants or can do something in a bare infinitive, the pronoun is the object of that: "les
    missiles que Moscou dit avoir livrés".
    """
    verb = tree.tokens[que.head]
    noun = tree.tokens[verb.head]
    if verb.dep != "acl:relcl" or not noun.index < que.index < verb.index or noun.pos not in _NOUNS:
        return
    doer = _infinitive(tree, verb) or verb
    if not tree.has(doer.index, "obj", "ccomp") or que.dep == "obj":
        tree.change(que.index, head=doer.index, dep="obj", pos="PRON", morph="|PronType=Rel|")


def _infinitive(tree: Tree, verb: Token) -> Token | None:
    """The bare infinitive, simple or perfect, that a verb governs: "dit avoir livrés", "veulent reprendre"."""
    for child in tree.children(verb.index):
        if child.dep != "xcomp" or child.pos != "VERB" or child.index < verb.index:
            continue
        below = tree.children(child.index)
        perfect = any(c.dep.startswith("aux") and c.has("VerbForm=Inf") for c in below)
        if (perfect or child.has("VerbForm=Inf")) and not any(c.dep in {"mark", "case", "aux:pass"} for c in below):
            return child
    return None


def _raise_blame(tree: Tree, token: Token) -> None:
    """ "accuse l'armée de crimes": what somebody is accused of is taken for a part of his name."""
    words = grammar_words()
    holder = tree.tokens[token.head]
    while holder.dep in {"nmod", "flat:name"} and holder.head < holder.index:
        holder = tree.tokens[holder.head]
    verb = tree.tokens[holder.head]
    if holder.dep != "obj" or verb.lemma not in words.blaming or not verb.index < holder.index < token.index:
        return
    bare = tree.case(token.index) in {"de", "d'"} and token.pos == "NOUN" and not tree.has(token.index, "det")
    if bare and token.lemma not in words.compounding:
        tree.change(token.index, head=verb.index, dep="obl:arg")


def _join_listed(tree: Tree, token: Token) -> None:
    """ "contestée par des rescapés, des familles et des partis": the second of several agents is hung on the verb."""
    first = min([token.index, *(c.index for c in tree.children(token.index))])
    comma = tree.tokens[first - 1] if first else None
    if comma is None or comma.text != "," or comma.sentence != token.sentence or tree.case(token.index):
        return
    agents = [
        c for c in tree.children(token.head) if c.dep == "obl:agent" and c.index < comma.index and c.pos in _NOUNS
    ]
    if (
        agents
        and tree.has(token.index, "det", "nummod")
        and all(t.pos not in {"VERB", "AUX", "PRON"} for t in tree.tokens[agents[-1].index : token.index])
    ):
        tree.change(token.index, head=agents[-1].index, dep="conj")
