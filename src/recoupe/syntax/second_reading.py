"""Finds present-tense verbs that the parser has taken for nouns or adjectives, and has such sentences read again.

Forms such as "attaque", "expulse" or "assiège" are rare as verbs in what the parser learnt from: "La junte expulse
trois diplomates" loses its verb. Where a sentence lacks one, the doubted word is replaced by a form that the parser
always knows for a verb; the second reading counts when that verb has found its subject.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from recoupe.packs.grammar import grammar_words
from recoupe.packs.presents import presents

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token as SpacyToken

#: Of thirty frequent verbs those that the parser reads best, with ten subjects and nine objects each (1 miss in 90):
#: singular and plural. Where the first does not help, the second is tried.
STAND_INS = (("attend", "attendent"), ("obtient", "obtiennent"))
_BEFORE = frozenset({"NOUN", "PROPN", "ADJ", "X", "VERB", "NUM"})
_CLOSING = frozenset({"»", ")", ","})
_NEVER_BEFORE = frozenset({"de", "d'", "du", "des", "en", "sans", "par", "sous", "pour", "à", "et", "ou"})
_OBJECTS = frozenset({"DET", "NUM", "PROPN"})
_CONTRACTED = frozenset({"du", "au", "aux", "des"})
_SUBORDINATING = frozenset(
    {"que", "qu'", "qui", "dont", "où", "quand", "lorsque", "lorsqu'", "si", "puisque", "puisqu'"}
)
_HUNG = frozenset({"amod", "acl", "nmod", "appos", "punct", "flat:name", "dep", "case", "advmod"})
_SUBJECTS = ("nsubj", "expl:subj")


class Doubt(NamedTuple):
    """A word that should be a verb: its place in the sentence, its infinitive, its number."""

    at: int
    infinitive: str
    plural: bool


def doubts(sentence: Sequence[SpacyToken]) -> list[Doubt]:
    """The words to be read again, in text order; empty where the first reading holds."""
    known = presents()
    found = [at for at in range(1, len(sentence)) if sentence[at].text in known and _is_doubtful(sentence, at)]
    if not found:
        return []
    strong = [at for at in found if _has_object(sentence, at)]
    found = [at for at in found if sentence[at].text not in grammar_words().transitive_homographs]
    missing = 1 + sum(token.lower_ in _SUBORDINATING for token in sentence) - sum(map(_is_clause, sentence))
    if missing <= 0:
        strong = [at for at in strong if sentence[at + 1].pos_ == "DET"]
        found = []
    chosen = (strong or found)[: max(missing, 1)]
    return [Doubt(at, known[sentence[at].text], sentence[at].text.endswith("ent")) for at in chosen]


def is_confirmed(token: SpacyToken) -> bool:
    """Whether the second reading has made the word the verb of a subject before it."""
    return _is_finite(token) and any(_subject(child) and child.i < token.i for child in token.children)


def _is_doubtful(sentence: Sequence[SpacyToken], at: int) -> bool:
    token, before = sentence[at], sentence[at - 1]
    if _is_clause(token) and (
        any(map(_subject, token.children)) or (token.dep_ == "conj" and token.head.pos_ == "VERB")
    ):
        return False
    if before.lower_ in _NEVER_BEFORE or token.pos_ == "ADP" or token.text in grammar_words().homographs:
        return False
    return before.pos_ in _BEFORE or (before.text in _CLOSING and (_has_object(sentence, at) or _fights(sentence, at)))


def _has_object(sentence: Sequence[SpacyToken], at: int) -> bool:
    if at + 1 >= len(sentence):
        return False
    after = sentence[at + 1]
    return after.pos_ in _OBJECTS and after.lower_ not in _CONTRACTED


def _fights(sentence: Sequence[SpacyToken], at: int) -> bool:
    """ "Barkhane, forte de cinq mille soldats, lutte contre les jihadistes": an enemy follows."""
    return at + 1 < len(sentence) and sentence[at + 1].lower_ == "contre"


def _is_finite(token: SpacyToken) -> bool:
    return token.pos_ in {"VERB", "AUX"} and "Fin" in token.morph.get("VerbForm")


def _is_clause(token: SpacyToken) -> bool:
    """Whether a finite verb makes a clause: hung on a noun without a subject before it, it has been misread."""
    if not _is_finite(token):
        return False
    return token.dep_ not in _HUNG or any(_subject(child) and child.i < token.i for child in token.children)


def _subject(child: SpacyToken) -> bool:
    return bool(child.dep_.startswith(_SUBJECTS))
