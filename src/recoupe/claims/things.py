"""Which nouns may suffer an act, though they name nobody: a house, a convoy; no other act, no time, no front."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.packs.frames import frames_by_lemma

if TYPE_CHECKING:
    from recoupe.claims.grammar import Grammar
    from recoupe.model.syntax import Token


def may_suffer(grammar: Grammar, head: int) -> bool:
    """Whether a noun may be what suffers: not another event ("repousser un assaut"), a life, a time or a front."""
    token, words = grammar.tokens[head], grammar.words
    if token.pos not in {"NOUN", "PROPN"} or token.lemma in words.fronts | words.losses | words.partitive:
        return False
    if token.lemma in words.locution_nouns and grammar.preposition(head) is not None:
        return False  # "à la suite de", "à l'issue de"
    if not token.text[:1].isalpha() or _is_time(grammar, token) or _qualifies_act(grammar, token):
        return False  # "59 % ont été tués"
    return ("noun", token.lemma) not in frames_by_lemma()


def _is_time(grammar: Grammar, token: Token) -> bool:
    """ "lundi", "janvier", "la mi-janvier"."""
    return token.lemma.removeprefix("mi-") in grammar.words.adverbial | grammar.words.months


def _qualifies_act(grammar: Grammar, token: Token) -> bool:
    """ "une attaque d'opportunité": a bare singular behind "de" that is nobody's says what sort of act it is."""
    bare = not any(
        child.dep in {"det", "nummod", "nmod"} or child.text.lower() == "du"
        for child in grammar.syntax.dependents(token.index)
    )
    below = token.dep == "nmod" and ("noun", grammar.tokens[token.head].lemma) in frames_by_lemma()
    return bare and below and token.has("Number=Sing") and grammar.preposition(token.index) == "de"
