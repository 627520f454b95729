"""Mends regular slips of the parser that cost claims; each rule says what the parser does wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.packs.embedding import embeddings_by_lemma
from recoupe.packs.grammar import grammar_words
from recoupe.packs.participles import participles
from recoupe.syntax.arguments import mend_arguments
from recoupe.syntax.attachment import mend_attachment
from recoupe.syntax.counting import mend_counting
from recoupe.syntax.describing import mend_participles, mend_stative
from recoupe.syntax.enclosed import mend_enclosed
from recoupe.syntax.interposed import mend_interposed
from recoupe.syntax.joining import mend_joined
from recoupe.syntax.modifiers import mend_modifiers
from recoupe.syntax.predicates import mend_predicates
from recoupe.syntax.prepositions import mend_preposition
from recoupe.syntax.single_words import mend_word
from recoupe.syntax.stranded import mend_stranded
from recoupe.syntax.strays import mend_strays
from recoupe.syntax.subjects import mend_subjects
from recoupe.syntax.tree import Tree
from recoupe.syntax.word_classes import mend_word_classes

if TYPE_CHECKING:
    from recoupe.model.syntax import Token

# How many words may stand between a participle and the "par" of its agent.
_AGENT_REACH = 6
# What may stand between the first of several subjects and "et": "Tokyo, Ottawa et Canberra", "Kolvar et le Nord".
_INSIDE = frozenset({"flat:name", "amod", "conj", "appos", "nmod"})
_ARGUMENTS = frozenset({"obj", "obl:arg", "obl:mod", "obl:agent", "iobj", "nsubj:pass", "nmod"})


def corrected(tokens: list[Token]) -> list[Token]:
    """The tokens with regular slips of the parser put right; same length, same order."""
    tree = Tree(tokens)
    for token in list(tokens):
        mend_word(tree, token)
    mend_word_classes(tree)
    mend_counting(tree)
    _attach_stranded_subjects(tree)
    _head_apposition(tree)
    _recognise_verbs(tree)
    _recognise_participles(tree)
    mend_interposed(tree)
    mend_enclosed(tree)
    mend_predicates(tree)
    mend_joined(tree)
    mend_arguments(tree)
    mend_attachment(tree)
    mend_strays(tree)
    mend_stranded(tree)
    mend_participles(tree)
    mend_modifiers(tree)
    mend_subjects(tree)
    _raise_infinitives(tree)
    for token in list(tokens):
        if token.pos == "CCONJ":
            _join_subjects(tree, token)
        else:
            mend_preposition(tree, token)
    for token in list(tokens):
        mend_stative(tree, token)
    return tokens


def _head_apposition(tree: Tree) -> None:
    """ "Orsan, le chef de la milice, a ...": the name is taken for an adjunct and its description for the subject."""
    tokens = tree.tokens
    for subject in list(tokens):
        if not subject.dep.startswith("nsubj") or subject.pos != "NOUN":
            continue
        name = next(
            (
                t
                for t in tokens[max(0, subject.index - 6) : subject.index]
                if t.head == subject.head and t.pos == "PROPN" and t.dep != "conj"
            ),
            None,
        )
        if (
            name is None
            or name.sentence != subject.sentence
            or any(t.head == name.index and t.dep == "case" for t in tokens[max(0, name.index - 3) : name.index])
        ):
            continue
        between = [t.text for t in tokens[name.index + 1 : subject.index] if t.dep not in {"det", "flat:name", "amod"}]
        if between == [","]:
            tree.change(name.index, dep=subject.dep)
            tree.change(subject.index, head=name.index, dep="appos")


def _recognise_verbs(tree: Tree) -> None:
    """ "qui assiège Tripoli": a rare verb form is tagged as a noun although it has "qui" for its subject."""
    tokens = tree.tokens
    for token in tokens:
        if token.text.lower() != "qui" or not token.dep.startswith("nsubj"):
            continue
        verb = tokens[token.head]
        if verb.pos in {"NOUN", "PROPN", "ADJ"} and verb.index > token.index and not _has_copula(tree, verb):
            lemma = (
                verb.lemma if verb.lemma.endswith(("er", "ir", "re")) else f"{verb.text.lower().removesuffix('nt')}r"
            )
            tree.change(
                verb.index,
                pos="VERB",
                lemma=lemma,
                dep="acl:relcl" if verb.dep != "ROOT" else "ROOT",
                morph="|Mood=Ind|Tense=Pres|VerbForm=Fin|",
            )


def _raise_infinitives(tree: Tree) -> None:
    """ "appelé les parties à reprendre": the parser hangs the infinitive on the noun; the verb above asks for it."""
    tokens = tree.tokens
    known = embeddings_by_lemma()
    for token in list(tokens):
        if (
            token.dep not in {"acl", "nmod", "obl:mod", "xcomp"}
            or token.pos not in {"VERB", "AUX"}
            or not _is_infinitive(tree, token)
        ):
            continue
        mark = next(
            (
                t.text.lower()
                for t in tokens[max(0, token.index - 5) : token.index]
                if t.head == token.index and t.pos == "ADP"
            ),
            None,
        )
        clause = {"à": "à+inf", "de": "de+inf", "d'": "de+inf"}.get(mark or "")
        noun = tokens[token.head]
        if noun.pos == "VERB" and noun.dep == "acl" and ("verb", noun.lemma) not in known:
            # "ordonne aux forces encerclées de fuir": one word further off.
            noun = tokens[noun.head]
        elif token.dep == "xcomp":
            continue
        verb = tokens[noun.head]
        if (
            clause is None
            or noun.pos not in {"NOUN", "PROPN", "PRON"}
            or verb.pos not in {"VERB", "AUX"}
            or noun.dep not in _ARGUMENTS
        ):
            continue
        if any(clause in entry.clause for entry in known.get(("noun", noun.lemma), ())):
            continue
        if any(clause in entry.clause for entry in known.get(("verb", verb.lemma), ())):
            tree.change(token.index, head=verb.index, dep="xcomp")


def _is_infinitive(tree: Tree, token: Token) -> bool:
    tokens = tree.tokens
    if token.has("VerbForm=Inf"):
        return True
    return any(
        t.head == token.index and t.dep.startswith("aux") and t.has("VerbForm=Inf")
        for t in tokens[max(0, token.index - 4) : token.index]
    )


def _has_copula(tree: Tree, token: Token) -> bool:
    tokens = tree.tokens
    return any(
        other.head == token.index and other.dep.startswith(("cop", "aux"))
        for other in tokens[max(0, token.index - 8) : token.index]
    )


def _recognise_participles(tree: Tree) -> None:
    """ "soutenue et armée par l'Égypte", "tenue par l'armée": a participle before its agent is tagged as a noun."""
    tokens = tree.tokens
    known = participles()
    for token in list(tokens[:-1]):
        infinitive = known.get(token.text.lower()) if token.pos in {"NOUN", "ADJ"} else None
        link = None if infinitive is None else _agent_link(tree, token)
        if link is None:
            continue
        agent = tokens[link.head]
        if agent.index <= link.index or any(
            c.head == token.index and c.dep == "det" for c in tokens[max(0, token.index - 3) : token.index]
        ):
            continue
        head = tokens[token.head]
        relation = "acl" if head.pos in {"NOUN", "PROPN"} else token.dep
        tree.change(
            token.index,
            pos="VERB",
            lemma=infinitive,
            dep=relation,
            morph=f"{token.morph or '|'}Tense=Past|VerbForm=Part|",
        )
        tree.change(agent.index, head=token.index, dep="obl:agent")


def _agent_link(tree: Tree, token: Token) -> Token | None:
    """The "par" right behind a participle, or behind its time ("assiégée depuis mars par les rebelles")."""
    words = grammar_words()
    for other in tree.tokens[token.index + 1 : token.index + _AGENT_REACH]:
        if other.sentence != token.sentence or other.text.lower() == "par":
            return other if other.sentence == token.sentence else None
        if other.pos not in {"ADP", "DET", "NUM", "ADV"} and other.lemma not in words.adverbial | words.months:
            return None
    return None


def _attach_stranded_subjects(tree: Tree) -> None:
    """A noun cut off before its verb ("Damas | et le maréchal ont ...") is the verb's subject when it has none."""
    tokens = tree.tokens
    for token in list(tokens):
        if token.dep != "parataxis" or token.pos not in {"NOUN", "PROPN"} or token.index > token.head:
            continue
        verb = tokens[token.head]
        before = tokens[token.index - 1] if token.index else None
        if before is not None and before.pos == "PROPN" and token.pos == "PROPN" and before.sentence == token.sentence:
            tree.change(token.index, head=before.index, dep="flat:name")
        elif verb.pos in {"VERB", "AUX"} and not any(
            t.head == verb.index and t.dep.startswith("nsubj") for t in tokens[token.index : verb.index]
        ):
            tree.change(token.index, dep="nsubj")


