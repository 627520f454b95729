"""Whether what stands in the slots is what a frame asks for: its ``needs``, its ``unless``, its ``@classes``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.model.mention import MentionKind
from recoupe.packs.classes import classes
from recoupe.packs.compounds import names_two_peoples

if TYPE_CHECKING:
    from recoupe.claims.grammar import Grammar
    from recoupe.claims.slots import Slots
    from recoupe.model.mention import Mentions

#: The kinds of mention that may act or suffer: what ``@party`` stands for.
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


class Fitting:
    """Compares the phrases of one article with the words and classes of the packs."""

    def __init__(self, grammar: Grammar, mentions: Mentions) -> None:
        self.grammar = grammar
        self.tokens = grammar.tokens
        self.mentions = mentions

    def satisfied(self, needs: dict[str, list[str]], unless: dict[str, list[str]], slots: Slots) -> bool:
        """Whether all needs hold and nothing of ``unless`` does."""
        return all(self._holds(slots, slot, wanted) for slot, wanted in needs.items()) and not any(
            self._holds(slots, slot, unwanted) for slot, unwanted in unless.items()
        )

    def is_a(self, index: int, word: str) -> bool:
        """Whether a phrase head is the word, or of the class written ``@class``; coordinated heads count."""
        return any(self._one_is_a(each, word) for each in self.grammar.conjuncts(index))

    def _holds(self, slots: Slots, slot: str, wanted: list[str]) -> bool:
        heads = slots.get(slot, [])
        if "@none" in wanted and not heads:
            return True
        return any(self.is_a(head, word) for head in heads for word in wanted)

    def _one_is_a(self, index: int, word: str) -> bool:
        if word == "@any":
            return True
        token = self.tokens[index]
        if not word.startswith("@"):
            return token.lemma == word or token.text.lower() == word or self._begins(index, word)
        kinds = _VIRTUAL.get(word)
        if kinds is not None:
            return self._is_of_kind(index, kinds)
        words = classes().get(word[1:], frozenset())
        return token.lemma in words or token.text.lower() in words or self._stands_for(index, words)

    def _is_of_kind(self, index: int, kinds: frozenset[MentionKind]) -> bool:
        mention = self.mentions.headed_by(index)
        if mention is None and self.tokens[index].pos == "ADJ":
            # "un accord franco-allemand" is one between two countries.
            return MentionKind.COUNTRY in kinds and names_two_peoples(self.tokens[index].text)
        return mention is not None and (mention.kind in kinds or self.mentions.resolve(mention).kind in kinds)

    def _stands_for(self, index: int, words: frozenset[str]) -> bool:
        """Whether a pronoun stands for one of the words ("un accord ... il a été violé")."""
        mention = self.mentions.headed_by(index)
        if mention is None or mention.kind is not MentionKind.PRONOUN or mention.refers_to is None:
            return False
        return self.tokens[self.mentions.resolve(mention).head].lemma in words

    def _begins(self, index: int, word: str) -> bool:
        """Whether an expression of several words begins at the head ("cessez-le-feu", "coup d'État")."""
        if " " not in word and "-" not in word:
            return False
        start = self.tokens[index].start
        return self.grammar.syntax.text[start : start + len(word)].lower().replace("\u2019", "'") == word
