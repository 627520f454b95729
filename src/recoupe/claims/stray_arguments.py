"""Arguments that the parser keeps from their verb: bare objects, "des" read as "de", phrases hung on the object."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.claims.slots import Slots, add_head
from recoupe.packs.grammar import grammar_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from recoupe.claims.prepositions import Prepositions
    from recoupe.model.syntax import Syntax, Token

# Relations under which the parser hides a bare object.
_ADJUNCTS = frozenset({"obl:mod", "obl:arg", "advmod", "dep"})
_NOUNS = frozenset({"NOUN", "PROPN"})
# How many words a preposition may stand before its noun for both to be the phrase right behind the verb.
_REACH = 6
# How many words two commas may enclose between a verb and its object.
_INSERTION = 12
# Slots of an object that say whose or what sort it is, and nothing of the verb.
_OF_THE_NOUN = frozenset({"de", "par", "adj", "poss", "subject"})


class StrayArguments:
    """Adds to the slots of a verb what the tree hangs on another word or under another relation."""

    def __init__(self, syntax: Syntax, prepositions: Prepositions, *, noun_slots: Callable[[int], Slots]) -> None:
        """``noun_slots`` gives the slots of any noun of the article."""
        self.syntax = syntax
        self.tokens = syntax.tokens
        self.prepositions = prepositions
        self.noun_slots = noun_slots
        self.words = grammar_words()

    def add_object(self, verb: Token, slots: Slots) -> None:
        """The object of an active verb that has none in the tree."""
        if "object" in slots:
            return
        found = self._bare_object(verb)
        if found is None:
            found = self._object_after_de(verb, slots)
        if found is None:
            found = self._object_behind(verb)
        if found is not None:
            slots["object"] = [found]

    def add_from_object(self, slots: Slots) -> None:
        """What the object bears for the verb: "livré des avions à Haftar", "prendre le contrôle de l'île".

        The parser hangs "à Haftar" on "avions" as often as on the verb; in a set phrase the object's complement
        (``object-de``) is what the act is about.
        """
        for index in slots.get("object", [])[:1]:
            measured = self.noun_slots(index).get("de", [])
            for whole in measured:
                add_head(slots, "object-de", whole)
            # "des tonnes d'armes destinées aux rebelles": what is measured says more than the measure.
            things = [index, *measured] if self.tokens[index].lemma in self.words.partitive else [index]
            for slot, heads in (pair for thing in things for pair in self.noun_slots(thing).items()):
                if slot not in _OF_THE_NOUN:
                    for head in heads:
                        add_head(slots, slot, head)

    def add_adjacent(self, verb: Token, slots: Slots, *, passive: bool) -> None:
        """ "s'est rendue hier à Damas": the parser hangs the phrase right behind the verb on a later word."""
        case = self._word_behind(verb)
        if case is None or case.pos != "ADP" or case.sentence != verb.sentence:
            return
        noun = self.tokens[case.head]
        if noun.pos not in _NOUNS or not case.index < noun.index <= case.index + _REACH:
            return
        preposition = self.prepositions.whole(case)
        if preposition == "par" and passive and "subject" not in slots:
            slots["subject"] = [noun.index]
        if preposition not in slots and preposition not in {"de", "par"}:
            slots[preposition] = [noun.index]

    def _word_behind(self, verb: Token) -> Token | None:
        """The first word behind the verb that is neither an adverb nor a bare time ("hier", "dimanche")."""
        for index in range(verb.index + 1, len(self.tokens)):
            token = self.tokens[index]
            if token.pos != "ADV" and token.lemma not in self.words.adverbial:
                return token
        return None

    def _word_behind_insertion(self, comma: Token) -> Token | None:
        """ "a repris, après trois jours de combats, la ville": the word behind what two commas enclose."""
        for index in range(comma.index + 1, min(comma.index + _INSERTION, len(self.tokens) - 1)):
            token = self.tokens[index]
            if token.sentence != comma.sentence or token.pos in {"VERB", "AUX", "CCONJ", "SCONJ"}:
                return None
            if token.text == ",":
                return self.tokens[index + 1]
        return None

    def _object_behind(self, verb: Token) -> int | None:
        """ "ont observé jeudi un sit-in": a bare time between verb and object keeps them apart in the tree."""
        article = self._word_behind(verb)
        if article is not None and article.text == ",":
            article = self._word_behind_insertion(article)
        if article is None or article.index == verb.index + 1 or article.sentence != verb.sentence:
            return None
        noun = self.tokens[article.head]
        if article.pos not in {"DET", "NUM"} or noun.pos not in _NOUNS:
            return None
        near = article.index < noun.index <= article.index + _REACH
        return noun.index if near and noun.dep not in {"nsubj", "nsubj:pass"} else None

    def _bare_object(self, verb: Token) -> int | None:
        """ "mène encore des attaques": behind an adverb the parser takes the object for an adjunct."""
        for child in self.syntax.dependents(verb.index):
            if (
                child.index > verb.index
                and child.dep in _ADJUNCTS
                and child.pos in {"NOUN", "PROPN", "ADJ"}
                and child.lemma not in self.words.adverbial
                and self.prepositions.of(child.index) is None
                and self._is_determined(child)
            ):
                return child.index
        return None

    def _is_partitive(self, verb: Token, noun: Token) -> bool:
        """ "envoyé du carburant", "livre de la farine": "du" and "de la" right behind the verb."""
        first = self._word_behind(verb)
        reflexive = any(c.text.lower() in {"se", "s'"} for c in self.syntax.dependents(verb.index))
        if first is None or first.head != noun.index or noun.pos != "NOUN" or reflexive:
            return False
        definite = any(c.dep == "det" and c.has("Definite=Def") for c in self.syntax.dependents(noun.index))
        return first.text.lower() == "du" or (first.text.lower() == "de" and definite)

    def _is_determined(self, noun: Token) -> bool:
        return any(c.dep in {"det", "nummod"} or c.pos in {"DET", "NUM"} for c in self.syntax.dependents(noun.index))

    def _object_after_de(self, verb: Token, slots: Slots) -> int | None:
        """ "n'a pas mené d'attaque", "capturé des soldats", "envoyé du carburant": an article read as a preposition."""
        negated = any(c.text.lower() in {"ne", "n'"} for c in self.syntax.dependents(verb.index))
        for head in slots.get("de", []):
            bare = not any(c.dep == "det" for c in self.syntax.dependents(head))
            partitive = (
                (negated and bare)
                or self.prepositions.has_article(self.tokens[head], "des")
                or self._is_partitive(verb, self.tokens[head])
            )
            if head > verb.index and partitive:
                return head
        return None
