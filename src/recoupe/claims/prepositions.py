"""The preposition of a phrase, as packs spell it: contractions undone, locutions ("à l'encontre de") put together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.packs.grammar import grammar_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.model.syntax import Syntax, Token

_PREPOSITIONS = {
    "au": "à", "aux": "à", "à": "à", "a": "à", "du": "de", "des": "de", "d'": "de", "de": "de", "d’": "de",
    "jusqu'": "jusque", "jusqu'à": "à", "l'": "le",
}  # fmt: skip
# What the tagger calls a preposition: "suite à", "compte tenu de" and "dès que" among them.
_INTRODUCING = frozenset({"ADP", "ADV", "NOUN", "VERB", "SCONJ"})


class Prepositions:
    """Reads what introduces the phrases and infinitives of one article."""

    def __init__(self, syntax: Syntax) -> None:
        self.syntax = syntax
        self.words = grammar_words()

    def of(self, index: int) -> str | None:
        """The preposition that introduces the phrase headed by this token, normalised, or ``None``."""
        for child in self.syntax.dependents(index):
            if child.dep in {"case", "mark"} and child.index < index and child.pos in _INTRODUCING:
                return self.whole(child)
            if child.index > index:
                break
        return None

    def whole(self, case: Token) -> str:
        """The whole preposition that a word begins or ends: "près de" from "près", "face à" from "à"."""
        words = [case.text.lower()]
        words += [c.text.lower() for c in self.syntax.dependents(case.index) if c.dep in {"fixed", "case"}]
        last = normal_preposition(words[-1])
        if len(words) > 1:
            return " ".join([*words[:-1], last])
        before = self.syntax.tokens[case.index - 1].text.lower() if case.index else ""
        pair = f"{before} {last}"
        return pair if pair in self.words.compound_prepositions else last

    def locutions(self, preposition: str, noun: Token) -> Iterator[tuple[str, int]]:
        """Slots of what a locution introduces: "en faveur de X", "à l'encontre de X".

        The parser takes the noun of the locution for an argument and hangs X on it.
        """
        if noun.lemma not in self.words.locution_nouns:
            return
        for child in self.syntax.dependents(noun.index):
            inner = self.of(child.index)
            if inner in {"de", "à", "avec"} and child.index > noun.index:
                tail = f"{noun.text.lower()} {inner}"
                yield f"{preposition} {tail}", child.index
                yield tail, child.index
                if preposition == "à":
                    yield f"aux {tail}", child.index
                if inner == "avec":
                    yield "avec", child.index

    def clause(self, verb: Token) -> str:
        """The slot of the infinitive clause that a verb would head: ``de+inf``, ``à+inf``, ``inf``."""
        for child in self.syntax.dependents(verb.index):
            # "veut en reprendre le contrôle": the parser calls the pronoun a mark too.
            if child.dep in {"mark", "case"} and child.index < verb.index and child.pos != "PRON":
                return f"{normal_preposition(child.text.lower())}+inf"
        return "inf"

    def has_article(self, noun: Token, word: str) -> bool:
        """Whether the word stands before the noun: the parser takes the article "des" for the preposition "de"."""
        return any(c.text.lower() == word and c.index < noun.index for c in self.syntax.dependents(noun.index))


def normal_preposition(word: str) -> str:
    """The pack's spelling of a preposition (``aux`` -> ``à``)."""
    return _PREPOSITIONS.get(word, word)
