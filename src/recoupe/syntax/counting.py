"""What is counted behind a bound stands where the bound stood: "a fait plus de vingt morts" is about deaths.

The treebanks make the adverb the head ("plus", with "vingt morts" as its complement). Every rule after this one asks
for the thing that was done something to, so the noun takes the adverb's place and the adverb becomes its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.packs.grammar import grammar_words

if TYPE_CHECKING:
    from recoupe.model.syntax import Token
    from recoupe.syntax.tree import Tree

_COUNTED = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
_NOUNS = frozenset({"NOUN", "PROPN", "PRON"})
#: How many words a number may have: "plus de deux cent mille".
_REACH = 5


def mend_counting(tree: Tree) -> None:
    """Puts what is counted in the place of the bound of its number."""
    for adverb in list(tree.tokens):
        if adverb.text.lower() in grammar_words().bounds:
            _put_counted_first(tree, tree.tokens[adverb.index])


def _put_counted_first(tree: Tree, adverb: Token) -> None:
    link = tree.after(adverb)
    noun = None if link is None else tree.tokens[link.head]
    if link is None or noun is None or link.lemma != "de" or noun.head != adverb.index or not _is_counted(tree, noun):
        return
    above, relation = tree.tokens[adverb.head], adverb.dep
    if adverb.head == adverb.index:
        # "Plus de vingt morts": the heading is about the deaths.
        tree.change(noun.index, head=noun.index)
    else:
        if relation in {"advmod", "dep", "case"}:
            relation = _place(tree, above, adverb)
        tree.change(noun.index, head=above.index, dep=relation)
    for child in tree.children(adverb.index):
        tree.change(child.index, head=noun.index)
    tree.change(adverb.index, head=noun.index, dep="advmod", pos="ADV")
    tree.change(link.index, head=adverb.index, dep="fixed")


def _is_counted(tree: Tree, noun: Token) -> bool:
    number = noun.pos == "NUM" or noun.lemma in grammar_words().round_numbers or tree.has(noun.index, "nummod")
    return noun.pos in _COUNTED and number and noun.index - noun.head <= _REACH + 1


def _place(tree: Tree, above: Token, adverb: Token) -> str:
    """What the counted thing is to the word that the parser made the bound modify."""
    if above.pos in _NOUNS:
        return "nmod"
    bare = above.pos == "VERB" and above.index < adverb.index and not tree.has(above.index, "obj", "aux:pass")
    return "obj" if bare else "obl:mod"
