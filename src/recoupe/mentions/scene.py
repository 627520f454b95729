"""What the makers of drafts share while they read one article: its names, who has taken which, and the kinds voted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.mentions.described import Described, described, told
from recoupe.mentions.kinds import Ballot
from recoupe.mentions.parties import country_in
from recoupe.mentions.phrases import Reach
from recoupe.model.mention import MentionKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from recoupe.mentions.names import ProperName
    from recoupe.model.syntax import Syntax
    from recoupe.packs.world import Known

_CLOSING = frozenset({",", ".", ";", ")", ":", "»", "-", "–"})
_VERBS = frozenset({"VERB", "AUX"})


class Scene:
    """One article's phrases and proper names. ``taken`` are numbers of names that a phrase has made its own."""

    def __init__(self, syntax: Syntax, names: list[ProperName]) -> None:
        self.syntax = syntax
        self.names = names
        self.taken: set[int] = set()
        reach = Reach(syntax, names)
        self.name_at = reach.name_at
        phrases = described(syntax, reach)
        self.ballot = Ballot(syntax, names, told(phrases, reach.name_at))
        #: In text order: an outer phrase takes its name before the phrases inside it.
        self.phrases = phrases[::-1]

    def known(self, number: int) -> Known | None:
        """What the packs know of a name."""
        spelling = self.names[number].spelling
        return spelling.name.known if spelling is not None and spelling.name is not None else None

    def kind(self, number: int) -> MentionKind:
        """The kind of a name: the packs' word, else the article's vote."""
        name = self.names[number]
        if name.is_equipment:
            return MentionKind.EQUIPMENT
        known = self.known(number)
        return known.kind if known is not None else self.ballot.kind(name)

    def governor(self, head: int, core: Iterable[int], first: int, last: int) -> int:
        """The token of a phrase that hangs on something outside: the parser may take the name for the head."""
        tokens = self.syntax.tokens
        for index in (head, *core):
            if not first <= tokens[index].head <= last or tokens[index].head == index:
                return index
        return head

    def trimmed(self, phrase: Described) -> Described:
        """The phrase without a name that the phrase around it has taken."""
        if phrase.name is None or phrase.name not in self.taken:
            return phrase
        before = max(phrase.noun, self.names[phrase.name].first - 1)
        return phrase._replace(name=None, bare=min(phrase.bare, before), last=min(phrase.last, before))

    def name_behind(self, phrase: Described, *, comma: bool) -> int | None:
        """A name behind the complement ("le chef de l'armée X") or, if asked, a comma ("le chef de l'armée, X,")."""
        tokens, at = self.syntax.tokens, phrase.last + 1
        if phrase.plural or at + 1 >= len(tokens):
            return None
        after_comma = comma and tokens[at].text == ","
        if after_comma:
            at += 1
        elif phrase.last == phrase.noun:
            return None
        number = self.name_at[at]
        if number is None or self.names[number].first != at or tokens[at].sentence != tokens[phrase.noun].sentence:
            return None
        return None if after_comma and not self._closes(self.names[number].last + 1) else number

    def _closes(self, at: int) -> bool:
        tokens = self.syntax.tokens
        return at >= len(tokens) or tokens[at].text in _CLOSING or tokens[at].pos in _VERBS

    def country(self, phrase: Described) -> str | None:
        """The state a phrase belongs to, by its adjectives, else by a name in its complement."""
        found = country_in(self.syntax, phrase.first, phrase.bare, phrase.last)
        if found is not None:
            return found
        for index in range(phrase.bare + 1, phrase.last + 1):
            number = self.name_at[index]
            known = None if number is None else self.known(number)
            if known is not None and known.country is not None:
                return known.country
        return None
