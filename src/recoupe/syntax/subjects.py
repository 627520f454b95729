"""Mends subjects: split by "et", joined to the phrase before, hung behind the verb of saying, cut off by "se dire"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from recoupe.packs.reporting import reporting_verbs

if TYPE_CHECKING:
    from recoupe.model.syntax import Token
    from recoupe.syntax.tree import Tree

_NOUNS = frozenset({"NOUN", "PROPN"})
_QUE = frozenset({"que", "qu'"})
_CLOSERS = frozenset({",", "»", '"', "–", "-"})
_DASHES = frozenset({"-", "–", "—"})
#: Verbs whose participle or adjective is what they say of their subject: "s'est dit prêt", "se montre disposé".
_COPULAR = frozenset({"dire", "déclarer", "montrer", "affirmer", "proclamer"})


def mend_subjects(tree: Tree) -> None:
    """Gives verbs the subjects that the parser keeps from them."""
    tokens = tree.tokens
    predicates: list[int] = []
    for index in range(len(tokens)):
        token = tokens[index]
        pos, dep = token.pos, token.dep
        if pos == "CCONJ":
            _join_split_subject(tree, token)
        elif pos == "VERB":
            _mend_voice(tree, index)
            _set_heading_apart(tree, index)
            _make_object(tree, index)
            _return_to_relative(tree, index)
            _part_from_object(tree, index)
            _mend_speaker(tree, index)
        elif dep == "conj" and pos in _NOUNS:
            _restore_fronted_subject(tree, token)
        if dep in {"xcomp", "acl", "acl:relcl"} and pos in {"ADJ", "VERB"}:
            predicates.append(index)
    for index in predicates:
        _make_copula(tree, tokens[index])
        _raise_clause(tree, tokens[index])


def _mend_voice(tree: Tree, verb: int) -> None:
    """ "La Cédéao a de nouveau exigé": the subject of an active perfect is taken for that of a passive."""
    children = tree.children(verb)
    if not any(c.dep == "aux:tense" and c.lemma == "avoir" for c in children) or any(
        c.dep == "aux:pass" for c in children
    ):
        return
    for child in children:
        if child.dep == "nsubj:pass":
            tree.change(child.index, dep="nsubj")


def _set_heading_apart(tree: Tree, verb: int) -> None:
    """ "Libye : Haftar dénonce l'accord", "Goma (RDC) - Les rebelles ...": the heading place is no second subject."""
    subjects = [c for c in tree.children(verb) if c.dep.startswith("nsubj") and c.index < verb]
    for first, second in pairwise(subjects):
        between, behind = tree.tokens[first.index + 1 : second.index], tree.tokens[second.index + 1 : verb]
        dashed = any(token.text in _DASHES for token in between) and not any(t.text in _DASHES for t in behind)
        if dashed or any(token.text == ":" for token in between):
            tree.change(first.index, dep="parataxis")


def _make_object(tree: Tree, verb: int) -> None:
    """ "... et a arrêté le ministre": behind an active verb that has its subject before it stands the object."""
    children = tree.children(verb)
    behind = next((c for c in children if c.dep == "nsubj" and c.index > verb and c.pos in _NOUNS), None)
    if behind is None or any(c.dep in {"obj", "ccomp", "aux:pass"} or c.text.startswith("-") for c in children):
        return
    own = any(c.dep.startswith("nsubj") and c.index < verb for c in children)
    shared = tree.tokens[verb].dep == "conj" and any(c.dep == "cc" for c in children)
    above = tree.tokens[verb].head
    if (own or (shared and any(c.dep.startswith("nsubj") and c.index < above for c in tree.children(above)))) and (
        tree.tokens[tree.first(behind.index) - 1].text not in _CLOSERS
    ):
        tree.change(behind.index, dep="obj")


def _return_to_relative(tree: Tree, verb: int) -> None:
    """ "la milice qui contrôle 85 % du pays est ...": the object of the relative is taken for a second subject."""
    subjects = [c for c in tree.children(verb) if c.dep.startswith("nsubj") and c.index < verb and c.pos in _NOUNS]
    for first, second in pairwise(subjects):
        before = tree.tokens[tree.first(second.index) - 1]
        relative = before.dep == "acl:relcl" and before.head == first.index
        if relative and before.pos == "VERB" and not tree.has(before.index, "obj", "ccomp", "aux:pass"):
            tree.change(second.index, head=before.index, dep="obj")


def _part_from_object(tree: Tree, verb: int) -> None:
    """ "a bombardé la ville et les rebelles ont fui": the subject of a verb is joined to the object before it."""
    above = tree.tokens[verb].head
    if tree.tokens[verb].dep != "conj" or tree.has(verb, "nsubj", "cc") or above > verb:
        return
    at = verb - 1
    while at > above and tree.tokens[at].head == verb and tree.tokens[at].pos in {"AUX", "ADV", "PRON"}:
        at -= 1
    subject = tree.tokens[at]
    while subject.dep in {"nmod", "amod", "flat:name", "appos"} and above < subject.head < subject.index:
        subject = tree.tokens[subject.head]
    holder = tree.tokens[subject.head]
    link = next((c for c in tree.children(subject.index) if c.dep == "cc"), None)
    if subject.dep == "conj" and subject.pos in _NOUNS and link is not None and holder.head == above < holder.index:
        tree.change(subject.index, head=verb, dep="nsubj")
        tree.change(link.index, head=verb)


def _join_split_subject(tree: Tree, link: Token) -> None:
    """ "La Colombie et l'ELN ont repris": the parser makes a sentence of the first subject and joins the verb to it."""
    verb = tree.tokens[link.head]
    first = _alone_behind_que(tree, link, verb)
    if first is not None:
        _make_clause(tree, first, verb, link)
        return
    first = tree.tokens[verb.head]
    if verb.dep != "conj" or verb.pos != "VERB" or first.pos not in _NOUNS or first.dep not in {"ROOT", "parataxis"}:
        _join_twin_subjects(tree, link)
        return
    second = next((c for c in tree.children(verb.index) if c.dep.startswith("nsubj")), None)
    if second is None or not first.index < link.index < second.index < verb.index or second.pos not in _NOUNS:
        return
    before = _partner(tree, link)
    partner = before if tree.case(before.index) == "entre" else first
    relation = second.dep
    tree.replace(first.index, verb.index)
    tree.change(first.index, head=verb.index, dep=relation)
    tree.change(second.index, head=partner.index, dep="conj")
    tree.change(link.index, head=second.index)


def _alone_behind_que(tree: Tree, link: Token, verb: Token) -> Token | None:
    """ "a déclaré que Moscou et Ankara étaient ...": the first subject alone is taken for what is declared."""
    if verb.dep != "conj" or verb.pos != "VERB" or not link.index < verb.index:
        return None
    first = _partner(tree, link)
    behind_que = any(c.text.lower() in _QUE and c.index < first.index for c in tree.children(first.index))
    if first.pos not in _NOUNS or verb.head not in {first.index, first.head} or not behind_que:
        return None
    return first


def _make_clause(tree: Tree, first: Token, verb: Token, link: Token) -> None:
    """Hangs the verb where its first subject hung, and both subjects below it."""
    second = next((c for c in tree.children(verb.index) if c.dep.startswith("nsubj")), None)
    if second is None or not link.index < second.index < verb.index:
        return
    tree.change(verb.index, head=first.head, dep="ccomp")
    for child in tree.children(first.index):
        if child.text.lower() in _QUE:
            tree.change(child.index, head=verb.index)
    tree.change(first.index, head=verb.index, dep=second.dep)
    tree.change(second.index, head=first.index, dep="conj")
    tree.change(link.index, head=second.index)


def _partner(tree: Tree, link: Token) -> Token:
    """The noun right before "et", names and adjectives behind it left out."""
    before = tree.tokens[link.index - 1]
    while before.dep in {"flat:name", "amod", "appos"} and before.head < before.index:
        before = tree.tokens[before.head]
    return before


def _join_twin_subjects(tree: Tree, link: Token) -> None:
    """ "Le gouvernement et les rebelles ont signé": both are hung on the verb as subjects, the link on the second."""
    second = tree.tokens[link.head]
    if second.pos == "VERB" and second.index > link.index:
        second = next(
            (c for c in tree.children(second.index) if c.dep.startswith("nsubj") and c.index > link.index), second
        )
    if not second.dep.startswith("nsubj") or second.index < link.index:
        return
    partner = _partner(tree, link)
    if tree.case(partner.index) == "entre" and tree.has(second.head, "nsubj"):
        tree.change(second.index, head=partner.index, dep="conj")
        return
    for other in tree.children(second.head):
        if other.dep == second.dep and other.index < link.index and other.pos in _NOUNS:
            tree.change(second.index, head=other.index, dep="conj")
            return


def _restore_fronted_subject(tree: Tree, token: Token) -> None:
    """ "Sous médiation égyptienne, Israël négocie": the subject is joined to the phrase before the comma."""
    head = tree.tokens[token.head]
    verb = tree.tokens[head.head]
    if not head.index < token.index < verb.index or verb.pos != "VERB" or tree.has(verb.index, "nsubj"):
        return
    if not tree.case(head.index) or head.dep not in {"obl:mod", "obl:arg", "advmod"}:
        return
    first = tree.first(token.index)
    if "," not in {tree.tokens[first].text, tree.tokens[max(first - 1, 0)].text}:
        return
    later = [c for c in tree.children(head.index) if c.dep == "conj" and c.index > token.index]
    tree.change(token.index, head=verb.index, dep="nsubj")
    for other in later:
        tree.change(other.index, head=token.index)


def _mend_speaker(tree: Tree, verb: int) -> None:
    """ ", a demandé mardi le ministre": the speaker behind the verb is taken for its object."""
    token = tree.tokens[verb]
    if token.lemma not in reporting_verbs() or tree.has(verb, "expl"):
        return
    if tree.has(verb, "nsubj"):
        _return_subject(tree, verb)
        _return_object(tree, verb)
        return
    start = min([verb, *(c.index for c in tree.children(verb) if c.dep.startswith("aux"))])
    before = tree.tokens[start - 1] if start else None
    if before is None or before.text not in _CLOSERS or before.sentence != token.sentence or not _finite(tree, verb):
        return
    speaker = next(
        (c for c in tree.children(verb) if c.index > verb and c.dep in {"obj", "xcomp"} and c.pos in _NOUNS), None
    )
    if speaker is None or tree.has(speaker.index, "case"):
        return
    tree.change(speaker.index, dep="nsubj")
    for child in tree.children(verb):
        if child.index < start and child.dep == "advcl" and child.pos == "VERB":
            tree.change(child.index, dep="ccomp")


def _return_subject(tree: Tree, verb: int) -> None:
    """ "Prague et Varsovie vont partager ..., ont indiqué les ministères": the first subject is hung on the saying."""
    subjects = [c for c in tree.children(verb) if c.dep.startswith("nsubj")]
    clause = next((c for c in tree.children(verb) if c.dep == "advcl" and c.pos == "VERB" and c.index < verb), None)
    if clause is None or tree.has(clause.index, "nsubj"):
        return
    first, last = subjects[0], subjects[-1]
    if first.index < clause.index and verb < last.index:
        tree.change(first.index, head=clause.index)
        tree.change(clause.index, dep="ccomp")


def _return_object(tree: Tree, verb: int) -> None:
    """ "X a violé la trêve, a assuré un porte-parole": the object before the comma is taken for who says it."""
    told = tree.tokens[tree.tokens[verb].head]
    taken = next((c for c in tree.children(verb) if c.dep.startswith("nsubj")), None)
    speaker = next((c for c in tree.children(verb) if c.index > verb and c.dep == "obj" and c.pos in _NOUNS), None)
    if taken is None or speaker is None or told.pos != "VERB" or tree.tokens[verb].dep != "parataxis":
        return
    closed = any(t.text in _CLOSERS for t in tree.tokens[taken.index : verb])
    if not told.index < taken.index < verb or tree.has(told.index, "obj"):
        return
    if closed and not tree.case(speaker.index):
        tree.change(taken.index, head=told.index, dep="obj")
        tree.change(speaker.index, dep="nsubj")


def _finite(tree: Tree, verb: int) -> bool:
    token = tree.tokens[verb]
    return token.has("VerbForm=Fin") or any(
        c.dep.startswith("aux") and c.has("VerbForm=Fin") for c in tree.children(verb)
    )


def _make_copula(tree: Tree, token: Token) -> None:
    """ "s'est dit prêt à": what the subject says of itself is the predicate; the parser leaves it without a subject."""
    verb = tree.tokens[token.head]
    if verb.lemma not in _COPULAR or token.dep != "xcomp":
        return
    reflexive = any(c.text.lower() in {"se", "s'"} for c in tree.children(verb.index))
    if not reflexive or token.index < verb.index or (token.pos == "VERB" and not token.has("VerbForm=Part")):
        return
    tree.replace(verb.index, token.index)
    for child in tree.children(verb.index):
        if child.text.lower() not in {"se", "s'"} and not child.dep.startswith("aux"):
            tree.change(child.index, head=token.index)
    tree.change(verb.index, head=token.index, dep="cop" if token.pos == "ADJ" else "aux:pass")


def _raise_clause(tree: Tree, token: Token) -> None:
    """ "s'oppose à ce que X utilise": the clause behind "à ce que" is the verb's own."""
    pronoun = tree.tokens[token.head]
    if token.dep not in {"acl", "acl:relcl"} or pronoun.text.lower() != "ce" or not tree.case(pronoun.index):
        return
    verb = tree.tokens[pronoun.head]
    if verb.pos == "VERB" and any(
        c.dep == "mark" and c.text.lower() in {"que", "qu'"} for c in tree.children(token.index)
    ):
        tree.change(token.index, head=verb.index, dep="ccomp")
