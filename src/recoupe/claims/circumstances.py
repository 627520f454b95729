"""Where, when and with what: the place, the moment and the items of an event."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.claims.clauses import Clauses
from recoupe.claims.moments_of import MomentFinder
from recoupe.claims.places import PlaceFinder
from recoupe.model.claim import EventType, Item, Place
from recoupe.model.mention import MentionKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.claims.frames import Event
    from recoupe.claims.grammar import Grammar
    from recoupe.claims.parties import PartyFinder
    from recoupe.model.mention import Mention, Mentions, Moment

_LOCATED = frozenset({MentionKind.PLACE, MentionKind.COUNTRY})
# Acts that happen somewhere: a place named in the sentence, or where the story is, is theirs unless they name one.
_SITUATED = frozenset(
    {
        EventType.ASSAULT, EventType.COERCE, EventType.MOBILIZE, EventType.RETREAT, EventType.PROTEST, EventType.HOLD,
        EventType.PRESENCE,
    }
)  # fmt: skip


class Circumstances:
    """Finds the place, moment and items of events."""

    def __init__(self, grammar: Grammar, mentions: Mentions, parties: PartyFinder) -> None:
        self.grammar = grammar
        self.tokens = grammar.tokens
        self.syntax = grammar.syntax
        self.mentions = mentions
        self.parties = parties
        self.clauses = Clauses(grammar)
        self.places = PlaceFinder(grammar, mentions, self.clauses)
        self.moments = MomentFinder(grammar, mentions, self.clauses)
        self.moment_at = {index: moment for moment in mentions.moments for index in range(moment.first, moment.last + 1)}
        self.quantity_at = {quantity.head: quantity for quantity in mentions.quantities}

    def place(self, event: Event) -> Place | None:
        """The most specific named place of an event, or ``None``."""
        return self.places.place(event)

    def moment(self, event: Event) -> Moment | None:
        """The time expression that dates an event, or ``None``."""
        return self.moments.moment(event)

    # -- items ---------------------------------------------------------------------------------------------

    def items(self, event: Event, casualty: str | None) -> tuple[Item, ...]:
        """Weapons, troops, areas and casualties that belong to an event.

        ``casualty`` is the word for those who suffer the verb ("tués" for "tuer"), or ``None``.
        """
        found: list[Item] = []
        seen: set[int] = set()
        if casualty:
            for head in event.roles.get("recipient", []):
                quantity = self.quantity_at.get(head)
                if quantity is not None:
                    noun = self.tokens[head].text
                    found.append(Item(casualty, (casualty, noun), quantity.low, quantity.high, quantity.span))
                    seen.add(head)
        for head in event.roles.get("item", []):
            for each in self.grammar.conjuncts(head):
                item = self._item(each) or self._bare_item(each)
                if item is not None and each not in seen:
                    seen.add(each)
                    found.append(item)
        for index in self._item_tokens(event):
            if index in seen:
                continue
            item = self._item(index)
            if item is not None:
                seen.add(index)
                found.append(item)
        return tuple(found)

    def _item_tokens(self, event: Event) -> Iterator[int]:
        stack = [event.trigger] if event.trigger == event.scope else [event.scope, event.trigger]
        seen: set[int] = set()
        while stack:
            index = stack.pop()
            if index in seen:
                continue
            seen.add(index)
            if index not in {event.trigger, event.scope}:
                yield index
            for child in self.syntax.children[index]:
                token = self.tokens[child]
                if token.dep in {"punct", "ccomp", "parataxis", "acl:relcl"} or (token.dep == "conj" and self.grammar.is_verb(token) and self.grammar.is_finite(token)):
                    continue
                stack.append(child)

    def _bare_item(self, index: int) -> Item | None:
        """What an event is done with, although nobody counts it ("déployer des troupes")."""
        mention = self.mentions.headed_by(index)
        if mention is not None and mention.kind is MentionKind.GROUP:
            return Item(mention.name, (*mention.names, self.tokens[index].text), None, None, mention.span)
        token = self.tokens[index]
        if mention is None and token.pos == "NOUN":
            return Item(token.text, (token.text,), None, None, token.span)
        return None

    def _item(self, index: int) -> Item | None:
        mention = self.mentions.headed_by(index)
        quantity = self.quantity_at.get(index)
        if mention is not None and mention.kind in {MentionKind.EQUIPMENT, MentionKind.THING}:
            low, high = (quantity.low, quantity.high) if quantity else (None, None)
            return Item(mention.name, mention.names, low, high, mention.span)
        if quantity is None or index in self.moment_at:
            return None
        if mention is not None and mention.kind is MentionKind.GROUP:
            return Item(mention.name, (*mention.names, self.tokens[index].text), quantity.low, quantity.high, mention.span)
        if self.tokens[index].pos == "NOUN":
            span = self.syntax.span(min(quantity.first, index), max(quantity.last, index))
            return Item(self.tokens[index].text, (self.tokens[index].text,), quantity.low, quantity.high, span)
        return None
