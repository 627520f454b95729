"""The slots of a trigger as frames see them: widened by its clause or verb, heads of numbers and parts replaced."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.claims.slots import add_head
from recoupe.packs.compounds import peoples_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from recoupe.claims.grammar import Grammar
    from recoupe.claims.reach import Reach
    from recoupe.claims.slots import Slots
    from recoupe.model.mention import Mentions

_INFINITIVES = ("inf", "de+inf", "à+inf", "pour+inf")
# A noun with one of these slots says by itself whom its event is about; the noun that it is coordinated with need not.
_TELLING = frozenset({"contre", "sur", "de", "par"})
# What a verb may bear for the noun that it governs: a support verb almost everything, another verb an enemy.
_WITHIN = frozenset({"dans", "lors de", "au cours de"})
_FROM_VERB = ("contre", "envers", "entre")
_FROM_SUPPORT = ("contre", "sur", "à", "avec", "entre", "envers", "auprès de", "visant", "pour")


class TriggerSlots:
    """Gathers the slots of the triggers of one article."""

    def __init__(
        self, grammar: Grammar, mentions: Mentions, reach: Reach, speaker: Callable[[int], int | None]
    ) -> None:
        """``speaker`` gives the head of the phrase that names who says the words around a token, if anybody does."""
        self.speaker = speaker
        self.grammar = grammar
        self.tokens = grammar.tokens
        self.mentions = mentions
        self.reach = reach
        #: "des dizaines de civils", "60 de nos hommes": the number heads the tree, what is counted fills the role.
        self.counted = {index: q.head for q in mentions.quantities for index in range(q.first, q.last + 1)}

    def of_verb(self, verb: int) -> Slots:
        """The slots of a verb, those of an infinitive inside it and a far object included."""
        slots = self._with_clause(self._with_incise(verb, self.grammar.verb_slots(verb)))
        if self._is_to_come(verb):
            slots = {**slots, "fut": [verb]}
        slots = {**slots, **self._holder(verb), **self._done(verb)}
        if "object" not in slots and "subject" in slots:
            slots = {**slots, "object": self.reach.bare_object(verb, slots["subject"])}
        return self._uncounted(self._with_speaker(verb, slots))

    def of_noun(self, noun: int, verb: int | None, *, supported: bool) -> Slots:
        """The slots of an event noun and what ``verb``, which governs it, bears for it.

        ``supported`` says whether the verb is a support verb of the packs.
        """
        slots = {name: list(heads) for name, heads in self.grammar.noun_slots(noun).items()}
        token = self.tokens[noun]
        if token.dep == "conj" and _TELLING.isdisjoint(slots) and not self._has_people(slots):
            for name, heads in self.grammar.noun_slots(token.head).items():
                slots.setdefault(name, list(heads))
        if verb is not None:
            self._add_from_verb(slots, verb, noun, names=_FROM_SUPPORT if supported else _FROM_VERB)
            self._add_agent(slots, verb, noun)
        return self._uncounted(self._with_speaker(noun, slots))

    def _add_agent(self, slots: Slots, verb: int, noun: int) -> None:
        """ "blessés dans l'attaque de leur patrouille par des rebelles": who wounds them is who attacks the patrol."""
        below = self.grammar.preposition(noun) in _WITHIN and "de" in slots and "par" not in slots
        if below and self.grammar.is_passive(self.tokens[verb]):
            governed = self.grammar.verb_slots(verb)
            for head in (*governed.get("par", []), *governed.get("subject", [])):
                if head > noun:
                    add_head(slots, "par", head)

    def _has_people(self, slots: Slots) -> bool:
        """ "le contrôle des rebelles et le blocus russe": an adjective of nationality says whose it is too."""
        return any(peoples_of(self.tokens[index].text) for index in slots.get("adj", []))

    def _with_speaker(self, trigger: int, slots: Slots) -> Slots:
        """With ``speaker``: who says the words in which the trigger stands (« Kolvar doit se retirer », a dit X)."""
        speaker = self.speaker(trigger)
        return slots if speaker is None or speaker == trigger else {**slots, "speaker": [speaker]}

    def _with_incise(self, verb: int, slots: Slots) -> Slots:
        """ "X ne tolérera rien, a averti Y": the clause that a verb of saying stands behind is its ``que``."""
        token = self.tokens[verb]
        if "que" in slots or token.dep != "parataxis" or token.head > verb:
            return slots
        told = self.tokens[token.head]
        return {**slots, "que": [told.index]} if self.grammar.is_predicate(told) else slots

    def _with_clause(self, slots: Slots) -> Slots:
        """With ``clause-object`` and ``clause-subject`` of the infinitive ("accepte de libérer X").

        ``que+subject`` is the subject of a clause behind "que", ``que+fut`` the clause if it tells of the future,
        ``que+inf`` an infinitive that depends on it ("affirme que X doit partir").
        """
        for told in slots.get("que", [])[:1]:
            slots = {**slots, **self._future(told), **self._duty(told), "que+subject": self._subject(told)}
        clause = next((slots[name][0] for name in _INFINITIVES if slots.get(name)), None)
        if clause is None:
            return slots
        inner = self.grammar.verb_slots(clause)
        widened = dict(slots)
        for name in ("object", "subject"):
            if inner.get(name):
                widened.setdefault(f"clause-{name}", inner[name])
        return widened

    def _subject(self, clause: int) -> list[int]:
        return self.grammar.verb_slots(clause).get("subject", []) if self.grammar.is_verb(self.tokens[clause]) else []

    def _future(self, clause: int) -> Slots:
        forms = [self.tokens[clause], *(c for c in self.grammar.syntax.dependents(clause) if c.dep.startswith("aux"))]
        return {"que+fut": [clause]} if any(f.has("Tense=Fut") or f.has("Mood=Cnd") for f in forms) else {}

    def _is_to_come(self, verb: int) -> bool:
        """ "nous frapperons", "nous allons frapper"."""
        token = self.tokens[verb]
        above = self.tokens[token.head]
        if token.dep == "xcomp" and above.lemma == "aller" and self.grammar.is_infinitive(token):
            return above.has("Tense=Pres")
        return token.has("Tense=Fut")

    def _done(self, verb: int) -> Slots:
        """With ``past``: "ont dû partir" tells what was done, "doivent partir" what is asked for."""
        return {"past": [verb]} if self.grammar.after_have(self.tokens[verb]) else {}

    def _holder(self, verb: int) -> Slots:
        """ "X a tiré des missiles livrés par Y", "ses missiles livrés par Y": who has what the participle describes."""
        token = self.tokens[verb]
        if token.dep != "acl" or not self.grammar.is_passive(token):
            return {}
        thing = self.tokens[token.head]
        owners = self.grammar.noun_slots(thing.index).get("poss", [])
        if not owners and thing.dep == "obj" and self.tokens[thing.head].lemma in self.grammar.words.holding:
            owners = self.grammar.verb_slots(thing.head).get("subject", [])
        return {"holder": owners[:1]} if owners else {}

    def _duty(self, clause: int) -> Slots:
        token = self.tokens[clause]
        duty = self.grammar.is_verb(token) and not self.grammar.after_have(token)
        inner = self.grammar.verb_slots(clause).get("inf", []) if duty else []
        return {"que+inf": inner[:1]} if inner else {}

    def _add_from_verb(self, slots: Slots, verb: int, noun: int, *, names: tuple[str, ...]) -> None:
        """ "mener une offensive contre X": the parser hangs "contre X" on the verb as often as on its object."""
        governed = self.grammar.verb_slots(verb)
        if not any(noun in governed.get(name, []) for name in ("object", "subject")):
            return
        # "des pourparlers sont en cours entre X et Y": the two are hung on the locution.
        carried = [self.grammar.noun_slots(head) for head in governed.get("en", []) if self._is_locution(head)]
        for name in names:
            for head in (head for each in (governed, *carried) for head in each.get(name, [])):
                if head > noun:
                    add_head(slots, name, head)

    def _is_locution(self, head: int) -> bool:
        return self.tokens[head].lemma in self.grammar.words.locution_nouns

    def _uncounted(self, slots: Slots) -> Slots:
        return {name: [self._thing(self.counted.get(head, head)) for head in heads] for name, heads in slots.items()}

    def _thing(self, head: int) -> int:
        """ "l'intégralité de ses forces": a word for a part or all of something stands for the thing."""
        if self.tokens[head].lemma not in self.grammar.words.partitive or self.mentions.headed_by(head) is not None:
            return head
        return next(iter(self.grammar.noun_slots(head).get("de", [])), head)
