"""Where a mention stands in its clause: governor, subject, prominence, inside or outside a quotation."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from recoupe.packs.coreference import coreference_pack

if TYPE_CHECKING:
    from recoupe.model.syntax import Syntax, Token

_WORDS = coreference_pack().words
SUBJECTS = frozenset({"nsubj", "nsubj:pass", "expl:subj"})
ARGUMENTS = frozenset({"nsubj", "nsubj:pass", "expl:subj", "obj", "iobj", "obl:arg", "obl:agent", "obl:mod", "obl"})
_NAMING = frozenset({"flat:name", "flat:foreign", "flat", "appos", "fixed"})
_MAIN = frozenset({"ROOT", "parataxis"})
_VERBAL = frozenset({"VERB", "AUX"})
_OPENING = frozenset("«“‹")
_MARKS = frozenset('«“‹»”›"')
_POSTPOSED = frozenset({"obj", "obl:arg", "xcomp", "dep"})
_MAX_CLIMB = 12


class Prominence(NamedTuple):
    """How much a noun phrase stands out where it stands, from 0 to 100, and the grammatical function that says so."""

    weight: float
    function: str

    def times(self, factor: float) -> Prominence:
        """The same function, more or less prominent."""
        return Prominence(self.weight * factor, self.function)


_OBJECT = Prominence(60, "object")
_INDIRECT = Prominence(50, "indirect object")
_OBLIQUE = Prominence(35, "complement")
_NESTED = Prominence(30, "complement of a noun")
_OTHER = Prominence(40, "member")
_SUBJECT = SPEAKER = Prominence(100, "subject")
_LESSER_SUBJECT = Prominence(80, "subject of a subordinate clause")
_BY_RELATION = {
    "obj": _OBJECT, "obl:agent": Prominence(70, "agent"), "iobj": _INDIRECT, "obl:arg": _INDIRECT,
    "obl:mod": _OBLIQUE, "obl": _OBLIQUE, "nmod": _NESTED,
}  # fmt: skip


class Clauses:
    """Grammatical look-ups of one article."""

    def __init__(self, syntax: Syntax) -> None:
        """Reads the quotation marks once; everything else is looked up on demand."""
        self.syntax = syntax
        self.tokens = syntax.tokens
        self._marks, self._inside = _quotations(syntax)

    def quotation(self, token: int) -> int | None:
        """A number for the quotation that the token stands in, or ``None``."""
        place = bisect_right(self._marks, token) - 1
        return place if place >= 0 and self._inside[place] else None

    def limits(self, quotation: int) -> tuple[int, int]:
        """The tokens of the marks that open and close a quotation (the article's end when it is never closed)."""
        closing = quotation + 1
        return self._marks[quotation], self._marks[closing] if closing < len(self._marks) else len(self.tokens)

    def naming_head(self, index: int) -> Token:
        """The token that bears the phrase's function: "Haftar" in "le maréchal Haftar" points to "maréchal"."""
        token = self.tokens[index]
        for _ in range(_MAX_CLIMB):
            if token.dep not in _NAMING:
                break
            token = self.tokens[token.head]
        return token

    def prominence(self, token: Token) -> Prominence:
        """How much the phrase whose function ``token`` bears (see ``naming_head``) stands out."""
        if token.dep == "conj":
            first = self.prominence(self.naming_head(token.head)) if token.head < token.index else _OTHER
            return Prominence(first.weight * 0.9, first.function)
        governor = self.tokens[token.head]
        if token.dep in SUBJECTS or self.is_postposed_speaker(token):
            return _SUBJECT if governor.dep in _MAIN or governor.head == governor.index else _LESSER_SUBJECT
        return _BY_RELATION.get(token.dep, _SUBJECT if token.dep == "ROOT" else _OTHER)

    def is_postposed_speaker(self, token: Token) -> bool:
        """ "a déclaré X": the parser often takes the inverted subject of a verb of speech for its object."""
        if token.dep not in _POSTPOSED or token.index < token.head:
            return False
        governor = self.tokens[token.head]
        if governor.lemma not in _WORDS.saying or any(
            c.dep in SUBJECTS for c in self.syntax.dependents(governor.index)
        ):
            return False
        return not any(c.dep in {"case", "ccomp"} for c in self.syntax.dependents(token.index))

    def is_source(self, first: int) -> bool:
        """Whether the phrase that begins at a token is introduced as a source ("selon", "d'après")."""
        return first > 0 and self.tokens[first - 1].text.lower() in _WORDS.aloud

    def verb_of(self, index: int) -> Token | None:
        """The predicate that the phrase headed by a token is an argument of, if it is one itself."""
        token = self.naming_head(index)
        while token.dep == "conj" and self.tokens[token.head].pos not in _VERBAL and token.pos not in _VERBAL:
            token = self.tokens[token.head]
        return self.tokens[token.head] if token.dep in ARGUMENTS else None

    def clause_of(self, index: int) -> Token:
        """The nearest verb (or sentence root) above a token."""
        token = self.tokens[index]
        for _ in range(_MAX_CLIMB):
            if token.head == token.index:
                break
            token = self.tokens[token.head]
            if token.pos in _VERBAL:
                break
        return token

    def subject_of(self, verb: Token) -> Token | None:
        """The verb's subject: its own, its coordinated governor's, or the controller of an infinitive or participle."""
        for _ in range(_MAX_CLIMB):
            for child in self.syntax.dependents(verb.index):
                if child.dep in SUBJECTS or (child.index > verb.index and self.is_postposed_speaker(child)):
                    return child
            if verb.head == verb.index or verb.dep not in {
                "conj",
                "xcomp",
                "advcl",
                "aux",
                "aux:tense",
                "obl:mod",
                "obl:arg",
            }:
                return None
            verb = self.tokens[verb.head]
        return None

    def number_of_verb(self, verb: Token) -> bool | None:
        """Whether the verb (or its auxiliary or copula) is in the plural; ``None`` for infinitives and participles."""
        for token in (verb, *self.syntax.dependents(verb.index)):
            if token.has("VerbForm=Fin") and (token is verb or token.dep.startswith(("aux", "cop"))):
                return token.has("Number=Plur")
        return None

    def own_arguments(self, verb: Token) -> frozenset[int]:
        """The verbs whose arguments share a clause with this one: itself, and the governor that lends its subject."""
        verbs = {verb.index}
        subject = self.subject_of(verb)
        if subject is not None:
            verbs.add(subject.head)
        return frozenset(verbs)


def _quotations(syntax: Syntax) -> tuple[list[int], list[bool]]:
    """Tokens at which quotations begin and end, and for each whether a quotation runs from there on."""
    marks: list[int] = []
    inside: list[bool] = []
    is_open, paragraph = False, -1
    for token in [token for token in syntax.tokens if token.text in _MARKS]:
        here = syntax.sentences[token.sentence].paragraph
        # An unbalanced straight mark must not turn the rest of the article inside out.
        was_open = is_open and (token.text != '"' or here == paragraph)
        paragraph = here
        is_open = token.text in _OPENING or (token.text == '"' and not was_open)
        marks.append(token.index)
        inside.append(is_open)
    return marks, inside
