"""What the tagger gets wrong about one word by itself: names, infinitives, tenses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.packs.compounds import peoples_of
from recoupe.packs.grammar import grammar_words
from recoupe.packs.numbers import numbers
from recoupe.packs.presents import presents
from recoupe.packs.words import small_words

if TYPE_CHECKING:
    from recoupe.model.syntax import Token
    from recoupe.syntax.tree import Tree

_NOT_NAMES = frozenset({"NUM", "ADV", "PRON", "X", "INTJ", "ADJ", "VERB", "AUX"})
_CLITICS = frozenset({"l'", "le", "la"})
_ALONE = frozenset({"parataxis", "dep", "conj"})
_ENDINGS = (
    ("aient", "Cnd", "Pres"), ("ait", "Cnd", "Pres"), ("ais", "Cnd", "Pres"), ("ions", "Cnd", "Pres"),
    ("ont", "Ind", "Fut"), ("ons", "Ind", "Fut"), ("ez", "Ind", "Fut"), ("ai", "Ind", "Fut"), ("a", "Ind", "Fut"),
)  # fmt: skip
_FUTURES = ("rai", "ras", "ra", "rons", "rez", "ront")


def mend_word(tree: Tree, token: Token) -> None:
    """Puts the class, lemma or tense of one word right."""
    tokens = tree.tokens
    if _mend_class(tree, token):
        return
    if token.text.lower() == "est" and token.index and tokens[token.index - 1].text.lower() in {"l'", "d'"}:
        # "l'est du pays": the point of the compass is taken for the verb.
        tree.change(token.index, pos="NOUN", lemma="est", morph="|Gender=Masc|Number=Sing|")
    elif token.pos == "DET" and _opens_a_name(tree, token):
        # "ont pris Wad Madani": an unknown word before a name is taken for its article.
        tree.change(token.index, pos="PROPN", morph="")
        tree.replace(token.head, token.index)
        tree.change(token.head, head=token.index, dep="flat:name")
    elif token.pos in _NOT_NAMES and _looks_like_name(tree, token):
        relation = "obl:mod" if token.pos == "VERB" and token.dep == "xcomp" else token.dep
        tree.change(token.index, pos="PROPN", dep=relation)
        _join_name(tree, token)
    elif token.pos != "ADJ" and "-" in token.text and peoples_of(token.text):
        # "une rencontre américano-iranienne": rare compounds are taken for verbs and nouns.
        _mend_compound(tree, token)
    elif token.pos == "NOUN" and _begins_name(tree, token):
        # "le président Jovar Augustin": an unknown first name is taken for a noun.
        tree.change(token.index, pos="PROPN")
    elif token.pos == "VERB" and token.text in grammar_words().adverbial:
        # "s'est réfugié dimanche en Norvège": the day is taken for a verb.
        tree.change(token.index, pos="NOUN", lemma=token.text, dep="obl:mod", morph="")
    elif token.pos in {"VERB", "AUX"}:
        _mend_verb(tree, token)
    elif "oeu" in token.lemma:
        # The packs write "manœuvre" and "vœu"; half of the agencies do not.
        tree.change(token.index, lemma=token.lemma.replace("oeu", "œu"))


def _mend_class(tree: Tree, token: Token) -> bool:
    """Whether the word was of another class than the tagger says, by its form and its relation alone."""
    if token.pos == "PROPN" and token.dep == "amod" and token.text.islower():
        # "les armées kényane et éthiopienne": no name is written so.
        tree.change(token.index, pos="ADJ")
    elif token.pos == "VERB" and token.dep.startswith("nsubj") and "-" in token.text and token.text[0].isupper():
        # "Al-Bachir a menacé": an unknown name opens the sentence.
        tree.change(token.index, pos="PROPN", morph="")
    elif token.pos != "PRON" and token.text.lower() in {"s'", "se"} and not _stands_for_si(tree, token):
        # "s'y est déployée": the pronoun is taken for an auxiliary or for "si".
        tree.change(token.index, pos="PRON", lemma="se", dep="expl:comp", morph="|Person=3|Reflex=Yes|")
    elif token.pos == "VERB" and token.text.lower() == f"{token.lemma}s" and token.lemma.endswith("er"):
        # "des lancers de pierres": no verb form is an infinitive with a plural ending.
        tree.change(token.index, pos="NOUN", morph="|Gender=Masc|Number=Plur|")
    elif token.pos in {"PROPN", "ADJ"} and _counts(tree, token) and _is_number(token.text):
        # "Neuf soldats ont péri": a number that opens the sentence is taken for a name or an adjective.
        below = token.index + 1 if _opens_number(tree, token) else token.head
        tree.change(token.index, pos="NUM", head=below, dep="nummod", morph="|NumType=Card|")
    elif token.pos == "DET" and token.dep in {"obj", "iobj"} and token.text.lower() in _CLITICS:
        # "La Suède l'accuse": the pronoun is taken for an article.
        tree.change(token.index, pos="PRON", morph="|Number=Sing|Person=3|PronType=Prs|")
    elif token.pos == "VERB" and token.dep == "aux:tense" and token.lemma == "avoir":
        tree.change(token.index, pos="AUX")
    elif token.text.lower() == "personne" and token.pos == "NOUN" and _is_nobody(tree, token):
        tree.change(token.index, pos="PRON", morph="|PronType=Neg|")
    else:
        return False
    return True


def _counts(tree: Tree, token: Token) -> bool:
    """Whether a word stands where a number may: "neuf" beside its noun may be new, "neuf cents" may not."""
    before = tree.before(token)
    goes_on = before is not None and before.pos == "NUM" and before.head == token.head
    return (
        token.dep == "nummod" or _opens_number(tree, token) or (token.dep == "amod" and ("-" in token.text or goes_on))
    )


def _opens_number(tree: Tree, token: Token) -> bool:
    """ "Neuf cents rebelles": the first word of a number of several."""
    after = tree.after(token)
    return after is not None and after.text.lower() in numbers().values


def _is_number(word: str) -> bool:
    """ "Neuf", "Quarante-huit": whether every part of a word is a cardinal."""
    return all(part in numbers().values or part == "et" for part in word.lower().split("-"))


def _is_nobody(tree: Tree, token: Token) -> bool:
    """ "Personne n'a été poursuivi": without an article, beside "ne"."""
    negated = any(child.text.lower() in {"ne", "n'"} for child in tree.children(token.head))
    return negated and not any(child.dep in {"det", "nummod", "amod"} for child in tree.children(token.index))


def _begins_name(tree: Tree, token: Token) -> bool:
    """Whether a capital inside a sentence opens a name whose rest was seen as one."""
    before, after = tree.before(token), tree.after(token)
    if before is None or after is None or not token.text[:1].isupper() or before.pos not in {"NOUN", "ADJ", "DET"}:
        return False
    return after.pos == "PROPN" and after.dep == "flat:name" and after.head == token.index


def _join_name(tree: Tree, token: Token) -> None:
    """ "ont attaqué Wad Madani": beside a word that was not seen as a name, the rest of the name is left alone."""
    after = tree.after(token)
    if after is not None and after.pos == "PROPN" and after.head == token.head and after.dep in _ALONE:
        tree.change(after.index, head=token.index, dep="flat:name")


def _mend_compound(tree: Tree, token: Token) -> None:
    before = tree.before(token)
    noun = before is not None and before.pos == "NOUN"
    head, dep = (token.index - 1, "amod") if noun else (token.head, token.dep)
    tree.change(token.index, pos="ADJ", lemma=peoples_of(token.text)[-1].masculine, head=head, dep=dep)


def _stands_for_si(tree: Tree, token: Token) -> bool:
    """ "s'il": the only words before which "si" is cut."""
    after = tree.after(token)
    return after is None or after.text.lower() in {"il", "ils"}


def _mend_verb(tree: Tree, token: Token) -> None:
    lemma = token.lemma
    if token.has("Tense=Pres") and token.has("VerbForm=Fin") and token.text in presents():
        # "tue" is taken for the participle of "taire", "tire" stays as it is.
        lemma = presents()[token.text]
    elif lemma.endswith("e") and not lemma.endswith("re"):
        # Forms missing from the lemmatizer's table stay as they are ("indique"); nearly all are of the first group.
        lemma = f"{lemma}r"
    morph = _tensed(token._replace(lemma=lemma)) if token.has("VerbForm=Fin") else token.morph
    tree.change(token.index, lemma=lemma, morph=morph)


def _tensed(token: Token) -> str:
    """The features with mood and tense read off the ending, where the tagger contradicts it.

    Future and conditional are built on the infinitive ("quitter-ont", "céder-ait"); the imperfect and the simple
    past on the bare stem ("prépar-ait"). The tagger takes one for the other in rare verbs.
    """
    word = token.text.lower()
    if token.has("Tense=Fut") and not word.endswith(_FUTURES):
        # "accueille": no future ends so.
        return token.morph.replace("Tense=Fut", "Tense=Pres")
    for ending, mood, tense in _ENDINGS:
        stem = word.removesuffix(ending)
        if stem != word and stem.endswith("r") and stem != token.lemma[:-2] and len(stem) > 2:  # noqa: PLR2004
            features = [f for f in token.morph.strip("|").split("|") if not f.startswith(("Mood=", "Tense="))]
            return f"|Mood={mood}|{'|'.join(features)}|Tense={tense}|"
    return token.morph


def _looks_like_name(tree: Tree, token: Token) -> bool:
    """A capitalised word inside a sentence that is tagged as something that never bears a capital."""
    tokens = tree.tokens
    if not token.text[0].isupper() or token.text.isupper():
        return False
    before = tokens[token.index - 1] if token.index else None
    return (
        before is not None
        and before.sentence == token.sentence
        and before.text not in {"«", '"', ":", "(", "-", "–", "."}
    )


def _opens_a_name(tree: Tree, token: Token) -> bool:
    """Whether a word with a capital that is no determiner of the language stands right before a name."""
    after = tree.after(token)
    named = after is not None and after.pos == "PROPN" and after.index == token.head
    return named and _looks_like_name(tree, token) and token.text.lower() not in small_words()["opener"]
