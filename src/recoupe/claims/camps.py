"""Which camp a party belongs to: its leader, its state, or the camp that the article calls by one word.

"Les séparatistes du X ... les forces séparatistes": a word for irregulars that stands with one leader in the article
means his people wherever it stands alone; "les forces gouvernementales" are those of the one government there.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from recoupe.model.mention import MentionKind
from recoupe.packs.grammar import grammar_words
from recoupe.packs.words import nouns
from recoupe.packs.world import known_sides
from recoupe.text.folding import fold_name

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from recoupe.model.mention import Mention, Mentions
    from recoupe.model.syntax import Token

_BODIES = frozenset({MentionKind.GROUP, MentionKind.ORGANISATION})
# Classes of groups.yml: those who fight for no state whatever their nationality, and those who fight for nobody.
_IRREGULAR = frozenset({"irregulars"})
_UNARMED = frozenset({"people", "protesters"})
_FOLLOWERS = frozenset({"soldiers", "irregulars", "formations", "police", "army"})
# A person speaks for himself, and a place is not the state that it lies in.
_STATELESS = frozenset({MentionKind.PERSON, MentionKind.PLACE})
_GOVERNMENT = "gouvernement"
_RULERS = frozenset({"gouvernement", "régime", "exécutif", "pouvoir"})


class Camps:
    """The camps of one article."""

    def __init__(
        self, tokens: tuple[Token, ...], mentions: Mentions, *, leaders: Callable[[Mention], Iterable[Mention]]
    ) -> None:
        """``leaders`` gives whom a group belongs to by its own words."""
        self.tokens = tokens
        self.mentions = mentions
        self.leaders = leaders

    def side(self, target: Mention) -> str:
        """The camp of a resolved mention, as a key that equals that of every other party of the camp."""
        own = self._anchor(target)
        if own is not None:
            return own
        word = self._word(target)
        return fold_name(target.name) if word is None else self._named(word)

    def of_adjective(self, token: Token) -> str | None:
        """The camp of an adjective ("l'offensive rebelle"), or ``None`` where it names none."""
        word = _camp_word(token)
        return None if word is None else self._named(word)

    def _named(self, word: str) -> str:
        return self._by_word.get(word) or f"camp:{word}"

    def leaders_by_word(self, target: Mention) -> tuple[Mention, ...]:
        """Whom the article gives elsewhere as leaders of a group that is named by its camp's word only."""
        word = None if self._anchor(target) is not None else self._word(target)
        side = None if word in {None, _GOVERNMENT} else self._by_word.get(word or "")
        if side is None:
            return ()
        return tuple(
            leader
            for mention in self.mentions.all
            if mention.kind in _BODIES and self._word(mention) == word
            for leader in self.leaders(mention)
        )[:1]

    def is_unarmed(self, target: Mention) -> bool:
        """Whether a group is of people who fight for nobody: civilians, inhabitants, protesters."""
        return target.kind is MentionKind.GROUP and target.entity is None and self._sort(target.head) in _UNARMED

    def follows(self, head: int) -> bool:
        """Whether a noun is of people who fight for or belong to whoever they are said to be somebody's."""
        return self._sort(head) in _FOLLOWERS or self.tokens[head].lemma in grammar_words().followers

    # -- what anchors a camp -----------------------------------------------------------------------------------

    def _anchor(self, target: Mention) -> str | None:
        """The camp that a mention's own words name: by its leader, by what it is known as, by its state."""
        for leader in self.leaders(target):
            if leader.kind is not MentionKind.GROUP:
                return self._anchor(leader) or fold_name(leader.name)
        if target.entity is not None:
            return known_sides().get(target.entity) or target.entity
        if target.country is None or target.kind in _STATELESS:
            return None
        # "rebelles syriens" are no side of Syria, nor are its civilians.
        stateless = self._word(target) not in {None, _GOVERNMENT} or self._sort(target.head) in _UNARMED
        return None if stateless else f"country:{target.country}"

    def _sort(self, head: int) -> str | None:
        readings = nouns().get(self.tokens[head].text.lower())
        return None if readings is None else next((n.sort for n in readings.nouns if n.kind in _BODIES), None)

    # -- the word for a camp -----------------------------------------------------------------------------------

    @cached_property
    def _by_word(self) -> dict[str, str]:
        """The one camp that each word stands for in the article."""
        found: dict[str, set[str]] = {}
        for mention in self.mentions.all:
            if mention.kind in _BODIES:
                word, anchor = self._word(mention), self._anchor(mention)
                if word is not None and anchor is not None:
                    found.setdefault(word, set()).add(anchor)
        return {word: next(iter(sides)) for word, sides in found.items() if len(sides) == 1}

    def _word(self, mention: Mention) -> str | None:
        """The word of a group's own phrase that names its camp: "rebelle", "séparatiste", "gouvernement"."""
        if mention.kind not in _BODIES:
            return None
        for token in self.tokens[mention.first : mention.last + 1]:
            if token.pos == "ADP" and token.index > mention.first:
                break
            word = _camp_word(token)
            if word is not None:
                return word
        return None


def _camp_word(token: Token) -> str | None:
    low = token.text.lower()
    if low in grammar_words().governmental or low in _RULERS:
        return _GOVERNMENT
    readings = nouns().get(low)
    irregular = () if readings is None else (noun.lemma for noun in readings.nouns if noun.sort in _IRREGULAR)
    return next(iter(irregular), None)
