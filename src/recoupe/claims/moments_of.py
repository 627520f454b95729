"""When an event happens: the time that its clause states, else the day that an adverb carries over from before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.claims.happenings import Happenings
from recoupe.claims.moment_anchors import Anchors
from recoupe.claims.time_phrases import DAY, bracket_before, is_set_off
from recoupe.model.claim import EventType
from recoupe.packs.circumstances import circumstance_words
from recoupe.packs.frames import frames_by_lemma

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.claims.clauses import Clauses
    from recoupe.claims.frames import Event
    from recoupe.claims.grammar import Grammar
    from recoupe.model.mention import Mentions, Moment
    from recoupe.model.syntax import Token

_MAX_CLIMB = 6
_ACTS = frozenset({EventType.ASSAULT, EventType.COERCE, EventType.MOBILIZE, EventType.RETREAT, EventType.PROTEST})
_STATES = frozenset({EventType.PRESENCE, EventType.HOLD})
_DURING = frozenset({"lors de", "au cours de", "pendant", "durant"})


class MomentFinder:
    """Finds the times of the events of one article."""

    def __init__(self, grammar: Grammar, mentions: Mentions, clauses: Clauses) -> None:
        self.grammar = grammar
        self.tokens = grammar.tokens
        self.syntax = grammar.syntax
        self.mentions = mentions
        self.clauses = clauses
        self.words = circumstance_words()
        self.happenings = Happenings(grammar)
        self.anchors = Anchors(grammar, clauses)
        self._said: dict[int, tuple[str, ...]] = {}
        self.by_sentence: dict[int, list[Moment]] = {}
        for moment in mentions.moments:
            self.by_sentence.setdefault(self.tokens[moment.first].sentence, []).append(moment)

    def moment(self, event: Event) -> Moment | None:
        """The time expression that dates an event, or ``None``; its ``edtf`` may be ``None`` ("un jour")."""
        sentence = self.tokens[event.trigger].sentence
        found: list[tuple[bool, int, Moment]] = []
        anchors = self.anchors.of(event) if sentence in self.by_sentence else {}
        for moment in self.by_sentence.get(sentence, []):
            distance = self._distance(moment, anchors)
            if distance is not None and not (event.type in _STATES and self._is_deadline(moment)):
                found.append((moment.edtf is None, distance, moment))
        best = min(found, key=lambda each: each[:2])[2] if found else None
        if best is None or (best.edtf is None and self._goes_on(event)):
            return self._carried_over(event) or best or self._told_next(event)
        return best

    def _is_deadline(self, moment: Moment) -> bool:
        """ "les soldats présents avant la fin de l'année": by when something ends, and not when they are there."""
        before = self.tokens[moment.first - 1] if moment.first else None
        words = {self.tokens[moment.first].text.lower(), before.text.lower() if before else ""}
        return (
            bool(words & self.words.deadline) or self.grammar.preposition(self._head_of(moment)) in self.words.deadline
        )

    # -- the event's own time ------------------------------------------------------------------------------

    def _distance(self, moment: Moment, anchors: dict[int, int]) -> int | None:
        """Arcs between a time expression and the event that it dates; ``None`` when it dates something else."""
        token = self.tokens[self._head_of(moment)]
        if is_set_off(self.syntax, moment):
            return None
        bracket = bracket_before(self.tokens, moment)
        if bracket is not None:
            return self._bracketed(bracket, anchors)
        dated = self._dated_act(moment)
        if dated is not None:
            return anchors.get(dated)
        for steps in range(_MAX_CLIMB):
            governor = self.tokens[token.head]
            if governor.index in anchors:
                return steps + anchors[governor.index]
            if governor.index == token.index:
                return None
            if self.grammar.is_predicate(governor) and not self._inside_a_phrase_of_time(governor):
                return None
            token = governor
        return None

    def _dated_act(self, moment: Moment) -> int | None:
        """ "depuis son assaut contre X en 2022": behind an act that itself says when, a time is the act's."""
        if moment.first == 0 or self.tokens[moment.first - 1].pos == "PUNCT":
            return None
        for noun in self.syntax.ancestors(moment.first - 1):
            if noun.pos == "NOUN" and ("noun", noun.lemma) in frames_by_lemma():
                timed = self.grammar.preposition(noun.index) in self.words.dating
                return noun.index if timed and self.syntax.subtree(noun.index)[1] >= moment.first - 1 else None
            if self.grammar.is_verb(noun):
                return None
        return None

    def _bracketed(self, bracket: int, anchors: dict[int, int]) -> int | None:
        """Years in brackets date the act before them, and what happened during it; never a person or a thing."""
        for noun in (self.tokens[bracket - 1], *self.syntax.ancestors(bracket - 1)):
            if noun.pos not in {"NOUN", "PROPN"} or self.syntax.subtree(noun.index)[1] < bracket - 1:
                return None
            if ("noun", noun.lemma) in frames_by_lemma():
                during = self.grammar.preposition(noun.index) in _DURING
                return anchors.get(noun.head) if during else 0 if anchors.get(noun.index) == 0 else None
        return None

    def _inside_a_phrase_of_time(self, token: Token) -> bool:
        """ "lors de l'opération menée du 2 au 5": the participle's time is that of the phrase, and so of its verb."""
        return token.dep == "acl" and self.grammar.preposition(token.head) in _DURING

    def _head_of(self, moment: Moment) -> int:
        for index in range(moment.first, moment.last + 1):
            if not moment.first <= self.tokens[index].head <= moment.last:
                return index
        return moment.first

    # -- carried over --------------------------------------------------------------------------------------

    def _carried_over(self, event: Event) -> Moment | None:
        """The last day told before, where an adverb counts on from it ("plus tard") or the sentence goes on telling."""
        if self._goes_on(event):
            return next(self._days_before(event), None)
        if event.type in _ACTS and self._narrates(event):
            here = self.tokens[event.trigger].sentence
            days = [each for each in self._days(here) if each.last < event.trigger]
            return days[-1] if days else None
        return None

    def _told_next(self, event: Event) -> Moment | None:
        """The time of "L'incident s'est produit mardi" in the next sentence."""
        after = self.happenings.after(self.tokens[event.trigger].sentence) if event.type in _ACTS else None
        return None if after is None else next(iter(self.by_sentence.get(after, [])), None)

    def _goes_on(self, event: Event) -> bool:
        return self._counts_on(event) or self._is_part_of_another(event)

    def _counts_on(self, event: Event) -> bool:
        """Whether the event's clause has an adverb that dates by what came before ("plus tard", "aussitôt")."""
        said = self._adverbs_of(self.tokens[event.trigger].sentence)
        return bool(said) and any(f" {adverb} " in f" {self._clause_words(event)} " for adverb in said)

    def _adverbs_of(self, sentence: int) -> tuple[str, ...]:
        if sentence not in self._said:
            bounds = self.syntax.sentences[sentence]
            words = _plain(self.syntax.words(bounds.first, bounds.last))
            self._said[sentence] = tuple(adverb for adverb in self.words.later if adverb in words)
        return self._said[sentence]

    def _is_part_of_another(self, event: Event) -> bool:
        """ "neuf civils ont péri lors de l'assaut": the event belongs to one that the reader knows already."""
        for child in self.syntax.dependents(event.scope):
            if child.lemma == "cours":  # "au cours de cette visite": the parser takes it for the noun
                return any(self._is_known_event(each) for each in self.syntax.dependents(child.index))
            if self._is_known_event(child) and self.grammar.preposition(child.index) in _DURING:
                return True
        return False

    def _is_known_event(self, noun: Token) -> bool:
        told = noun.pos == "NOUN" and ("noun", noun.lemma) in frames_by_lemma()
        return told and self.grammar.is_known(noun.index)

    def _clause_words(self, event: Event) -> str:
        first, last = self.syntax.subtree(event.scope)
        return _plain(self.syntax.words(first, last))

    def _narrates(self, event: Event) -> bool:
        """Whether the event's verb is in the perfect and its clause states no time or duration of its own."""
        verb = self.tokens[event.scope]
        if not self.grammar.is_verb(verb) or self._is_timed(event) or self._precedes(event):
            return False
        auxiliaries = [child for child in self.syntax.dependents(event.scope) if child.dep == "aux:tense"]
        return any(child.has("Tense=Pres") and child.has("Mood=Ind") for child in auxiliaries)

    def _precedes(self, event: Event) -> bool:
        """ "a parlé jeudi après un raid qui a fait dix morts": the verb's day is not that of what came before it."""
        for above in self.syntax.ancestors(event.scope):
            if self.grammar.is_predicate(above):
                return False
            if self.grammar.preposition(above.index) in self.words.dating:
                return True
        return False

    def _is_timed(self, event: Event) -> bool:
        clause = self.clauses.head(event.trigger)
        moments = self.by_sentence.get(self.tokens[event.trigger].sentence, [])
        return any(self.clauses.head(moment.first) == clause for moment in moments)

    def _days_before(self, event: Event) -> Iterator[Moment]:
        """Days named before the event, the last first, back to the paragraph before."""
        sentences = self.syntax.sentences
        here = self.tokens[event.trigger].sentence
        yield from (each for each in reversed(self._days(here)) if each.last < event.trigger)
        for index in range(here - 1, -1, -1):
            if sentences[index].paragraph < sentences[here].paragraph - 1:
                return
            yield from reversed(self._days(index))

    def _days(self, sentence: int) -> list[Moment]:
        return [each for each in self.by_sentence.get(sentence, []) if len(each.edtf or "") >= DAY]


def _plain(words: str) -> str:
    return words.lower().replace("\u2019", "'").replace(",", " ")
