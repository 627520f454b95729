"""Gives predicates the verb, subject or object that the parser loses behind commas, comments and ranges."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.packs.participles import participles
from recoupe.packs.presents import presents
from recoupe.packs.reporting import reporting_verbs

if TYPE_CHECKING:
    from recoupe.model.syntax import Token
    from recoupe.syntax.tree import Tree

_NOUNS = frozenset({"NOUN", "PROPN"})
#: How the lemma of a verb ends; the last is that of forms that the lemmatizer does not know ("indique").
_INFINITIVES = ("er", "ir", "re", "ïr", "e")
#: "présente", "présentes" are taken for the participle of "présenter", which is "présentée".
_DEAD = frozenset({"mort", "morte", "morts", "mortes"})
_BLAMING = "accuser"
_ADJECTIVES = {"présente": "présent", "présentes": "présent"}


def mend_predicates(tree: Tree) -> None:
    """Puts adjectives, verbs behind commas, comments and ranges right, each where the parser regularly errs."""
    for index in range(len(tree.tokens)):
        token = tree.tokens[index]
        if token.text.lower() in _DEAD and token.pos in {"VERB", "ADJ"} and tree.has(index, "cop", "aux:pass"):
            _make_death(tree, token)
        elif token.pos == "VERB":
            _mend_verb(tree, token)
        elif token.pos == "ADJ" and tree.has(index, "aux:pass") and token.text.lower() not in participles():
            _make_active(tree, token)
        elif token.pos == "NOUN":
            _recognise_behind_comma(tree, token)
        elif token.text.lower() == "entre" and token.dep == "case":
            _make_range_subject(tree, token)


def _mend_verb(tree: Tree, token: Token) -> None:
    if token.text.lower() in _ADJECTIVES and tree.has(token.index, "aux:pass", "aux:tense"):
        _make_adjective(tree, token)
    elif tree.has(token.index, "aux:pass", "cop") and _is_no_participle(token):
        tree.change(token.index, pos="ADJ")
        _make_active(tree, token)
    elif token.dep == "acl" and token.has("VerbForm=Fin"):
        _make_main(tree, token)
    elif token.lemma in reporting_verbs():
        _free_comment(tree, token)
        if token.lemma == _BLAMING:
            _turn_accuser(tree, tree.tokens[token.index])


def _make_death(tree: Tree, token: Token) -> None:
    """ "neuf personnes sont mortes dans l'attaque": who is dead has died."""
    tree.change(token.index, pos="VERB", lemma="mourir", morph=f"{token.morph or '|'}Tense=Past|VerbForm=Part|")
    for child in tree.children(token.index):
        if child.dep in {"cop", "aux:pass"}:
            tree.change(child.index, dep="aux:tense")


def _make_main(tree: Tree, token: Token) -> None:
    """ "Les talibans interdisent ...": a sentence without a verb of its own has it hung on its subject."""
    subject = tree.tokens[token.head]
    linked = any(
        c.dep in {"mark", "cc"} or c.pos == "PRON" for c in tree.children(token.index) if c.index < token.index
    )
    if subject.head == subject.index and subject.pos in _NOUNS and subject.index < token.index and not linked:
        tree.change(token.index, head=token.index, dep="ROOT")
        tree.change(subject.index, head=token.index, dep="nsubj")
        for child in tree.children(subject.index):
            if child.index > token.index:
                tree.change(child.index, head=token.index)


def _is_no_participle(token: Token) -> bool:
    """ "présents", "maîtres": no verb is known, or the participle would be the infinitive itself."""
    return not token.lemma.endswith(_INFINITIVES) or token.text.lower() in {token.lemma, f"{token.lemma}s"}


def _make_adjective(tree: Tree, token: Token) -> None:
    """ "les forces sont présentes dans": a feminine adjective is no passive."""
    tree.change(token.index, pos="ADJ", lemma=_ADJECTIVES[token.text.lower()], morph="|Gender=Fem|")
    _make_active(tree, token)


def _make_active(tree: Tree, token: Token) -> None:
    """ "les groupes sont actifs": no adjective is a passive, whatever hangs on it."""
    for child in tree.children(token.index):
        if child.dep.startswith("aux"):
            tree.change(child.index, dep="cop")
        elif child.dep == "nsubj:pass":
            tree.change(child.index, dep="nsubj")


def _recognise_behind_comma(tree: Tree, token: Token) -> None:
    """ "Le M23, soutenu par X, contrôle la ville": a present form behind a description is taken for a noun."""
    before, after = tree.before(token), tree.after(token)
    if token.text not in presents() or before is None or after is None or before.text != ",":
        return
    if after.pos != "DET" and after.lemma != "depuis":
        return
    root = tree.tokens[token.head]
    while root.head not in {root.index, token.index}:
        root = tree.tokens[root.head]
    described = any(c.dep in {"acl", "appos"} and c.index < token.index - 1 for c in tree.children(root.index))
    if root.pos not in _NOUNS or root.index > token.index or not described:
        return
    inner = tree.children(token.index)
    tree.change(
        token.index,
        pos="VERB",
        lemma=presents()[token.text],
        head=token.index,
        dep="ROOT",
        morph="|Mood=Ind|Tense=Pres|VerbForm=Fin|",
    )
    for child in [*inner, *(c for c in tree.children(root.index) if c.index > token.index)]:
        bare = child.pos in _NOUNS and not tree.case(child.index)
        relation = child.dep if child.pos == "PUNCT" else "obj" if bare else "obl:mod"
        tree.change(child.index, head=token.index, dep=relation)
    tree.change(root.index, head=token.index, dep="nsubj")


def _make_range_subject(tree: Tree, link: Token) -> None:
    """ "entre 3.000 et 4.000 soldats opèrent": what a range counts is taken for an adjunct, the verb has no subject."""
    low = tree.tokens[link.head]
    verb = tree.tokens[low.head]
    if low.pos != "NUM" or verb.pos != "VERB" or verb.index < low.index or tree.has(verb.index, "nsubj", "nsubj:pass"):
        return
    counted = next((c for c in tree.children(low.index) if c.dep == "conj" and c.pos == "NOUN"), None)
    if counted is None or not tree.has(counted.index, "nummod"):
        return
    passive = "nsubj:pass" if tree.has(verb.index, "aux:pass") else "nsubj"
    tree.change(counted.index, head=verb.index, dep=passive)
    tree.change(low.index, head=counted.index, dep="nummod")


def _turn_accuser(tree: Tree, verb: Token) -> None:
    """ "Des armes sans notification, accuse l'ONU": behind a comma, at the end, the object is who accuses."""
    before = tree.before(verb)
    blamed = [c for c in tree.children(verb.index) if c.dep == "obj" and c.index > verb.index]
    if before is None or before.text != "," or len(blamed) != 1 or tree.has(verb.index, "xcomp", "obl"):
        return
    subjects = [c for c in tree.children(verb.index) if c.dep.startswith("nsubj")]
    if any(c.pos == "PRON" or tree.has_comma(c.index, before.index) for c in subjects):
        return
    after = tree.tokens[blamed[0].index + 1 :]
    rest = [
        t
        for t in after
        if t.sentence == verb.sentence and t.pos != "PUNCT" and not tree.is_below(t.index, blamed[0].index)
    ]
    if not rest:
        for subject in subjects:
            tree.change(subject.index, dep="parataxis")
        tree.change(blamed[0].index, dep="nsubj")


def _free_comment(tree: Tree, verb: Token) -> None:
    """ "ont eu un entretien, a indiqué l'Elysée": the object before the comma is taken for who says it."""
    main = tree.tokens[verb.head]
    if verb.dep != "parataxis" or main.pos != "VERB" or main.index > verb.index:
        return
    parts = tree.children(verb.index)
    first = min([verb.index, *(c.index for c in parts if c.dep.startswith("aux"))])
    said = next((c for c in parts if c.dep == "nsubj" and main.index < c.index < first), None)
    speaker = next((c for c in parts if c.dep == "obj" and c.index > verb.index), None)
    if said is None or speaker is None or tree.tokens[first - 1].text != "," or tree.case(said.index):
        return
    if not tree.has(main.index, "obj", "ccomp", "aux:pass"):
        tree.change(said.index, head=main.index, dep="obj")
        tree.change(speaker.index, dep="nsubj")
