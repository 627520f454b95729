"""Runs the steps that turn grammar and mentions into claims, in order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.claims.authors import with_authors
from recoupe.claims.both_sides import with_both_sides
from recoupe.claims.captors import with_captors
from recoupe.claims.casting import Casting
from recoupe.claims.circumstances import Circumstances
from recoupe.claims.claimants import with_claimants
from recoupe.claims.contested import with_denials
from recoupe.claims.counterparts import with_counterparts
from recoupe.claims.frames import FrameMatcher
from recoupe.claims.grammar import Grammar
from recoupe.claims.hostilities import enmities
from recoupe.claims.implied import contents
from recoupe.claims.merging import merged
from recoupe.claims.nesting import whole
from recoupe.claims.parties import PartyFinder
from recoupe.claims.sides import with_sides
from recoupe.claims.status import StatusFinder
from recoupe.claims.telling import Telling
from recoupe.claims.triggers import find_triggers
from recoupe.model.claim import SPEECH_ACTS, EventType, Reason, Status
from recoupe.packs.casualties import casualties, casualty_words
from recoupe.packs.classes import classes

if TYPE_CHECKING:
    from recoupe.claims.frames import Event
    from recoupe.model.claim import Attribution, Claim, Party
    from recoupe.model.mention import Mentions
    from recoupe.model.span import Span
    from recoupe.model.syntax import Syntax, Token

# Evidence of more words than this is cut down to the words between the trigger and its parties.
_MAX_EVIDENCE = 40

# The role by which mentions mark "je", "nous", "nos": the tagger gives possessives no person.
_FIRST_PERSON = "1"


class Coder:
    """Codes one article."""

    def __init__(self, syntax: Syntax, mentions: Mentions, attributions: tuple[Attribution, ...]) -> None:
        self.syntax = syntax
        self.mentions = mentions
        self.attributions = attributions
        self.grammar = Grammar(syntax)
        self.matcher = FrameMatcher(self.grammar, mentions, self._speaker_of)
        self.status = StatusFinder(self.grammar)
        self.parties = PartyFinder(self.grammar, mentions, self._first_persons())
        self.casting = Casting(self.grammar, mentions, self.parties)
        self.circumstances = Circumstances(self.grammar, mentions, self.parties)

    def claims(self, article_id: str) -> tuple[Claim, ...]:
        """The claims of the article, one for each distinct event, in text order."""
        wars = tuple(enmities(self.grammar, self.parties))
        may_fight = self.parties.may_fight
        tellings = with_claimants(self.tellings(), self.grammar)
        tellings = with_sides(with_authors(tellings, self.grammar), may_fight=may_fight)
        tellings = with_both_sides(tellings, wars, may_fight=may_fight, two_states=self.parties.two_states)
        tellings = with_counterparts(tellings, wars, may_fight=may_fight)
        tellings = with_captors(tellings)
        tellings = with_denials(tellings, self.grammar, self.parties)
        return merged(article_id, self.syntax.text, tellings)

    def tellings(self) -> list[Telling]:
        """Every telling of an event, in text order."""
        found: list[Telling] = []
        spoken_for: set[int] = set()
        for trigger in find_triggers(self.grammar):
            event = None if trigger.token in spoken_for else self.matcher.event(trigger)
            if event is None or event.scope in spoken_for:
                continue
            telling = self._telling(event)
            if telling:
                found.append(telling)
                spoken_for.update(contents(event, self.grammar))
        return found

    # -- one telling ---------------------------------------------------------------------------------------

    def _telling(self, event: Event) -> Telling | None:
        certainty = self.status.certainty(event)
        if certainty.status is None or (certainty.status is Status.ASSERTED and self._any_such(event)):
            return None
        if event.type is EventType.ASSAULT and self._is_accident(event):
            return None
        if certainty.status is Status.DENIED and (self._hurts_nobody(event) or self._nobody_owns_up(event)):
            return None
        token = self.syntax.tokens[event.trigger]
        items = self.circumstances.items(event, casualty_words().get(token.lemma))
        cast = self.casting.cast(event, items, denied=certainty.status is Status.DENIED)
        if cast is None:
            return None
        speaker, status = self._said(event, cast.actor, certainty.speaker, certainty.status)
        return Telling(
            order=event.trigger,
            sentence=token.sentence,
            headline=self.syntax.sentences[token.sentence].headline,
            rule=event.frame.id,
            type=event.type,
            mode=event.frame.mode,
            status=status,
            actor=cast.actor,
            recipient=cast.recipient,
            speaker=speaker,
            place=self.circumstances.place(event),
            moment=self.circumstances.moment(event),
            items=items,
            evidence=self._evidence(event),
            lemma=token.lemma,
            whole=whole(event, self.grammar),
            against_party=cast.against_party,
            definite=self._definite(event),
            indefinite=self._indefinite(event),
            open_sides=cast.open_sides,
            open_addressees=self._calls_off(event) and not cast.recipient,
            reasons=(self._announced(event), *certainty.reasons),
        )

    def _said(
        self, event: Event, actor: tuple[Party, ...], embedded: int | None, status: Status
    ) -> tuple[tuple[Party, ...], Status]:
        """According to whom it happened, and what their denying leaves of its status.

        A speech act is its actor's own words: nobody else reports it.
        """
        speaker, denied = self._speaker(event, embedded)
        if denied and status is Status.ASSERTED:
            status = Status.DENIED
        if event.type in SPEECH_ACTS:
            speaker = tuple(s for s in speaker if not any(set(s.names) & set(a.names) for a in actor))
        return speaker, status

    def _announced(self, event: Event) -> Reason:
        token = self.syntax.tokens[event.trigger]
        return Reason(
            event.frame.id,
            f"«{self.syntax.words(event.trigger, event.trigger)}» announces {event.frame.type}",
            (token.span,),
        )

    def _any_such(self, event: Event) -> bool:
        """ "toute attaque contre ...", "qualifiée de crime de guerre": an act of a kind, not one that happened."""
        token = self.syntax.tokens[event.trigger]
        label = token.pos == "NOUN" and self.grammar.preposition(token.index) == "de"
        if label and self.syntax.tokens[token.head].lemma in self.grammar.words.labelling:
            return True
        return any(
            c.dep == "det" and c.lemma in {"tout", "chaque"} and c.has("Number=Sing")
            for c in self.syntax.dependents(event.trigger)
        )

    def _is_accident(self, event: Event) -> bool:
        """ "touché par un tir accidentel", "tué accidentellement": what nobody meant to do."""
        slots = (
            self.grammar.verb_slots(event.trigger) if self.grammar.is_verb(self.syntax.tokens[event.trigger]) else {}
        )
        told = (event.trigger, *slots.get("subject", []))
        return any(
            child.text.lower() in self.grammar.words.accidental
            for each in told
            for child in self.syntax.dependents(each)
        )

    def _hurts_nobody(self, event: Event) -> bool:
        """ "sans faire de blessés", "n'a pas fait de victimes": a toll of none is no event, nor the denial of one."""
        token = self.syntax.tokens[event.trigger]
        if event.type is not EventType.ASSAULT or not self.grammar.is_verb(token):
            return False
        slots = self.grammar.verb_slots(event.trigger)
        if not event.roles.get("recipient") and any(
            child.text.lower() == "sans" for child in self.syntax.dependents(event.trigger)
        ):
            return True  # "sont entrés sans combattre"
        return any(self.syntax.tokens[head].text.lower() in casualties().counted for head in slots.get("object", []))

    def _nobody_owns_up(self, event: Event) -> bool:
        """ "Aucun groupe n'a revendiqué l'attaque": that nobody claims an act does not deny it."""
        told = {self.syntax.tokens[event.trigger].lemma, self.syntax.tokens[event.scope].lemma}
        claims = bool(told & self.grammar.words.claiming)
        actors = (child for head in event.roles.get("actor", []) for child in self.syntax.dependents(head))
        return claims and any(child.lemma == "aucun" for child in actors)

    def _calls_off(self, event: Event) -> bool:
        """ "appelle à la fin des combats", "réclame un cessez-le-feu": a call that only those who fight can meet."""
        if event.type is not EventType.REQUEST:
            return False
        first, last = self.syntax.subtree(event.scope)
        called = (token for token in self.syntax.tokens[max(first, event.trigger + 1) : last + 1])
        return any(token.pos == "NOUN" and token.lemma in classes()["hostilities"] for token in called)

    def _definite(self, event: Event) -> bool:
        """Whether a noun trigger refers back ("cette frappe", "l'attaque")."""
        token = self.syntax.tokens[event.trigger]
        # "les deux militaires tués": a participle describes those of whom it was told.
        noun = self.syntax.tokens[token.head] if token.dep == "acl" and token.has("Tense=Past") else token
        return noun.pos == "NOUN" and any(
            (c.dep == "det" and (c.has("PronType=Dem") or c.has("Definite=Def"))) or self._is_of_the(c)
            for c in self.syntax.dependents(noun.index)
        )

    def _indefinite(self, event: Event) -> bool:
        """Whether a new noun tells the event, or does what the verb tells ("un raid a fait dix morts")."""
        token = self.syntax.tokens[event.trigger]
        nouns = [token.index] if token.pos == "NOUN" else self.grammar.verb_slots(token.index).get("subject", [])
        return any(
            self.syntax.tokens[noun].pos == "NOUN" and child.dep == "det" and child.has("Definite=Ind")
            for noun in nouns
            for child in self.syntax.dependents(noun)
        )

    def _is_of_the(self, link: Token) -> bool:
        """ "la mémoire des deux soldats": before a number, "des" holds the definite article."""
        return link.text.lower() == "des" and self.syntax.tokens[link.index + 1].pos == "NUM"

    def _speaker(self, event: Event, embedded: int | None) -> tuple[tuple[Party, ...], bool]:
        if embedded is not None:
            speakers = self.parties.parties([embedded])
            if speakers:
                return speakers, False
        inner = self._attribution_of(event.trigger)
        if inner is None:
            return (), False
        if inner.speaker is None:
            return (), inner.denies
        party = self.parties.from_mention(self.mentions.all[inner.speaker])
        return ((party,) if party else ()), inner.denies

    def _attribution_of(self, index: int) -> Attribution | None:
        """The innermost attributed stretch that a token stands in."""
        start = self.syntax.tokens[index].start
        covering = [a for a in self.attributions if a.content.start <= start < a.content.end]
        return min(covering, key=lambda a: a.content.end - a.content.start, default=None)

    def _speaker_of(self, index: int) -> int | None:
        """The head of the mention of who says the words that a token stands in."""
        inner = self._attribution_of(index)
        return None if inner is None or inner.speaker is None else self.mentions.all[inner.speaker].head

    def _first_persons(self) -> dict[int, int]:
        """For each first-person token inside attributed words, the mention of who speaks."""
        found: dict[int, int] = {}
        spoken = [a for a in self.attributions if a.speaker is not None]
        for token in self.syntax.tokens:
            mention = self.mentions.headed_by(token.index)
            if token.has("Person=1") or (mention is not None and mention.role == _FIRST_PERSON):
                inner = [a for a in spoken if a.content.start <= token.start < a.content.end]
                if inner:
                    nearest = min(inner, key=lambda a: a.content.end - a.content.start)
                    found[token.index] = nearest.speaker if nearest.speaker is not None else 0
        return found

    def _evidence(self, event: Event) -> Span:
        first, last = self.syntax.subtree(event.scope)
        if event.trigger != event.scope:
            inner = self.syntax.subtree(event.trigger)
            first, last = min(first, inner[0]), max(last, inner[1])
        heads = [event.trigger, event.scope, *(head for heads in event.roles.values() for head in heads)]
        sentence = self.syntax.sentences[self.syntax.tokens[event.trigger].sentence]
        ends = [self._phrase_end(head) for head in heads if sentence.first <= head <= sentence.last]
        inner = min(end[0] for end in ends), max(end[1] for end in ends)
        for outer in ((min(first, inner[0]), max(last, inner[1])), (first, last)):
            if outer[1] - outer[0] < _MAX_EVIDENCE:
                return self._trimmed(*outer)
        return self._trimmed(*inner)

    def _phrase_end(self, head: int) -> tuple[int, int]:
        mention = self.mentions.headed_by(head)
        return (mention.first, mention.last) if mention else (head, head)

    def _trimmed(self, first: int, last: int) -> Span:
        tokens = self.syntax.tokens
        while first < last and tokens[first].pos == "PUNCT":
            first += 1
        while last > first and tokens[last].pos == "PUNCT":
            last -= 1
        return self.syntax.span(first, last)
