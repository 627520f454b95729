"""How far the noun phrase of each noun reaches: its determiner and adjectives, names and "de" complements."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from recoupe.mentions.lexicon import facts, words
from recoupe.model.mention import MentionKind
from recoupe.packs.compounds import partisan_of

if TYPE_CHECKING:
    from recoupe.mentions.names import ProperName
    from recoupe.model.syntax import Syntax, Token

# A phrase longer than this is an enumeration or a slip of the parser.
_LONGEST = 16
_DE = frozenset({"de", "d'", "du", "des"})
_LEFT = frozenset({"DET", "NUM", "ADJ"})
_PARTICIPLES = ("é", "ée", "és", "ées")
# "Premier ministre" is tagged as two nouns.
_PREMIER = frozenset({"premier", "première", "vice"})
# A participle before one of these opens a clause of its own: "associées au gouvernement".
_AGENTS = frozenset({"à", "au", "aux", "par", "dans", "en", "depuis", "pour", "lors", "sur", "contre", "avec"})
_BEFORE_ARTICLE = frozenset({"CCONJ", "SCONJ", "PUNCT", "VERB", "AUX"})
_CLAUSAL = frozenset({"ADP", "ADV", "NUM", "DET", "SCONJ", "PRON"})
_NOUNS = frozenset({"NOUN", "PROPN", "ADJ", "X", "VERB"})


class Phrase(NamedTuple):
    """The reach of one noun. ``bare`` is the last token before the first "de" complement."""

    first: int
    bare: int
    last: int
    name: int | None  # index into the proper names of the name that stands next to the noun ("groupe Wagner")
    head: int  # the noun, or the quantity that governs it ("des dizaines de civils")


class Reach:
    """Extends phrases; works from right to left so that every complement is measured once."""

    def __init__(self, syntax: Syntax, names: list[ProperName]) -> None:
        self._tokens = syntax.tokens
        self._names = names
        self.name_at: list[int | None] = [None] * len(syntax.tokens)
        for number, name in enumerate(names):
            for index in range(name.first, name.last + 1):
                self.name_at[index] = number
        self._ends: list[int] = [-1] * len(syntax.tokens)

    def right(self, noun: int) -> tuple[int, int, int | None]:
        """``bare``, ``last`` and the adjacent name of the noun's phrase."""
        bare = self._adjectives(noun)
        name = self._adjacent_name(noun, bare)
        if name is not None:
            bare = self._names[name].last
        last = self._complements(noun, bare)
        self._ends[noun] = last
        return bare, last, name

    def to_acronym(self, noun: int) -> int:
        """Last token of a body's full name that its acronym follows: "Mouvement pour la renaissance du Sud (MRS)"."""
        tokens = self._tokens
        for at in range(noun + 1, min(noun + _LONGEST + 3, len(tokens) - 1)):
            if tokens[at].text == "(" and facts(tokens[at + 1].text).acronym:
                return at - 1
            if tokens[at].pos in {"VERB", "AUX", "PUNCT", "PRON"} or not self._same(at, noun):
                break
        return noun

    def left(self, noun: int) -> tuple[int, int]:
        """First token of the phrase, and its head: a quantity before the noun takes over ("des milliers de")."""
        tokens = self._tokens
        first, head = self._determiner(noun), noun
        while first > 1 and tokens[first - 1].text.lower() in _DE and self._same(first - 2, noun):
            quantity = facts(tokens[first - 2].text).noun
            if quantity is None or quantity.nouns[-1].sort != "quantity":
                break
            head = first - 2
            first = self._determiner(head)
        return (first - 1 if self._opens_with_des(first) else first), head

    def _opens_with_des(self, first: int) -> bool:
        """Whether "des" before a phrase is its article though the tagger calls it a preposition ("et des soldats")."""
        tokens = self._tokens
        if first == 0 or tokens[first - 1].text.lower() != "des" or not self._same(first - 1, first):
            return False
        return first == 1 or not self._same(first - 2, first) or tokens[first - 2].pos in _BEFORE_ARTICLE

    def _same(self, one: int, other: int) -> bool:
        return self._tokens[one].sentence == self._tokens[other].sentence

    def _determiner(self, noun: int) -> int:
        tokens, first = self._tokens, noun
        while first > 0 and self._same(first - 1, noun):
            before = tokens[first - 1]
            figures = before.text.isdigit()
            opener = before.pos in _LEFT or figures or before.text.lower() in _PREMIER
            if not opener or self.name_at[first - 1] is not None:
                break
            if before.pos == "ADJ" and before.head != noun and not figures:
                break
            first -= 1
            if before.pos == "DET" and before.lemma != "tout" and not figures:
                break
        return first

    def _adjectives(self, noun: int) -> int:
        tokens, last, at = self._tokens, noun, noun + 1
        while at < len(tokens) and at - noun < _LONGEST and self._same(at, noun) and self.name_at[at] is None:
            token = tokens[at]
            if _is_adjective(token, noun, tokens):
                last = at
            elif token.text == "en" and at + 1 < len(tokens) and tokens[at + 1].text == "chef":
                last = at = at + 1
            elif not (token.pos == "CCONJ" and at + 1 < len(tokens) and last > noun and self._joins(at, noun)):
                break
            at += 1
        return last

    def _joins(self, conjunction: int, noun: int) -> bool:
        """Whether the word after "et" is one more adjective of the noun ("syriens et russes")."""
        after = self._tokens[conjunction + 1]
        return after.pos == "ADJ" and facts(after.text).noun is None and self.name_at[after.index] is None and (
            after.head >= noun and facts(after.text).demonym is not None
        )  # fmt: skip

    def _adjacent_name(self, noun: int, bare: int) -> int | None:
        """The number of the name that follows at once, inside quotation marks or not."""
        tokens, after = self._tokens, bare + 1
        if after < len(tokens) and tokens[after].text in {'"', "«"}:
            after += 1
        if after >= len(tokens) or not self._same(after, noun):
            return None
        number = self.name_at[after]
        return number if number is not None and self._names[number].first == after else None

    def _complements(self, noun: int, bare: int) -> int:
        last = bare
        while last - noun < _LONGEST:
            further = self._complement(noun, last)
            if further is None:
                return last
            last = further
        return last

    def _complement(self, noun: int, last: int) -> int | None:
        """Last token of the "de" complement that begins right after ``last``, or ``None``."""
        tokens, at = self._tokens, last + 1
        if at + 1 >= len(tokens) or tokens[at].text.lower() not in _DE or not self._same(at, noun):
            return None
        if tokens[at].pos == "DET" and tokens[at].dep == "det":
            return None
        start = at + 1
        while start < len(tokens) and tokens[start].pos in _LEFT and self.name_at[start] is None:
            if tokens[start].pos == "ADJ" and (start + 1 >= len(tokens) or tokens[start].head < start):
                break
            start += 1
        if start >= len(tokens) or not self._same(start, noun) or self._leaves(noun, start):
            return None
        return self._complement_end(noun, start)

    def _leaves(self, noun: int, start: int) -> bool:
        """ "retire ses troupes du Liban": what is somebody's already is not a country's too; "de" is from where.

        "la libération par l'armée de quatre otages": what is counted and hangs on a noun before is that noun's.
        """
        if self._tokens[start - 1].pos == "NUM" and self._tokens[start].head < self._determiner(noun):
            return True
        number = self.name_at[start]
        spelling = None if number is None else self._names[number].spelling
        if spelling is None or spelling.name is None or spelling.name.known.kind is not MentionKind.COUNTRY:
            return False
        return any(token.has("Poss=Yes") for token in self._tokens[self._determiner(noun) : noun])

    def _complement_end(self, noun: int, start: int) -> int | None:
        token, tokens = self._tokens[start], self._tokens
        number = self.name_at[start]
        if number is None and (token.pos not in _NOUNS or facts(token.text).low in words("month")):
            return None
        governor = tokens[token.head]
        if governor.index < noun and governor.pos in {"VERB", "AUX"} and token.dep.startswith("obl") and number is None:
            return None
        if number is not None:
            return self._names[number].last
        if token.pos == "VERB" and facts(token.text).noun is None:
            return None
        if self._ends[start] < 0:
            self.right(start)
        return self._ends[start]


def _is_adjective(token: Token, noun: int, tokens: tuple[Token, ...]) -> bool:
    """Whether a word behind a noun belongs to it as an adjective, and not to a verb or to a clause of its own."""
    form = facts(token.text)
    if (form.demonym is not None and not form.capital) or partisan_of(token.text) is not None:
        return True
    after = tokens[token.index + 1] if token.index + 1 < len(tokens) else None
    if token.dep == "amod" and token.head == noun and token.text.endswith(_PARTICIPLES):
        return after is None or after.text.lower() not in _AGENTS
    if token.pos == "ADJ":
        if token.text.endswith(_PARTICIPLES) and after is not None and after.text.lower() in _AGENTS:
            return False
        if token.index == noun + 1 and after is not None and token.dep in {"ROOT", "xcomp"}:
            nationality = facts(after.text)
            return nationality.demonym is not None and not nationality.capital
        return token.head == noun or (token.head <= token.index and token.dep not in {"ROOT", "xcomp", "conj"})
    if token.pos in {"VERB", "NOUN"} and token.dep in {"acl", "amod"} and token.head == noun:
        return token.has("VerbForm=Part") and (after is None or after.pos not in _CLAUSAL)
    return False
