"""Mends words whose part of speech the tagger misses: headline verbs, participles, event nouns, first words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.packs.participles import participles
from recoupe.syntax.framed_words import framed_words

if TYPE_CHECKING:
    from recoupe.model.syntax import Token
    from recoupe.syntax.framed_words import FramedWords
    from recoupe.syntax.tree import Tree

_FINITE = "|Mood=Ind|Person=3|VerbForm=Fin|"
_PARTICIPLE = "|Tense=Past|VerbForm=Part|"
_NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "X", "ADV"})
_SUBJECT_LIKE = frozenset({"amod", "nmod", "flat:name", "appos", "advmod", "nsubj"})
_NEVER_BEFORE = frozenset({"DET", "ADP", "NUM", "AUX"})
_CLITICS = frozenset({"se", "s'", "ne", "n'", "lui"})
_COMPLEMENTS = frozenset({"de", "d'", "du", "des", "par"})
_CONTRACTED = frozenset({"au", "aux", "du"})
_PRESENT_PARTICIPLES = ("ant", "ante", "ants", "antes")


def mend_word_classes(tree: Tree) -> None:
    """Retags the words of every sentence and hangs them where their new class belongs."""
    words = framed_words()
    tokens = tree.tokens
    for index in range(len(tokens)):
        token = tokens[index]
        pos, word = token.pos, token.text
        if pos == "VERB":
            _mend_noun(tree, token, words)
            _mend_form(tree, tokens[index])
            if word[0].isupper() and token.dep in {"acl", "parataxis"} and _opens(tree, token):
                _mend_first_word(tree, tokens[index], words)
        elif pos in _NOMINAL:
            if pos == "ADJ" and word in words.nouns and _is_headed_by(tree, token):
                tree.change(index, pos="NOUN", lemma=words.nouns[word])
            elif word in words.verbal:
                _mend_participle(tree, token)
                _mend_finite(tree, tokens[index], words)
            elif word[0].isupper() and _opens(tree, token):
                _mend_first_word(tree, token, words)


def _opens(tree: Tree, token: Token) -> bool:
    before = tree.before(token)
    return before is None or (before.pos == "PUNCT" and before.text in {"«", '"', "-", "–", ":"})


# -- verbs taken for something else ----------------------------------------------------------------------------


def _mend_participle(tree: Tree, token: Token) -> None:
    """ "a téléphoné jeudi", "d'avoir violé la trêve": a participle behind its auxiliary is tagged as a noun."""
    infinitive = participles().get(token.text)
    if infinitive is None:
        return
    auxiliary = next((c for c in tree.children(token.index) if c.dep.startswith("aux") and c.lemma == "avoir"), None)
    before = tree.before(token)
    if auxiliary is not None:
        tree.change(token.index, pos="VERB", lemma=infinitive, morph=_PARTICIPLE)
        if before is not None and before.pos == "PROPN" and before.dep == "cc":
            tree.change(before.index, dep="flat:name", head=token.head)
        _take_over(tree, token.index)
    elif before is not None and before.text.lower() == "avoir" and token.head == before.index and token.dep == "obj":
        tree.change(token.index, pos="VERB", lemma=infinitive, morph=_PARTICIPLE)
        tree.replace(before.index, token.index)
        for child in tree.children(before.index):
            tree.change(child.index, head=token.index)
        tree.change(before.index, pos="AUX", dep="aux:tense", head=token.index)


def _mend_finite(tree: Tree, token: Token, words: FramedWords) -> None:
    """ "Kiev presse ses alliés", "La Jordanie extradera": the verb of a short sentence is tagged as a noun or name."""
    word = token.text
    if token.pos == "VERB" or not (word in words.present or word in words.future):
        return
    before = tree.before(token)
    clitic = before is not None and before.text.lower() in _CLITICS
    if before is None or (before.pos in _NEVER_BEFORE and not clitic) or tree.has(token.index, "det", "case", "cop"):
        return
    if word in words.present and not clitic and not _governs(tree, token, before):
        return
    infinitive = words.present.get(word) or words.future[word]
    tense = "Pres" if word in words.present else "Fut"
    tree.change(token.index, pos="VERB", lemma=infinitive, morph=f"{_FINITE}Tense={tense}|")
    _take_over(tree, token.index)


def _governs(tree: Tree, token: Token, before: Token) -> bool:
    """Whether a word that may be a noun has what only a verb has: a subject, an object, a name that acts."""
    if tree.has(token.index, "nsubj", "obj"):
        return True
    named = before.pos == "PROPN" and before.head == token.index and not tree.has(before.index, "case")
    return (token.dep == "ROOT" and named) or _is_wanted(tree, token)


def _is_wanted(tree: Tree, token: Token) -> bool:
    """Whether a sentence without a verb has a noun before and a name behind the word ("le refus choque la Suède")."""
    after = tree.after(token)
    if token.dep == "ROOT" or after is None or after.pos not in {"DET", "PROPN"} or after.head == token.index:
        return False
    root = token
    while root.head != root.index:
        root = tree.tokens[root.head]
    first = token.index
    while first and tree.tokens[first - 1].sentence == token.sentence:
        first -= 1
    sentence = tree.tokens[first:]
    verbs = (t for t in sentence if t.sentence == token.sentence and t.has("VerbForm=Fin"))
    return root.index < token.index and root.pos == "NOUN" and next(verbs, None) is None


def _take_over(tree: Tree, verb: int) -> None:
    """Gives a new verb its subject: the noun that it was hung on, or a name that was hung on it."""
    if tree.has(verb, "nsubj"):
        return
    for child in tree.children(verb):
        named = child.pos in {"PROPN", "NOUN"} and child.dep in _SUBJECT_LIKE
        if named and child.index < verb and not tree.case(child.index):
            tree.change(child.index, dep="nsubj")
            return
    _climb(tree, verb)
    head = tree.tokens[tree.tokens[verb].head]
    if head.index >= verb or head.pos not in {"NOUN", "PROPN"}:
        return
    tree.replace(head.index, verb)
    if tree.tokens[verb].dep.startswith("nsubj"):
        tree.change(verb, dep="ccomp")
    _hand_over(tree, head.index, verb)
    tree.change(head.index, head=verb, dep="nsubj")


def _climb(tree: Tree, verb: int) -> None:
    """ "le refus de X de libérer Y choque Z": the verb hangs on the last noun before it, its subject is the first."""
    token = tree.tokens[verb]
    while token.dep in {"amod", "nmod"} and tree.tokens[token.head].dep in {"obj", "nmod", "acl"}:
        if _finite_above(tree, token):
            return
        _hand_over(tree, token.head, verb)
        above = tree.tokens[tree.tokens[token.head].head]
        tree.change(verb, head=above.head if above.pos == "VERB" else above.index)
        token = tree.tokens[verb]


def _hand_over(tree: Tree, noun: int, verb: int) -> None:
    """What stands behind a new verb is its own, not that of the noun it was hung on."""
    for child in tree.children(noun):
        if child.index > verb and child.pos in {"NOUN", "PROPN", "PRON"}:
            tree.change(child.index, head=verb, dep="obl:mod" if tree.case(child.index) else "obj")
        elif child.index > verb and child.pos == "VERB":
            tree.change(child.index, head=verb)


def _mend_form(tree: Tree, token: Token) -> None:
    """ "fait l'objet de", "L'Iran avertit que": a present tense is tagged as a past participle."""
    word, index = token.text.lower(), token.index
    if not word.endswith("it") or not token.has("VerbForm=Part") or tree.has(index, "aux", "cop"):
        return
    if any(c.dep.startswith("nsubj") and c.index < index for c in tree.children(index)):
        tree.change(index, morph=f"{_FINITE}Tense=Pres|")
    head = tree.tokens[token.head]
    if token.dep == "acl" and head.dep == "ROOT" and head.pos == "PROPN" and token.lemma.endswith("ir"):
        tree.change(index, morph=f"{_FINITE}Tense=Pres|")
        _take_over(tree, index)
        _lower_clauses(tree, index)


def _lower_clauses(tree: Tree, verb: int) -> None:
    """ "avertit qu'il réagira": with the verb missed, its clause was taken for a relative one."""
    for clause in tree.children(verb):
        for child in tree.children(clause.index):
            if child.text.lower() in {"que", "qu'"} and child.dep == "obj" and clause.index > verb:
                tree.change(child.index, dep="mark", pos="SCONJ", morph="")
                tree.change(clause.index, dep="ccomp")


def _finite_above(tree: Tree, token: Token) -> bool:
    while token.head != token.index:
        token = tree.tokens[token.head]
        if token.has("VerbForm=Fin") or tree.has(token.index, "aux", "cop"):
            return True
    return False


# -- nouns taken for verbs -------------------------------------------------------------------------------------


def _mend_noun(tree: Tree, token: Token, words: FramedWords) -> None:
    """ "l'offre de dialogue", "nouvelle mise en garde", "l'opposant": a noun is tagged as a verb form."""
    before = tree.before(token)
    word = token.text.lower()
    if word.startswith("non-") or (
        before is not None and before.text.lower() in _CONTRACTED and before.head == token.index
    ):
        _lower_noun(tree, token)
        return
    determined = before is not None and before.dep == "det" and before.head == token.index
    after = tree.after(token)
    described = _is_described(tree, token, before, after)
    nameless = before is None and after is not None and after.text.lower() in _COMPLEMENTS
    if (determined or described or nameless) and word in words.nouns:
        tree.change(token.index, pos="NOUN", lemma=words.nouns[word], morph="")
        if described and before is not None:
            tree.change(before.index, dep="amod")
    elif determined and word.endswith(_PRESENT_PARTICIPLES):
        tree.change(token.index, pos="NOUN", lemma=word.removesuffix("s"), morph="")


def _is_headed_by(tree: Tree, token: Token) -> bool:
    """ "X, principal allié de Y": what stands in apposition with an adjective before it and a complement is a noun."""
    children = tree.children(token.index)
    before = any(c.dep in {"amod", "det"} and c.index < token.index for c in children)
    return token.dep == "appos" and before and any(c.dep == "nmod" and c.index > token.index for c in children)


def _is_described(tree: Tree, token: Token, before: Token | None, after: Token | None) -> bool:
    """ "nouvelle mise en garde", "nouvelle attaque des X": an adjective without an article is no subject."""
    if before is None or before.pos != "ADJ" or before.head != token.index:
        return False
    bare = (opener := tree.before(before)) is None or opener.pos == "PUNCT"
    return token.text.lower() == "mise" or (bare and after is not None and after.text.lower() in _COMPLEMENTS)


def _lower_noun(tree: Tree, token: Token) -> None:
    """ "demandent au pouvoir qu'il ...", "une fin de non-recevoir à X": what hangs on it belongs to the verb above."""
    noun = token.dep in {"acl", "nmod"}
    tree.change(token.index, pos="NOUN", lemma=token.text.lower(), morph="", dep="nmod" if noun else "obl:arg")
    verb = tree.tokens[token.head]
    while verb.pos in {"NOUN", "PROPN"} and verb.head != verb.index:
        verb = tree.tokens[verb.head]
    for child in tree.children(token.index):
        if child.index > token.index and child.dep in {"ccomp", "obl:arg", "xcomp"}:
            tree.change(child.index, head=verb.index)


# -- first words -----------------------------------------------------------------------------------------------


def _mend_first_word(tree: Tree, token: Token, words: FramedWords) -> None:
    """ "Sommées par la justice, ...", "Libération de dix otages": the capital makes a name of the first word."""
    word = token.text.lower()
    after = tree.after(token)
    if after is None or after.pos != "ADP":
        return
    if word in participles() and after.text.lower() in {"par", "à", "de", "d'"}:
        tree.change(token.index, pos="VERB", lemma=participles()[word], morph=_PARTICIPLE)
        _describe_subject(tree, token.index)
    elif word in words.adjectives and token.pos != "ADJ":
        tree.change(token.index, pos="ADJ", lemma=word, morph="")
        _describe_subject(tree, token.index)
    elif word in words.nouns and token.pos == "PROPN":
        tree.change(token.index, pos="NOUN", lemma=words.nouns[word])  # what follows already hangs on it


def _describe_subject(tree: Tree, opening: int) -> None:
    """Hangs an opening participle or adjective on the subject of the main verb, and its agent on it."""
    tokens = tree.tokens
    root = tokens[opening]
    while root.head != root.index:
        root = tokens[root.head]
    subject = next((c for c in tree.children(root.index) if c.dep.startswith("nsubj") and c.index > opening), None)
    if subject is None:
        return
    tree.change(opening, head=subject.index, dep="acl")
    for token in tokens[opening + 1 : subject.index]:
        if token.text == ",":
            return
        if token.pos in {"NOUN", "PROPN"} and token.head == root.index:
            agent = (
                any(c.text.lower() == "par" for c in tree.children(token.index))
                or tokens[opening + 1].text.lower() == "par"
            )
            tree.change(token.index, head=opening, dep="obl:agent" if agent else "obl:arg")
