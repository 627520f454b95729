"""With what and how many: weapons, forces, areas and casualties that belong to an event."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from recoupe.claims.own_words import OwnWords
from recoupe.claims.tolls import TollFinder
from recoupe.model.claim import SPEECH_ACTS, EventType, Item
from recoupe.model.mention import MentionKind
from recoupe.packs.casualties import casualties
from recoupe.packs.circumstances import circumstance_words
from recoupe.packs.frames import frames_by_lemma

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.claims.clauses import Clauses
    from recoupe.claims.frames import Event
    from recoupe.claims.grammar import Grammar
    from recoupe.claims.tolls import Toll
    from recoupe.model.mention import Mention, Mentions, Quantity

_CAPTIVES = frozenset({"prisonniers", "otages"})
_COUNTABLE = frozenset({MentionKind.EQUIPMENT, MentionKind.THING, MentionKind.GROUP, MentionKind.PLACE})
# Acts in which whoever acts may be counted ("deux mille soldats se retirent"), and acts in which things suffer.
_MOVING = frozenset(
    {EventType.MOBILIZE, EventType.RETREAT, EventType.PRESENCE, EventType.PROTEST, EventType.AID, EventType.ASSAULT}
)
_VERBAL = SPEECH_ACTS | {EventType.CONSULT}
_SUBJECTS = frozenset({"nsubj", "expl:subj"})
_ONE = frozenset({"un", "une", "le", "la", "l'", "son", "sa", "leur", "ce", "cet", "cette", "notre", "mon"})
# How many sentences behind an attack its toll may be told.
_TRAILING = 2


class ItemFinder:
    """Finds the items of the events of one article."""

    def __init__(self, grammar: Grammar, mentions: Mentions, clauses: Clauses) -> None:
        self.grammar = grammar
        self.tokens = grammar.tokens
        self.syntax = grammar.syntax
        self.mentions = mentions
        self.clauses = clauses
        self._own_words = OwnWords(grammar, mentions, clauses)
        self.words = circumstance_words()
        self.timed = {index for moment in mentions.moments for index in range(moment.first, moment.last + 1)}
        #: "400 des 900 soldats" counts soldiers twice: the first number says how many do it.
        self.quantity_at = {quantity.head: quantity for quantity in reversed(mentions.quantities)}
        self.total_at = {quantity.head: quantity for quantity in mentions.quantities}

    def items(self, event: Event, casualty: str | None) -> tuple[Item, ...]:
        """Weapons, troops, areas and casualties that belong to an event.

        ``casualty`` is the word for those who suffer the verb ("tués" for "tuer"), or ``None``.
        """
        found: dict[int, Item] = {}
        for toll in self._tolls(event, casualty):
            found.setdefault(toll.token, toll.item)
        for token, item in (*self._told_before(event, casualty), *self._arguments(event), *self._in_clause(event)):
            found.setdefault(token, item)
        return self._without_nested(found)

    def _without_nested(self, found: dict[int, Item]) -> tuple[Item, ...]:
        """ "quatre chasseurs Mig-21", "un total de trente soldats" are one item, whatever a part of it is called."""
        return tuple(
            item
            for item in found.values()
            if not any(
                other.span != item.span
                and other.span.start <= item.span.start
                and item.span.end <= other.span.end
                and (item.low is None or (item.what, item.low, item.high) == (other.what, other.low, other.high))
                for other in found.values()
            )
        )

    # -- casualties ----------------------------------------------------------------------------------------

    @cached_property
    def tolls(self) -> list[Toll]:
        """Every count of casualties in the article."""
        return list(TollFinder(self.grammar, self.mentions).tolls())

    def _tolls(self, event: Event, casualty: str | None) -> Iterator[Toll]:
        if event.type not in {EventType.ASSAULT, EventType.COERCE}:
            return
        mine: set[int] = set()
        for toll in self.tolls:
            fits = (toll.what in _CAPTIVES) is (event.type is EventType.COERCE) or toll.what in {"otages", casualty}
            if fits and (toll.part_of in mine or self._belongs(toll, event)):
                mine.add(toll.token)
                yield toll

    def _belongs(self, toll: Toll, event: Event) -> bool:
        if toll.part_of is not None:
            return False
        clause = self.clauses.head(toll.token)
        if self._is_dated_by(clause, event):
            return False
        if clause == self.clauses.head(event.trigger) or self.tokens[clause].head == event.trigger:
            return self.tokens[toll.token].sentence == self.tokens[event.trigger].sentence
        return event.type is EventType.ASSAULT and toll.token > event.trigger and self._trails(toll, event)

    def _is_dated_by(self, clause: int, event: Event) -> bool:
        """ "Dix soldats ont été tués une semaine après l'attaque de X": they did not die in that attack."""
        dating = self.grammar.preposition(event.trigger) in self.words.dating
        return dating and clause < event.trigger and self.tokens[clause].lemma in casualties().verbs

    def _trails(self, toll: Toll, event: Event) -> bool:
        """ "Ils ont attaqué un hôtel. L'attaque a fait dix morts": a toll of the attack told before."""
        there, here = self.tokens[toll.token].sentence, self.tokens[event.trigger].sentence
        if there <= here or not self._refers_back(toll):
            return False
        if self._names_again(toll, event):
            return True
        last = max((each for each in self._sentences_of_attacks if each < there), default=-1)
        return there - here <= _TRAILING and here == last

    def _names_again(self, toll: Toll, event: Event) -> bool:
        """Whether the toll's subject is the word by which the article first told the event ("l'attaque")."""
        lemma = self.tokens[event.trigger].lemma
        if self._subject(toll) is None or self._subject(toll) != lemma:
            return False
        return not any(token.lemma == lemma and token.pos == "NOUN" for token in self.tokens[: event.trigger])

    def _subject(self, toll: Toll) -> str | None:
        clause = self.clauses.head(toll.token)
        subjects = (child.lemma for child in self.syntax.dependents(clause) if child.dep in _SUBJECTS)
        return next(subjects, None)

    @cached_property
    def _sentences_of_attacks(self) -> frozenset[int]:
        return frozenset(token.sentence for token in self.tokens if self._names_an_attack(token.lemma, token.pos))

    def _names_an_attack(self, lemma: str, pos: str) -> bool:
        kind = "noun" if pos == "NOUN" else "verb" if pos == "VERB" else None
        frames = frames_by_lemma().get((kind, lemma), ()) if kind else ()
        return any(frame.type == EventType.ASSAULT for frame in frames)

    def _refers_back(self, toll: Toll) -> bool:
        """Whether the toll is that of an event known already: "l'attaque", "le bilan", "on dénombre"."""
        clause = self.clauses.head(toll.token)
        if self.tokens[clause].lemma in casualties().verbs:
            return False
        subjects = [child for child in self.syntax.dependents(clause) if child.dep in _SUBJECTS]
        if not subjects:
            return False
        subject = subjects[0]
        if subject.lemma in self.words.toll_subjects:
            return True
        return self.grammar.is_known(subject.index) and self._names_an_attack(subject.lemma, subject.pos)

    def _told_before(self, event: Event, casualty: str | None) -> Iterator[tuple[int, Item]]:
        """Those who suffer the verb, whose number was told before ("les otages": the forty of the headline)."""
        if casualty is None or event.type is not EventType.COERCE:
            return
        for head in event.roles.get("recipient", []):
            mention = self.mentions.headed_by(head)
            if mention is None or not mention.plural:
                continue
            quantity = self._number_of(mention) or self._number_of(self.mentions.resolve(mention))
            if quantity is None:
                continue
            names = (casualty, *casualties().also.get(casualty, ()), self.syntax.words(head, head), *mention.names)
            yield head, Item(casualty, tuple(dict.fromkeys(names)), quantity.low, quantity.high, mention.span)

    def _number_of(self, mention: Mention) -> Quantity | None:
        for index in (mention.head, *range(mention.first, mention.last + 1)):
            quantity = self.quantity_at.get(index)
            inner = self.mentions.headed_by(index)
            if quantity is None or (inner is not None and inner.index != mention.index):
                continue
            # "troupes des deux nations": those who are known to be two are not what is counted.
            known = self.tokens[quantity.first - 1].text.lower() in self.grammar.words.known_plurals
            if index <= mention.head or not known:
                return quantity
        return None

    # -- arguments -----------------------------------------------------------------------------------------

    def _arguments(self, event: Event) -> Iterator[tuple[int, Item]]:
        for head in event.roles.get("item", []):
            for each in self.grammar.conjuncts(head):
                item = self._item(each, counted_only=False)
                if item is not None:
                    yield each, item
        if event.type in _VERBAL:
            return
        roles = ("recipient", "place", "actor") if event.type in _MOVING else ("recipient", "place")
        bare = event.type is EventType.PRESENCE and self.tokens[event.trigger].pos == "NOUN"
        for role in roles:
            for head in event.roles.get(role, []):
                for each in self.grammar.conjuncts(head):
                    # "la présence de mercenaires": a noun of presence lists who is there, counted or not.
                    item = self._item(each, counted_only=not bare)
                    if item is not None:
                        yield each, self._of_all(item, each) if self._modifies(event, each) else item

    def _modifies(self, event: Event, index: int) -> bool:
        return index < event.trigger and self.tokens[event.trigger].head == index

    def _of_all(self, item: Item, index: int) -> Item:
        """ "400 des 900 soldats encore présents": what is said of the soldats is said of all of them."""
        total = self.total_at.get(index)
        return item if total is None else replace(item, low=total.low, high=total.high)

    def _item(self, index: int, *, counted_only: bool) -> Item | None:
        """The item headed by a token: a weapon, something counted, or (as an item role) a bare noun."""
        word = self.tokens[index].text.lower()
        if index in self.timed or word == "%" or word in self.grammar.words.both_states | self.grammar.words.both_sides:
            return None
        mention = self.mentions.headed_by(index)
        token = self.tokens[index]
        quantity = self._number_of(mention) if mention is not None else self.quantity_at.get(index)
        if mention is None:
            if token.pos != "NOUN" or (quantity is None and (counted_only or token.lemma in self.words.abstract)):
                return None
            return self._described(index, None, quantity)
        target = self.mentions.resolve(mention) if mention.kind is MentionKind.PRONOUN else mention
        if target.kind not in _COUNTABLE and (quantity is None or token.pos != "NOUN"):
            return None
        if quantity is None and counted_only and target.kind is not MentionKind.EQUIPMENT:
            return self._single(index, target)
        return self._described(target.head, target, quantity)

    def _single(self, index: int, mention: Mention) -> Item | None:
        """One thing that suffers ("un hôpital a été bombardé") counts as one; people and towns do not."""
        token = self.tokens[index]
        if token.lemma not in self.words.destructible:
            return None
        return self._described(index, mention, None)

    def _described(self, index: int, mention: Mention | None, quantity: Quantity | None) -> Item:
        word = self.syntax.words(index, index)
        low, high = (quantity.low, quantity.high) if quantity else self._one(index, mention)
        if mention is not None:
            names = tuple(dict.fromkeys((*mention.names, word)))
            return Item(mention.name, names, low, high, mention.span)
        first, last = (min(quantity.first, index), max(quantity.last, index)) if quantity else (index, index)
        return Item(word, (word,), low, high, self.syntax.span(first, last))

    def _one(self, index: int, mention: Mention | None) -> tuple[int | None, int | None]:
        token = self.tokens[index]
        countable = mention is not None and mention.kind in {MentionKind.EQUIPMENT, MentionKind.PLACE}
        if self.grammar.preposition(index) == "à" and token.dep == "nmod":
            return None, None  # "une attaque à la roquette" says how
        if not countable or token.lemma in self.words.mass or token.has("Number=Plur"):
            return None, None
        single = any(child.dep == "det" and child.text.lower() in _ONE for child in self.syntax.dependents(index))
        return (1, 1) if single else (None, None)

    # -- the rest of the clause ----------------------------------------------------------------------------

    def _in_clause(self, event: Event) -> Iterator[tuple[int, Item]]:
        """Weapons and counted things below the event's own words, not those of other clauses."""
        if self.tokens[event.trigger].sentence not in self._sentences_with_things:
            return
        for index in self._own_words.below(event):
            item = self._loose_item(index, event)
            if item is not None:
                yield index, item

    @cached_property
    def _sentences_with_things(self) -> frozenset[int]:
        weapons = (each.head for each in self.mentions.all if each.kind is MentionKind.EQUIPMENT)
        return frozenset(self.tokens[index].sentence for index in (*weapons, *self.quantity_at))

    def _loose_item(self, index: int, event: Event) -> Item | None:
        mention = self.mentions.headed_by(index)
        if mention is None:
            direct = self.tokens[index].dep == "obj" and self.tokens[index].head == event.trigger
            counted = direct and index in self.quantity_at and event.type not in _VERBAL
            return self._item(index, counted_only=True) if counted else None
        if mention.kind is MentionKind.EQUIPMENT:
            return self._item(index, counted_only=True)
        if mention.kind in {MentionKind.THING, MentionKind.GROUP} and index in self.quantity_at:
            if event.type in _VERBAL or self.tokens[index].text.lower() in casualties().counted:
                return None
            return self._item(index, counted_only=True)
        return None
