"""Re-hangs participles on the noun that they describe, where agreement shows that the parser chose another word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.packs.grammar import grammar_words

if TYPE_CHECKING:
    from recoupe.model.syntax import Token
    from recoupe.syntax.tree import Tree

_NOUNS = frozenset({"NOUN", "PROPN"})
_BEFORE = frozenset({"NOUN", "PROPN", "ADJ"})
# How many words back the noun may stand: "le gouvernement installé à Kolvar (est) et reconnu par la Suède".
_REACH = 14
_PLACED = frozenset({"obl:mod", "obl:arg", "nmod"})
# "armés de fusils": what they are armed with is theirs.
_WITH = frozenset({"de", "d'", "du", "des", "avec", ""})
# "des hommes lourdement armés": an adverb may stand between.
_BESIDE = 2


def mend_participles(tree: Tree) -> None:
    """ "s'oppose au gouvernement basé à X reconnu par Y", "des groupes en X et le gouvernement reconnu par Y".

    A participle that no comma sets off describes a noun before it; the parser hangs it on the verb, or on the first
    of several nouns whatever agrees.
    """
    for index in range(len(tree.tokens)):
        token = tree.tokens[index]
        if token.pos == "VERB" and token.dep in {"acl", "advcl"} and _is_bare(tree, token):
            noun = _noun(tree, token)
            if noun is not None:
                tree.change(index, head=noun.index, dep="acl")


def mend_stative(tree: Tree, token: Token) -> None:
    """ "tendue par des hommes armés près de Kolvar": nobody arms them there, the ambush was there."""
    noun = tree.tokens[token.head]
    adjectives = {f"{verb.removesuffix('er')}é" for verb in grammar_words().stative}
    lemma = f"{token.lemma.removesuffix('er')}é" if token.pos == "VERB" else token.lemma
    if token.dep not in {"acl", "amod"} or lemma not in adjectives or noun.pos != "NOUN":
        return
    behind = 0 < token.index - noun.index <= _BESIDE
    if not behind or tree.has(token.index, "obl:agent", "aux", "aux:pass"):
        return
    tree.change(token.index, pos="ADJ", dep="amod", lemma=lemma)
    for child in tree.children(token.index):
        elsewhere = child.dep in _PLACED and tree.case(child.index) not in _WITH
        if elsewhere and child.index > token.index and noun.head != noun.index:
            tree.change(child.index, head=noun.head, dep="obl:mod")


def _is_bare(tree: Tree, token: Token) -> bool:
    """Whether a past participle without auxiliary stands right behind a noun phrase or a bracket."""
    before = tree.before(token)
    if before is None or (before.pos not in _BEFORE and before.text != ")"):
        return False
    past = token.has("VerbForm=Part") and token.has("Tense=Past")
    return past and not tree.has(token.index, "aux", "cop", "mark")


def _noun(tree: Tree, token: Token) -> Token | None:
    """The nearest noun before a misplaced participle that gender and number show to be the described one."""
    head = tree.tokens[token.head]
    if head.index > token.index or (token.dep == "acl" and not _disagrees(head, token)):
        return None
    depth = 0
    for other in reversed(tree.tokens[max(head.index + 1, token.index - _REACH) : token.index]):
        depth += (other.text == ")") - (other.text == "(")
        if depth == 0 and other.pos in _NOUNS and _agrees(other, token):
            return other
    return None


def _disagrees(noun: Token, participle: Token) -> bool:
    return any(_feature(noun, name) not in {None, _feature(participle, name)} for name in ("Gender", "Number"))


def _agrees(noun: Token, participle: Token) -> bool:
    """Whether both show gender and number, and the same."""
    return all(
        _feature(noun, name) is not None and _feature(noun, name) == _feature(participle, name)
        for name in ("Gender", "Number")
    )


def _feature(token: Token, name: str) -> str | None:
    return next((value for value in token.morph.strip("|").split("|") if value.startswith(f"{name}=")), None)
