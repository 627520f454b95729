"""Mends what the parser hangs in the wrong place: weekdays as objects, participles, phrases on the nearest name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.packs.classes import classes
from recoupe.packs.grammar import grammar_words
from recoupe.packs.reporting import reporting_verbs
from recoupe.syntax.framed_words import framed_words
from recoupe.syntax.tree import DE

if TYPE_CHECKING:
    from recoupe.model.syntax import Token
    from recoupe.syntax.tree import Tree

_NOUNS = frozenset({"NOUN", "PROPN"})
_HUNG = frozenset({"acl", "xcomp", "nmod"})
_MISPLACED = frozenset({"nmod", "amod", "acl", "conj", "dep", "advmod", "xcomp", "obl:mod", "nsubj"})
_MOVED = frozenset({"nmod", "obl:agent", "obl:mod", "obl:arg", "appos", "obj"})
#: What the object right behind a verb is taken for.
_OBJECT_LIKE = frozenset({"dep", "advmod", "parataxis", "xcomp", "nsubj", "flat:name", "nmod", "appos", "conj"})
#: Verbs whose bare participle describes their object and belongs to them: "juge achevée la mission".
_DESCRIBING = frozenset(
    {
        "juger", "laisser", "rendre", "voir", "trouver", "estimer", "déclarer", "dire", "croire", "considérer",
        "sembler", "rester",
    }
)  # fmt: skip
#: Verbs behind which a bare name is what somebody is called or made.
_NAMING = frozenset({"appeler", "nommer", "surnommer", "baptiser", "rebaptiser", "devenir", "être", "dire"})


def mend_attachment(tree: Tree) -> None:
    """Re-hangs words, one rule for each habit of the parser."""
    bare_times = grammar_words().adverbial
    tokens = tree.tokens
    for index in range(len(tokens)):
        token = tokens[index]
        pos = token.pos
        if pos == "VERB":
            if token.dep in _HUNG:
                _swap_number(tree, token)
                _lower_participle(tree, index)
        elif pos == "NOUN" and token.lemma in bare_times:
            _free_time(tree, token)
        elif pos in _NOUNS:
            if token.dep in _MISPLACED:
                _part_two_sides(tree, token)
                _mend_noun_phrase(tree, index)
            dep = tree.tokens[index].dep
            if dep in _OBJECT_LIKE or (pos == "PROPN" and dep == "obl:mod"):
                _restore_object(tree, tree.tokens[index])


def _free_time(tree: Tree, token: Token) -> None:
    """ "a réclamé dimanche la démission", "levé vendredi par X": a bare weekday is taken for the object or a head."""
    verb = tree.tokens[token.head]
    if tree.has(token.index, "det", "case", "nummod") or verb.pos != "VERB" or token.index < verb.index:
        return
    if token.dep in {"obj", "xcomp", "dep", "conj"}:
        tree.change(token.index, dep="obl:mod")
    for child in tree.children(token.index):
        if child.index < token.index or child.dep not in _MOVED:
            continue
        article = next((c for c in tree.children(child.index) if c.dep == "case" and c.text.lower() == "des"), None)
        if article is not None and not tree.has(verb.index, "obj"):
            tree.change(article.index, dep="det", pos="DET")
            tree.change(child.index, head=verb.index, dep="obj")
        elif child.dep == "obj":
            tree.change(child.index, head=verb.index)
        elif child.pos == "NUM":
            # "ont manifesté samedi 7 avril": the rest of the date.
            continue
        elif child.dep == "nmod" and not tree.has(child.index, "case") and not tree.has(verb.index, "obj"):
            # "a opposé dimanche les insurgés à l'armée"
            tree.change(child.index, head=verb.index, dep="obj")
        elif child.dep != "nmod" or tree.has(child.index, "case"):
            tree.change(child.index, head=verb.index, dep="obl:agent" if tree.case(child.index) == "par" else "obl:mod")


def _part_two_sides(tree: Tree, token: Token) -> None:
    """ "des combats ont éclaté dans le centre de X entre Y et Z": the two who fight or talk are hung on the place.

    "ayant fait dix morts entre X et Y": or on the dead.
    """
    between = framed_words().mutual | grammar_words().hostility
    if tree.case(token.index) != "entre" or tree.tokens[token.head].lemma in between:
        return
    if not _are_people(tree, token) and not token.dep.startswith("nsubj"):
        return  # "entre les présidents X et Y n'a débouché sur rien": no subject stands behind "entre"
    before = tree.before(token)
    while before is not None:
        if before.pos == "NOUN" and before.lemma in between:
            tree.change(token.index, head=before.index, dep="nmod")
            return
        before = tree.before(before)


def _are_people(tree: Tree, token: Token) -> bool:
    """Whether what stands behind "entre" are two, and no two places ("sur la route entre le village et la ville")."""
    two = [token, *(c for c in tree.children(token.index) if c.dep == "conj")]
    places = classes()["territory"] | classes()["building"]
    people = (each.pos == "NOUN" and each.lemma not in places | grammar_words().periods for each in two)
    return len(two) > 1 and any(people) and not any(each.pos == "NUM" for each in two)


def _lower_participle(tree: Tree, participle: int) -> None:
    """ "a enjoint aux forces encerclées de fuir": a participle behind its noun is hung on the verb, the rest on it."""
    token = tree.tokens[participle]
    verb, noun = tree.tokens[token.head], tree.before(token)
    while noun is not None and noun.pos == "ADJ" and noun.head < noun.index:
        noun = tree.tokens[noun.head]
    if token.dep != "xcomp" or verb.pos != "VERB" or noun is None or noun.pos not in _NOUNS or noun.index <= verb.index:
        return
    if (
        not token.has("VerbForm=Part")
        or not token.has("Tense=Past")
        or verb.lemma in _DESCRIBING
        or tree.has(participle, "aux")
    ):
        return
    tree.change(participle, head=noun.index, dep="acl")
    for child in tree.children(participle):
        if child.dep == "xcomp" and child.has("VerbForm=Inf"):
            tree.change(child.index, head=verb.index)


def _raise_object(tree: Tree, token: Token) -> None:
    """ "propose à la Corée des discussions", "livre au Mali deux suspects": the object hangs on the recipient."""
    holder = tree.tokens[token.head]
    if _raise_from_locution(tree, token, holder):
        return
    case = next((c for c in tree.children(token.index) if c.dep == "case"), None)
    if holder.pos not in _NOUNS or holder.index > token.index or token.pos != "NOUN":
        return
    if case is not None and (case.text.lower() != "des" or holder.pos != "PROPN"):
        return
    if case is None and not tree.has(token.index, "det", "nummod"):
        return
    while holder.dep in {"nmod", "flat:name"} and holder.head < holder.index:
        holder = tree.tokens[holder.head]
    verb = tree.tokens[holder.head]
    objects = [c for c in tree.children(verb.index) if c.dep == "obj" and not tree.case(c.index)]
    if holder.dep not in {"obl:arg", "obl:mod", "obj"} or verb.pos != "VERB" or verb.index > holder.index or objects:
        return
    if case is not None and tree.case(holder.index) not in {"à", "au", "aux", "de", "du"}:
        return
    if holder.dep == "obj":
        tree.change(holder.index, dep="obl:mod")
    if case is not None:
        tree.change(case.index, dep="det", pos="DET")
    tree.change(token.index, head=verb.index, dep="obj")


def _raise_from_locution(tree: Tree, token: Token, holder: Token) -> bool:
    """ "a mis en garde Téhéran", "ont pris en otage deux soldats": the object hangs on the noun of the locution."""
    verb = tree.tokens[holder.head]
    bare = token.index > holder.index and not tree.case(token.index) and not tree.has(holder.index, "det")
    if not bare or tree.case(holder.index) != "en" or verb.pos != "VERB" or tree.has(verb.index, "obj"):
        return False
    if tree.has(verb.index, "aux:pass") or holder.index != verb.index + 2:
        return False
    tree.change(token.index, head=verb.index, dep="obj")
    return True


def _mend_noun_phrase(tree: Tree, index: int) -> None:
    token = tree.tokens[index]
    if token.dep in {"amod", "acl"}:
        _swap_number(tree, token)
    elif token.dep == "nmod":
        _raise_object(tree, token)
        _raise_phrase(tree, tree.tokens[index])
        _swap_number(tree, tree.tokens[index])
    elif token.dep == "conj":
        _join_between(tree, token)
    elif token.dep == "xcomp":
        _swap_adjective(tree, token)
        if token.pos == "PROPN" and tree.tokens[token.head].lemma not in _NAMING:
            _restore_object(tree, tree.tokens[index])


def _raise_phrase(tree: Tree, token: Token) -> None:
    """ "rejet par X de la trêve", "lancées par X contre Y": the second phrase is hung on the name in the first."""
    holder = tree.tokens[token.head]
    case = tree.case(token.index)
    inner = tree.case(holder.index)
    above = tree.tokens[holder.head]
    if holder.index > token.index or above.index == holder.index or above.index > holder.index:
        return
    agent = inner == "par" and holder.pos in _NOUNS
    located = inner in {"à", "au", "en"} and holder.pos == "PROPN" and above.pos == "NOUN"
    if case in {"contre", "entre", "envers"} and agent:
        tree.change(token.index, head=above.index, dep="nmod" if above.pos in _NOUNS else "obl:mod")
    elif case in DE and (agent or located) and holder.pos == "PROPN" and token.pos == "NOUN" and above.pos == "NOUN":
        tree.change(token.index, head=above.index)
    elif (
        case == "par"
        and above.pos == "VERB"
        and tree.has(above.index, "aux:pass")
        and not tree.has(above.index, "obl:agent")
    ):
        # "proférées contre la juge par le cartel": the agent of a passive behind another phrase.
        tree.change(token.index, head=above.index, dep="obl:agent")


def _swap_number(tree: Tree, token: Token) -> None:
    """ "deux cents prisonniers", "huit cents détenus": the round number is taken for the head of what it counts."""
    number = tree.tokens[token.head]
    if (
        number.text.lower() not in {"cent", "cents", "mille"}
        or number.index + 1 != token.index
        or tree.case(token.index)
    ):
        return
    tree.replace(number.index, token.index)
    if token.pos == "VERB":
        tree.change(token.index, pos="NOUN", lemma=token.text.lower().removesuffix("s"), morph="")
    for child in tree.children(number.index):
        if child.dep not in {"nummod", "flat"}:
            tree.change(child.index, head=token.index)
    tree.change(number.index, head=token.index, dep="nummod", pos="NUM")


def _join_between(tree: Tree, token: Token) -> None:
    """ "négocié par l'ONU entre X et Y": Y is joined to a noun further off than "entre X"."""
    head = tree.tokens[token.head]
    links = [c for c in tree.children(token.index) if c.dep == "cc"]
    if not links:
        return
    for other in reversed(tree.tokens[head.index + 1 : links[0].index]):
        if other.pos in _NOUNS and tree.case(other.index) == "entre" and not tree.has(other.index, "conj"):
            tree.change(token.index, head=other.index)
            return


def _restore_object(tree: Tree, token: Token) -> None:
    """ "il défendrait Taïwan", "l'armée bombarde Kolvar": a noun right behind its verb is taken for something else."""
    verb = tree.tokens[token.head]
    if verb.pos != "VERB" or verb.index > token.index or tree.has(verb.index, "obj", "cop") or tree.case(token.index):
        return
    first = tree.first(token.index)
    if first != verb.index + 1 or (token.pos == "NOUN" and not tree.has(token.index, "det", "nummod")):
        return
    if token.pos == "PROPN" and token.dep in {"dep", "advmod", "obl:mod"}:
        tree.change(token.index, dep="obj")
    elif any(c.dep.startswith("nsubj") and c.index < verb.index for c in tree.children(verb.index)):
        words = grammar_words()
        postposed = token.dep == "nsubj" and verb.lemma in reporting_verbs()
        if not postposed and verb.lemma not in words.essive and token.lemma not in words.adverbial:
            tree.change(token.index, dep="obj")


def _swap_adjective(tree: Tree, token: Token) -> None:
    """ "ses profonds regrets": the adjective before a noun is taken for the object, the noun for a predicate."""
    adjective = tree.before(token)
    if adjective is None or adjective.pos != "ADJ" or adjective.dep != "obj" or adjective.head != token.head:
        return
    tree.change(token.index, dep="obj")
    for child in tree.children(adjective.index):
        tree.change(child.index, head=token.index)
    tree.change(adjective.index, head=token.index, dep="amod")
