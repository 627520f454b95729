"""How certain the text makes an event: mood, tense, negation and the verbs and nouns that embed it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from recoupe.claims.embedded import effect_of, embeddings_above
from recoupe.claims.negation import is_negated
from recoupe.claims.tenses import is_future_in_past
from recoupe.model.claim import Reason, Status
from recoupe.packs.embedding import Effect

if TYPE_CHECKING:
    from recoupe.claims.frames import Event
    from recoupe.claims.grammar import Grammar
    from recoupe.model.syntax import Token

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
        untold = self._untold(event.scope)
        if untold:
            return Certainty(None, None, (untold,))
        status, reason = self._own(event)
        reasons = [reason] if reason else []
        speaker: int | None = None
        inner = event.trigger if event.support is None else event.scope
        for embedding, governor, clause in embeddings_above(self.grammar, inner):
            effect = effect_of(self.grammar, embedding, governor)
            reasons.append(
                self._reason(
                    embedding.id, f"{effect.value}: embedded ({clause}) under «{self.tokens[governor].text}»", governor
                )
            )
            if effect is Effect.OPAQUE:
                return Certainty(None, None, tuple(reasons))
            if effect is Effect.ATTRIBUTED:
                speaker = self._teller(governor) if speaker is None else speaker
            status = _combined(status, effect)
            if effect is Effect.SAME or effect is Effect.ATTRIBUTED:
                outer, outer_reason = self._mood(governor)
                if effect is Effect.SAME and outer is not Status.ASSERTED:
                    status = outer
                    if outer_reason:
                        reasons.append(outer_reason)
        return Certainty(status, speaker, tuple(reasons))

    def _teller(self, governor: int) -> int | None:
        """Who says what a verb embeds: "X accuse Y de ...", "Y, accusé par X de ...", never Y."""
        if not self.grammar.is_passive(self.tokens[governor]):
            return self.grammar.surface_subject(governor)
        return next(iter(self.grammar.verb_slots(governor).get("subject", [])), None)

    def _untold(self, scope: int) -> Reason | None:
        """Why a clause tells of no event at all, or ``None`` where it does."""
        if self._conditional_clause(scope):
            return self._reason("status.condition", "stands in an if-clause", scope)
        if self._asked(scope):
            return self._reason("status.question", "is asked, not told", scope)
        if self._supposed(scope):
            return self._reason("status.infinitive", "an infinitive on its own", scope)
        return None

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
        if is_negated(self.grammar, index):
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

    def _hedged_noun(self, index: int) -> bool:
        return any(
            child.lemma in self.grammar.words.hedges or child.text.lower() in self.grammar.words.hedges
            for child in self.syntax.dependents(index)
        )

    def _asked(self, index: int) -> bool:
        """ "L'armée doit-elle se retirer ?": whether the main clause of a yes-or-no question holds the event."""
        sentence = self.syntax.sentences[self.tokens[index].sentence]
        words = self.tokens[sentence.first : sentence.last + 1]
        first = next((word for word in words if word.pos != "PUNCT"), words[0])
        last = words[-1]
        if "?" not in {last.text, self.tokens[max(sentence.last - 1, sentence.first)].text}:
            return False
        top = self.tokens[index]
        while (top.dep in {"xcomp", "obj"} or self._under_est_ce_que(top)) and top.head != top.index:
            top = self.tokens[top.head]
        return top.head == top.index and first.text.lower() not in _OPEN_QUESTIONS

    def _under_est_ce_que(self, verb: Token) -> bool:
        """ "Est-ce que l'armée se retire ?": the question is hung on its "est"."""
        return verb.dep == "ccomp" and any(
            child.dep == "fixed" and child.text.lower() in {"-ce", "ce"} for child in self.syntax.dependents(verb.head)
        )

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

    def _reason(self, rule: str, sentence: str, index: int) -> Reason:
        return Reason(rule, sentence, (self.tokens[index].span,))


def _combined(status: Status, effect: Effect) -> Status:
    """What an embedding word leaves of a status: a denial stays, then future, then hedging."""
    if effect in {Effect.SAME, Effect.ATTRIBUTED}:
        return status
    if status is Status.DENIED:
        return status
    return Status(effect.value)
