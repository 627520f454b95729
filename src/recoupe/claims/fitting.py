"""Whether what stands in the slots is what a frame asks for: its ``needs``, its ``unless``, its ``@classes``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.model.mention import MentionKind
from recoupe.packs.classes import classes_by_word
from recoupe.packs.compounds import names_two_peoples, peoples_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from recoupe.claims.grammar import Grammar
    from recoupe.claims.slots import Slots
    from recoupe.model.mention import Mentions
    from recoupe.model.syntax import Token

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
        self._known: dict[int, frozenset[str]] = {}

    def satisfied(
        self, needs: dict[str, list[str]], unless: dict[str, list[str]], slots: Slots, *, seats: bool = False
    ) -> bool:
        """Whether all needs hold and nothing of ``unless`` does; ``seats`` lets a capital stand for a party."""
        return all(
            self._holds(slots, slot, wanted)
            or (seats and "@party" in wanted and any(map(self.is_seat, slots.get(slot, []))))
            for slot, wanted in needs.items()
        ) and not any(self._holds(slots, slot, unwanted) for slot, unwanted in unless.items())

    def is_seat(self, index: int) -> bool:
        """Whether a phrase head is a capital that may stand for its government ("reproche à Moscou")."""
        mention = self.mentions.headed_by(index)
        return mention is not None and mention.kind is MentionKind.PLACE and mention.country is not None

    def is_a(self, index: int, word: str) -> bool:
        """Whether a phrase head is the word, or of the class written ``@class``; coordinated heads count."""
        return self._is_any(index, (word,))

    def _holds(self, slots: Slots, slot: str, wanted: list[str]) -> bool:
        heads = slots.get(slot, [])
        if "@none" in wanted and not heads:
            return True
        return any(self._is_any(head, wanted) for head in heads)

    def _is_any(self, index: int, wanted: Collection[str]) -> bool:
        return any(
            not self._called(each).isdisjoint(wanted) or any(self._begins(each, word) for word in wanted)
            for each in self.grammar.conjuncts(index)
        )

    def _called(self, index: int) -> frozenset[str]:
        """All that packs may call a phrase head: its word, its lemma, its classes, the kinds of its mention."""
        if index not in self._known:
            self._known[index] = frozenset(self._callings(index))
        return self._known[index]

    def _callings(self, index: int) -> Iterator[str]:
        token = self.tokens[index]
        yield "@any"
        # "l'ex-président" is what the packs call a president.
        written = (token.lemma, token.lemma.removeprefix("ex-"), token.text.lower())
        yield from (word for word in written if not word.startswith("@"))
        kinds = self._kinds(token)
        yield from (name for name, members in _VIRTUAL.items() if not members.isdisjoint(kinds))
        if self.is_seat(index) and token.pos == "PROPN":
            yield "@seat"
        if MentionKind.COUNTRY in kinds and self._has_article(index):
            yield "@articled"
        if token.pos == "ADJ" and peoples_of(token.text):
            yield "@nationality"
        words = {token.lemma, token.lemma.removeprefix("ex-"), token.text.lower(), *self._stands_for(index)}
        yield from (name for word in words for name in classes_by_word().get(word, ()))

    def _has_article(self, index: int) -> bool:
        """ "le retrait de la Russie", and not "le retrait d'Irak", which tells from where."""
        return any(
            child.dep == "det" or (child.dep == "case" and child.has("Definite=Def"))
            for child in self.grammar.syntax.dependents(index)
        )

    def _kinds(self, token: Token) -> set[MentionKind]:
        """The kinds of the mention that a word heads, and of what it stands for."""
        mention = self.mentions.headed_by(token.index)
        if mention is not None:
            return {mention.kind, self.mentions.resolve(mention).kind}
        # "un accord franco-allemand" is one between two countries.
        return {MentionKind.COUNTRY} if token.pos == "ADJ" and names_two_peoples(token.text) else set()

    def _stands_for(self, index: int) -> Iterator[str]:
        """The noun that a pronoun stands for ("un accord ... il a été violé")."""
        mention = self.mentions.headed_by(index)
        if mention is not None and mention.kind is MentionKind.PRONOUN and mention.refers_to is not None:
            yield self.tokens[self.mentions.resolve(mention).head].lemma

    def _begins(self, index: int, word: str) -> bool:
        """Whether an expression of several words begins at the head ("cessez-le-feu", "coup d'État")."""
        if " " not in word and "-" not in word:
            return False
        start = self.tokens[index].start
        return self.grammar.syntax.text[start : start + len(word)].lower().replace("\u2019", "'") == word
