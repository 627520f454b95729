"""Prepositions of several words become one: the noun behind them hangs where the whole phrase does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.syntax.tree import DE

if TYPE_CHECKING:
    from recoupe.model.syntax import Token
    from recoupe.syntax.tree import Tree

# Adverbs that form a preposition with the "de" or "à" after them.
_PREPOSITIONAL_ADVERBS = frozenset(
    {"près", "lors", "auprès", "autour", "loin", "hors", "face", "grâce", "aux-côtés", "vis-à-vis", "proche", "au-delà"}
)
_TO = frozenset({"à", "au", "aux"})


def mend_preposition(tree: Tree, token: Token) -> None:
    """Joins the preposition that begins with this word, or has it for its noun."""
    word = token.text.lower()
    if word in _PREPOSITIONAL_ADVERBS and token.index + 1 < len(tree.tokens):
        _join_adverb(tree, token)
    elif word == "long":
        _join_along(tree, token)


def _join_along(tree: Tree, noun: Token) -> None:
    """ "patrouillent le long de la frontière": the noun of the preposition is taken for an object."""
    article, link = tree.before(noun), tree.after(noun)
    if article is None or link is None or article.text.lower() != "le" or link.text.lower() not in DE:
        return
    along, above = tree.tokens[link.head], tree.tokens[noun.head]
    if along.head != noun.index or noun.head == noun.index:
        return
    tree.change(along.index, head=above.index, dep="nmod" if above.pos in {"NOUN", "PROPN"} else "obl:mod")
    tree.change(noun.index, head=along.index, dep="case", pos="ADP")
    for part in (article, link):
        tree.change(part.index, head=noun.index, dep="fixed")


def _join_adverb(tree: Tree, adverb: Token) -> None:
    """ "près de Gao": the parser hangs "Gao" under the adverb; it belongs to the verb, with "près de" as its case."""
    tokens = tree.tokens
    link = tokens[adverb.index + 1]
    if link.text.lower() not in DE | _TO:
        return
    if tokens[min(link.index + 1, len(tokens) - 1)].pos == "NUM":
        # "près de cent soldats" is about a number, not a place.
        tree.change(adverb.index, dep="advmod", pos="ADV")
        tree.change(link.index, dep="advmod", pos="ADV")
        return
    _free_copula(tree, adverb)
    noun = tokens[link.head]
    if noun.index <= link.index or noun.pos not in {"NOUN", "PROPN", "PRON", "NUM", "X"}:
        return
    if noun.head == adverb.index:
        governor = tokens[adverb.head]
        if governor.index == adverb.index:
            return
        relation = "nmod" if governor.pos in {"NOUN", "PROPN"} else "obl:mod"
        tree.change(noun.index, head=governor.index, dep=relation)
    elif adverb.head not in {noun.index, noun.head} and adverb.dep != "case":
        return
    tree.change(adverb.index, head=noun.index, dep="case", pos="ADP")
    tree.change(link.index, head=adverb.index, dep="fixed")


def _free_copula(tree: Tree, adverb: Token) -> None:
    """ "est hors de question": the adverb is taken for the predicate, and the verb for its copula."""
    copula = next((c for c in tree.children(adverb.index) if c.dep == "cop"), None)
    if copula is None:
        return
    tree.change(copula.index, pos="VERB")
    tree.replace(adverb.index, copula.index)
    for child in tree.children(adverb.index):
        tree.change(child.index, head=copula.index)
    if adverb.head == adverb.index:
        tree.change(adverb.index, head=copula.index, dep="advmod")
