"""Where an event happens: the place that its own words name, else the scene of the story at that point."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.claims.frames import PARTY_KINDS
from recoupe.claims.happenings import Happenings
from recoupe.claims.held import held
from recoupe.claims.settings import Settings
from recoupe.model.claim import SPEECH_ACTS, EventType, Place
from recoupe.model.mention import MentionKind
from recoupe.packs.reporting import reporting_verbs

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from recoupe.claims.clauses import Clauses
    from recoupe.claims.frames import Event
    from recoupe.claims.grammar import Grammar
    from recoupe.claims.settings import Setting
    from recoupe.model.mention import Mentions

# Acts that happen somewhere: what is told around them tells where.
_SITUATED = frozenset(
    {
        EventType.ASSAULT, EventType.COERCE, EventType.MOBILIZE, EventType.RETREAT, EventType.PROTEST, EventType.HOLD,
        EventType.PRESENCE,
    }
)  # fmt: skip
# Acts that need not name their place again once the story is there.
_STAGED = _SITUATED - {EventType.HOLD}
# Acts of bodies and things: a place anywhere in their clause is theirs.
_PHYSICAL = _SITUATED | {
    EventType.AID,
    EventType.COOPERATE,
    EventType.AGREE,
    EventType.CONCEDE,
    EventType.REJECT,
    EventType.SUPPORT,
}
# Acts whose object may be the place itself ("attaquer Kolvar", "assiéger Kolvar", "contrôler Kolvar").
_ON_PLACES = frozenset(
    {EventType.ASSAULT, EventType.COERCE, EventType.HOLD, EventType.RETREAT, EventType.PRESENCE, EventType.MOBILIZE}
)
_TOPICS = frozenset({"nsubj", "nsubj:pass", "obj"})
# A place told before the event is a little less likely to be its own than one told after it.
_BEFORE = 6


class PlaceFinder:
    """Finds the places of the events of one article."""

    def __init__(self, grammar: Grammar, mentions: Mentions, clauses: Clauses) -> None:
        self.grammar = grammar
        self.tokens = grammar.tokens
        self.syntax = grammar.syntax
        self.mentions = mentions
        self.clauses = clauses
        self.settings = Settings(grammar, mentions)
        self.happenings = Happenings(grammar)
        self._acted: dict[int, list[Setting]] = {}

    def place(self, event: Event) -> Place | None:
        """The most specific named place of an event, or ``None``."""
        for near in self._from_near_to_far(event):
            best = self._most_exact(near)
            if best is not None:
                if best in self._in_sentence(event) and event.type in _SITUATED:
                    self._acted.setdefault(self.tokens[event.trigger].sentence, []).append(best)
                return self._place(best)
        return None

    def _most_exact(self, settings: list[Setting]) -> Setting | None:
        """The first town or site, else the first area inside a country, else the first country.

        A site says more than an area of its sentence, unless it only says which area is meant ("l'est de Kolvar").
        """
        first = next((each for each in settings if each.exact), None)
        if first is None or not self._is_area(first):
            return first or next(iter(settings), None)
        sentence = self.tokens[first.mention.head].sentence
        for each in settings:
            beside = self.tokens[each.mention.head].sentence == sentence
            inside = first.mention.first <= each.mention.first <= each.mention.last <= first.mention.last
            if each.exact and beside and not inside and not self._is_area(each):
                return each
        return first

    def _is_area(self, setting: Setting) -> bool:
        return self.tokens[setting.mention.head].lemma.lower() in self.settings.words.areas

    def _place(self, setting: Setting) -> Place:
        name, mention = setting.name, setting.mention
        return Place(name.name, tuple(dict.fromkeys((*name.names, *mention.names))), mention.span, name.entity)

    def _from_near_to_far(self, event: Event) -> Iterator[list[Setting]]:
        """Groups of candidates; within a group the first exact place wins, and a nearer group before a farther one."""
        parties = self._parties(event)
        attached = list(self._attached(event, parties))
        arguments = list(self._arguments(event))
        # "à la base de X, dans le nord du pays": an area that the verb asks for is less exact than what hangs beside.
        yield [*arguments, *attached] if all(each.locative and self._is_area(each) for each in arguments) else arguments
        if self._is_here(event):
            yield list(self._pointed_at(event))
        yield attached
        if event.type in _PHYSICAL:
            yield self._same_clause(event, parties)
        if event.type in _SITUATED:
            yield self._same_sentence(event, parties)
            yield self._told_next(event)
            yield [] if self._describes(event) else self._reported_from(event)
        if (event.type in _STAGED or self._rescues(event)) and not self._describes(event):
            yield from self._scene(event)

    def _rescues(self, event: Event) -> bool:
        """Help to unnamed people ("évacuer des civils") happens where they are."""
        if event.type is not EventType.AID:
            return False
        helped = [self.mentions.headed_by(head) for head in event.roles.get("recipient", [])]
        return any(each is not None and each.kind is MentionKind.GROUP and each.country is None for each in helped)

    def _describes(self, event: Event) -> bool:
        """Whether the event only says which one is meant ("les rebelles, qui ont ...", "les otages libérés")."""
        trigger = self.tokens[event.scope]
        participle = trigger.dep == "acl" and trigger.has("Tense=Past")
        return participle or (trigger.dep == "acl:relcl" and self.grammar.is_verb(trigger))

    def _parties(self, event: Event) -> set[int]:
        """Words that name who receives ("livré au Kolvar"), not where."""
        if event.type in _ON_PLACES or event.type is EventType.CONSULT:
            return set()
        heads = [*event.roles.get("actor", []), *event.roles.get("recipient", [])]
        found = {each for head in heads for each in self.grammar.conjuncts(head)}
        return {each for each in found if self.grammar.preposition(each) != "en"}

    # -- the event's own words -----------------------------------------------------------------------------

    def _arguments(self, event: Event) -> Iterator[Setting]:
        roles = ("place", "recipient") if event.type in _ON_PLACES else ("place",)
        for role in roles:
            for head in event.roles.get(role, []):
                for each in self.grammar.conjuncts(head):
                    yield from self._at(each)
        if event.type is EventType.HOLD:
            for each in held(self.grammar, event):
                yield from self._at(each)

    def _at(self, head: int) -> Iterator[Setting]:
        mention = self.mentions.headed_by(head) or self.mentions.around(head)
        setting = self.settings.of.get(mention.index) if mention is not None else None
        if setting is not None:
            yield setting
            return
        for child in self.syntax.dependents(head):
            if child.dep in {"nmod", "appos", "flat:name"} and child.index > head:
                inner = self.mentions.headed_by(child.index)
                found = self.settings.of.get(inner.index) if inner is not None else None
                if found is not None and found.exact:
                    yield found
        if self.tokens[head].dep == "appos":
            yield from self._at(self.tokens[head].head)  # "la bande de Kolvar, enclave sous contrôle des rebelles"

    def _attached(self, event: Event, parties: set[int]) -> Iterator[Setting]:
        """Places that hang on the event itself or on what it is done with or to, from the nearest on."""
        anchors = {event.trigger, event.scope}
        if event.type is EventType.SUPPORT or event.type not in SPEECH_ACTS:
            anchors.update(head for heads in event.roles.values() for head in heads)
        for setting in self._sorted(self._in_sentence(event), event):
            head = setting.mention.head
            if setting.locative and head not in parties and self._governor(setting) in anchors:
                yield setting

    def _governor(self, setting: Setting) -> int:
        """What a place phrase hangs on, through nouns of place and other places ("au sud de", "à X, près de Y")."""
        token = self.tokens[setting.mention.head]
        for _ in range(4):
            governor = self.tokens[token.head]
            inside = setting.mention.first <= governor.index <= setting.mention.last
            mention = self.mentions.headed_by(governor.index)
            placed = mention is not None and mention.kind is MentionKind.PLACE
            passes = inside or placed or governor.lemma in self.settings.words.locative_nouns
            if governor.index == token.index or not passes:
                return governor.index
            token = governor
        return token.head

    def _same_clause(self, event: Event, parties: set[int]) -> list[Setting]:
        clause = self.clauses.head(event.trigger)
        found = [
            setting
            for setting in self._in_sentence(event)
            if setting.locative
            and setting.mention.head not in parties
            and self.clauses.head(setting.mention.head) == clause
            and not self._describes_another(setting, event)
        ]
        return self._sorted(found, event)

    def _describes_another(self, setting: Setting, event: Event) -> bool:
        """ "le gouvernement basé à X": a place inside a participle that is not the event says where somebody sits."""
        token = self.tokens[setting.mention.head]
        for governor in self.syntax.ancestors(token.index):
            if governor.index in {event.trigger, event.scope}:
                return False
            if governor.dep == "appos" or (governor.dep in {"acl", "amod"} and self.grammar.is_verb(governor)):
                described = self.mentions.headed_by(governor.head)
                if described is not None and described.kind in PARTY_KINDS:
                    return True
        return False

    def _same_sentence(self, event: Event, parties: set[int]) -> list[Setting]:
        clause = self.clauses.head(event.trigger)
        found = [
            each
            for each in self._in_sentence(event)
            if each.locative
            and each.mention.head not in parties
            and not self._inside_a_relative(each, clause)
            and not self._describes_another(each, event)
            and not self._is_where_told(each, clause)
        ]
        return self._sorted(found, event)

    def _is_where_told(self, setting: Setting, clause: int) -> bool:
        """ "..., a confirmé l'état-major à X": where somebody speaks, not where it happened."""
        told = self.clauses.head(setting.mention.head)
        if told == clause or self.tokens[told].lemma not in reporting_verbs():
            return False
        return setting.mention.head > told > clause

    def _told_next(self, event: Event) -> list[Setting]:
        """The places of "L'incident s'est produit à X" in the next sentence."""
        after = self.happenings.after(self.tokens[event.trigger].sentence)
        return [] if after is None else [each for each in self.settings.by_sentence.get(after, []) if each.locative]

    def _reported_from(self, event: Event) -> list[Setting]:
        """ "selon le porte-parole de la police de la province de X": local authorities tell what happened at home."""
        found = []
        for setting in self._in_sentence(event):
            above = self.tokens[self._governor(setting)]
            of = self.grammar.preposition(setting.mention.head) == "de"
            if setting.exact and of and above.lemma in self.settings.words.authorities:
                found.append(setting)
        return found

    def _inside_a_relative(self, setting: Setting, clause: int) -> bool:
        """Whether the place stands in a relative clause that is not the event's: something else was there."""
        index = self.clauses.head(setting.mention.head)
        while index != clause and self.tokens[index].head != index:
            if self.tokens[index].dep == "acl:relcl":
                return True
            index = self.clauses.head(self.tokens[index].head)
        return False

    def _in_sentence(self, event: Event) -> list[Setting]:
        return self.settings.by_sentence.get(self.tokens[event.trigger].sentence, [])

    def _sorted(self, settings: Iterable[Setting], event: Event) -> list[Setting]:
        def distance(setting: Setting) -> int:
            gap = setting.mention.first - event.trigger
            return gap if gap > 0 else _BEFORE - gap

        return sorted(settings, key=distance)

    # -- the scene -----------------------------------------------------------------------------------------

    def _is_here(self, event: Event) -> bool:
        """Whether the clause says "there": "la police s'y est déployée", "sont restés sur place"."""
        if any(child.text.lower() == "y" for child in self.syntax.dependents(event.scope)):
            return True
        sentence = self.syntax.sentences[self.tokens[event.trigger].sentence]
        whole = self.syntax.words(sentence.first, sentence.last).lower()
        said = [words for words in self.settings.words.here if words in whole]
        if not said:
            return False
        text = self.syntax.words(*self.syntax.subtree(event.scope)).lower()
        return any(words in text for words in said)

    def _pointed_at(self, event: Event) -> Iterator[Setting]:
        """What "there" points at: the subject or object of the words before, else the last place named."""
        before = [each for each in self._in_sentence(event) if each.mention.last < event.trigger]
        yield from (each for each in before if self.tokens[each.mention.head].dep in _TOPICS)
        yield from reversed(before)
        sentence = self.tokens[event.trigger].sentence
        for index in range(sentence - 1, -1, -1):
            yield from reversed(self.settings.by_sentence.get(index, []))

    def _scene(self, event: Event) -> Iterator[list[Setting]]:
        """Where the story is: where the last act of the paragraph was, else the country that the article is about."""
        sentences = self.syntax.sentences
        here = self.tokens[event.trigger].sentence
        for index in range(here - 1, -1, -1):
            if sentences[index].paragraph == sentences[here].paragraph:
                yield self._acted.get(index, [])
        yield self.settings.dominant
        yield self.settings.home
        for index in range(here - 1, -1, -1):
            yield [each for each in self.settings.by_sentence.get(index, []) if each.still and not each.exact]
