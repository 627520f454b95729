"""Which words of a sentence have the time of an event: its own, its parties, the verbs that it shares a time with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.model.claim import SPEECH_ACTS
from recoupe.packs.circumstances import circumstance_words
from recoupe.packs.embedding import Effect, embeddings_by_lemma
from recoupe.packs.frames import frames_by_lemma
from recoupe.packs.reporting import reporting_verbs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.claims.clauses import Clauses
    from recoupe.claims.frames import Event
    from recoupe.claims.grammar import Grammar
    from recoupe.model.syntax import Token

_MAX_CLIMB = 6
_NONFINITE = frozenset({"xcomp", "advcl", "obl:mod", "obl:arg", "obj", "dep"})
# "au cours de laquelle", "lors duquel", "pendant lesquelles"
_COURSE = frozenset({"cours", "lors", "de", "pendant", "durant"})
_WHICH = ("quel", "quelle", "quels", "quelles")


class Anchors:
    """Finds those words for the events of one article."""

    def __init__(self, grammar: Grammar, clauses: Clauses) -> None:
        self.grammar = grammar
        self.tokens = grammar.tokens
        self.syntax = grammar.syntax
        self.clauses = clauses
        self.words = circumstance_words()

    def of(self, event: Event) -> dict[int, int]:
        """Words whose time is the event's, with their distance: the event, its parties, the verbs around it."""
        anchors = {index: 0 for index in (event.trigger, event.scope) if not self._is_owned_up_to(index)}
        if event.type not in SPEECH_ACTS:
            for heads in event.roles.values():
                for head in heads:
                    if not self.grammar.is_verb(self.tokens[head]):
                        anchors.setdefault(head, 1)
        if event.type not in SPEECH_ACTS:
            for index in self._carried_out(event):
                anchors.setdefault(index, 1)
        for steps, index in enumerate(self._containing(event), 2):
            anchors.setdefault(index, steps)
        return anchors

    def _is_owned_up_to(self, index: int) -> bool:
        """ "a revendiqué lundi l'attaque": the verb's own time is when somebody owned up to it."""
        return self.grammar.predicate_lemma(self.tokens[index]) in self.grammar.words.claiming

    def _carried_out(self, event: Event) -> Iterator[int]:
        """ "les frappes **menées** samedi ont tué X", "l'attaque, **survenue** mardi, a visé Y": its participles."""
        slots = self.grammar.verb_slots(event.scope) if self.grammar.is_verb(self.tokens[event.scope]) else {}
        objects = slots.get("object", []) if self._is_owned_up_to(event.scope) else []
        for noun in dict.fromkeys((event.trigger, *slots.get("subject", []), *slots.get("par", []), *objects)):
            if ("noun", self.tokens[noun].lemma) not in frames_by_lemma():
                continue
            if noun in objects:
                yield noun
            for child in self.syntax.dependents(noun):
                if child.dep == "acl" and self.grammar.predicate_lemma(child) in self.words.occurrence:
                    yield child.index

    def _containing(self, event: Event) -> Iterator[int]:
        """The verbs above an event that have its time, from the nearest on."""
        token = self.tokens[event.scope]
        for _ in range(_MAX_CLIMB):
            governor = self.tokens[token.head]
            if governor.index == token.index or not self._shares_time(token, governor):
                return
            yield governor.index
            token = governor

    def _shares_time(self, token: Token, governor: Token) -> bool:
        if self.grammar.is_predicate(token):
            return self._verb_shares(token, governor)
        if token.dep == "conj":
            return True
        if self._is_answered(token):
            return False
        if not self.grammar.is_predicate(governor):
            # "lors de l'attaque": the phrase goes on to the verb that it stands under.
            return token.dep == "nmod" and self.grammar.preposition(token.index) in self.words.during
        lemma = self.grammar.predicate_lemma(governor)
        if lemma in reporting_verbs():
            return False
        if token.dep in {"nsubj", "nsubj:pass", "obj"}:
            return governor.lemma in self.words.occurrence
        return self.grammar.preposition(token.index) in self.words.during

    def _is_answered(self, token: Token) -> bool:
        """ "en représailles à une attaque": what is answered came before."""
        first = self.syntax.subtree(token.index)[0]
        return first > 0 and self.tokens[first - 1].lemma in self.words.answering

    def _verb_shares(self, token: Token, governor: Token) -> bool:
        if token.dep == "conj":
            return self.grammar.is_predicate(governor) and self._shared_frame(token, governor)
        if token.dep == "advcl":
            openers = {child.text.lower() for child in self.syntax.dependents(token.index)}
            if "sans" in openers or (openers & self.words.when and token.index > governor.index):
                return True
        if token.dep == "acl:relcl" and self._happens_during(token):
            return True
        if self.grammar.is_finite(token) or token.dep not in _NONFINITE or self._is_perfect(token):
            return False
        if not self.grammar.is_infinitive(token):
            return True
        if not self.grammar.is_verb(governor):
            return False
        lemma = self.grammar.predicate_lemma(governor)
        entries = embeddings_by_lemma().get(("verb", lemma), ())
        if entries:
            return all(entry.effect is Effect.SAME for entry in entries)
        return lemma not in reporting_verbs()

    def _happens_during(self, verb: Token) -> bool:
        """ "l'attaque au cours de laquelle six soldats ont été tués": the relative clause is inside the act."""
        pronouns = [child for child in self.syntax.dependents(verb.index) if child.has("PronType=Rel")]
        before = {self.tokens[each.index - 1].text.lower() for each in pronouns if each.index}
        return bool(before & _COURSE) and any(each.text.lower().endswith(_WHICH) for each in pronouns)

    def _shared_frame(self, token: Token, governor: Token) -> bool:
        """Coordinated verbs share the time that stands before the first ("Ce lundi, X a pris A et Y a brûlé B")."""
        return not self.grammar.is_finite(token) or self.clauses.head(token.index) == self.clauses.head(governor.index)

    def _is_perfect(self, token: Token) -> bool:
        if not self.grammar.is_infinitive(token):
            return False
        auxiliaries = (child for child in self.syntax.dependents(token.index) if child.dep.startswith("aux"))
        return any(child.has("VerbForm=Inf") for child in auxiliaries)
