"""Where, when and with what: the place, the moment and the items of an event."""

from __future__ import annotations

from typing import TYPE_CHECKING

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
        self.moment_at = {index: moment for moment in mentions.moments for index in range(moment.first, moment.last + 1)}
        self.quantity_at = {quantity.head: quantity for quantity in mentions.quantities}

    # -- place ---------------------------------------------------------------------------------------------

    def place(self, event: Event) -> Place | None:
        """The most specific named place of an event, or ``None``."""
        best: Mention | None = None
        for mention in self._named(self._place_candidates(event)):
            if mention.kind is MentionKind.PLACE:
                return self._place(mention)
            best = best or mention
        if best is None and event.type in _SITUATED:
            best = next(self._named(self._around_the_story(event)), None)
        return self._place(best) if best else None

    def _place(self, mention: Mention) -> Place:
        return Place(mention.name, mention.names, mention.span, mention.entity)

    def _named(self, mentions: Iterator[Mention]) -> Iterator[Mention]:
        """The mentions that bear a name; "le pays" and "la ville" count for what they refer to, or not at all."""
        for mention in mentions:
            target = self.mentions.resolve(mention)
            if target.kind in _LOCATED and any(self.tokens[i].text[0].isupper() for i in range(target.first, target.last + 1)):
                yield target

    def _place_candidates(self, event: Event) -> Iterator[Mention]:
        for head in event.roles.get("place", []):
            yield from self._located(head, locative=True)
        anchors = [event.trigger] if event.trigger == event.scope else [event.trigger, event.scope]
        for anchor in anchors:
            yield from self._around(anchor)
        for role in ("recipient", "item"):
            for head in event.roles.get(role, []):
                yield from self._located(head, locative=event.type is EventType.ASSAULT)
                yield from self._around(head)
        if event.type in _SITUATED:
            yield from self._in_sentence(event)

    def _around_the_story(self, event: Event) -> Iterator[Mention]:
        """Places named before the event, the nearest first, then countries: where the story is at that point."""
        before = [m for m in self.mentions.all if m.head < event.trigger and m.kind in _LOCATED and not m.metonym]
        yield from (m for m in reversed(before) if m.kind is MentionKind.PLACE)
        yield from reversed(before)

    def _around(self, anchor: int) -> Iterator[Mention]:
        slots = dict(self.grammar.noun_slots(anchor))
        if self.grammar.is_verb(self.tokens[anchor]):
            slots |= self.grammar.verb_slots(anchor)
        for name, heads in slots.items():
            if name in self.grammar.words.locative or name.startswith(("au ", "à l", "dans ", "près", "aux ")):
                for head in heads:
                    yield from self._located(head, locative=True)

    def _located(self, head: int, *, locative: bool) -> Iterator[Mention]:
        for each in self.grammar.conjuncts(head):
            mention = self.mentions.headed_by(each) or self.mentions.around(each)
            if mention is not None and mention.kind in _LOCATED and (locative or mention.kind is MentionKind.PLACE):
                yield mention
            elif mention is None or mention.kind not in {MentionKind.PERSON}:
                yield from self._inside(each)

    def _inside(self, head: int) -> Iterator[Mention]:
        for child in self.syntax.dependents(head):
            if child.dep in {"nmod", "appos", "flat:name", "obl:arg", "obl:mod"} and child.index > head:
                mention = self.mentions.headed_by(child.index)
                if mention is not None and mention.kind is MentionKind.PLACE:
                    yield mention

    def _in_sentence(self, event: Event) -> Iterator[Mention]:
        sentence = self.syntax.sentences[self.tokens[event.trigger].sentence]
        found = [
            mention
            for index in range(sentence.first, sentence.last + 1)
            if (mention := self.mentions.headed_by(index)) is not None and mention.kind is MentionKind.PLACE and not mention.metonym
        ]
        found.sort(key=lambda mention: abs(mention.head - event.trigger))
        yield from found

    # -- time ----------------------------------------------------------------------------------------------

    def moment(self, event: Event) -> Moment | None:
        """The time expression that dates an event, or ``None``."""
        sentence = self.syntax.sentences[self.tokens[event.trigger].sentence]
        best: tuple[int, Moment] | None = None
        for moment in self.mentions.moments:
            if not sentence.first <= moment.first <= sentence.last:
                continue
            distance = self._distance(moment, event)
            if distance is not None and (best is None or distance < best[0]):
                best = (distance, moment)
        return best[1] if best else None

    def _distance(self, moment: Moment, event: Event) -> int | None:
        """Arcs between a time expression and the event that it dates; ``None`` when it dates something else."""
        token = self.tokens[self._head_of(moment)]
        anchors = self._time_anchors(event)
        for steps in range(5):
            governor = self.tokens[token.head]
            if governor.index in anchors:
                return steps + anchors[governor.index]
            if governor.index == token.index or (self.grammar.is_verb(governor) and self.grammar.is_finite(governor)):
                return None
            token = governor
        return None

    def _head_of(self, moment: Moment) -> int:
        for index in range(moment.first, moment.last + 1):
            if not moment.first <= self.tokens[index].head <= moment.last:
                return index
        return moment.first

    def _time_anchors(self, event: Event) -> dict[int, int]:
        """Tokens whose time is the event's, with their distance: the trigger, its scope, the verbs it continues."""
        anchors = {event.trigger: 0, event.scope: 0}
        for heads in event.roles.values():
            for head in heads:
                if not self.grammar.is_verb(self.tokens[head]):
                    anchors.setdefault(head, 1)
        token = self.tokens[event.scope]
        for steps in range(1, 4):
            governor = self.tokens[token.head]
            if governor.index == token.index or token.dep in {"ccomp", "parataxis", "acl:relcl"}:
                break
            if token.dep == "conj" and self.grammar.is_finite(token):
                break
            anchors.setdefault(governor.index, steps + 1)
            token = governor
        return anchors

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
