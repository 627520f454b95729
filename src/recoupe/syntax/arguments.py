"""Gives verbs the arguments that the parser keeps from them: relative "que", what one is blamed for, listed agents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.packs.grammar import grammar_words
from recoupe.syntax.tree import DE

if TYPE_CHECKING:
    from recoupe.model.syntax import Token
    from recoupe.syntax.tree import Tree

_NOUNS = frozenset({"NOUN", "PROPN"})
_QUE = frozenset({"que", "qu'"})
_LISTED = frozenset({"obl:mod", "obj", "nsubj", "appos", "conj", "dep", "nmod", "advmod", "parataxis"})


def mend_arguments(tree: Tree) -> None:
    """Re-hangs arguments, one rule for each habit of the parser."""
    for index in range(len(tree.tokens)):
        token = tree.tokens[index]
        if token.text.lower() in _QUE:
            _make_relative(tree, token)
        elif token.pos in _NOUNS:
            if token.dep == "nmod":
                _raise_blame(tree, token)
            elif token.dep == "obl:mod" and _is_agent(tree, token):
                tree.change(index, dep="obl:agent")
            elif token.dep == "obl:mod" and _joins_two(tree, token):
                tree.change(index, head=tree.tokens[token.head].head, dep="nmod")
            elif token.dep in _LISTED and not _give_to_object(tree, token):
                _join_listed(tree, token)
            elif token.dep == "obl:agent":
                _raise_agent(tree, token)
            _join_counted(tree, tree.tokens[index])


def _give_to_object(tree: Tree, agent: Token) -> bool:
    """ "a condamné l'invasion de X par Y": an active verb has no agent, the act that is its object has one."""
    verb, link = tree.tokens[agent.head], tree.before(agent)
    while link is not None and link.dep == "det":
        link = tree.before(link)
    if agent.pos != "PROPN" or link is None or link.text.lower() != "par" or verb.pos != "VERB":
        return False
    between = [c for c in tree.children(verb.index) if verb.index < c.index < agent.index and c.dep != "punct"]
    if len(between) != 1 or between[0].dep != "obj" or tree.has(verb.index, "aux:pass"):
        return False
    if not any(c.dep == "nmod" and tree.case(c.index) in DE for c in tree.children(between[0].index)):
        return False
    tree.change(agent.index, head=between[0].index, dep="nmod")
    return True


def _is_agent(tree: Tree, token: Token) -> bool:
    """ "Remis à la Cour par les autorités": what "par" brings to a passive participle is its doer."""
    participle = tree.tokens[token.head]
    bare = (
        participle.has("VerbForm=Part") and participle.has("Tense=Past") and participle.dep in {"advcl", "acl", "amod"}
    )
    return (
        tree.case(token.index) == "par"
        and tree.has(token.index, "det")
        and bare
        and not tree.has(participle.index, "aux:tense", "obl:agent")
    )


def _joins_two(tree: Tree, token: Token) -> bool:
    """ "un exercice conjoint entre X et Y": the two belong to the noun and not to its adjective."""
    adjective = tree.tokens[token.head]
    noun = tree.tokens[adjective.head]
    of_noun = adjective.pos == "ADJ" and adjective.dep == "amod" and noun.pos == "NOUN"
    return of_noun and tree.case(token.index) == "entre" and tree.has(token.index, "conj")


def _make_relative(tree: Tree, que: Token) -> None:
    """ "le groupe, que Paris accuse d'avoir ...": the pronoun is taken for a conjunction, the verb left without object.

    Where the verb says, wants or can do something in a bare infinitive, the pronoun is the object of that: "les
    missiles que Moscou dit avoir livrés".
    """
    verb = tree.tokens[que.head]
    noun = tree.tokens[verb.head]
    if verb.dep != "acl:relcl" or not noun.index < que.index < verb.index or noun.pos not in _NOUNS:
        return
    doer = _infinitive(tree, verb) or verb
    if not tree.has(doer.index, "obj", "ccomp") or que.dep == "obj":
        tree.change(que.index, head=doer.index, dep="obj", pos="PRON", morph="|PronType=Rel|")


def _infinitive(tree: Tree, verb: Token) -> Token | None:
    """The bare infinitive, simple or perfect, that a verb governs: "dit avoir livrés", "veulent reprendre"."""
    for child in tree.children(verb.index):
        if child.dep != "xcomp" or child.pos != "VERB" or child.index < verb.index:
            continue
        below = tree.children(child.index)
        perfect = any(c.dep.startswith("aux") and c.has("VerbForm=Inf") for c in below)
        if (perfect or child.has("VerbForm=Inf")) and not any(c.dep in {"mark", "case", "aux:pass"} for c in below):
            return child
    return None


def _raise_blame(tree: Tree, token: Token) -> None:
    """ "accuse l'armée de crimes": what somebody is accused of is taken for a part of his name."""
    words = grammar_words()
    holder = tree.tokens[token.head]
    while holder.dep in {"nmod", "flat:name"} and holder.head < holder.index:
        holder = tree.tokens[holder.head]
    verb = tree.tokens[holder.head]
    if holder.dep != "obj" or verb.lemma not in words.blaming or not verb.index < holder.index < token.index:
        return
    bare = tree.case(token.index) in {"de", "d'"} and token.pos == "NOUN" and not tree.has(token.index, "det")
    if bare and token.lemma not in words.compounding:
        tree.change(token.index, head=verb.index, dep="obl:arg")


def _join_listed(tree: Tree, token: Token) -> None:
    """ "contestée par des rescapés, des familles et des partis": the second of several agents is hung on the verb."""
    comma = _link_before(tree, token)
    if comma is None or comma.text != "," or tree.case(token.index):
        return
    agents = [
        c for c in tree.children(token.head) if c.dep == "obl:agent" and c.index < comma.index and c.pos in _NOUNS
    ]
    if (
        agents
        and tree.has(token.index, "det", "nummod")
        and all(t.pos not in {"VERB", "AUX", "PRON"} for t in tree.tokens[agents[-1].index : token.index])
    ):
        tree.change(token.index, head=agents[-1].index, dep="conj")


def _join_counted(tree: Tree, token: Token) -> None:
    """ "quatre hélicoptères, 15 drones et 10 chars": what is counted behind another count is hung on a verb."""
    above = tree.tokens[token.head]
    if (
        token.head == token.index
        or above.pos in _NOUNS
        or tree.case(token.index)
        or not tree.has(token.index, "nummod")
    ):
        return
    link = _link_before(tree, token)
    before = None if link is None else tree.before(link)
    while before is not None and before.pos == "ADJ" and before.head < before.index:
        before = tree.tokens[before.head]
    if before is not None and before.pos == "NOUN" and tree.has(before.index, "nummod"):
        tree.change(token.index, head=before.index, dep="conj")


def _raise_agent(tree: Tree, agent: Token) -> None:
    """ "placé en résidence surveillée par la junte": who did it is hung on the participle inside the locution."""
    participle = tree.tokens[agent.head]
    noun = tree.tokens[participle.head]
    if participle.dep == "xcomp":
        noun = tree.before(participle) or noun
    verb = tree.tokens[noun.head]
    bare = tree.case(noun.index) == "en" and not tree.has(noun.index, "det")
    passive = tree.has(verb.index, "aux:pass") and not tree.has(verb.index, "obl:agent")
    if participle.dep in {"acl", "amod", "xcomp"} and bare and passive:
        tree.change(agent.index, head=verb.index)


def _link_before(tree: Tree, token: Token) -> Token | None:
    """The comma or conjunction that a phrase stands behind."""
    inner = [c.index for c in tree.children(token.index) if c.pos not in {"PUNCT", "CCONJ"}]
    link = tree.before(tree.tokens[min([token.index, *inner])])
    return link if link is not None and (link.text == "," or link.pos == "CCONJ") else None
