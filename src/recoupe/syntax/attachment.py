"""Mends what the parser hangs in the wrong place: weekdays as objects, split subjects, speakers behind their verb."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.packs.grammar import grammar_words
from recoupe.packs.reporting import reporting_verbs

if TYPE_CHECKING:
    from recoupe.model.syntax import Token
    from recoupe.syntax.tree import Tree

_NOUNS = frozenset({"NOUN", "PROPN"})
_CLOSERS = frozenset({",", "»", '"', "–", "-"})
#: Verbs whose participle or adjective is what they say of their subject: "s'est dit prêt", "se montre disposé".
_COPULAR = frozenset({"dire", "déclarer", "montrer", "affirmer", "proclamer"})
#: Verbs whose bare participle describes their object and belongs to them: "juge achevée la mission".
_DESCRIBING = frozenset({"juger", "laisser", "rendre", "voir", "trouver", "estimer", "déclarer", "dire", "croire", "considérer", "sembler", "rester"})


def mend_attachment(tree: Tree) -> None:
    """Re-hangs words, one rule for each habit of the parser."""
    bare_times = grammar_words().adverbial
    for token in list(tree.tokens):
        if token.pos == "NOUN" and token.text.lower() in bare_times:
            _free_time(tree, tree.tokens[token.index])
        elif token.pos == "CCONJ":
            _join_split_subject(tree, tree.tokens[token.index])
        elif token.pos == "VERB":
            _swap_number(tree, token)
            _mend_voice(tree, token.index)
            _lower_participle(tree, token.index)
            _mend_speaker(tree, token.index)
        elif token.pos in _NOUNS:
            _mend_noun_phrase(tree, token.index)
    for token in list(tree.tokens):
        if token.dep == "xcomp" and token.pos in {"ADJ", "VERB"}:
            _make_copula(tree, tree.tokens[token.index])
        elif token.dep == "acl" and token.pos == "VERB" and tree.tokens[token.head].text.lower() == "ce":
            _raise_clause(tree, tree.tokens[token.index])


def _free_time(tree: Tree, token: Token) -> None:
    """ "a réclamé dimanche la démission", "abrogée vendredi par X": a bare weekday is taken for the object or a head."""
    verb = tree.tokens[token.head]
    if tree.has(token.index, "det", "case", "nummod") or verb.pos != "VERB" or token.index < verb.index:
        return
    if token.dep in {"obj", "xcomp", "dep", "conj"}:
        tree.change(token.index, dep="obl:mod")
    for child in tree.children(token.index):
        if child.index < token.index or child.dep not in {"nmod", "obl:agent", "obl:mod", "obl:arg", "appos"}:
            continue
        article = next((c for c in tree.children(child.index) if c.dep == "case" and c.text.lower() == "des"), None)
        if article is not None and not tree.has(verb.index, "obj"):
            tree.change(article.index, dep="det", pos="DET")
            tree.change(child.index, head=verb.index, dep="obj")
        elif child.dep != "nmod" or tree.has(child.index, "case"):
            tree.change(child.index, head=verb.index, dep="obl:agent" if _behind_par(tree, child.index) else "obl:mod")


def _behind_par(tree: Tree, index: int) -> bool:
    return _case(tree, index) == "par"


def _mend_voice(tree: Tree, verb: int) -> None:
    """ "La Cédéao a de nouveau exigé": the subject of an active perfect is taken for that of a passive."""
    children = tree.children(verb)
    if not any(c.dep == "aux:tense" and c.lemma == "avoir" for c in children) or any(c.dep == "aux:pass" for c in children):
        return
    for child in children:
        if child.dep == "nsubj:pass":
            tree.change(child.index, dep="nsubj")


def _lower_participle(tree: Tree, participle: int) -> None:
    """ "a enjoint aux forces encerclées de se rendre": a participle behind its noun is hung on the verb, the rest on it."""
    token = tree.tokens[participle]
    verb, noun = tree.tokens[token.head], tree.before(token)
    while noun is not None and noun.pos == "ADJ" and noun.head < noun.index:
        noun = tree.tokens[noun.head]
    if token.dep != "xcomp" or verb.pos != "VERB" or noun is None or noun.pos not in _NOUNS or noun.index <= verb.index:
        return
    if not token.has("VerbForm=Part") or not token.has("Tense=Past") or verb.lemma in _DESCRIBING or tree.has(participle, "aux"):
        return
    tree.change(participle, head=noun.index, dep="acl")
    for child in tree.children(participle):
        if child.dep == "xcomp" and child.has("VerbForm=Inf"):
            tree.change(child.index, head=verb.index)


def _raise_object(tree: Tree, token: Token) -> None:
    """ "propose à la Corée des discussions", "livre à la Mauritanie deux suspects": the object hangs on the recipient."""
    holder = tree.tokens[token.head]
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
    objects = [c for c in tree.children(verb.index) if c.dep == "obj" and not _case(tree, c.index)]
    if holder.dep not in {"obl:arg", "obl:mod", "obj"} or verb.pos != "VERB" or verb.index > holder.index or objects:
        return
    if _case(tree, holder.index) not in {"à", "au", "aux", "de", "du"}:
        return
    if holder.dep == "obj":
        tree.change(holder.index, dep="obl:mod")
    if case is not None:
        tree.change(case.index, dep="det", pos="DET")
    tree.change(token.index, head=verb.index, dep="obj")


def _mend_noun_phrase(tree: Tree, index: int) -> None:
    token = tree.tokens[index]
    if token.dep == "nmod":
        _raise_object(tree, token)
        _raise_phrase(tree, tree.tokens[index])
        _swap_number(tree, tree.tokens[index])
    elif token.dep == "conj":
        _join_between(tree, token)
        _restore_fronted_subject(tree, tree.tokens[index])
    elif token.dep in {"dep", "advmod"} and token.pos == "PROPN":
        _restore_object(tree, token)
    elif token.dep == "xcomp":
        _swap_adjective(tree, token)


def _raise_phrase(tree: Tree, token: Token) -> None:
    """ "rejet par X de la trêve", "lancées par X contre Y": the second phrase is hung on the name in the first."""
    holder = tree.tokens[token.head]
    case = _case(tree, token.index)
    inner = _case(tree, holder.index)
    above = tree.tokens[holder.head]
    if holder.index > token.index or above.index == holder.index or above.index > holder.index:
        return
    agent = inner == "par" and holder.pos in _NOUNS
    located = inner in {"à", "au", "en"} and holder.pos == "PROPN" and above.pos == "NOUN"
    if case in {"contre", "entre", "envers"} and agent:
        tree.change(token.index, head=above.index, dep="nmod" if above.pos in _NOUNS else "obl:mod")
    elif case in {"de", "d'", "du", "des"} and (agent or located) and holder.pos == "PROPN" and token.pos == "NOUN" and above.pos == "NOUN":
        tree.change(token.index, head=above.index)
    elif case == "par" and above.pos == "VERB" and tree.has(above.index, "aux:pass") and not tree.has(above.index, "obl:agent"):
        # "proférées contre la juge par le cartel": the agent of a passive behind another phrase.
        tree.change(token.index, head=above.index, dep="obl:agent")


def _case(tree: Tree, index: int) -> str:
    return next((c.text.lower() for c in tree.children(index) if c.dep == "case" and c.index < index), "")


def _swap_number(tree: Tree, token: Token) -> None:
    """ "deux cents prisonniers", "huit cents détenus": the round number is taken for the head of what it counts."""
    number = tree.tokens[token.head]
    if number.text.lower() not in {"cent", "cents", "mille"} or number.index + 1 != token.index or _case(tree, token.index):
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
        if other.pos in _NOUNS and _case(tree, other.index) == "entre" and not tree.has(other.index, "conj"):
            tree.change(token.index, head=other.index)
            return


def _restore_fronted_subject(tree: Tree, token: Token) -> None:
    """ "Sous médiation égyptienne, Israël négocie": the subject is joined to the phrase before the comma."""
    head = tree.tokens[token.head]
    verb = tree.tokens[head.head]
    first = min([token.index, *(c.index for c in tree.children(token.index) if c.index < token.index)])
    fronted = head.index < token.index < verb.index and _case(tree, head.index) and head.dep in {"obl:mod", "obl:arg", "advmod"}
    if not fronted or verb.pos != "VERB" or tree.has(verb.index, "nsubj") or first == 0 or tree.tokens[first].text == "," :
        cut = tree.tokens[first].text == "," and fronted and verb.pos == "VERB" and not tree.has(verb.index, "nsubj")
        if not cut:
            return
    elif tree.tokens[first - 1].text != ",":
        return
    later = [c for c in tree.children(head.index) if c.dep == "conj" and c.index > token.index]
    tree.change(token.index, head=verb.index, dep="nsubj")
    for other in later:
        tree.change(other.index, head=token.index)


def _restore_object(tree: Tree, token: Token) -> None:
    """ "il défendrait Taïwan", "appelant Bakou à": a bare name behind its verb is taken for an adverb."""
    verb = tree.tokens[token.head]
    if verb.pos == "VERB" and verb.index + 1 == token.index and not tree.has(verb.index, "obj") and not _case(tree, token.index):
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


def _join_split_subject(tree: Tree, link: Token) -> None:
    """ "La Colombie et l'ELN ont repris": the parser makes a sentence of the first subject and joins the verb to it."""
    verb = tree.tokens[link.head]
    first = tree.tokens[verb.head]
    if verb.dep != "conj" or verb.pos != "VERB" or first.pos not in _NOUNS or first.dep not in {"ROOT", "parataxis"}:
        _join_twin_subjects(tree, link)
        return
    second = next((c for c in tree.children(verb.index) if c.dep.startswith("nsubj")), None)
    if second is None or not first.index < link.index < second.index < verb.index or second.pos not in _NOUNS:
        return
    before = tree.tokens[link.index - 1]
    while before.index > first.index and before.dep in {"flat:name", "amod", "appos"}:
        before = tree.tokens[before.head]
    partner = before if any(c.text.lower() == "entre" for c in tree.children(before.index)) else first
    relation = second.dep
    tree.replace(first.index, verb.index)
    tree.change(first.index, head=verb.index, dep=relation)
    tree.change(second.index, head=partner.index, dep="conj")
    tree.change(link.index, head=second.index)


def _join_twin_subjects(tree: Tree, link: Token) -> None:
    """ "Le gouvernement et les rebelles ont signé": both are hung on the verb as subjects, the link on the second."""
    second = tree.tokens[link.head]
    if second.pos == "VERB" and second.index > link.index:
        second = next((c for c in tree.children(second.index) if c.dep.startswith("nsubj") and c.index > link.index), second)
    if not second.dep.startswith("nsubj") or second.index < link.index:
        return
    for other in tree.children(second.head):
        if other.dep == second.dep and other.index < link.index and other.pos in _NOUNS:
            tree.change(second.index, head=other.index, dep="conj")
            return


def _mend_speaker(tree: Tree, verb: int) -> None:
    """ ", a demandé mardi le ministre": the speaker behind the verb is taken for its object, the saying for an aside."""
    token = tree.tokens[verb]
    if token.lemma not in reporting_verbs() or tree.has(verb, "expl"):
        return
    if tree.has(verb, "nsubj"):
        _return_subject(tree, verb)
        return
    start = min([verb, *(c.index for c in tree.children(verb) if c.dep.startswith("aux"))])
    before = tree.tokens[start - 1] if start else None
    if before is None or before.text not in _CLOSERS or before.sentence != token.sentence or not _finite(tree, verb):
        return
    speaker = next((c for c in tree.children(verb) if c.index > verb and c.dep in {"obj", "xcomp"} and c.pos in _NOUNS), None)
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
    if len(subjects) == 2 and clause is not None and subjects[0].index < clause.index < verb < subjects[1].index and not tree.has(clause.index, "nsubj"):  # noqa: PLR2004 - one too many
        tree.change(subjects[0].index, head=clause.index)
        tree.change(clause.index, dep="ccomp")


def _finite(tree: Tree, verb: int) -> bool:
    token = tree.tokens[verb]
    return token.has("VerbForm=Fin") or any(c.dep.startswith("aux") and c.has("VerbForm=Fin") for c in tree.children(verb))


def _make_copula(tree: Tree, token: Token) -> None:
    """ "s'est dit prêt à": what the subject says of itself is the predicate; the parser leaves it without a subject."""
    verb = tree.tokens[token.head]
    reflexive = any(c.text.lower() in {"se", "s'"} for c in tree.children(verb.index))
    if verb.lemma not in _COPULAR or not reflexive or token.index < verb.index or (token.pos == "VERB" and not token.has("VerbForm=Part")):
        return
    tree.replace(verb.index, token.index)
    for child in tree.children(verb.index):
        if child.text.lower() not in {"se", "s'"} and not child.dep.startswith("aux"):
            tree.change(child.index, head=token.index)
    tree.change(verb.index, head=token.index, dep="cop" if token.pos == "ADJ" else "aux:pass")


def _raise_clause(tree: Tree, token: Token) -> None:
    """ "s'oppose à ce que X utilise": the clause behind "à ce que" is the verb's own."""
    pronoun = tree.tokens[token.head]
    verb = tree.tokens[pronoun.head]
    if verb.pos == "VERB" and any(c.dep == "mark" and c.text.lower() in {"que", "qu'"} for c in tree.children(token.index)):
        tree.change(token.index, head=verb.index, dep="ccomp")
