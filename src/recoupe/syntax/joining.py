"""Joins parties that words of likeness or example bring in: "tout comme la Chine", "des pays, dont le Mali"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.packs.grammar import grammar_words

if TYPE_CHECKING:
    from recoupe.model.syntax import Token
    from recoupe.syntax.tree import Tree

_NOUNS = frozenset({"NOUN", "PROPN"})
_INNER = frozenset({"flat:name", "amod"})
# Relations under which the second name of a list may be hung.
_BESIDE = frozenset({"appos", "obl:agent", "nsubj", "nsubj:pass", "obj"})
_VERBS = frozenset({"VERB", "AUX"})
# How many words the longest locution has.
_LONGEST = 4
# How many words may stand between a locution and the noun that it brings in: its articles, numbers and adjectives.
_REACH = 4
# How many words back the subject or its verb may stand: longer sentences are lists, or no sentences.
_BACK = 60

# Prepositions that are joined to the article, or elided, by what they are.
_BASE = {"du": "de", "des": "de", "d'": "de", "d’": "de", "au": "à", "aux": "à"}

#: The relation of an example to the noun that it is an example of.
EXAMPLE = "nmod:example"


def mend_joined(tree: Tree) -> None:
    """Makes what is likened to a subject a subject too, and hangs examples on what they are examples of."""
    words = grammar_words()
    joins = (
        (words.likening, _first_words(words.likening), _join_likened),
        (words.exemplifying, _first_words(words.exemplifying), _hang_examples),
    )
    for index in range(len(tree.tokens)):
        token = tree.tokens[index]
        if token.dep == "conj" and token.pos in _NOUNS:
            _raise_conjunct(tree, token)
            _join_parallel(tree, tree.tokens[index])
        elif token.pos in _NOUNS and token.dep in _BESIDE and token.text[0].isupper():
            _join_listed(tree, token)
        word = token.text.lower()
        for locutions, first_words, join in joins:
            last = _locution_end(tree, token, locutions) if word in first_words else None
            noun = None if last is None else _brought_in(tree, last)
            if noun is not None:
                join(tree, token, noun)


def _first_words(locutions: frozenset[str]) -> frozenset[str]:
    return frozenset(locution.partition(" ")[0] for locution in locutions)


def _locution_end(tree: Tree, token: Token, locutions: frozenset[str]) -> int | None:
    """The last word of the longest locution that begins with a word."""
    stretch = [t for t in tree.tokens[token.index : token.index + _LONGEST] if t.sentence == token.sentence]
    for length in range(len(stretch), 0, -1):
        if " ".join(t.text.lower() for t in stretch[:length]) in locutions:
            return stretch[length - 1].index
    return None


def _brought_in(tree: Tree, last: int) -> Token | None:
    """The head of the phrase that stands right behind a locution, where it is a noun."""
    for token in tree.tokens[last + 1 : last + 1 + _REACH]:
        if token.pos in _NOUNS and token.sentence == tree.tokens[last].sentence:
            return token
        if token.pos not in {"DET", "NUM", "ADJ"}:
            return None
    return None


def _raise_conjunct(tree: Tree, token: Token) -> None:
    """ "l'Arabie saoudite et le Qatar": the second name is joined to a word inside the first."""
    inner = tree.tokens[token.head]
    if inner.dep in _INNER and inner.head < inner.index and tree.tokens[inner.head].pos == "PROPN":
        tree.change(token.index, head=inner.head)


def _join_listed(tree: Tree, token: Token) -> None:
    """ "soutenu par l'Egypte, les Emirats et la Russie": the second of a list is taken for another name or phrase."""
    first = tree.first(token.index)
    comma = first if tree.tokens[first].text == "," else first - 1
    before = tree.tokens[comma - 1] if comma > 0 else None
    if before is None or tree.tokens[comma].text != "," or tree.case(token.index):
        return
    if not any(c.dep == "conj" and c.text[0].isupper() and tree.has(c.index, "cc") for c in tree.children(token.index)):
        return
    peer = tree.tokens[token.head] if token.dep == "appos" else before
    while peer.dep in _INNER:
        peer = tree.tokens[peer.head]
    beside = token.dep == "appos" or (peer.head == token.head and peer.dep == token.dep)
    if beside and peer.pos == "PROPN" and peer.index < comma:
        tree.change(token.index, head=peer.index, dep="conj")


def _join_parallel(tree: Tree, token: Token) -> None:
    """ "sous le contrôle de X et sous blocus": a phrase is joined to the one with its preposition, not to the last."""
    wanted = _base(tree.case(token.index))
    inner = tree.tokens[token.head]
    if not wanted or _base(tree.case(inner.index)) in {wanted, ""}:
        return
    while inner.pos in _NOUNS and inner.head != inner.index and inner.head < inner.index:
        inner = tree.tokens[inner.head]
        if inner.pos in _NOUNS and _base(tree.case(inner.index)) == wanted:
            tree.change(token.index, head=inner.index)
            return
        alike = [c for c in tree.children(inner.index) if c.pos in _NOUNS and _base(tree.case(c.index)) == wanted]
        before = [child for child in alike if child.index < token.head]
        if before:
            tree.change(token.index, head=before[-1].index)
            return


def _base(preposition: str) -> str:
    return _BASE.get(preposition, preposition)


def _join_likened(tree: Tree, first: Token, noun: Token) -> None:
    """ "la France a livré des chars, tout comme l'Allemagne": Germany did so too."""
    subject = _subject_before(tree, first)
    if subject is None:
        return
    tree.change(noun.index, head=subject.index, dep="conj")
    _unlink(tree, first, noun)


def _subject_before(tree: Tree, first: Token) -> Token | None:
    """The noun before the comma that is, or will be, a subject: the one right there, else that of the last verb."""
    comma = tree.before(first)
    if comma is None or comma.text != ",":
        return None
    for before in reversed(tree.tokens[max(0, comma.index - _BACK) : comma.index]):
        if before.sentence != comma.sentence:
            break
        if before.dep.startswith("nsubj") and before.pos in _NOUNS:
            return before
        if before.pos in _VERBS:
            return next((c for c in tree.children(before.index) if c.dep.startswith("nsubj") and c.pos in _NOUNS), None)
    return None


def _hang_examples(tree: Tree, first: Token, noun: Token) -> None:
    """ "des pays, dont le Mali et le Niger, ont ...": the parser hangs the examples anywhere."""
    kind = _kind_before(tree, first) if noun.pos == "PROPN" else None
    if kind is None:
        return
    tree.change(noun.index, head=kind.index, dep=EXAMPLE)
    if tree.tokens[noun.index].head == kind.index:
        _unlink(tree, first, noun)
        _restore_subject(tree, kind)


def _kind_before(tree: Tree, first: Token) -> Token | None:
    """The plural noun right before examples, else the plural subject that they are added to behind the clause."""
    before = tree.before(first)
    if before is not None and before.text == ",":
        before = tree.before(before)
    while before is not None and before.pos == "ADJ" and before.head < before.index:
        before = tree.tokens[before.head]
    if before is None or before.pos != "NOUN" or not _is_plural(tree, before):
        before = _subject_before(tree, first)
    return before if before is not None and before.pos == "NOUN" and _is_plural(tree, before) else None


def _is_plural(tree: Tree, noun: Token) -> bool:
    determiners = [c for c in tree.children(noun.index) if c.index < noun.index and c.dep in {"det", "nummod", "amod"}]
    return any(t.has("Number=Plur") or t.pos == "NUM" for t in (noun, *determiners))


def _unlink(tree: Tree, first: Token, noun: Token) -> None:
    """Hangs the words of the locution on the noun, as a link that is no preposition."""
    for token in tree.tokens[first.index : noun.index]:
        if token.pos not in {"DET", "NUM", "ADJ"} or token.index == first.index:
            tree.change(token.index, head=noun.index, dep="cc")


def _restore_subject(tree: Tree, kind: Token) -> None:
    """The noun before the examples, cut off from its verb, is its subject; a "subject" behind the verb its object."""
    verb = tree.tokens[kind.head]
    if verb.pos not in _VERBS or verb.index < kind.index or tree.case(kind.index) or kind.dep.startswith("nsubj"):
        return
    false = next((c for c in tree.children(verb.index) if c.dep.startswith("nsubj")), None)
    if false is not None and (false.index < verb.index or tree.has(verb.index, "obj")):
        return
    if false is not None:
        tree.change(false.index, dep="obj")
    tree.change(kind.index, dep="nsubj")
