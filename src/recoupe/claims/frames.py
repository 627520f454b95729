"""Trigger + slots + frame -> an event with its roles, still as tokens."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from recoupe.model.claim import EventType
from recoupe.model.mention import MentionKind
from recoupe.packs.classes import classes
from recoupe.packs.embedding import embeddings_by_lemma
from recoupe.packs.support import supports_by_lemma
from recoupe.packs.world import names_a_people

if TYPE_CHECKING:
    from recoupe.claims.grammar import Grammar, Slots
    from recoupe.claims.triggers import Trigger
    from recoupe.model.mention import Mentions
    from recoupe.model.syntax import Token
    from recoupe.packs.frames import Frame
    from recoupe.packs.support import Support

PARTY_KINDS = frozenset(
    {MentionKind.PERSON, MentionKind.COUNTRY, MentionKind.ORGANISATION, MentionKind.GROUP, MentionKind.PRONOUN}
)
_VIRTUAL = {
    "@party": PARTY_KINDS,
    "@person": frozenset({MentionKind.PERSON}),
    "@country": frozenset({MentionKind.COUNTRY}),
    "@organisation": frozenset({MentionKind.ORGANISATION}),
    "@group": frozenset({MentionKind.GROUP}),
    "@place": frozenset({MentionKind.PLACE, MentionKind.COUNTRY}),
    "@equipment": frozenset({MentionKind.EQUIPMENT}),
}
# How many tokens behind its trigger a recipient may stand when the tree does not say that it is one.
_FAR = 30
_NEAR = 14
_NEAR_PREPOSITIONS = frozenset({"par", "de"})
_FAR_PREPOSITIONS = frozenset({"à", "contre", "avec", "envers", "auprès de"})
_FAR_KINDS = frozenset({MentionKind.PERSON, MentionKind.ORGANISATION, MentionKind.GROUP})
_DURING = frozenset({"lors de", "après", "pendant", "durant", "avant", "au cours de", "à"})
_CLAUSE_ENDS = frozenset({";", ":", "«", "»", '"', "que", "qu'", "qui"})
_VERB_DEFAULTS = {"actor": ("subject",), "recipient": ("object",)}
_NOUN_DEFAULTS = {"actor": ("par", "de", "adj", "poss"), "recipient": ("contre", "sur", "envers", "visant")}


class Slot(NamedTuple):
    """A slot of a role, narrowed by a class when the frame says so (``object@place``)."""

    name: str
    narrowed: str | None


@dataclass(frozen=True, slots=True)
class Event:
    """A frame that found its arguments. ``roles`` holds token indices; ``scope`` is the verb that carries
    mood and negation (the support verb of a noun, else the trigger itself).
    """

    frame: Frame
    trigger: int
    scope: int
    roles: dict[str, list[int]]
    support: Support | None = None

    @property
    def type(self) -> EventType:
        """The event type of the frame."""
        return EventType(self.frame.type)


class FrameMatcher:
    """Finds, for each trigger of an article, the frame that fits best."""

    def __init__(self, grammar: Grammar, mentions: Mentions) -> None:
        self.grammar = grammar
        self.mentions = mentions
        self.tokens = grammar.tokens
        #: "des dizaines de civils", "60 de nos hommes": the number heads the tree, what is counted fills the role.
        self.counted = {index: q.head for q in mentions.quantities for index in range(q.first, q.last + 1)}

    def event(self, trigger: Trigger) -> Event | None:
        """The best fitting frame's event, or ``None`` when no frame of the trigger fits."""
        if trigger.kind == "verb":
            slots = self._with_clauses(self.grammar.verb_slots(trigger.token))
            if "object" not in slots and "subject" in slots:
                slots = {**slots, "object": self._bare_object(trigger.token, slots["subject"])}
            return self._best(trigger, self._uncounted(slots), trigger.token, None)
        if self._names_a_thing(trigger.token):
            return None
        support, verb = self.support_of(trigger.token)
        if support is not None and support.drop:
            return None
        slots = self._uncounted(self._noun_slots(trigger.token, support, verb))
        return self._best(trigger, slots, verb if support and verb is not None else trigger.token, support)

    def _names_a_thing(self, noun: int) -> bool:
        """ "drones d'attaque", "force de frappe": a bare noun inside a name says what the thing is for."""
        around = self.mentions.around(noun)
        if around is None or around.head == noun or self.tokens[noun].dep not in {"nmod", "flat:name", "amod"}:
            return False
        return not any(child.dep == "det" for child in self.grammar.syntax.dependents(noun))

    def _uncounted(self, slots: Slots) -> Slots:
        return {name: [self._whole(self.counted.get(head, head)) for head in heads] for name, heads in slots.items()}

    def _whole(self, head: int) -> int:
        """ "l'intégralité de ses forces": a word for a part or all of something stands for the thing."""
        if self.tokens[head].lemma not in self.grammar.words.partitive or self.mentions.headed_by(head) is not None:
            return head
        return next(iter(self.grammar.noun_slots(head).get("de", [])), head)

    # -- choosing ------------------------------------------------------------------------------------------

    def _best(self, trigger: Trigger, slots: Slots, scope: int, support: Support | None) -> Event | None:
        best: tuple[tuple[int, int, int], Event] | None = None
        for position, frame in enumerate(trigger.frames):
            if not self._fits(frame, slots):
                continue
            roles = self._roles(frame, trigger, slots, support)
            if not roles.get("actor") and not frame.actor_optional:
                continue
            rank = (len(frame.needs), sum(bool(heads) for heads in roles.values()), -position)
            if best is None or rank > best[0]:
                best = (rank, Event(frame, trigger.token, scope, roles, support))
        return best[1] if best else None

    def _fits(self, frame: Frame, slots: Slots) -> bool:
        return self.satisfied(frame.needs, frame.unless, slots)

    def satisfied(self, needs: dict[str, list[str]], unless: dict[str, list[str]], slots: Slots) -> bool:
        """Whether all needs hold and nothing of ``unless`` does."""
        return all(self._slot_holds(slots, slot, wanted) for slot, wanted in needs.items()) and not any(
            self._slot_holds(slots, slot, unwanted) for slot, unwanted in unless.items()
        )

    def _slot_holds(self, slots: Slots, slot: str, wanted: list[str]) -> bool:
        heads = slots.get(slot, [])
        if "@none" in wanted and not heads:
            return True
        return any(self.is_a(head, word) for head in heads for word in wanted)

    def is_a(self, index: int, word: str) -> bool:
        """Whether a phrase head is the word, or of the class written ``@class``; coordinated heads count."""
        return any(self._one_is_a(each, word) for each in self.grammar.conjuncts(index))

    def _one_is_a(self, index: int, word: str) -> bool:
        if word == "@any":
            return True
        token = self.tokens[index]
        if not word.startswith("@"):
            return token.lemma == word or token.text.lower() == word or self._starts_with(index, word)
        kinds = _VIRTUAL.get(word)
        if kinds is not None:
            mention = self.mentions.headed_by(index)
            return mention is not None and (mention.kind in kinds or self.mentions.resolve(mention).kind in kinds)
        words = classes().get(word[1:], frozenset())
        return token.lemma in words or token.text.lower() in words or self._antecedent_in(index, words)

    def _antecedent_in(self, index: int, words: frozenset[str]) -> bool:
        mention = self.mentions.headed_by(index)
        if mention is None or mention.kind is not MentionKind.PRONOUN or mention.refers_to is None:
            return False
        return self.tokens[self.mentions.resolve(mention).head].lemma in words

    def _starts_with(self, index: int, word: str) -> bool:
        if " " not in word and "-" not in word:
            return False
        start = self.tokens[index].start
        return self.grammar.syntax.text[start : start + len(word)].lower().replace("\u2019", "'") == word

    # -- roles ---------------------------------------------------------------------------------------------

    def _roles(self, frame: Frame, trigger: Trigger, slots: Slots, support: Support | None) -> dict[str, list[int]]:
        used: set[int] = set()
        roles: dict[str, list[int]] = {}
        given = support.gives if support else {}
        whole = trigger.kind == "noun"
        for role, wanted in compiled_roles(frame.id, trigger.kind):
            heads = self._fill(role, wanted, slots, used, whole=whole)
            if role in given and not any(self.is_a(head, "@party") for head in heads):
                heads = self._given(given[role], trigger.token, used) or heads
            if not heads and (role == "recipient" or whole):
                heads = self._further(wanted, trigger.token, used, reach=_FAR if role == "recipient" else _NEAR)
            if heads:
                roles[role] = heads
                used.update(heads)
        for role in given:
            if role not in roles:
                heads = self._given(given[role], trigger.token, used)
                if heads:
                    roles[role] = heads
                    used.update(heads)
        if "entre" in slots and "actor" not in roles:
            roles["actor"] = slots["entre"][:1]
        if "recipient" not in roles and whole and self.grammar.preposition(trigger.token) in {"avec", "grâce à"}:
            roles["recipient"] = [head for head in self._helped(trigger.token) if head not in used]
        if not roles.get("actor") and whole and support is None:
            roles["actor"] = [head for head in self._whose(trigger.token, frame) if head not in used]
        return roles

    def _helped(self, noun: int) -> list[int]:
        """ "avance avec le soutien de X": who is helped is the subject of the clause."""
        verb = next((g for g in self.grammar.syntax.ancestors(noun) if self.grammar.is_verb(g)), None)
        subject = self.grammar.surface_subject(verb.index) if verb else None
        return [] if subject is None else [subject]

    def _whose(self, noun: int, frame: Frame) -> list[int]:
        """Who does an event noun that names nobody: whoever plans, orders or denies it ("dément l'octroi de ..."),
        and for meetings the subject of the clause ("a averti, lors d'une rencontre avec X, que ...").
        """
        if frame.type == EventType.CONSULT and self.grammar.preposition(noun) in _DURING:
            return self._helped(noun)
        verb = self._governing_verb(noun)
        if verb is None or not self.grammar.is_verb(self.tokens[verb]) or noun not in self.grammar.verb_slots(verb).get("object", []):
            return []
        for entry in embeddings_by_lemma().get(("verb", self.grammar.lemma(self.tokens[verb])), ()):
            if "object" in entry.clause and entry.subject != "none":
                return self.grammar.verb_slots(verb).get(entry.subject, [])[:1]
        return []

    def _further(self, wanted: tuple[Slot, ...], trigger: int, used: set[int], *, reach: int) -> list[int]:
        """A party behind the right preposition later in the clause, where the tree hangs it on something else."""
        prepositions = {slot.name for slot in wanted} & (_FAR_PREPOSITIONS if reach == _FAR else _NEAR_PREPOSITIONS)
        if not prepositions:
            return []
        sentence = self.tokens[trigger].sentence
        for index in range(trigger + 1, min(trigger + reach, len(self.tokens))):
            token = self.tokens[index]
            if token.sentence != sentence or (self.grammar.is_verb(token) and self.grammar.is_finite(token)) or token.text in _CLAUSE_ENDS:
                break
            mention = self.mentions.headed_by(index)
            if mention is None or index in used or mention.kind not in _FAR_KINDS or mention.metonym:
                continue
            preposition = self.grammar.preposition(index)
            if preposition in prepositions and (preposition != "de" or self._across_time(trigger, token)):
                return [index]
        return []

    def _across_time(self, trigger: int, token: Token) -> bool:
        """ "l'offensive depuis un an du général": only a phrase of time may stand between a noun and its "de"."""
        return token.head == trigger or self.tokens[token.head].lemma in self.grammar.words.adverbial

    def _bare_object(self, verb: int, subject: list[int]) -> list[int]:
        """ "affronte depuis deux ans la milice": an object that an adjunct keeps from its verb."""
        token = self.tokens[verb]
        if self.grammar.is_reflexive(token) or not self.grammar.is_verb(token):
            return []
        for index in range(verb + 1, min(verb + _FAR, len(self.tokens))):
            other = self.tokens[index]
            if other.sentence != token.sentence or other.pos in {"VERB", "AUX", "CCONJ", "SCONJ"} or other.text in _CLAUSE_ENDS | {","}:
                return []
            mention = self.mentions.headed_by(index)
            if mention is None or index in subject or mention.kind not in PARTY_KINDS or other.pos == "PRON":
                continue
            preposition = self.grammar.preposition(index)
            article = preposition == "de" and self._across_time(verb, other)
            if (preposition is None or article) and other.dep not in {"flat:name", "amod", "appos"}:
                return [index]
        return []

    def _fill(self, role: str, wanted: tuple[Slot, ...], slots: Slots, used: set[int], *, whole: bool) -> list[int]:
        """The heads that fill a role: the first free phrase of the first slot that has one.

        ``whole`` takes every phrase of that slot: "le soutien de la France, de la Russie" has one backer in two.
        """
        for slot in wanted:
            heads = [head for head in self._heads(slot, slots) if head not in used and self._narrow(role, slot, head)]
            if heads:
                return heads if whole and slot.name in {"de", "par", "contre", "à"} else heads[:1]
        return []

    def _narrow(self, role: str, slot: Slot, head: int) -> bool:
        if slot.name == "adj" and not names_a_people(self.tokens[head].text):
            return False
        if slot.narrowed is None or self.is_a(head, slot.narrowed):
            return True
        # "l'attaque des drones turcs": armed things act for whoever owns them.
        return role == "actor" and slot.narrowed == "@party" and self.is_a(head, "@equipment")

    def _heads(self, slot: Slot, slots: Slots) -> list[int]:
        if slot.name == "que":
            return [subject for clause in slots.get("que", []) for subject in self._clause_subject(clause)]
        return slots.get(slot.name, [])

    def _clause_subject(self, clause: int) -> list[int]:
        return self.grammar.verb_slots(clause).get("subject", []) or self.grammar.verb_slots(clause).get("object", [])

    def _given(self, wanted: list[str], noun: int, used: set[int]) -> list[int]:
        verb = self._governing_verb(noun)
        if verb is None:
            return []
        slots = self.grammar.verb_slots(verb)
        for slot in wanted:
            for head in slots.get(slot, []):
                if head not in used and head != noun:
                    return [head]
        return []

    # -- nouns ---------------------------------------------------------------------------------------------

    def _governing_verb(self, noun: int) -> int | None:
        token = self.tokens[noun]
        for _ in range(3):
            governor = self.tokens[token.head]
            if governor.index == token.index:
                return None
            if self.grammar.is_predicate(governor):
                return governor.index
            if token.dep != "conj":
                break
            token = governor
        # "des frappes menées par X": the support verb hangs on the noun itself.
        return None

    def support_of(self, noun: int) -> tuple[Support | None, int | None]:
        """The support verb that carries an event noun, with the verb's token, if there is one."""
        verb = self._governing_verb(noun)
        if verb is not None:
            slots = self.grammar.verb_slots(verb)
            entry = self._support_entry(verb, noun, slots)
            if entry:
                return entry, verb
        for child in self.grammar.syntax.dependents(noun):
            if child.dep in {"acl", "acl:relcl"} and self.grammar.is_verb(child):
                entry = self._support_entry(child.index, noun, self.grammar.verb_slots(child.index))
                if entry:
                    return entry, child.index
        return None, verb

    def _support_entry(self, verb: int, noun: int, slots: Slots) -> Support | None:
        token = self.tokens[verb]
        entries = supports_by_lemma().get(self.grammar.predicate_lemma(token), ())
        for entry in entries:
            holders = slots.get(entry.noun, [])
            held = any(noun in self.grammar.conjuncts(head) for head in holders)
            if held and self.satisfied(entry.needs, entry.unless, slots):
                return entry
        return None

    def _noun_slots(self, noun: int, support: Support | None, verb: int | None) -> Slots:
        slots = {name: list(heads) for name, heads in self.grammar.noun_slots(noun).items()}
        token = self.tokens[noun]
        if token.dep == "conj" and not any(name in slots for name in ("contre", "sur", "de", "par")):
            for name, heads in self.grammar.noun_slots(token.head).items():
                slots.setdefault(name, list(heads))
        if verb is not None:
            self._add_from_verb(slots, verb, noun, wide=support is not None)
        return slots

    def _add_from_verb(self, slots: Slots, verb: int, noun: int, *, wide: bool) -> None:
        # The parser hangs "contre X" on the verb as often as on its object.
        governed = self.grammar.verb_slots(verb)
        if not any(noun in governed.get(name, []) for name in ("object", "subject")):
            return
        names = ("contre", "sur", "à", "avec", "entre", "envers", "auprès de", "visant", "pour") if wide else ("contre", "envers", "entre")
        for name in names:
            for head in governed.get(name, []):
                if head != noun and head > noun:
                    slots.setdefault(name, []).append(head)

    def _with_clauses(self, slots: Slots) -> Slots:
        clause = next((slots[name][0] for name in ("inf", "de+inf", "à+inf", "pour+inf") if slots.get(name)), None)
        if clause is None:
            return slots
        inner = self.grammar.verb_slots(clause)
        widened = dict(slots)
        for name in ("object", "subject"):
            if inner.get(name):
                widened.setdefault(f"clause-{name}", inner[name])
        return widened


@cache
def compiled_roles(frame_id: str, kind: str) -> tuple[tuple[str, tuple[Slot, ...]], ...]:
    """The roles of a frame with their slots parsed, the narrowed and most telling ones first."""
    from recoupe.packs.frames import frames  # noqa: PLC0415

    frame = next(f for f in frames() if f.id == frame_id)
    written = {role: tuple(slots) for role, slots in frame.roles.items()}
    if not written:
        written = dict(_VERB_DEFAULTS if kind == "verb" else _NOUN_DEFAULTS)
    return tuple((role, tuple(_slot(text) for text in slots)) for role, slots in written.items())


def _slot(text: str) -> Slot:
    name, _, narrowed = text.partition("@")
    return Slot(name, f"@{narrowed}" if narrowed else None)
