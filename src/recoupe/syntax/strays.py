"""Gives a verb back what the parser hangs on a phrase of time or manner that stands between them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from recoupe.packs.grammar import grammar_words
from recoupe.syntax.tree import DE

if TYPE_CHECKING:
    from recoupe.model.syntax import Token
    from recoupe.syntax.tree import Tree

_NOUNS = frozenset({"NOUN", "PROPN"})
_HUNG = frozenset({"nmod", "amod", "appos", "conj", "obj", "advmod"})
_QUOTES = frozenset({"»", '"', "”"})
#: Prepositions of what a verb, and no period of time, asks for: "réclame depuis des mois aux Occidentaux".
_OF_VERBS = frozenset({"à", "au", "aux", "contre", "envers", "avec", "par", "sur", "vers", "devant"})


class _Way(NamedTuple):
    """The phrase that a word hangs on: the noun right above, the noun that hangs on the verb, the verb."""

    nearest: Token
    top: Token
    verb: Token


def mend_strays(tree: Tree) -> None:
    """Re-hangs objects and complements from the phrase before them on the verb that asks for them."""
    for index in range(len(tree.tokens)):
        token = tree.tokens[index]
        if token.text.lower() in grammar_words().bounds:
            _free_bound(tree, token)
        elif token.pos == "NOUN" and token.dep == "fixed":
            _unfix(tree, token)
        elif token.dep == "obj" and tree.case(index) in DE:
            _free_source(tree, token)
        elif token.dep == "nmod" and tree.tokens[token.head].lemma == "objet":
            _raise_matter(tree, token)
        elif token.pos in _NOUNS and token.dep in _HUNG and token.head <= index:
            _return(tree, token)


def _return(tree: Tree, token: Token) -> None:
    """Back to the phrase before, the first way that fits."""
    if not any(way(tree, token) for way in (_return_past_agent, _return_quoted, _return_to_giver)):
        _return_to_verb(tree, token)


def _return_past_agent(tree: Tree, token: Token) -> bool:
    """ "la libération par l'armée de quatre otages": who is counted behind the agent is whom the act is done to."""
    agent = tree.tokens[token.head]
    act = tree.tokens[agent.head]
    counted = token.dep == "nmod" and tree.case(token.index) in DE and tree.has(token.index, "nummod")
    if not counted or tree.case(agent.index) != "par" or act.pos != "NOUN" or act.index == agent.index:
        return False
    if any(c.dep == "nmod" and tree.case(c.index) in DE for c in tree.children(act.index)):
        return False
    tree.change(token.index, head=act.index)
    return True


def _free_source(tree: Tree, token: Token) -> None:
    """ "a reçu du Pérou vingt drones", "gagnent du terrain": an object has no preposition.

    A name beside another object is where that comes from; before a noun the preposition is an article.
    """
    link = next(c for c in tree.children(token.index) if c.dep == "case")
    others = [c for c in tree.children(token.head) if c.dep == "obj" and c.index != token.index and c.pos == "NOUN"]
    if token.pos == "PROPN" and others:
        tree.change(token.index, dep="obl:arg")
        tree.change(link.index, pos="ADP")
    elif token.pos == "NOUN":
        tree.change(link.index, pos="DET", dep="det")


def _raise_matter(tree: Tree, token: Token) -> None:
    """ "a fait l'objet d'une enquête": what was done to the subject is a complement of the whole expression."""
    matter = tree.tokens[token.head]
    verb = tree.tokens[matter.head]
    if matter.dep == "obj" and verb.lemma in {"faire", "être"} and tree.case(token.index) in DE:
        tree.change(token.index, head=verb.index, dep="obl:arg")


def _unfix(tree: Tree, token: Token) -> None:
    """ "a interdit de séjour le ministre": the noun is made a part of the preposition before it."""
    link = tree.before(token)
    verb = tree.before(link) if link is not None else None
    if link is None or verb is None or verb.pos != "VERB" or link.lemma != "de" or token.head != link.index:
        return
    tree.change(token.index, head=verb.index, dep="obl:arg")
    tree.change(link.index, head=token.index, dep="case")


def _return_quoted(tree: Tree, token: Token) -> bool:
    """ "a condamné « avec fermeté » l'attaque": behind a quoted manner the object is joined to the verb itself."""
    verb = tree.tokens[token.head]
    if token.dep != "conj" or verb.pos != "VERB" or tree.has(token.index, "cc"):
        return False
    quoted = tree.tokens[_first(tree, token) - 1].text in _QUOTES
    if not quoted or not tree.has(token.index, "det") or tree.case(token.index) or not _takes_object(tree, verb):
        return False
    tree.change(token.index, dep="obj")
    return True


def _return_to_giver(tree: Tree, token: Token) -> bool:
    """ "proposé par X à Y", "transféré à X des roquettes", "mis aux arrêts par X": two complements in a row."""
    way = _way(tree, token)
    if way is None:
        return False
    case, above, verb = tree.case(token.index), tree.case(way.top.index), way.verb
    gives = verb.lemma in grammar_words().giving
    if case in {"à", "au", "aux"} and above == "par" and gives and not tree.has(verb.index, "iobj"):
        tree.change(token.index, head=verb.index, dep="obl:arg")
        return True
    if case == "des" and above in {"à", "au", "aux"} and gives and _takes_object(tree, verb):
        article = next(c for c in tree.children(token.index) if c.dep == "case")
        tree.change(article.index, dep="det", pos="DET")
        tree.change(token.index, head=verb.index, dep="obj")
        return True
    if case == "par" and way.top.index <= verb.index + 2 and _lacks_agent(tree, way):
        tree.change(token.index, head=verb.index, dep="obl:agent")
        return True
    return False


def _lacks_agent(tree: Tree, way: _Way) -> bool:
    """Whether a passive participle and the bare noun of its locution stand before "par" ("placé en détention par")."""
    verb, noun = way.verb, way.top
    active = any(c.dep == "aux:tense" and c.lemma == "avoir" for c in tree.children(verb.index))
    located = bool(tree.case(noun.index)) and not tree.has(noun.index, "det", "nummod")
    passive = verb.has("VerbForm=Part") and verb.has("Tense=Past")
    return located and passive and not active and not tree.has(verb.index, "obl:agent")


def _return_to_verb(tree: Tree, token: Token) -> None:
    """ "accuse depuis deux ans Kigali", "s'est retiré dans la nuit de Kolvar", "réclame depuis mai à X des chars"."""
    way = _way(tree, token)
    if way is None or _is_time(token) or tree.has(token.index, "cc"):
        return
    case = tree.case(token.index)
    if not case:
        if _takes_object(tree, way.verb) and _is_bare(tree, token, way):
            _make_object(tree, token, way)
    elif not _is_time(way.nearest):
        return
    elif case in _OF_VERBS:
        passive = case == "par" and way.verb.has("VerbForm=Part")
        tree.change(token.index, head=way.verb.index, dep="obl:agent" if passive else "obl:mod")
    elif case == "des" and _takes_object(tree, way.verb) and _is_measured(tree, way.nearest):
        article = next(c for c in tree.children(token.index) if c.dep == "case")
        tree.change(article.index, dep="det", pos="DET")
        _make_object(tree, token, way)
    elif case in DE and _is_reflexive(tree, way.verb) and not _has_complement(tree, way):
        tree.change(token.index, head=way.verb.index, dep="obl:arg")


def _way(tree: Tree, token: Token) -> _Way | None:
    """The way from a word up to the verb before it, over nouns only."""
    nearest = top = tree.tokens[token.head]
    while top.pos in _NOUNS and top.head < top.index:
        above = tree.tokens[top.head]
        if above.pos == "VERB":
            return _Way(nearest, top, above)
        top = above
    return None


def _is_bare(tree: Tree, token: Token, way: _Way) -> bool:
    """Whether a phrase without preposition can only be the verb's: no comma opens it, a name follows a period."""
    before = tree.tokens[_first(tree, token) - 1]
    after_time = _is_time(way.nearest) and way.nearest.index == before.index
    determined = tree.has(token.index, "det", "nummod")
    if before.text in _QUOTES:
        return determined
    if before.pos in {"PUNCT", "CCONJ"}:
        return False
    if token.pos == "PROPN" and not determined:
        return after_time
    return determined and (after_time or token.dep == "appos") and bool(tree.case(way.top.index) or after_time)


