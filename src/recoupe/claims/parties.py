"""Phrase head -> parties: coordinated, resolved, and through what somebody owns ("un convoi de l'armée")."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from recoupe.claims.camps import Camps
from recoupe.claims.enumerations import in_one_role
from recoupe.claims.frames import PARTY_KINDS
from recoupe.claims.owning import Owning
from recoupe.claims.things import may_suffer
from recoupe.model.claim import UNKNOWN, Party
from recoupe.model.mention import MentionKind
from recoupe.packs.adjectives import acting_adjectives
from recoupe.packs.classes import classes
from recoupe.packs.compounds import partisan_of, peoples_of
from recoupe.packs.world import known_by_id

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.claims.grammar import Grammar
    from recoupe.model.mention import Mention, Mentions
    from recoupe.model.span import Span
    from recoupe.model.syntax import Token
    from recoupe.packs.world import Known

# What forces may belong to by their own words ("les forces de X").
_COMMANDING = frozenset({MentionKind.PERSON, MentionKind.ORGANISATION})
# How far an owner may be from the thing owned: "les positions | du bataillon | de l'armée".
_MAX_OWNERS = 3


class PartyFinder:
    """Turns the phrases that fill a role into parties."""

    def __init__(self, grammar: Grammar, mentions: Mentions, speakers: dict[int, int]) -> None:
        """``speakers`` maps a first-person token to the mention of who is speaking there."""
        self.counted = {index: q.head for q in mentions.quantities for index in range(q.first, q.last + 1)}
        self.grammar = grammar
        self.tokens = grammar.tokens
        self.mentions = mentions
        self.speakers = speakers
        self._owning = Owning(grammar, mentions, self.counted)
        self.chain_names = self._chain_names()
        self.camps = Camps(self.tokens, mentions, leaders=self._leaders)

    def parties(
        self, heads: list[int], *, things: bool = False, places: bool = False, seats: bool = False
    ) -> tuple[Party, ...]:
        """The parties named by the phrases; a phrase without one gives none, unless ``things`` or ``places`` stand.

        ``seats`` lets a capital stand for its government, wherever the mentions took it for a mere place.
        """
        found: list[Party] = []
        for head in heads:
            # "près de cent militaires", "60 de nos hommes": the parser heads the phrase with the number.
            for each in in_one_role(self.grammar, self.mentions, self.counted.get(head, head)):
                for party in self._one(each, things=things, places=places, seats=seats):
                    if all(party.names[0] != other.names[0] for other in found):
                        found.append(party)
        return tuple(found)

    def _one(self, head: int, *, things: bool, places: bool, seats: bool) -> list[Party]:
        if self.tokens[head].pos == "ADJ" and self.mentions.headed_by(head) is None:
            return self._nationality(head)
        if self.tokens[head].pos == "NOUN" and self.tokens[head].lemma in self.grammar.words.strangers:
            return [UNKNOWN]
        mention = self.mention_at(head)
        if mention is not None:
            if mention.kind in PARTY_KINDS:
                party = None if self._names_place(mention) or self._names_talks(head) else self.from_mention(mention)
                return [party] if party else []
            if mention.kind is MentionKind.PLACE and seats and mention.country is not None:
                return [] if self._names_talks(head) else [self._seat(mention, mention.country)]
            if mention.kind is MentionKind.PLACE and places:
                # "un camp de l'armée", "l'ambassade de France": whose it is suffers, and the place is named too.
                return [*self.owners(head, seats=seats), self._party(mention, mention)]
        owners = self.owners(head, seats=seats)
        if owners:
            return owners
        if things and may_suffer(self.grammar, head):
            return [self._thing(head, mention)]
        return []

    def _names_place(self, mention: Mention) -> bool:
        """Whether a bare name only tells which place is meant ("la base aérienne de X")."""
        around = self.mentions.around(mention.head)
        if around is None or around.kind is not MentionKind.PLACE or around.index == mention.index:
            return False
        return mention.entity is None and self.tokens[mention.first].pos == "PROPN" and mention.role is None

    def _names_talks(self, head: int) -> bool:
        """ "l'accord d'Alger", "les pourparlers de Doha": the town that talks are called after has no part in them."""
        token, mention = self.tokens[head], self.mentions.headed_by(head)
        if mention is None or not (mention.kind is MentionKind.PLACE or mention.metonym):
            return False
        talks = self.tokens[token.head]
        if talks.lemma not in classes()["talks"] | classes()["accord"] or not self.grammar.is_known(talks.index):
            return False  # "l'offre de dialogue de Séoul"
        return token.dep == "nmod" and self.grammar.preposition(head) == "de"

    def _seat(self, mention: Mention, country: str) -> Party:
        entity = f"country:{country}"
        known = known_by_id().get(entity)
        names = dict.fromkeys((*mention.names, *(known.names if known else ())))
        return Party(mention.name, tuple(names), mention.span, entity, entity)

    def mention_at(self, head: int) -> Mention | None:
        """The mention that a phrase head, determiner or nationality adjective stands for."""
        token = self.tokens[head]
        if token.dep == "det" and token.has("Poss=Yes"):
            if head in self.speakers:
                return self.mentions.all[self.speakers[head]]
            possessor = self.mentions.possessors.get(head)
            return None if possessor is None else self.mentions.all[possessor]
        mention = self.mentions.headed_by(head)
        if mention is None:
            around = self.mentions.around(head)
            if around is not None and self._same_phrase(head, around):
                return around
        return mention

    def _same_phrase(self, head: int, mention: Mention) -> bool:
        token = self.tokens[head]
        return token.pos == "PROPN" or token.dep in {"flat:name", "appos"} or mention.first == head

    def from_mention(self, mention: Mention) -> Party | None:
        """The party of a mention, resolved; ``None`` for a pronoun that nothing resolves."""
        target = self.mentions.resolve(mention)
        if target.kind is MentionKind.PRONOUN:
            speaker = self.speakers.get(target.head)
            if speaker is None:
                return None
            target = self.mentions.resolve(self.mentions.all[speaker])
        return self._party(mention, target)

    def _party(self, mention: Mention, target: Mention) -> Party:
        names = list(self.chain_names.get(target.index, target.names))
        if mention.kind is not MentionKind.PRONOUN:
            names += [name for name in mention.names if name not in names]
        names += [name for name in self._allegiance(target) if name not in names]
        return Party(
            self._best_name(target), tuple(dict.fromkeys(names)), mention.span, target.entity, self.camps.side(target),
            target.index,
        )  # fmt: skip

    def may_fight(self, party: Party) -> bool:
        """Whether a party is somebody who may be at war: not a thing or place, nor people who fight for nobody."""
        named = (m for m in self.mentions.all if party.span is not None and m.span.start == party.span.start)
        target = next((self.mentions.resolve(m) for m in named if m.kind in PARTY_KINDS), None)
        return target is not None and not self.camps.is_unarmed(target)

    def two_states(self, party: Party) -> bool:
        """Whether a party is called two states, or their people ("les deux pays", "les armées des deux pays")."""
        if party.entity is not None or party.mention is None:
            return False
        mention = self.mentions.all[party.mention]
        words = [token.text.lower() for token in self.tokens[max(mention.first - 1, 0) : mention.last + 1]]
        known = any(word in self.grammar.words.known_plurals and after == "deux" for word, after in pairwise(words))
        return known and any(word in self.grammar.words.both_states for word in words)

    def is_unarmed(self, mention: Mention) -> bool:
        """Whether a mention is of people who fight for nobody."""
        return self.camps.is_unarmed(self.mentions.resolve(mention))

    def _best_name(self, target: Mention) -> str:
        """The fullest name of a person in the article ("Parly" -> "Florence Parly"), else the mention's own."""
        if target.kind is not MentionKind.PERSON or target.role is not None:
            return target.name
        known = self.chain_names.get(target.index, target.names)
        fuller = [name for name in known if name.endswith(f" {target.name}") and name[0].isupper()]
        return min(fuller, key=len) if fuller else target.name

    def _chain_names(self) -> dict[int, tuple[str, ...]]:
        """Every name that the article gives to each thing it names, by the thing's first mention."""
        found: dict[int, dict[str, None]] = {}
        for mention in self.mentions.all:
            if mention.kind is not MentionKind.PRONOUN:
                known = found.setdefault(self.mentions.resolve(mention).index, {})
                known.update(dict.fromkeys(mention.names))
        return {index: tuple(names) for index, names in found.items()}

    def _allegiance(self, mention: Mention) -> tuple[str, ...]:
        """Forces "of" a person or organisation, or loyal to one, count as theirs (the coding guide, "Actors")."""
        if not self._is_led(mention):
            return ()
        return tuple(
            name
            for leader in (*self._leaders(mention), *self.camps.leaders_by_word(mention))
            for name in self.chain_names.get(leader.index, leader.names)
        )

    def _leaders(self, mention: Mention) -> Iterator[Mention]:
        """Who a group belongs to by its own words: "forces de X", "milices loyales à X"."""
        if not self._is_led(mention):
            return
        yield from self._possessor(mention)
        yield from self._favoured(mention)
        # "les membres des forces de sécurité": members of a force are that force.
        kinds = _COMMANDING | ({MentionKind.GROUP} if self.camps.follows(mention.head) else frozenset())
        for index in range(mention.first, mention.last + 1):
            inner = self.mentions.headed_by(index)
            if inner is not None and inner.index != mention.index and inner.kind in kinds:
                yield self.mentions.resolve(inner)
        for child in self.grammar.syntax.dependents(mention.head):
            if child.lemma in self.grammar.words.belonging and child.dep in {"acl", "amod", "appos", "nmod"}:
                slots = self.grammar.verb_slots(child.index)
                for slot in ("à", "de", "par"):
                    for head in slots.get(slot, []):
                        inner = self.mention_at(head)
                        if inner is not None and inner.kind in PARTY_KINDS and inner.index != mention.index:
                            yield self.mentions.resolve(inner)

    def _is_led(self, mention: Mention) -> bool:
        """A group, or a government that is called by who leads it ("le régime de X")."""
        if mention.kind is MentionKind.GROUP:
            return True
        ruling = self.tokens[mention.head].lemma in self.grammar.words.ruling
        return ruling and mention.kind is MentionKind.ORGANISATION and mention.entity is None

    def _favoured(self, mention: Mention) -> Iterator[Mention]:
        """ "les forces pro-X": whom their adjective says that they are for, where the article names him."""
        for token in self.tokens[mention.first : mention.last + 1]:
            name = partisan_of(token.text)
            if name is not None:
                named = (each for each in self.mentions.all if each.kind in _COMMANDING | {MentionKind.COUNTRY})
                yield from [self.mentions.resolve(each) for each in named if name in each.names][:1]

    def _possessor(self, mention: Mention) -> Iterator[Mention]:
        """ "leurs forces", "21 de ses membres", « nos hommes »: whose people they are by a possessive alone."""
        head = self.counted.get(mention.head, mention.head)
        if not self.camps.follows(head):
            return
        for slot in self.grammar.noun_slots(head).get("poss", []):
            owner = self.mention_at(slot)
            owner = None if owner is None else self.mentions.resolve(owner)
            if owner is not None and owner.kind in PARTY_KINDS - {MentionKind.PRONOUN} and owner.index != mention.index:
                yield owner

    def owners(self, head: int, depth: int = 0, *, seats: bool = False) -> list[Party]:
        """The parties that own, man or made a thing: "de X", "russe", "son", "présentée par X"."""
        if depth >= _MAX_OWNERS:
            return []
        for each in self._owning.phrases(head):
            found = [party for one in self.grammar.conjuncts(each) for party in self._owner(one, depth, seats=seats)]
            if found:
                return found
        return []

    def _nationality(self, index: int) -> list[Party]:
        """The states, peoples or party of an adjective ("frappe russe", "raid rebelle"); others name nobody."""
        token = self.tokens[index]
        peoples = peoples_of(token.text)
        if any(child.dep == "det" for child in self.grammar.syntax.dependents(index)):
            return []  # "ce Franco-Turc": one man, not two states
        if not peoples:
            acting = acting_adjectives().get(token.lemma)
            side = self.camps.of_adjective(token)
            return [] if acting is None else [Party(acting, (acting, token.text), token.span, side=side)]
        own = (token.text,) if len(peoples) == 1 else ()
        return [self._people(demonym.known, token, own) for demonym in peoples]

    def _people(self, known: Known, token: Token, own: tuple[str, ...]) -> Party:
        names = tuple(dict.fromkeys((known.name, *known.names, *own)))
        return Party(known.name, names, token.span, known.entity, known.entity or self.camps.of_adjective(token))

    def _owner(self, index: int, depth: int, *, seats: bool) -> list[Party]:
        if self.tokens[index].pos == "ADJ" and self.mentions.headed_by(index) is None:
            return self._nationality(index)
        mention = self.mention_at(index)
        if mention is not None and mention.kind in PARTY_KINDS:
            party = None if self._names_place(mention) or self._names_talks(index) else self.from_mention(mention)
            return [party] if party else []
        if mention is not None and mention.kind is MentionKind.PLACE and seats and mention.country is not None:
            return [] if self._names_talks(index) else [self._seat(mention, mention.country)]
        if self.tokens[index].pos == "NOUN":
            return self.owners(index, depth + 1, seats=seats)
        return []

    def _thing(self, head: int, mention: Mention | None) -> Party:
        if mention is not None:
            return self._party(mention, mention)
        span = self._phrase(head)
        text = span.of(self.grammar.syntax.text)
        noun = self.grammar.syntax.words(head, head)
        return Party(text, (text, noun) if text != noun else (text,), span)

    def _phrase(self, head: int) -> Span:
        first = last = head
        for child in self.grammar.syntax.dependents(head):
            if child.dep == "amod" and abs(child.index - head) == 1:
                first, last = min(first, child.index), max(last, child.index)
        return self.grammar.syntax.span(first, last)
