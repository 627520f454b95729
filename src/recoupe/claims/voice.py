"""Forms of the verb: finite or infinitive, active or passive, reflexive, behind "avoir"; which words are predicates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.packs.grammar import grammar_words

if TYPE_CHECKING:
    from recoupe.model.syntax import Syntax, Token

# How many words may stand between "avoir" and its participle, "avoir" included.
_AUXILIARY_REACH = 4


class Voice:
    """Reads the form of each verb of one article."""

    def __init__(self, syntax: Syntax) -> None:
        self.syntax = syntax
        self.tokens = syntax.tokens
        self.words = grammar_words()

    def is_verb(self, token: Token) -> bool:
        """Whether the token is a form of a verb, an auxiliary included."""
        return token.pos in {"VERB", "AUX"}

    def is_infinitive(self, token: Token) -> bool:
        """Whether the verb is an infinitive, compound ones ("avoir bombardé") included."""
        if token.has("VerbForm=Inf"):
            return True
        return any(c.dep.startswith("aux") and c.has("VerbForm=Inf") for c in self.syntax.dependents(token.index))

    def is_finite(self, token: Token) -> bool:
        """Whether the verb or one of its auxiliaries bears a personal ending."""
        if token.has("VerbForm=Fin"):
            return True
        return any(
            c.dep.startswith(("aux", "cop")) and c.has("VerbForm=Fin") for c in self.syntax.dependents(token.index)
        )

    def is_passive(self, token: Token) -> bool:
        """Passive voice: with its auxiliary, or as a bare past participle of a transitive verb.

        "ont envahi l'ambassade et pris des otages": the second participle has no auxiliary in the tree and shares
        the first one's.
        """
        if token.lemma in self.words.essive:
            # "est passé" is active, "a été passé à tabac" is not.
            return any(child.text.lower() == "été" for child in self.syntax.dependents(token.index))
        if self.undergoes(token):
            return True
        relations = {child.dep for child in self.syntax.dependents(token.index)}
        if "aux:pass" in relations:
            return not self.is_reflexive(token)
        if self.after_have(token):
            return False
        if "nsubj:pass" in relations:
            return not self.is_reflexive(token)
        governor = self.tokens[token.head]
        if token.dep == "conj" and self.is_verb(governor) and self.after_have(governor):
            return self.is_passive(governor)
        bare = token.has("VerbForm=Part") and token.has("Tense=Past")
        return bare and not any(dep.startswith(("aux", "cop")) for dep in relations)

    def after_have(self, token: Token) -> bool:
        """Whether "avoir" stands just before, however the parser hung it ("ont immédiatement accusé")."""
        for index in range(token.index - 1, max(token.index - 1 - _AUXILIARY_REACH, -1), -1):
            before = self.tokens[index]
            if before.lemma == "avoir" and before.sentence == token.sentence:
                return True
            if before.pos != "ADV" and before.lemma != "être":
                return False
        return False

    def is_reflexive(self, token: Token) -> bool:
        """Whether the verb bears a reflexive clitic ("se", "s'")."""
        return self._bears_clitic(token) and not self.undergoes(token)

    def undergoes(self, token: Token) -> bool:
        """ "s'est fait arrêter par la police": who has it done to himself suffers it."""
        if not token.has("VerbForm=Inf") or token.lemma in self.words.unsuffered:
            return False
        governor = self.tokens[token.head]
        if governor.lemma == "faire" and token.dep == "xcomp":
            return self._bears_clitic(governor)
        causes = any(c.lemma == "faire" and c.pos == "AUX" for c in self.syntax.dependents(token.index))
        return causes and self._bears_clitic(token)

    def _bears_clitic(self, token: Token) -> bool:
        return any(c.text.lower() in {"se", "s'"} and c.pos == "PRON" for c in self.syntax.dependents(token.index))

    def lemma(self, token: Token) -> str:
        """The verb's lemma as packs write it: reflexive verbs bear "se"."""
        return f"se {token.lemma}" if self.is_reflexive(token) else token.lemma

    def is_predicate(self, token: Token) -> bool:
        """A verb, or a noun or adjective behind a copula ("a été victime de")."""
        return self.is_verb(token) or any(c.dep == "cop" for c in self.syntax.dependents(token.index))

    def predicate_lemma(self, token: Token) -> str:
        """The lemma that packs list a predicate under: "être victime" for a noun or adjective behind a copula."""
        return self.lemma(token) if self.is_verb(token) else f"être {token.lemma}"
