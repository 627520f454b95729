"""Event -> who acts and who is acted upon, as parties."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from recoupe.claims.frames import PARTY_KINDS
from recoupe.claims.implied import BLAMES, implied_recipient, mentioned_recipient
from recoupe.claims.sufferers import may_have_done_it
from recoupe.model.claim import SPEECH_ACTS, UNDIRECTED, UNKNOWN, EventType
from recoupe.model.mention import MentionKind
from recoupe.packs.classes import classes
from recoupe.packs.frames import frames_by_lemma

if TYPE_CHECKING:
    from recoupe.claims.frames import Event
    from recoupe.claims.grammar import Grammar
    from recoupe.claims.parties import PartyFinder
    from recoupe.model.claim import Item, Party
    from recoupe.model.mention import Mentions

# Types whose recipient may be a thing or a place that has no named owner ("un hôtel", "Goma").
_THINGS_SUFFER = frozenset({EventType.ASSAULT, EventType.COERCE})
# Types that may be done to a place: visited, helped, punished, threatened.
_PLACES_RECEIVE = _THINGS_SUFFER | {EventType.CONSULT, EventType.AID, EventType.SANCTION, EventType.THREATEN}
# Types of states and moves in which weapons stand for whoever owns them.
_WEAPONS_ACT = frozenset({EventType.MOBILIZE, EventType.PRESENCE})
# Behind these stands whom somebody fights ("des combats contre les rebelles").
_WITHIN = ("dans", "lors de", "au cours de", "pendant")
_OPPOSED = ("avec", "contre", "face à")


class Cast(NamedTuple):
    """The parties of an event. ``against_party`` is false when only things or places that nobody owns suffer.

    ``open_sides`` says that the clause names none of the parties and leaves them to the article ("les combats").
    """

    actor: tuple[Party, ...]
    recipient: tuple[Party, ...]
    against_party: bool
    open_sides: bool = False


class Casting:
    """Finds the parties of the events of one article."""

    def __init__(self, grammar: Grammar, mentions: Mentions, parties: PartyFinder) -> None:
        self.grammar = grammar
        self.mentions = mentions
        self.parties = parties

    def cast(self, event: Event, items: tuple[Item, ...], *, denied: bool = False) -> Cast | None:
        """The parties of an event, or ``None`` when nobody can be said to do it.

        Violence stands without an author where somebody suffers it, by name or by number, and so does what is
        denied: who denies that a town fell does not say to whom.
        """
        actor = self._named_actor(event) or self._nearby_subject(event) or self._author(event) or self._opponents(event)
        recipient = self._recipient(event, actor)
        if not actor and (recipient or items) and self._stands_without_author(event, denied=denied):
            actor = (UNKNOWN,)
        if not actor and not recipient and event.frame.sides_implied:
            return Cast((UNKNOWN,), (), against_party=False, open_sides=True)
        if not actor:
            return None
        if not recipient and len(actor) > 1 and self._is_mutual(event, actor):
            recipient = actor
        if event.frame.reciprocal and recipient and "object" in event.frame.roles.get("actor", ()):
            # "les combats opposent X à Y": both are actors and recipients (the coding guide).
            both = (*actor, *(party for party in recipient if not _same_as_any(party, actor)))
            actor = recipient = both
        against = bool(self.parties.parties(event.roles.get("recipient", [])))
        return Cast(actor, recipient, against)

    def _is_mutual(self, event: Event, actor: tuple[Party, ...]) -> bool:
        """ "X et Y se battent", "les deux camps s'accusent": each is the other's recipient."""
        if not event.frame.reciprocal or event.type in UNDIRECTED:
            return False
        token = self.grammar.tokens[event.trigger]
        heads = (self.grammar.tokens[head] for head in event.roles.get("actor", []))
        many = self.grammar.is_verb(token) and any(head.has("Number=Plur") for head in heads)
        return len(actor) > 1 or (many and self.grammar.is_reflexive(token))

    def _named_actor(self, event: Event) -> tuple[Party, ...]:
        """Who the roles say did it; nobody is killed by his own ("dix soldats tués dans l'attaque de leur poste")."""
        found = self.parties.parties(event.roles.get("actor", []), seats=True)
        if event.type is not EventType.ASSAULT or event.frame.reciprocal:
            return found
        head = next(iter(event.roles.get("actor", [])), event.trigger)
        if ("noun", self.grammar.tokens[head].lemma) not in frames_by_lemma():
            return found
        sufferers = self.parties.parties(event.roles.get("recipient", []))
        return tuple(party for party in found if not _same_as_any(party, sufferers))

    def _recipient(self, event: Event, actor: tuple[Party, ...]) -> tuple[Party, ...]:
        things = event.type in _THINGS_SUFFER
        heads = event.roles.get("recipient", [])
        if event.type in BLAMES:
            heads = [each for head in heads for each in may_have_done_it(self.grammar, head)]
        if event.type is EventType.REQUEST:
            heads = [head for head in heads if not self._is_patient(head, event.trigger)]
        found = self.parties.parties(
            heads,
            things=things,
            places=event.type in _PLACES_RECEIVE,
            seats=event.type not in _PLACES_RECEIVE,
        )
        if not found and things:
            found = self.parties.parties(event.roles.get("place", []), things=True, places=True)
        others = tuple(party for party in found if not _same_as_any(party, actor))
        if things and self._is_owned(event) and not self._named(event, actor):
            others = (*self._accuser(event, actor), *others)
        if not others and event.type is EventType.RETREAT:
            # "retirer ses troupes du Liban": the country that they leave is left to itself, and named as the place too.
            others = tuple(party for party in self._left(event) if not _same_as_any(party, actor))
        if not others and self._is_mutual(event, actor):
            return ()  # "les deux s'accusent": each of the other
        return (
            others
            or implied_recipient(event, self.grammar, self.parties, actor)
            or mentioned_recipient(event, self.grammar, self.parties, actor)
        )

    def _is_patient(self, head: int, trigger: int) -> bool:
        """ "X doit être libéré": who is to suffer an act is not who is asked to do it."""
        verb = self.grammar.tokens[self.grammar.tokens[head].head]
        if not self.grammar.is_verb(verb):
            return False
        if verb.index != trigger and self.grammar.tokens[head].dep == "nsubj:pass" and self.grammar.is_passive(verb):
            return True
        inner = self.grammar.verb_slots(verb.index).get("inf", [])
        return any(self.grammar.is_passive(self.grammar.tokens[each]) for each in inner)

    def _left(self, event: Event) -> tuple[Party, ...]:
        """The countries that somebody withdraws from."""
        mentions = ((head, self.parties.mention_at(head)) for head in event.roles.get("place", []))
        return self.parties.parties(
            [head for head, each in mentions if each is not None and each.kind is MentionKind.COUNTRY]
        )

    def _is_owned(self, event: Event) -> bool:
        """Whether what suffers is somebody's by a possessive alone ("ses positions")."""
        return any(self.grammar.noun_slots(head).get("poss") for head in event.roles.get("recipient", []))

    def _named(self, event: Event, actor: tuple[Party, ...]) -> bool:
        """Whether a party other than the actor suffers by name."""
        named = self.parties.parties(event.roles.get("recipient", []))
        return any(not _same_as_any(party, actor) for party in named)

    def _accuser(self, event: Event, actor: tuple[Party, ...]) -> tuple[Party, ...]:
        """ "X accuse Y d'attaquer ses positions": nobody attacks his own, so that they are those of who tells it."""
        for governor in self.grammar.syntax.ancestors(event.scope):
            subject = self.grammar.surface_subject(governor.index) if self.grammar.is_verb(governor) else None
            found = () if subject is None else self.parties.parties([subject], seats=True)
            others = tuple(party for party in found if not _same_as_any(party, actor))
            if others:
                return others
        return ()

    def _stands_without_author(self, event: Event, *, denied: bool) -> bool:
        return event.frame.actor_optional or (denied and event.type in _THINGS_SUFFER) or self._is_driverless(event)

    def _is_driverless(self, event: Event) -> bool:
        """ "huit avions ont atterri sur la base": whose weapons move or stand there is not said."""
        heads = [self.mentions.headed_by(head) for head in event.roles.get("actor", [])]
        return event.type in _WEAPONS_ACT and any(m is not None and m.kind is MentionKind.EQUIPMENT for m in heads)

    def _author(self, event: Event) -> tuple[Party, ...]:
        """ "a publié une déclaration sommant X de partir": a text speaks for who makes it."""
        if event.type not in SPEECH_ACTS:
            return ()
        for head in event.roles.get("actor", []):
            token = self.grammar.tokens[head]
            verb = self.grammar.tokens[token.head]
            told = self.grammar.tokens[event.trigger].head == head
            made = told and token.pos == "NOUN" and token.dep == "obj" and self.grammar.is_verb(verb)
            subject = self.grammar.surface_subject(verb.index) if made else None
            if subject is not None and not self.grammar.is_passive(verb):
                return self.parties.parties([subject], seats=True)
        return ()

    def _opponents(self, event: Event) -> tuple[Party, ...]:
        """ "dix soldats tués dans des combats avec les rebelles": those who fight for a side fall to the other."""
        victims = [self.mentions.headed_by(head) for head in event.roles.get("recipient", [])]
        fighting = any(m is not None and m.kind in PARTY_KINDS and not self.parties.is_unarmed(m) for m in victims)
        if event.type is not EventType.ASSAULT or not fighting:
            return ()
        token = self.grammar.tokens[event.trigger]
        slots = self.grammar.verb_slots(event.trigger) if self.grammar.is_verb(token) else {}
        for head in (head for name in _WITHIN for head in slots.get(name, [])):
            if self.grammar.tokens[head].lemma in classes()["clashes"]:
                fought = self.grammar.noun_slots(head)
                found = self.parties.parties(
                    [each for name in _OPPOSED for each in (*fought.get(name, []), *slots.get(name, []))]
                )
                if found:
                    return found
        return ()

    def _nearby_subject(self, event: Event) -> tuple[Party, ...]:
        """ "... puis bombarde la base": an active verb without a subject in the tree shares the last verb's."""
        token = self.grammar.tokens[event.trigger]
        if not self.grammar.is_verb(token) or self.grammar.is_passive(token) or event.roles.get("actor"):
            return ()
        if self.grammar.verb_slots(event.trigger).get("subject"):
            # "X dit que l'armée a perdu dix hommes": the verb has a subject, who plays another part.
            return ()
        if token.dep == "acl" and token.has("VerbForm=Part"):
            return ()  # "X fait état de deux soldats tombés au combat": a participle says it of its noun
        first = self.grammar.syntax.sentences[token.sentence].first
        for index in range(event.trigger - 1, first - 1, -1):
            other = self.grammar.tokens[index]
            if other.pos != "VERB" or not self.grammar.is_finite(other):
                continue
            subject = self.grammar.surface_subject(index)
            mention = None if subject is None else self.mentions.headed_by(subject)
            if mention is not None and mention.kind in PARTY_KINDS:
                return self.parties.parties([mention.head])
            if subject is not None and self.grammar.tokens[subject].pos == "NOUN":
                return ()  # "une vague de colère s'est levée, dénonçant ...": nobody in particular
        return ()


def _same_as_any(party: Party, others: tuple[Party, ...]) -> bool:
    return any(party.names[0] == other.names[0] or (party.entity and party.entity == other.entity) for other in others)