def _first(tree: Tree, token: Token) -> int:
    """The first word of a phrase, marks that hang on it left out."""
    return min([token.index, *(c.index for c in tree.children(token.index) if c.pos != "PUNCT")])


def _make_object(tree: Tree, token: Token, way: _Way) -> None:
    if way.top.dep == "obj":
        tree.change(way.top.index, dep="obl:mod")
    tree.change(token.index, head=way.verb.index, dep="obj")


def _takes_object(tree: Tree, verb: Token) -> bool:
    """Whether a verb is active, not reflexive, and has no object but a phrase of time."""
    if _is_reflexive(tree, verb) or tree.has(verb.index, "aux:pass", "ccomp"):
        return False
    if verb.has("VerbForm=Part") and not tree.has(verb.index, "aux"):
        return False
    if verb.lemma in grammar_words().essive:
        return False
    return not any(
        child.dep == "obj" and not (child.pos == "NOUN" and _is_time(child)) for child in tree.children(verb.index)
    )


def _is_reflexive(tree: Tree, verb: Token) -> bool:
    return any(c.text.lower() in {"se", "s'"} for c in tree.children(verb.index))


def _has_complement(tree: Tree, way: _Way) -> bool:
    return any(tree.case(c.index) in DE for c in tree.children(way.verb.index) if c.index != way.top.index)


def _is_time(token: Token) -> bool:
    words = grammar_words()
    return token.lemma in words.periods or token.lemma in words.months or token.lemma in words.adverbial


def _is_measured(tree: Tree, period: Token) -> bool:
    """ "trois mois", "ces dernières semaines", "mai 2021", "des années": spans that have no complement of their own."""
    if period.lemma in grammar_words().months:
        return True
    children = tree.children(period.index)
    return any(c.dep == "nummod" or c.lemma in {"dernier", "ce", "un"} or c.text.lower() == "des" for c in children)


def _free_bound(tree: Tree, adverb: Token) -> None:
    """ "a expédié à X plus d'un million d'obus": the "de" of a bound makes an adjunct of the object."""
    link = tree.after(adverb)
    if link is None or link.lemma != "de" or link.dep != "case":
        return
    noun = tree.tokens[link.head]
    verb = tree.tokens[noun.head]
    numbered = noun.lemma in grammar_words().round_numbers or tree.has(noun.index, "nummod")
    if noun.pos not in _NOUNS or noun.index > link.index + 3 or not numbered:
        return
    if verb.pos == "VERB" and verb.index < adverb.index and noun.dep in {"obl:arg", "obl:mod"}:
        before = tree.before(adverb)
        if before is not None and before.pos != "ADP" and not _is_time(noun) and _takes_object(tree, verb):
            tree.change(link.index, head=adverb.index, dep="fixed")
            tree.change(noun.index, dep="obj")
