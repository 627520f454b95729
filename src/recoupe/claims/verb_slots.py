"""The slots of a verb: its dependents, subjects taken from elsewhere, passives turned round into actives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.claims.slots import Slots, add_head
from recoupe.claims.stray_arguments import StrayArguments
from recoupe.claims.subjects import Subjects

if TYPE_CHECKING:
    from collections.abc import Callable

    from recoupe.claims.antecedents import Antecedents
    from recoupe.claims.prepositions import Prepositions
    from recoupe.claims.voice import Voice
    from recoupe.model.syntax import Token

_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "expl:subj"})
_CLAUSES = frozenset({"xcomp", "ccomp", "acl", "advcl", "obl:arg", "obl:mod", "obj", "dep", "nmod"})
# Relations under which a clause behind "que" is what is said, wanted or feared.
_FINITE_CLAUSES = frozenset({"ccomp", "obj", "xcomp", "acl", "advcl"})
_OBLIQUES = frozenset(
    {"obl", "obl:arg", "obl:mod", "nmod", "amod", "acl", "advcl", "iobj", "obj", "xcomp", "advmod", "dep"}
)
_NOUNS = frozenset({"NOUN", "PROPN"})
# Relations of what a clause counts, to which "en" in the next one refers.
_COUNTED = frozenset({"obj", "nsubj:pass"})
# What may stand before an object: nothing, or a bound of its number ("accueillir jusqu'à mille réfugiés").
_BARE = frozenset({None, "jusque", "jusque à", "jusqu' à"})
# Prepositions that round a number.
_ABOUT = frozenset({"près de", "plus de", "moins de", "environ"})
_RECIPIENT_CLITICS = frozenset({"lui", "leur", "me", "te", "m'", "t'"})
_OBJECT_CLITICS = frozenset({"le", "la", "les", "l'"})
# Words that hang on the verb like an argument and are none: reflexive clitics, the "où" of a relative clause.
_NO_ARGUMENTS = frozenset({"se", "s'", "où"})


class VerbSlots:
    """The slots of the verbs of one article, filled on demand and kept."""

    def __init__(
        self,
        voice: Voice,
        prepositions: Prepositions,
        antecedents: Antecedents,
        *,
        noun_slots: Callable[[int], Slots],
    ) -> None:
        """``noun_slots`` gives the slots of any noun of the article."""
        self.voice = voice
        self.syntax = voice.syntax
        self.tokens = voice.tokens
        self.prepositions = prepositions
        self.antecedents = antecedents
        self.subjects = Subjects(voice, prepositions, verb_slots=self.of)
        self.strays = StrayArguments(self.syntax, prepositions, noun_slots=noun_slots)
        self._known: dict[int, Slots] = {}

    def of(self, index: int) -> Slots:
        """The slots of a verb, subject inherited and voice turned where the grammar says so."""
        if index not in self._known:
            # Stored before it is filled: what hangs on the verb may ask for its subject meanwhile.
            self._known[index] = {}
            self._fill(self.tokens[index], self._known[index])
        return self._known[index]

    def _fill(self, verb: Token, slots: Slots) -> None:
        passive = self.voice.is_passive(verb)
        for child in self.syntax.dependents(verb.index):
            self._place(child, slots, passive=passive)
        self._place_gap(verb, slots, slot="object" if passive else "subject")
        if passive:
            self._inherit_passive(verb, slots)
        else:
            self._inherit_active(verb, slots)
            self._place_counted(verb, slots)
            self.strays.add_object(verb, slots)
        self.strays.add_from_object(slots)
        self.strays.add_adjacent(verb, slots, passive=passive)

    # -- dependents ----------------------------------------------------------------------------------------

    def _place(self, child: Token, slots: Slots, *, passive: bool) -> None:
        dep = child.dep
        if child.text.lower() in _NO_ARGUMENTS and child.pos in {"PRON", "ADV"}:
            return
        if dep in _SUBJECTS:
            if dep != "expl:subj" or child.pos == "PRON":
                add_head(slots, "object" if passive else "subject", self.antecedents.antecedent(child))
        elif dep == "obl:agent":
            add_head(slots, "subject" if passive else "par", child.index)
        elif self._place_clitic(child, slots) or self._place_clause(child, slots):
            return
        elif self._is_object(child):
            add_head(slots, "object", self.antecedents.antecedent(child))
        elif dep == "advmod" and child.pos == "ADV":
            add_head(slots, "neg" if child.text.lower() in self.voice.words.negators else "adv", child.index)
        elif dep in _OBLIQUES:
            self._place_oblique(child, slots, passive=passive)

    def _is_object(self, child: Token) -> bool:
        bare = child.dep == "obj" or (child.dep == "xcomp" and child.pos in _NOUNS)
        return bare and self.prepositions.of(child.index) in _BARE

    def _place_clitic(self, child: Token, slots: Slots) -> bool:
        """Places a clitic pronoun, and says whether the word is one."""
        slot = self._clitic_slot(child) if child.pos == "PRON" else None
        if slot is None:
            return False
        add_head(slots, slot, self.antecedents.antecedent(child) if child.text.lower() == "dont" else child.index)
        return True

    def _clitic_slot(self, child: Token) -> str | None:
        word = child.text.lower()
        if word in _RECIPIENT_CLITICS or (word in {"nous", "vous"} and child.dep == "iobj"):
            return "à"
        if word in _OBJECT_CLITICS and child.dep in {"obj", "iobj", "expl:comp"}:
            return "object"
        return "de" if word in {"dont", "en"} else "y" if word == "y" else None

    def _place_clause(self, child: Token, slots: Slots) -> bool:
        """Places an infinitive or finite clause, and says whether the word heads one; bare participles head none."""
        if child.dep not in _CLAUSES or not self.voice.is_verb(child):
            return False
        name = self.prepositions.clause(child)
        if self.voice.is_infinitive(child):
            add_head(slots, name, child.index)
        elif child.dep == "ccomp" or (name in {"que+inf", "qu'+inf"} and child.dep in _FINITE_CLAUSES):
            add_head(slots, "que", child.index)
        elif child.dep == "xcomp" and child.has("VerbForm=Part") and child.has("Tense=Past"):
            add_head(slots, "participle", child.index)
        else:
            return False
        return True

    def _place_oblique(self, child: Token, slots: Slots, *, passive: bool) -> None:
        preposition = self.prepositions.of(child.index)
        if preposition is None:
            if child.pos in _NOUNS and (child.dep == "obl:arg" or self._is_set_phrase(child)):
                # "attaquer mardi la base": the parser takes an object away from its verb for an oblique.
                add_head(slots, "object", child.index)
        elif preposition == "par" and passive:
            add_head(slots, "subject", child.index)
        elif preposition in _ABOUT and child.lemma in self.voice.words.partitive:
            # "occupe près d'un cinquième du territoire"
            add_head(slots, "object", child.index)
        else:
            add_head(slots, preposition, self.antecedents.antecedent(child))
            for slot, head in self.prepositions.locutions(preposition, child):
                add_head(slots, slot, head)

    def _is_set_phrase(self, noun: Token) -> bool:
        """ "a mis fin à l'accord": a bare noun right behind its verb, taken for a phrase of time."""
        words = self.voice.words
        # "arrivés fin juin": with a month of its own it is a time.
        bare = next(iter(self.syntax.dependents(noun.index)), None) is None
        near = noun.dep == "obl:mod" and noun.head == noun.index - 1 and noun.pos == "NOUN"
        return near and bare and noun.lemma not in (words.adverbial - {"fin"}) | words.months | words.periods

    # -- arguments shared with other words -----------------------------------------------------------------

    def _place_gap(self, verb: Token, slots: Slots, *, slot: str) -> None:
        """A participle or relative clause takes the noun that it hangs on as the argument it lacks."""
        described = verb.dep == "acl" or (verb.dep == "acl:relcl" and self._opens_with_having(verb))
        if not described or self.voice.is_finite(verb) or self.voice.is_infinitive(verb) or slot in slots:
            return
        if any(c.text.lower() == "en" and c.index < verb.index for c in self.syntax.dependents(verb.index)):
            # "en s'enfuyant" is done by the subject of the clause, whatever noun the parser hangs it on.
            subject = self.subjects.of_clause(verb.index)
            slots[slot] = [] if subject is None else [subject]
        else:
            slots[slot] = [self.antecedents.described(verb)]

    def _opens_with_having(self, verb: Token) -> bool:
        """ "les rebelles ayant attaqué": a participle that the parser takes for a relative clause."""
        first = min((c.index for c in self.syntax.dependents(verb.index)), default=verb.index)
        return self.tokens[first].has("VerbForm=Part") and self.tokens[first].dep.startswith("aux")

    def _place_counted(self, verb: Token, slots: Slots) -> None:
        """ "ont capturé dix soldats et en ont relâché trois": "en" with a bare number is what was counted before."""
        children = self.syntax.dependents(verb.index)
        if "object" in slots or not any(c.text.lower() == "en" and c.pos == "PRON" for c in children):
            return
        if not any(c.pos == "NUM" and c.index > verb.index and self.prepositions.of(c.index) is None for c in children):
            return
        for index in range(verb.index - 1, -1, -1):
            token = self.tokens[index]
            if verb.sentence - token.sentence > 1:
                return
            if token.pos == "NOUN" and token.dep in _COUNTED and token.has("Number=Plur"):
                slots["object"] = [index]
                return

    def _inherit_active(self, verb: Token, slots: Slots) -> None:
        if "subject" in slots:
            return
        subject = self.subjects.described(verb) if verb.pos == "ADJ" else self.subjects.inherited(verb)
        if subject is not None:
            slots["subject"] = [subject]

    def _inherit_passive(self, verb: Token, slots: Slots) -> None:
        if "object" in slots:
            return
        inherited = self.subjects.inherited(verb)
        if inherited is None:
            inherited = self.subjects.described(verb)
        if inherited is None:
            inherited = self.subjects.announced(verb)
        if inherited is not None:
            slots["object"] = [inherited]
