"""Finds proper names: those that the packs know, and runs of capitalised words that they do not."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from recoupe.mentions.belief import Doubt, Setting
from recoupe.mentions.lexicon import Facts, Spelling, facts, words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from recoupe.model.syntax import Syntax, Token
    from recoupe.packs.world import KnownName

# Longer runs are titles of books, lists or lines in capitals.
_LONGEST = 9
# Behind these a common noun lacks its article ("en Sommet"), or has it in them ("au Sommet").
_BARE = frozenset({"en", "au", "aux"})
# So few letters ("fiché S", "plainte contre X") are no name.
_SHORT = 2
_NAME_POS = frozenset({"PROPN", "X"})
_COMMON_POS = frozenset({"NOUN", "ADJ"})
_MISTAKEN_POS = frozenset({"VERB", "ADV", "INTJ"})


class ProperName(NamedTuple):
    """Tokens ``first`` to ``last`` of a name; ``spelling`` where the packs know it; ``coded`` is true of a weapon's
    designation, known by its letters and figures ("Su-24").
    """

    first: int
    last: int
    spelling: Spelling | None
    coded: bool = False

    @property
    def is_equipment(self) -> bool:
        """Whether the name is a weapon's, by its form or by the packs."""
        return self.coded or (self.spelling is not None and self.spelling.equipment is not None)


def find_names(syntax: Syntax, published: str | None = None) -> list[ProperName]:
    """Proper names in text order; no two share a token.

    An ambiguous name of a theatre is only known where the text speaks of that theatre; ``published`` (EDTF) tells which
    of two bodies of one name was there.
    """
    names = _Finder(syntax, frozenset()).names()
    doubtful = {name.spelling for name in names if name.spelling is not None and name.spelling.rivals}
    if not doubtful:
        return names
    sure = [name.spelling.name for name in names if name.spelling is not None and not name.spelling.rivals]
    rulings = Setting.of(syntax, (name for name in sure if name is not None), published).rulings(doubtful)
    refused = frozenset(spelling for spelling, ruling in rulings.items() if ruling is Doubt.STRANGE)
    if refused:
        names = _Finder(syntax, refused).names()
    return [_ruled(name, rulings) for name in names]


def _ruled(name: ProperName, rulings: Mapping[Spelling, KnownName | Doubt]) -> ProperName:
    """A name with what its ambiguous spelling stands for here; none of ours where two things of the theatre bear it."""
    ruling = None if name.spelling is None else rulings.get(name.spelling)
    if ruling is None or name.spelling is None:
        return name
    return name._replace(spelling=None if isinstance(ruling, Doubt) else name.spelling._replace(name=ruling))


class _Finder:
    """Looks through one article once, from its start to its end."""

    def __init__(self, syntax: Syntax, refused: frozenset[Spelling]) -> None:
        self._refused = refused
        self._tokens = syntax.tokens
        self._forms = [facts(token.text) for token in syntax.tokens]
        self._starts = {sentence.first for sentence in syntax.sentences}

    def names(self) -> list[ProperName]:
        """All names; what a longer name has used up is passed over."""
        found: list[ProperName] = []
        after = 0
        for index, form in enumerate(self._forms):
            if not form.names or index < after or self._is_people(index, form):
                continue
            name = self._name_at(index, form)
            if name is None:
                continue
            if found and found[-1].last + 1 == name.first and found[-1].is_equipment and name.is_equipment:
                name = found.pop()._replace(last=name.last)  # "MQ-9 Reaper" is one aircraft
            found.append(name)
            after = name.last + 1
        return found

    def _is_people(self, index: int, form: Facts) -> bool:
        """ "un Suisse", "deux Suisses": behind a number or an indefinite article a state's name is its people's."""
        before = self._tokens[index - 1] if index else None
        return form.demonym is not None and before is not None and (before.pos == "NUM" or before.has("Definite=Ind"))

    def _name_at(self, index: int, form: Facts) -> ProperName | None:
        tokens, forms = self._tokens, self._forms
        name = _known(tokens, forms, index, self._refused) if form.spellings else None
        if form.capital and self._begins(index, form):
            run = self._run(index)
            if name is None or (run.last > name.last and not _stands_alone(name, tokens, forms)):
                return run
        if name is None and form.designation:
            return ProperName(index, index, None, coded=True)
        return name

    def _begins(self, index: int, form: Facts) -> bool:
        """Whether a capitalised word begins a name that the packs do not know."""
        if form.nameless or form.designation:
            return False
        token = self._tokens[index]
        if form.demonym is not None or form.noun is not None:
            return False
        if token.pos in _NAME_POS or form.acronym:
            return True
        if token.pos in _COMMON_POS and index and self._forms[index - 1].noun is not None:
            # "la société Norgard": behind a noun for a body or a role, an unknown word with a capital is its name.
            return not self._forms[index - 1].capital
        if token.pos in _COMMON_POS and index not in self._starts and len(token.text) > _SHORT and self._is_bare(index):
            return True
        # Common verbs and adverbs have no capital within a sentence: the tagger has not known the name.
        opens = index in self._starts or index - 1 in self._starts
        return not opens and token.pos in _MISTAKEN_POS

    def _is_bare(self, index: int) -> bool:
        """ "ont pris Kolvar", "à Kolvar": right behind a verb or a word of place, no common noun lacks its article."""
        before = self._tokens[index - 1]
        low = before.text.lower()
        return before.pos == "VERB" or (low in words("locative") and low not in _BARE)

    def _run(self, index: int) -> ProperName:
        tokens, forms = self._tokens, self._forms
        return ProperName(_start(tokens, forms, index), _end(tokens, forms, index), None)


