"""The slots of a noun: its complements, and those of the participles and relative clauses that hang on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.claims.slots import Slots, add_head
from recoupe.packs.compounds import names_two_peoples, peoples_of
from recoupe.packs.grammar import grammar_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from recoupe.claims.antecedents import Antecedents
    from recoupe.claims.prepositions import Prepositions
    from recoupe.claims.voice import Voice
    from recoupe.model.syntax import Token

_COMPLEMENTS = frozenset({"nmod", "obl:arg", "obl:mod", "obl:agent", "dep", "appos"})
# What the corrections of the tree call an example of a noun ("des pays, dont le Mali").
_EXAMPLE = "nmod:example"
# Prepositions that open a phrase about the noun even where the parser hangs it on the noun's own complement.
_HOISTED = frozenset({"par", "à", "avec", "contre", "entre", "envers"})
# Prepositions by which a noun says in what state another is: "en visite", "sous blocus", "aux mains de".
_STATES = frozenset({"en", "sous", "à", "entre"})
# Slots that a participle or relative clause fills for the noun: "l'attaque menée contre X".
_CARRIED = frozenset({"contre", "sur", "à", "avec", "entre", "envers", "à l'encontre de", "auprès de"})


class NounSlots:
    """The slots of the nouns of one article, filled on demand and kept."""

    def __init__(
        self,
        voice: Voice,
        prepositions: Prepositions,
        antecedents: Antecedents,
        *,
        verb_slots: Callable[[int], Slots],
    ) -> None:
        """``verb_slots`` gives the slots of any verb of the article."""
        self.voice = voice
        self.syntax = voice.syntax
        self.tokens = voice.tokens
        self.prepositions = prepositions
        self.antecedents = antecedents
        self.verb_slots = verb_slots
        self.words = grammar_words()
        self._known: dict[int, Slots] = {}

    def of(self, index: int) -> Slots:
        """The slots of a noun: ``adj``, ``poss``, ``visant``, prepositions; ``subject`` is who is said to be it."""
        if index not in self._known:
            slots: Slots = {}
            for child in self.syntax.dependents(index):
                self._place(child, slots)
            self._hoist(slots)
            self._place_bearer(self.tokens[index], slots)
            self._known[index] = slots
        return self._known[index]

    def _place(self, child: Token, slots: Slots) -> None:
        if child.dep == "det" and child.has("Poss=Yes"):
            add_head(slots, "poss", child.index)
        elif child.dep == "amod" or (child.pos == "ADJ" and child.dep in {"acl", "nmod"}):
            self._place_adjective(child, slots)
        elif child.dep in {"acl", "acl:relcl"} and self.voice.is_verb(child):
            self._place_clause(child, slots)
        elif child.dep in _COMPLEMENTS:
            self._place_complement(child, slots)
        elif child.dep == _EXAMPLE:
            add_head(slots, "example", child.index)
        elif child.dep == "cop":
            add_head(slots, "copula", child.index)
        elif child.dep == "advmod" and child.text.lower() in grammar_words().negators:
            add_head(slots, "neg", child.index)

    def _place_adjective(self, adjective: Token, slots: Slots) -> None:
        against = adjective.text.lower().startswith("anti-")
        add_head(slots, "contre" if against else "adj", adjective.index)
        if names_two_peoples(adjective.text):
            add_head(slots, "entre", adjective.index)
        for other in self.syntax.dependents(adjective.index):
            if other.dep == "conj":
                add_head(slots, "adj", other.index)

    def _place_complement(self, child: Token, slots: Slots) -> None:
        preposition = self.prepositions.of(child.index)
        if preposition is None and child.dep == "nmod" and self.prepositions.has_article(child, "des"):
            # "l'appel des rebelles": here the tagger takes the preposition "des" for the article.
            preposition = "de"
        if preposition is not None:
            add_head(slots, preposition, child.index)
            for slot, head in self.prepositions.locutions(preposition, child):
                add_head(slots, slot, head)

    def _place_bearer(self, noun: Token, slots: Slots) -> None:
        """Who is said to be the noun: its copular subject or what it stands in apposition to ("X, l'homme fort de")."""
        for child in self.syntax.dependents(noun.index):
            if child.dep == "nsubj" or (child.dep == "appos" and child.pos == "PROPN"):
                add_head(slots, "subject", self.antecedents.antecedent(child))
        if noun.dep == "appos" and "subject" not in slots:
            add_head(slots, "subject", noun.head)
        elif "subject" not in slots:
            self._place_bearer_before(noun, slots)

    def _place_bearer_before(self, noun: Token, slots: Slots) -> None:
        """ "le ministre, en visite à Kolvar", "une enclave sous blocus", "une ville aux mains de X": who is in it."""
        first = self._first_of(noun)
        preposition = self.prepositions.of(first.index)
        governor = self.tokens[first.head]
        if first.dep == "nmod" and preposition in _STATES:
            for each in (governor, *self._holders(governor)):
                add_head(slots, "subject", each.index)
        elif preposition == "sous" and governor.lemma in self.words.bearing:
            inner = self.verb_slots(governor.index)
            for head in inner.get("object") or inner.get("subject", []):
                add_head(slots, "subject", head)

    def _holders(self, noun: Token) -> Iterator[Token]:
        """The nouns that another stands inside: "X, une enclave de deux millions d'habitants sous blocus"."""
        while noun.dep in {"nmod", "appos"} and noun.head < noun.index:
            noun = self.tokens[noun.head]
            yield noun

    def _first_of(self, noun: Token) -> Token:
        """The first of coordinated phrases with the same preposition ("sous contrôle de X et sous blocus de Y")."""
        while noun.dep == "conj" and self.prepositions.of(noun.index) == "sous":
            noun = self.tokens[noun.head]
        return noun

    def _hoist(self, slots: Slots) -> None:
        """ "la levée du blocus par X", "la proposition de X aux Y": the last phrase is hung on the nearest noun."""
        for inner in slots.get("de", [])[:1]:
            for child in self.syntax.dependents(inner):
                if child.dep in {"nmod", "obl:arg", "obl:mod", "obl:agent"} and child.index > inner:
                    preposition = self.prepositions.of(child.index)
                    if preposition in _HOISTED and preposition not in slots:
                        slots[preposition] = [child.index]
                    elif preposition == "de" and child.pos == "PROPN" and self._is_owned(inner):
                        add_head(slots, "object-de", child.index)
                    elif preposition == "de" and self.tells_sort(inner):
                        add_head(slots, "de", child.index)
                elif child.dep == "amod" and self.tells_sort(inner):
                    add_head(slots, "adj", child.index)

    def tells_sort(self, noun: int) -> bool:
        """ "des frappes de représailles de X": a bare noun tells of what sort the act is, and owns nothing."""
        return self.tokens[noun].lemma in self.words.sorts and not any(
            child.dep in {"det", "nummod"} for child in self.syntax.dependents(noun)
        )

    def _is_owned(self, noun: int) -> bool:
        """Whether a noun says already whose it is: "ses troupes du Niger", "les troupes françaises du Niger"."""
        return any(
            child.has("Poss=Yes") or (child.dep == "amod" and peoples_of(child.text))
            for child in self.syntax.dependents(noun)
        )

    # -- clauses that describe the noun --------------------------------------------------------------------

    def _place_clause(self, clause: Token, slots: Slots) -> None:
        inner = self.verb_slots(clause.index)
        if self.voice.is_infinitive(clause) and not self.voice.is_finite(clause):
            mark = self.prepositions.of(clause.index)
            add_head(slots, f"{mark}+inf" if mark else "inf", clause.index)
            return
        slot, heads = self._parties(clause, inner)
        for head in heads:
            add_head(slots, slot, head)
        for name, carried in inner.items():
            if name in _CARRIED:
                for head in carried:
                    add_head(slots, name, head)

    def _parties(self, clause: Token, inner: Slots) -> tuple[str, list[int]]:
        """Whom the clause says the noun is aimed at or done by, with the slot of the noun that this fills.

        "une frappe visant X", "une frappe menée par X", "une frappe que X a menée".
        """
        if clause.lemma in self.words.aiming:
            # "une offensive plus ciblée" aims at nothing.
            return "visant", [head for head in inner.get("object", []) if head != clause.head]
        if clause.lemma in self.words.ascribing | self.words.commenting:
            return "par", []
        if self.voice.is_passive(clause):
            return "par", inner.get("subject", [])
        if clause.dep == "acl:relcl":
            return "par", [agent for agent in inner.get("subject", []) if agent != clause.head]
        return "par", []