def _join_subjects(tree: Tree, link: Token) -> None:
    """ "Moscou et Ankara sont ...": the first of two subjects is left alone when the parser cuts before "et"."""
    tokens = tree.tokens
    if _share_verb(tree, link):
        return
    second = tokens[link.head]
    first = tokens[link.index - 1] if link.index else None
    while (
        first is not None
        and first.dep in _INSIDE
        and first.head < first.index
        and not tree.has_comma(first.head, first.index)
    ):
        first = tokens[first.head]
    if first is None or first.pos not in {"NOUN", "PROPN"}:
        return
    verb = tokens[second.head]
    if second.index > link.index and second.dep.startswith("nsubj") and _is_left_over(tree, first, second):
        # "Sous médiation de l'Egypte, Israël et le Hamas négocient": joined to what stands before the comma.
        tree.change(first.index, head=verb.index, dep=second.dep)
        tree.change(second.index, head=first.index, dep="conj")
        return
    if first.dep != "parataxis":
        return
    if second.pos in {"VERB", "AUX"} and link.head != second.index + 1:
        verb = second
        second = next(
            (t for t in tokens[link.index + 1 : verb.index] if t.head == verb.index and t.dep.startswith("nsubj")),
            second,
        )
    if second.dep.startswith("nsubj") and first.head == verb.index:
        tree.change(first.index, head=verb.index, dep=second.dep)
        tree.change(second.index, head=first.index, dep="conj")


def _is_left_over(tree: Tree, first: Token, second: Token) -> bool:
    """Whether a bare noun before "et" hangs behind its comma on something that is no part of the subject."""
    below = first.index == second.index or tree.is_below(first.index, second.index)
    return (
        first.dep in {"conj", "appos", "nmod"}
        and tree.has_comma(first.head, first.index)
        and not tree.case(first.index)
        and not below
    )


def _share_verb(tree: Tree, link: Token) -> bool:
    """ "Le régime et les rebelles se battent": both nouns are hung on the verb as subjects, the link too."""
    tokens = tree.tokens
    verb = tokens[link.head]
    if verb.index <= link.index:
        return False
    subjects = [
        t
        for t in tokens[max(0, link.index - 12) : verb.index]
        if t.head == verb.index and t.dep in {"nsubj", "nsubj:pass"}
    ]
    before = [t for t in subjects if t.index < link.index and t.pos in {"NOUN", "PROPN"}]
    after = [t for t in subjects if t.index > link.index and t.pos in {"NOUN", "PROPN"}]
    if len(before) != 1 or len(after) != 1:
        return False
    tree.change(after[0].index, head=before[0].index, dep="conj")
    return True
