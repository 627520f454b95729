"""Where an event happens: the place that its own words name, else the scene of the story at that point."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.claims.settings import Settings
from recoupe.model.claim import EventType, Place
from recoupe.model.mention import MentionKind

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
# Acts whose object may be the place itself ("attaquer Kolvar", "assiéger Kolvar", "contrôler Kolvar").
_ON_PLACES = frozenset(
    {EventType.ASSAULT, EventType.COERCE, EventType.HOLD, EventType.RETREAT, EventType.PRESENCE, EventType.MOBILIZE}
)
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

    def place(self, event: Event) -> Place | None:
        """The most specific named place of an event, or ``None``."""
        for near in self._from_near_to_far(event):
            exact = next((each for each in near if each.exact), None)
            best = exact or next(iter(near), None)
            if best is not None:
                return self._place(best)
        return None

    def _place(self, setting: Setting) -> Place:
        named, mention = setting.named, setting.mention
        names = tuple(dict.fromkeys((*named.names, *mention.names)))
        return Place(named.name, names, mention.span, named.entity)

    def _from_near_to_far(self, event: Event) -> Iterator[list[Setting]]:
        """Groups of candidates; within a group the first exact place wins, and a nearer group before a farther one."""
        parties = self._parties(event)
        yield list(self._arguments(event))
        yield list(self._attached(event, parties))
        if event.type not in _SITUATED:
            return
        yield self._same_clause(event, parties)
        if self._is_here(event):
            yield list(self._scene_before(event))
        yield self._same_sentence(event, parties)
        yield list(self._scene_before(event))

    def _parties(self, event: Event) -> set[int]:
        """Mentions that play a part in the event and so are not where it happens, unless acts on them are acts there."""
        heads = [*event.roles.get("actor", [])]
        if event.type not in _ON_PLACES:
            heads += event.roles.get("recipient", [])
        return {each for head in heads for each in self.grammar.conjuncts(head)}

    # -- the event's own words -----------------------------------------------------------------------------

    def _arguments(self, event: Event) -> Iterator[Setting]:
        roles = ("place", "recipient") if event.type in _ON_PLACES else ("place",)
        for role in roles:
            for head in event.roles.get(role, []):
                for each in self.grammar.conjuncts(head):
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

    def _attached(self, event: Event, parties: set[int]) -> Iterator[Setting]:
        """Places that hang on the event itself, from the nearest on."""
        anchors = {event.trigger, event.scope}
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
            if governor.index == token.index or not (inside or placed or governor.lemma in self.settings.words.locative_nouns):
                return governor.index
            token = governor
        return token.head

    def _same_clause(self, event: Event, parties: set[int]) -> list[Setting]:
        clause = self.clauses.head(event.trigger)
        found = [
            setting
            for setting in self._in_sentence(event)
            if setting.locative and setting.mention.head not in parties and self.clauses.head(setting.mention.head) == clause
        ]
        return self._sorted(found, event)

    def _same_sentence(self, event: Event, parties: set[int]) -> list[Setting]:
        found = [each for each in self._in_sentence(event) if each.locative and each.mention.head not in parties]
        return self._sorted(found, event)

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
        first, last = self.syntax.subtree(event.scope)
        text = self.syntax.words(first, last).lower()
        return any(words in text for words in self.settings.words.here) or any(
            child.text.lower() == "y" for child in self.syntax.dependents(event.scope)
        )

    def _scene_before(self, event: Event) -> Iterator[Setting]:
        """Places named before the event's sentence, the nearest sentence first."""
        sentence = self.tokens[event.trigger].sentence
        for index in range(sentence - 1, -1, -1):
            found = [each for each in self.settings.by_sentence.get(index, []) if each.locative]
            yield from (each for each in found if each.exact)
