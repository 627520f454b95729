"""Takes phrases of time that stand between the parts of a predicate out of its arguments."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.packs.grammar import grammar_words

if TYPE_CHECKING:
    from recoupe.model.syntax import Token
    from recoupe.syntax.tree import Tree

_NOUNS = frozenset({"NOUN", "PROPN"})
_ARGUMENTS = ("obj", "nsubj", "xcomp", "iobj")
# How many words behind an auxiliary its participle stands when a phrase comes between: "a une nouvelle fois rejeté".
_REACH = 6


def mend_interposed(tree: Tree) -> None:
    """Re-hangs what the parser builds around "une nouvelle fois" and "le 18 août"."""
    months = grammar_words().months
    for index in range(len(tree.tokens)):
        token = tree.tokens[index]
        if token.text.lower() == "fois":
            _free_repetition(tree, token)
        elif token.pos in _NOUNS and token.lemma in months:
            _free_date(tree, token)


def _free_repetition(tree: Tree, token: Token) -> None:
    """ "a une nouvelle fois rejeté l'offre": "fois" is taken for subject or object, the auxiliary for a verb."""
    participle = tree.after(token)
    while participle is not None and participle.pos == "ADV":
        participle = tree.after(participle)
    if participle is None or not (participle.has("VerbForm=Part") and participle.has("Tense=Past")):
        return
    behind = tree.tokens[max(0, token.index - _REACH) : token.index]
    auxiliary = next(
        (t for t in reversed(behind) if t.lemma in {"avoir", "être"} and t.sentence == token.sentence), None
    )
    if auxiliary is None:
        return
    if tree.is_below(participle.index, auxiliary.index):
        tree.replace(auxiliary.index, participle.index)
    tree.change(auxiliary.index, head=participle.index, dep="aux:tense", pos="AUX")
    for child in tree.children(auxiliary.index):
        tree.change(child.index, head=participle.index)
    tree.change(token.index, head=participle.index, dep="obl:mod")


def _free_date(tree: Tree, month: Token) -> None:
    """ "a renversé le 18 août le président": the day is taken for the object, and the object hung on the date."""
    day = tree.before(month)
    if day is None or day.pos != "NUM":
        return
    verb = tree.tokens[day.head]
    if verb.pos != "VERB" or verb.index > day.index or not day.dep.startswith(_ARGUMENTS):
        return
    tree.change(day.index, dep="obl:mod")
    tree.change(month.index, head=day.index, dep="nmod")
    for child in [*tree.children(day.index), *tree.children(month.index)]:
        if child.index <= month.index or child.pos == "PUNCT":
            continue
        bare = child.pos in _NOUNS and not tree.case(child.index) and not tree.has(verb.index, "obj")
        tree.change(child.index, head=verb.index, dep="obj" if bare else "obl:mod")
