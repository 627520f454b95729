"""Hangs relative clauses, participles and adjectives on a noun of the phrase in front of them that agrees."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.packs.grammar import grammar_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.model.syntax import Token
    from recoupe.syntax.tree import Tree

_NOUNS = frozenset({"NOUN", "PROPN"})
_RELATIVES = frozenset({"qui", "dont"})
_CONTENT = frozenset({"que", "qu'"})
_TOLD = frozenset({"obj", "iobj", "obl:arg"})
_DESCRIBING = frozenset({"acl", "amod", "appos", "nmod", "advcl"})
_SEPARATORS = frozenset({",", "(", ")"})
_OPPOSITES = (("Gender=Masc", "Gender=Fem"), ("Number=Sing", "Number=Plur"))


def mend_modifiers(tree: Tree) -> None:
    """Re-hangs what describes a noun from words that it cannot be about."""
    for index in range(1, len(tree.tokens)):
        token = tree.tokens[index]
        if token.pos == "PRON":
            _mend_relative(tree, token)
            _mend_content(tree, token)
        elif token.pos == "VERB" and token.dep in _DESCRIBING:
            _mend_participle(tree, token)
        elif token.pos == "ADJ" and token.dep == "obj":
            _mend_adjective(tree, token)


def _mend_adjective(tree: Tree, token: Token) -> None:
    """ "ont fait état de frappes aériennes russes": a bare adjective behind a noun is taken for an object."""
    if tree.has(token.index, "det", "case"):
        return
    before = tree.before(token)
    while before is not None and before.pos == "ADJ" and before.head < before.index:
        before = tree.tokens[before.head]
    if before is not None and before.pos == "NOUN" and _agree(before, token):
        tree.change(token.index, head=before.index, dep="amod")


def _mend_relative(tree: Tree, pronoun: Token) -> None:
    """ "sont en principe alliés au sein de la coalition qui lutte": the clause is hung on a word further back."""
    if pronoun.text.lower() not in _RELATIVES:
        return
    clause = tree.tokens[pronoun.head]
    if clause.dep != "acl:relcl" or clause.index < pronoun.index:
        return
    phrase = list(_phrase_before(tree, pronoun))
    if phrase and phrase[0] != clause.head and _is_of_its_subject(tree, pronoun, clause):
        tree.change(clause.index, head=phrase[0])
    if not phrase or clause.head in phrase:
        return
    fitting = next((noun for noun in phrase if _number_fits(tree, noun, clause)), None)
    if fitting is not None:
        tree.change(clause.index, head=fitting)


def _is_of_its_subject(tree: Tree, pronoun: Token, clause: Token) -> bool:
    """ "les rebelles de X, dont ils s'étaient emparés": nobody seizes himself, so that "dont" is of the nearest."""
    if pronoun.text.lower() != "dont":
        return False
    subjects = (c for c in tree.children(clause.index) if c.dep.startswith("nsubj") and c.pos == "PRON")
    return any(_agree(tree.tokens[clause.head], subject) for subject in subjects)


def _mend_content(tree: Tree, pronoun: Token) -> None:
    """ "a averti les habitants qu'ils devaient partir": what somebody is told is taken for a clause about him."""
    if pronoun.text.lower() not in _CONTENT or pronoun.dep != "mark":
        return
    clause = tree.tokens[pronoun.head]
    noun = tree.tokens[clause.head]
    verb = tree.tokens[noun.head]
    if clause.dep == "acl:relcl" and noun.dep in _TOLD and verb.pos == "VERB" and verb.index < noun.index:
        tree.change(pronoun.index, pos="SCONJ", morph="")
        tree.change(clause.index, head=verb.index, dep="ccomp")


def _mend_participle(tree: Tree, token: Token) -> None:
    """ "deux radars dans la ville exploités par X": the participle is hung on the nearest noun, or on the verb."""
    if not (token.has("VerbForm=Part") and token.has("Tense=Past")) or tree.has(token.index, "aux", "cop"):
        return
    described = _about(tree, token)
    if described is None or _agree(described, token):
        return
    phrase = list(_phrase_before(tree, token))
    objects = _object_before(tree, phrase[-1], token) if phrase else []
    agreeing = [noun for noun in [*phrase, *objects] if _agree(tree.tokens[noun], token)]
    # A name of which the tagger knows no gender agrees with everything.
    fitting = next((noun for noun in agreeing if "Gender=" in tree.tokens[noun].morph), next(iter(agreeing), None))
    if fitting is not None and fitting != described.index:
        tree.change(token.index, head=fitting, dep="acl")


def _about(tree: Tree, token: Token) -> Token | None:
    """What the tree says a participle describes: the noun that it hangs on, the subject of the verb that it does."""
    governor = tree.tokens[token.head]
    if governor.pos in _NOUNS:
        return governor
    subjects = [c for c in tree.children(governor.index) if c.dep.startswith("nsubj")]
    return subjects[0] if governor.pos == "VERB" and subjects else None


def _phrase_before(tree: Tree, token: Token) -> Iterator[int]:
    """The nouns that the phrase right before a word ends with, from the nearest outwards; none after a time."""
    before = tree.before(token)
    while before is not None and (before.text in _SEPARATORS or before.pos in {"ADV", "ADJ"}):
        before = tree.before(before)
    times = grammar_words().adverbial
    while before is not None and before.pos in _NOUNS and before.lemma not in times:
        yield before.index
        governor = tree.tokens[before.head]
        if governor.dep == "acl" and token.pos == "VERB":
            governor = tree.tokens[governor.head]  # "des drones arrivés dans la base"
        near = governor.index < before.index and not tree.has_comma(governor.index, before.index)
        before = governor if near else None


def _object_before(tree: Tree, noun: int, token: Token) -> list[int]:
    """The object of the verb that a phrase of place or manner hangs on: "deux radars dans la ville"."""
    verb = tree.tokens[tree.tokens[noun].head]
    return [c.index for c in tree.children(verb.index) if c.dep == "obj" and c.pos in _NOUNS and c.index < token.index]


def _number_fits(tree: Tree, noun: int, verb: Token) -> bool:
    finite = next((c for c in tree.children(verb.index) if c.dep.startswith(("aux", "cop"))), verb)
    return not _opposed(tree.tokens[noun], finite, _OPPOSITES[1:])


def _agree(noun: Token, participle: Token) -> bool:
    both_genders = noun.lemma.endswith(tuple(grammar_words().epicene)) and noun.has("Number=Plur")
    return not _opposed(noun, participle, _OPPOSITES[1:] if both_genders else _OPPOSITES)


def _opposed(noun: Token, word: Token, features: tuple[tuple[str, str], ...]) -> bool:
    return any((noun.has(one) and word.has(other)) or (noun.has(other) and word.has(one)) for one, other in features)