def _known(tokens: Sequence[Token], forms: list[Facts], index: int, refused: frozenset[Spelling]) -> ProperName | None:
    pieces: list[str] = []
    ends: dict[int, int] = {}
    longest = len(forms[index].spellings[0].pieces)
    at = index
    while at < len(tokens) and len(pieces) < longest and (at == index or _together(tokens[at - 1], tokens[at])):
        if forms[at].pieces:
            pieces.extend(forms[at].pieces)
            ends[len(pieces)] = at
        at += 1
    for spelling in forms[index].spellings:
        size = len(spelling.pieces)
        if size in ends and tuple(pieces[:size]) == spelling.pieces:
            if (spelling.acronym and not forms[index].acronym) or (refused and spelling in refused):
                continue
            if spelling.written is not None and tokens[index].text != spelling.written:
                continue
            return ProperName(index, ends[size], spelling)
    return None


def _together(before: Token, token: Token) -> bool:
    """Whether two words may be of one name: the parser sometimes ends a sentence inside a name."""
    if before.sentence == token.sentence or (before.end == token.start and "-" in {before.text, token.text}):
        return True
    glued = token.start - before.end <= 1 and token.text[0].isupper()
    return glued and before.pos == token.pos == "PROPN" and token.dep != "nsubj"


def _stands_alone(name: ProperName, tokens: Sequence[Token], forms: list[Facts]) -> bool:
    """Whether a known name ends where it does although capitals follow ("l'ONU Antonio X"), unless hyphened on."""
    after = tokens[min(name.last + 1, len(tokens) - 1)]
    if after.text == "-" and after.start == tokens[name.last].end:
        return False
    return name.spelling is not None and (len(name.spelling.pieces) > 1 or forms[name.first].acronym)


def _start(tokens: Sequence[Token], forms: list[Facts], index: int) -> int:
    """First token of a run, its small opening word included: "al-Machad", "ben Ali"."""
    if index > 1 and tokens[index - 1].text == "-" and tokens[index - 1].end == tokens[index].start:
        return index - 2 if forms[index - 2].low in words("prefix") else index
    return index


def _end(tokens: Sequence[Token], forms: list[Facts], index: int) -> int:
    last, at, limit = index, index + 1, min(len(tokens), index + 2 * _LONGEST)
    while at < limit and _together(tokens[at - 1], tokens[at]):
        if _continues(tokens, forms, at):
            last = at
        elif not _may_continue(tokens, forms, at, limit):
            break
        at += 1
    return last


def _continues(tokens: Sequence[Token], forms: list[Facts], at: int) -> bool:
    form, before = forms[at], tokens[at - 1]
    if before.text == "-" and before.end == tokens[at].start:
        return bool(form.pieces)
    if (
        not form.capital
        or form.low in words("month")
        or (form.low in words("opener") and form.low not in words("surname"))
    ):
        return False
    return form.demonym is None or tokens[at].pos != "ADJ"


def _may_continue(tokens: Sequence[Token], forms: list[Facts], at: int, limit: int) -> bool:
    """Whether a name may go on after this small word: "al", "ben", a hyphen without spaces around it."""
    token, low = tokens[at], forms[at].low
    if token.text in {"-", "'"}:
        return token.start == tokens[at - 1].end and at + 1 < limit and tokens[at + 1].start == token.end
    if low in words("particle"):
        return True
    return low in words("prefix") and at + 1 < limit and tokens[at + 1].text == "-"
