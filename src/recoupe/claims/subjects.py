"""Subjects that a verb takes from elsewhere: coordination, infinitives and gerunds, orders and attempts of somebody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.claims.slots import first_head
from recoupe.packs.embedding import embeddings_by_lemma
from recoupe.packs.grammar import grammar_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from recoupe.claims.prepositions import Prepositions
    from recoupe.claims.slots import Slots
    from recoupe.claims.voice import Voice
    from recoupe.model.syntax import Token

# Relations by which an infinitive, gerund or participle hangs on the word whose subject it shares.
_NONFINITE = frozenset({"xcomp", "advcl", "ccomp", "obl:mod", "obl:arg", "obj", "parataxis", "dep"})
# Relations by which an adjective or participle hangs on the noun that it describes.
_DESCRIBING = frozenset({"amod", "appos", "acl", "nmod", "parataxis", "dep"})
_NOUNS = frozenset({"NOUN", "PROPN"})


class Subjects:
    """Finds the subjects that verbs of one article share with others."""

    def __init__(self, voice: Voice, prepositions: Prepositions, *, verb_slots: Callable[[int], Slots]) -> None:
        """``verb_slots`` gives the slots of any verb, those still being filled as far as they are."""
        self.voice = voice
        self.syntax = voice.syntax
        self.tokens = voice.tokens
        self.prepositions = prepositions
        self.verb_slots = verb_slots

    def inherited(self, verb: Token) -> int | None:
        """The subject that a verb without one of its own takes from its governor, or ``None``.

        Coordination ("a pris X et brûlé Y"), infinitives and gerunds ("en tuant"), participial clauses.
        """
        governor = self.tokens[verb.head]
        if governor.index == verb.index:
            return None
        if verb.dep == "conj" and self.voice.is_verb(governor):
            return self._agreeing(verb, governor)
        if verb.dep in _NONFINITE and not self.voice.is_finite(verb):
            if self.voice.is_verb(governor) or governor.pos == "ADJ":
                return self._controller(verb, governor)
            return self._possessor(governor.index)
        if verb.dep == "acl" and self.voice.is_infinitive(verb):
            return governor.index if self._is_seen(verb, governor) else self._possessor(governor.index)
        return None

    def _is_seen(self, verb: Token, noun: Token) -> bool:
        """ "voient les rebelles attaquer": the parser hangs the infinitive on who is seen doing it."""
        seeing = embeddings_by_lemma().get(("verb", self.voice.lemma(self.tokens[noun.head])), ())
        objects = any("inf" in entry.clause and entry.subject == "object" for entry in seeing)
        return objects and self.prepositions.clause(verb) == "inf"

    def described(self, word: Token) -> int | None:
        """The noun that an adjective or participle without a copula describes: "un chef rebelle actif dans le sud"."""
        governor = self.tokens[word.head]
        return governor.index if word.dep in _DESCRIBING and governor.pos in _NOUNS else None

    def announced(self, participle: Token) -> int | None:
        """ "Assiégée par la milice, la ville ...": an opening participle is about the subject to come."""
        opens = participle.index == 0 or self.tokens[participle.index - 1].sentence != participle.sentence
        if not opens:
            return None
        for index in range(participle.index + 1, len(self.tokens)):
            token = self.tokens[index]
            if token.sentence != participle.sentence:
                break
            if token.dep.startswith("nsubj") and token.pos in _NOUNS:
                return index
        return None

    def surface(self, index: int) -> int | None:
        """Who stands as subject of the verb on the surface: the passive subject of a passive."""
        slots = self.verb_slots(index)
        return first_head(slots, "object" if self.voice.is_passive(self.tokens[index]) else "subject")

    def of_clause(self, index: int) -> int | None:
        """The surface subject of the nearest verb above a word, or ``None``."""
        verb = next((governor for governor in self.syntax.ancestors(index) if self.voice.is_verb(governor)), None)
        return None if verb is None else self.surface(verb.index)

    def _controller(self, verb: Token, governor: Token) -> int | None:
        """Who does the infinitive: the governor's subject unless the packs say its object ("forcer X à partir")."""
        if self.voice.is_infinitive(verb):
            clause = self.prepositions.clause(verb)
            for entry in embeddings_by_lemma().get(("verb", self.voice.predicate_lemma(governor)), ()):
                if clause in entry.clause and entry.subject == "none":
                    return None
                if clause in entry.clause and entry.subject != "subject":
                    slots = self.verb_slots(governor.index)
                    heads = (first_head(slots, name) for name in entry.subject.split("|"))
                    return next((head for head in heads if head is not None), None)
        elif governor.lemma in grammar_words().suffering and verb.has("Tense=Pres"):
            return first_head(self.verb_slots(governor.index), "object")
        return self.surface(governor.index)

    def _agreeing(self, verb: Token, governor: Token) -> int | None:
        """ "un engin est lancé vers des policiers qui gardent la gare et explose": no plural does what one does."""
        shared = self._shared(governor)
        if shared is None or self._agrees(verb, shared):
            return shared
        verbs = (above for above in self.syntax.ancestors(governor.index) if self.voice.is_verb(above))
        subjects = (self.surface(above.index) for above in verbs)
        return next((each for each in subjects if each is not None and self._agrees(verb, each)), shared)

    def _agrees(self, verb: Token, subject: int) -> bool:
        forms = (verb, *self.syntax.dependents(verb.index))
        finite = next((form for form in forms if form.pos in {"VERB", "AUX"} and form.has("VerbForm=Fin")), None)
        noun = self.tokens[subject]
        return finite is None or not finite.has("Number=Sing") or noun.pos not in _NOUNS or not noun.has("Number=Plur")

    def _shared(self, governor: Token) -> int | None:
        """The subject that two coordinated verbs share: for a participle without one, the noun that it describes."""
        slots = self.verb_slots(governor.index)
        if self.voice.is_passive(governor):
            return first_head(slots, "object")
        if governor.dep == "acl" and not slots.get("subject"):
            return governor.head
        return first_head(slots, "subject")

    def _possessor(self, noun: int) -> int | None:
        """Whose intention, attempt or order a noun is: its "de" phrase, or the subject of the verb that governs it."""
        for child in self.syntax.dependents(noun):
            named = child.dep == "nmod" and child.pos in {"NOUN", "PROPN", "PRON"}
            if named and self.prepositions.of(child.index) in {"de", "par"}:
                return child.index
            if child.dep == "det" and child.has("Poss=Yes"):
                return child.index
        governor = self.tokens[self.tokens[noun].head]
        if governor.index != noun and self.voice.is_verb(governor):
            return self.surface(governor.index)
        return None
