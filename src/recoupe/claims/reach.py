"""Parties that stand behind their word in the clause while the tree hangs them on something else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.claims.fitting import PARTY_KINDS
from recoupe.claims.prepositions import normal_preposition
from recoupe.model.mention import MentionKind
from recoupe.packs.frames import frames_by_lemma

if TYPE_CHECKING:
    from recoupe.claims.grammar import Grammar
    from recoupe.model.mention import Mention, Mentions
    from recoupe.model.syntax import Token

# How many words behind its trigger a recipient, or any complement of a noun, may stand where the tree loses it.
_RECIPIENT_REACH = 30
_COMPLEMENT_REACH = 14
_RECIPIENT_PREPOSITIONS = frozenset({"à", "contre", "avec", "envers", "auprès de"})
_COMPLEMENT_PREPOSITIONS = frozenset({"par", "de"})
_FAR_KINDS = frozenset({MentionKind.PERSON, MentionKind.ORGANISATION, MentionKind.GROUP})
_DEFENDING = frozenset({"défense", "lutte", "protection"})
_CLAUSE_ENDS = frozenset({";", ":", "«", "»", '"', "que", "qu'", "qui"})
_OBJECT_ENDS = _CLAUSE_ENDS | {","}
_OTHER_CLAUSES = frozenset({"VERB", "AUX", "CCONJ", "SCONJ"})


class Reach:
    """Looks for parties in the words behind a trigger, up to the end of its clause."""

    def __init__(self, grammar: Grammar, mentions: Mentions) -> None:
        self.grammar = grammar
        self.tokens = grammar.tokens
        self.mentions = mentions

    def recipient(self, trigger: int, slots: frozenset[str], used: set[int], *, states: bool) -> list[int]:
        """The first free party behind one of the slots' prepositions that open a recipient; else an empty list.

        ``states`` lets countries count: "un prêt au Pakistan", where "au" can hardly mean a place.
        """
        kinds = _FAR_KINDS | {MentionKind.COUNTRY} if states else _FAR_KINDS
        return self._behind(trigger, slots & _RECIPIENT_PREPOSITIONS, used, reach=_RECIPIENT_REACH, kinds=kinds)

    def complement(self, noun: int, slots: frozenset[str], used: set[int]) -> list[int]:
        """The first free party behind "par" or "de" of an event noun, where the slots name them; else an empty list."""
        return self._behind(noun, slots & _COMPLEMENT_PREPOSITIONS, used, reach=_COMPLEMENT_REACH, kinds=_FAR_KINDS)

    def bare_object(self, verb: int, subject: list[int]) -> list[int]:
        """ "affronte depuis deux ans la milice": an object that an adjunct keeps from its verb."""
        token = self.tokens[verb]
        if self.grammar.is_reflexive(token) or not self.grammar.is_verb(token):
            return []
        for index in range(verb + 1, min(verb + _RECIPIENT_REACH, len(self.tokens))):
            other = self.tokens[index]
            if other.sentence != token.sentence or other.pos in _OTHER_CLAUSES or other.text in _OBJECT_ENDS:
                return []
            if index not in subject and self._is_bare_party(verb, other):
                return [index]
        return []

    def _behind(
        self, trigger: int, prepositions: frozenset[str], used: set[int], *, reach: int, kinds: frozenset[MentionKind]
    ) -> list[int]:
        if not prepositions:
            return []
        joined = other_war = False
        for index in range(trigger + 1, min(trigger + reach, len(self.tokens))):
            token = self.tokens[index]
            if self._ends_clause(trigger, token):
                break
            joined = joined or token.pos == "CCONJ"
            other_war = other_war or (joined and self._is_event(token))
            mention = self.mentions.headed_by(index)
            if index in used or mention is None or mention.kind not in kinds or mention.metonym:
                continue
            if self.tokens[token.head].lemma in self.grammar.words.commenting:
                continue  # "un putsch accueilli par X": who speaks of an act has not done it
            preposition = self.grammar.preposition(index) or self._word_before(mention)
            if preposition == "contre" and other_war:
                continue
            if preposition in prepositions and (preposition != "de" or self._across_time(trigger, token)):
                return [index]
        return []

    def _ends_clause(self, trigger: int, token: Token) -> bool:
        if token.sentence != self.tokens[trigger].sentence or token.text in _CLAUSE_ENDS:
            return True
        return self.grammar.is_verb(token) and self.grammar.is_finite(token)

    def _is_event(self, token: Token) -> bool:
        """ "l'offensive de X et la défense de la ville contre Y": "contre" is about the event noun before it."""
        if token.pos != "NOUN" or (token.lemma not in _DEFENDING and ("noun", token.lemma) not in frames_by_lemma()):
            return False
        # "des avions de guerre": behind a bare "de" the noun only says of what sort something is.
        return self.tokens[token.index - 1].text.lower() not in {"de", "d'"}

    def _word_before(self, mention: Mention) -> str | None:
        """ "à cent mille déplacés": the parser hangs the preposition on the number."""
        before = self.tokens[mention.first - 1] if mention.first else None
        return normal_preposition(before.text) if before is not None and before.pos == "ADP" else None

    def _is_bare_party(self, verb: int, token: Token) -> bool:
        """Whether a word is a party without preposition; an article "des" is read as "de" behind a phrase of time."""
        mention = self.mentions.headed_by(token.index)
        if mention is None or mention.kind not in PARTY_KINDS or token.pos == "PRON":
            return False
        preposition = self.grammar.preposition(token.index)
        article = preposition == "de" and self._across_time(verb, token)
        return (preposition is None or article) and token.dep not in {"flat:name", "amod", "appos"}

    def _across_time(self, trigger: int, token: Token) -> bool:
        """ "l'offensive depuis un an du général": only a phrase of time may stand between a noun and its "de"."""
        return token.head == trigger or self.tokens[token.head].lemma in self.grammar.words.adverbial
