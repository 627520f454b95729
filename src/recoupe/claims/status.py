"""How certain the text makes an event: mood, tense, negation and the verbs and nouns that embed it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from recoupe.claims.asides import is_remark
from recoupe.claims.tenses import is_future_in_past
from recoupe.model.claim import Reason, Status
from recoupe.packs.embedding import Effect, embeddings_by_lemma

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.claims.frames import Event
    from recoupe.claims.grammar import Grammar
    from recoupe.model.syntax import Token
    from recoupe.packs.embedding import Embedding

_MAX_CLIMB = 8
# "faute d'un retrait", "sans attaque": what a noun behind these names did not happen.
_WITHOUT = frozenset({"sans", "faute de", "faute"})
# Questions that open so take what they ask about for granted.
_OPEN_QUESTIONS = frozenset({"pourquoi", "comment", "quand", "où", "qui", "que", "quel", "quelle", "quels", "quelles"})


class Certainty(NamedTuple):
    """The status of an event, or ``None`` when the text merely asks for, supposes or quotes it (not coded).

    ``speaker`` is the token of the party to whom an embedding verb attributes the event ("accuser X d'avoir ...").
    """

    status: Status | None
    speaker: int | None
    reasons: tuple[Reason, ...]


class StatusFinder:
    """Reads the certainty of events off the tree."""

    def __init__(self, grammar: Grammar) -> None:
        self.grammar = grammar
        self.tokens = grammar.tokens
        self.syntax = grammar.syntax

    def certainty(self, event: Event) -> Certainty:
        """The certainty of an event, with the words that decide it."""
        reasons: list[Reason] = []
        status, reason = self._own(event)
        reasons += [reason] if reason else []
        speaker: int | None = None
        if self._conditional_clause(event.scope):
            return Certainty(None, None, (self._reason("status.condition", "stands in an if-clause", event.scope),))
        if self._asked(event.scope):
            return Certainty(None, None, (self._reason("status.question", "is asked, not told", event.scope),))
        if self._supposed(event.scope):
            return Certainty(None, None, (self._reason("status.infinitive", "an infinitive on its own", event.scope),))
        inner = event.trigger if event.support is None else event.scope
        for embedding, governor, clause in self._embeddings(inner):
            effect = self._effect(embedding, governor)
            reasons.append(
                self._reason(
                    embedding.id, f"{effect.value}: embedded ({clause}) under «{self.tokens[governor].text}»", governor
                )
            )
            if effect is Effect.OPAQUE:
                return Certainty(None, None, tuple(reasons))
            if effect is Effect.ATTRIBUTED:
                speaker = self.grammar.surface_subject(governor) if speaker is None else speaker
            status = _combined(status, effect)
            if effect is Effect.SAME or effect is Effect.ATTRIBUTED:
                outer, outer_reason = self._mood(governor)
                if effect is Effect.SAME and outer is not Status.ASSERTED:
                    status = outer
                    reasons += [outer_reason] if outer_reason else []
        return Certainty(status, speaker, tuple(reasons))

    # -- the event's own words -----------------------------------------------------------------------------

    def _own(self, event: Event) -> tuple[Status, Reason | None]:
        status, reason = self._mood(event.scope)
        if self.grammar.preposition(event.trigger) in _WITHOUT:
            return Status.DENIED, self._reason("status.without", "did not come about", event.trigger)
        fixed = event.frame.status or (event.support.status if event.support else None)
        if fixed and (status is Status.ASSERTED or fixed == Status.ASSERTED):
            return Status(fixed), self._reason("status.frame", f"the words themselves say {fixed}", event.trigger)
        if status is Status.ASSERTED and self._hedged_noun(event.trigger):
            return Status.HEDGED, self._reason("status.hedge", "a hedging word", event.trigger)
        return status, reason

    def _mood(self, index: int) -> tuple[Status, Reason | None]:
        token = self.tokens[index]
        if not self.grammar.is_verb(token) and not any(c.dep == "cop" for c in self.syntax.dependents(index)):
            return Status.ASSERTED, None
        if self.negated(index):
            return Status.DENIED, self._reason("status.negation", "negated", index)
        marked = self._finite_form(token)
        if marked is None:
            return self._inherited_mood(token)
        if marked.has("Mood=Cnd"):
            compound = marked.index != index and marked.lemma in {"avoir", "être"}
            if not compound and is_future_in_past(self.grammar, token):
                reason = self._reason("status.future-in-past", "what was to come when it was said", marked.index)
                return Status.FUTURE, reason
            return Status.HEDGED, self._reason(
                "status.conditional",
                "past conditional of report" if compound else "conditional of report",
                marked.index,
            )
        if marked.has("Tense=Fut"):
            return Status.FUTURE, self._reason("status.future", "future tense", marked.index)
        if any(child.lemma in self.grammar.words.hedges for child in self.syntax.dependents(index)):
            return Status.HEDGED, self._reason("status.hedge", "a hedging adverb", index)
        return Status.ASSERTED, None

    def _inherited_mood(self, token: Token) -> tuple[Status, Reason | None]:
        """A participle or infinitive without a mood of its own shares that of a verb it is coordinated with."""
        governor = self.tokens[token.head]
        if governor.index == token.index or governor.pos not in {"VERB", "AUX"}:
            return Status.ASSERTED, None
        if token.dep == "conj":
            return (Status.ASSERTED, None) if self._begins_afresh(token) else self._mood(governor.index)
        if token.dep in {"advcl", "xcomp", "obl:mod", "obl:arg"}:
            # "se rendra à X pour rendre hommage": what is done for it is no nearer than the journey itself.
            status, reason = self._mood(governor.index)
            purpose = token.has("VerbForm=Inf") and token.dep == "advcl"
            if status in {Status.FUTURE, Status.HEDGED} or (purpose and status is Status.DENIED):
                return status, reason
        return Status.ASSERTED, None

    def _begins_afresh(self, token: Token) -> bool:
        """ "de ne pas bombarder la ville et de libérer les otages": an infinitive with a "de" of its own."""
        return self.grammar.is_infinitive(token) and any(c.dep == "mark" for c in self.syntax.dependents(token.index))

    def _finite_form(self, token: Token) -> Token | None:
        if token.has("VerbForm=Fin"):
            return token
        for child in self.syntax.dependents(token.index):
            if child.dep.startswith(("aux", "cop")) and child.has("VerbForm=Fin"):
                return child
        return None

    def negated(self, index: int) -> bool:
        """Whether a verb is under negation ("ne ... pas", "jamais", "aucun"); "ne ... que" is none."""
        first = second = False
        for child in self.syntax.dependents(index):
            if child.dep == "mark" and child.text.lower() == "sans":
                return True  # "est parti sans signer l'accord"
            if child.dep == "advmod" and child.text.lower() == "non" and child.index == index - 1:
                return True  # "un traité non ratifié par X"
            if child.text.lower() in {"ne", "n'"}:
                first = True
            elif self._is_negator(child):
                second = True
        return second and first

    def _is_negator(self, child: Token) -> bool:
        """ "pas", "jamais", or an argument with "aucun"."""
        if child.text.lower() in self.grammar.words.negators and child.dep in {"advmod", "nsubj", "obj"}:
            return True
        arguments = {"obj", "nsubj", "nsubj:pass"}
        return child.dep in arguments and any(c.lemma == "aucun" for c in self.syntax.dependents(child.index))

    def _hedged_noun(self, index: int) -> bool:
        return any(
            child.lemma in self.grammar.words.hedges or child.text.lower() in self.grammar.words.hedges
            for child in self.syntax.dependents(index)
        )

    def _asked(self, index: int) -> bool:
        """ "L'armée doit-elle se retirer ?": whether the main clause of a yes-or-no question holds the event."""
        sentence = self.syntax.sentences[self.tokens[index].sentence]
        first, last = self.tokens[sentence.first], self.tokens[sentence.last]
        if "?" not in {last.text, self.tokens[max(sentence.last - 1, sentence.first)].text}:
            return False
        top = self.tokens[index]
        while top.dep in {"xcomp", "obj"} and top.head != top.index:
            top = self.tokens[top.head]
        return top.head == top.index and first.text.lower() not in _OPEN_QUESTIONS

    def _supposed(self, index: int) -> bool:
        """ "Lever l'embargo reviendrait à ...": an infinitive that nothing governs, or a subject, tells nothing."""
        token = self.tokens[index]
        if not token.has("VerbForm=Inf") or self.grammar.is_finite(token):
            return False
        bare = not any(child.dep in {"mark", "case"} for child in self.syntax.dependents(index))
        opening = token.dep == "advcl" and index < token.head and bare
        return token.head == index or opening or token.dep.startswith(("csubj", "nsubj"))

    def _conditional_clause(self, index: int) -> bool:
        token = self.tokens[index]
        for _ in range(4):
            for child in self.syntax.dependents(token.index):
                if (
                    child.dep == "mark"
                    and child.text.lower() in self.grammar.words.conditional_marks
                    and child.index < token.index
                ):
                    return True
            if token.dep not in {"conj", "acl", "xcomp"} or token.head == token.index:
                return False
            token = self.tokens[token.head]
        return False

    # -- embedding -----------------------------------------------------------------------------------------

    def _embeddings(self, index: int) -> Iterator[tuple[Embedding, int, str]]:
        """Each embedding word above an event, from the nearest outwards, with the clause that holds the event."""
        token = self.tokens[index]
        for _ in range(_MAX_CLIMB):
            governor = self.tokens[token.head]
            if governor.index == token.index:
                return
            if token.dep == "conj":
                token = governor
                continue
            found = self._embedding_between(token, governor)
            noun = None if found else self._noun_between(token, governor)
            if noun is not None:
                yield noun[0], noun[2], noun[1]
                return
            if found:
                yield found[0], governor.index, found[1]
            elif not self._passes_through(token, governor):
                return
            token = governor

    def _embedding_between(self, token: Token, governor: Token) -> tuple[Embedding, str] | None:
        kind = "verb" if self.grammar.is_verb(governor) or governor.pos == "ADJ" else "noun"
        lemma = self.grammar.lemma(governor) if kind == "verb" else governor.lemma
        entries = embeddings_by_lemma().get((kind, lemma), ())
        if not entries and governor.pos == "ADJ":
            entries = embeddings_by_lemma().get(("verb", f"être {governor.lemma}"), ())
        if not entries:
            return None
        clauses = self._clause_names(token, governor)
        perfect = self._is_perfect(token)
        for entry in entries:
            name = next((clause for clause in clauses if clause in entry.clause), None)
            if name and (entry.perfect is None or entry.perfect is perfect):
                return entry, name
        return None

    def _noun_between(self, token: Token, governor: Token) -> tuple[Embedding, str, int] | None:
        """ "céder aux menaces de lancer": the parser hangs the infinitive on the verb, over its own noun."""
        if not self.grammar.is_infinitive(token) or governor.pos not in {"VERB", "AUX"} or token.index < governor.index:
            return None
        for child in self.syntax.dependents(governor.index):
            if governor.index < child.index < token.index and child.pos == "NOUN":
                for entry in embeddings_by_lemma().get(("noun", child.lemma), ()):
                    if "de+inf" in entry.clause:
                        return entry, "de+inf", child.index
        return None

    def _clause_names(self, token: Token, governor: Token) -> tuple[str, ...]:
        slots = (
            self.grammar.verb_slots(governor.index)
            if self.grammar.is_verb(governor) or governor.pos == "ADJ"
            else self.grammar.noun_slots(governor.index)
        )
        return tuple(name for name, heads in slots.items() if token.index in heads)

    def _is_perfect(self, token: Token) -> bool:
        return any(c.dep.startswith("aux") and c.has("VerbForm=Inf") for c in self.syntax.dependents(token.index))

    def _passes_through(self, token: Token, governor: Token) -> bool:
        """Whether embedding above the governor reaches the event through this arc; a gerund stands outside it."""
        gerund = any(c.text.lower() == "en" and c.index < token.index for c in self.syntax.dependents(token.index))
        if gerund or is_remark(self.grammar, token):
            return False
        return (
            token.dep in {"xcomp", "obj", "nmod", "acl", "obl:arg"}
            and governor.pos in {"NOUN", "VERB", "AUX"}
            and not self.grammar.is_finite(token)
        )

    def _effect(self, embedding: Embedding, governor: int) -> Effect:
        past = embedding.past
        if (
            past is not None
            and self.grammar.is_verb(self.tokens[governor])
            and self.grammar.after_have(self.tokens[governor])
        ):
            return past
        if self.grammar.is_verb(self.tokens[governor]) and self.negated(governor):
            denied = Effect.DENIED if embedding.effect is Effect.SAME else embedding.effect
            return denied if embedding.negated is None else embedding.negated
        return embedding.effect

    def _reason(self, rule: str, sentence: str, index: int) -> Reason:
        return Reason(rule, sentence, (self.tokens[index].span,))


def _combined(status: Status, effect: Effect) -> Status:
    """What an embedding word leaves of a status: a denial stays, then future, then hedging."""
    if effect in {Effect.SAME, Effect.ATTRIBUTED}:
        return status
    if status is Status.DENIED:
        return status
    return Status(effect.value)
