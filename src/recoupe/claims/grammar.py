"""Where the arguments of a verb or noun stand: a tree becomes slots, whatever the voice or construction.

Slots are the words of ``docs/packs.md``: ``subject``, ``object``, prepositions (``à``, ``de``, ``contre``,
``auprès de``), clauses (``de+inf``, ``que``) and, for nouns, ``adj``, ``poss``, ``visant``. The passive agent is the
``subject`` and the passive subject the ``object``: frames are written once for the active voice.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.claims.antecedents import Antecedents
from recoupe.claims.noun_slots import NounSlots
from recoupe.claims.prepositions import Prepositions
from recoupe.claims.slots import Slots
from recoupe.claims.verb_slots import VerbSlots
from recoupe.claims.voice import Voice
from recoupe.packs.grammar import grammar_words

if TYPE_CHECKING:
    from recoupe.model.syntax import Syntax, Token

__all__ = ["Grammar", "Slots"]


class Grammar:
    """What the later steps ask of the tree of one article; each answer is computed on demand and slots are kept."""

    def __init__(self, syntax: Syntax) -> None:
        self.syntax = syntax
        self.tokens = syntax.tokens
        self.words = grammar_words()
        self._voice = Voice(syntax)
        self._prepositions = Prepositions(syntax)
        self._antecedents = Antecedents(self._voice)
        parts = (self._voice, self._prepositions, self._antecedents)
        self._verbs = VerbSlots(*parts, noun_slots=self.noun_slots)
        self._nouns = NounSlots(*parts, verb_slots=self.verb_slots)

    # -- slots ---------------------------------------------------------------------------------------------

    def verb_slots(self, index: int) -> Slots:
        """The slots of a verb, subject inherited and voice turned where the grammar says so."""
        return self._verbs.of(index)

    def noun_slots(self, index: int) -> Slots:
        """The slots of a noun: its complements, those of the participles and relative clauses that hang on it."""
        return self._nouns.of(index)

    def surface_subject(self, index: int) -> int | None:
        """Who stands as subject of the verb on the surface: the passive subject of a passive."""
        return self._verbs.subjects.surface(index)

    def clause_subject(self, index: int) -> int | None:
        """The surface subject of the nearest verb above a word, or ``None``."""
        return self._verbs.subjects.of_clause(index)

    # -- words ---------------------------------------------------------------------------------------------

    def preposition(self, index: int) -> str | None:
        """The preposition that introduces the phrase headed by this token, normalised, or ``None``."""
        return self._prepositions.of(index)

    def tells_sort(self, index: int) -> bool:
        """Whether a bare noun tells of what sort an act is ("des frappes de représailles")."""
        return self._nouns.tells_sort(index)

    def has_the(self, index: int) -> bool:
        """Whether a noun has a definite article of its own."""
        return any(child.dep == "det" and child.has("Definite=Def") for child in self.syntax.dependents(index))

    def is_known(self, index: int) -> bool:
        """Whether a noun is of something told before: "l'attaque", "du raid", "cette frappe"."""
        return any(c.has("Definite=Def") or c.has("PronType=Dem") for c in self.syntax.dependents(index))

    def conjuncts(self, index: int) -> list[int]:
        """The token and every token coordinated with it, in text order."""
        return self._antecedents.conjuncts(index)

    def is_verb(self, token: Token) -> bool:
        """Whether the token is a form of a verb, an auxiliary included."""
        return self._voice.is_verb(token)

    def is_infinitive(self, token: Token) -> bool:
        """Whether the verb is an infinitive, compound ones ("avoir bombardé") included."""
        return self._voice.is_infinitive(token)

    def is_finite(self, token: Token) -> bool:
        """Whether the verb or one of its auxiliaries bears a personal ending."""
        return self._voice.is_finite(token)

    def is_passive(self, token: Token) -> bool:
        """Passive voice: with its auxiliary, or as a bare past participle of a transitive verb."""
        return self._voice.is_passive(token)

    def is_reflexive(self, token: Token) -> bool:
        """Whether the verb bears a reflexive clitic ("se", "s'")."""
        return self._voice.is_reflexive(token)

    def after_have(self, token: Token) -> bool:
        """Whether "avoir" stands just before, however the parser hung it ("ont immédiatement accusé")."""
        return self._voice.after_have(token)

    def is_predicate(self, token: Token) -> bool:
        """A verb, or a noun or adjective behind a copula ("a été victime de")."""
        return self._voice.is_predicate(token)

    def lemma(self, token: Token) -> str:
        """The verb's lemma as packs write it: reflexive verbs bear "se"."""
        return self._voice.lemma(token)

    def predicate_lemma(self, token: Token) -> str:
        """The lemma that packs list a predicate under: "être victime" for a noun or adjective behind a copula."""
        return self._voice.predicate_lemma(token)
