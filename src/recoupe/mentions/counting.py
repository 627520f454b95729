"""Which token a number counts: the noun to its right, the noun behind "de", or nothing that can be counted."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from recoupe.model.syntax import Sentence, Syntax, Token
    from recoupe.packs.numbers import Numbers

_OPENING = frozenset({"«", '"', "(", "'", "“"})
_OF = frozenset({"de", "d'", "des", "du"})
_OWNERS = frozenset({
    "ses", "nos", "vos", "leurs", "mes", "tes", "ces", "les", "des", "leur", "son", "sa", "cette", "l'",
})  # fmt: skip
# A share of a definite set: "deux des assaillants", "60 de nos hommes".
_DEFINITE_OF = frozenset({"des"})
# How many words may stand between a number and its noun ("trois autres jeunes soldats").
_REACH = 5


class Counted(NamedTuple):
    """``head`` is the token counted. ``refused`` says that the number counts hours, kilometres, parts of a whole."""

    head: int | None
    refused: bool = False


_NOTHING = Counted(None)
_REFUSED = Counted(None, refused=True)


def counted(syntax: Syntax, pack: Numbers, last: int, sentence: Sentence, *, through_de: bool) -> Counted:
    """What the number that ends at token ``last`` counts.

    ``through_de`` is true after "dizaine", "millier", "million", whose noun stands behind "de".
    """
    at = last + 1
    if at > sentence.last:
        return _NOTHING
    word = syntax.tokens[at].text.lower()
    if word in _OF or (word == "d'" and through_de):
        return _behind_de(syntax, pack, at, sentence, partitive=not through_de)
    return _noun_from(syntax, pack, at, sentence)


def _behind_de(syntax: Syntax, pack: Numbers, at: int, sentence: Sentence, *, partitive: bool) -> Counted:
    tokens = syntax.tokens
    start = at + 1
    definite = tokens[at].text.lower() in _DEFINITE_OF
    while start <= sentence.last and (
        tokens[start].text.lower() in _OWNERS or tokens[start].text[:1].isdigit() or tokens[start].pos == "NUM"
    ):
        definite = True
        start += 1
    if start > sentence.last or (partitive and not definite):
        return _NOTHING
    found = _noun_from(syntax, pack, start, sentence)
    if partitive and found.head is not None and tokens[found.head].pos == "PROPN":
        return _NOTHING
    return found


def _noun_from(syntax: Syntax, pack: Numbers, at: int, sentence: Sentence) -> Counted:
    """The first noun from token ``at`` on, past quotation marks and adjectives that stand before nouns."""
    tokens, preposed = syntax.tokens, pack.words["preposed"]
    adjective = None
    for index in range(at, min(at + _REACH, sentence.last + 1)):
        token = tokens[index]
        word = token.text.lower()
        if word in _OPENING and index == at:
            continue
        if token.lemma in preposed or word in preposed:
            adjective = index
            continue
        return _judged(syntax, pack, token, adjective)
    return Counted(adjective)


def _judged(syntax: Syntax, pack: Numbers, token: Token, adjective: int | None) -> Counted:
    word = token.text.lower()
    words = pack.words
    if word in words["percent"] or (word == "pour" and _next_word(syntax, token) == "cent"):
        return Counted(token.index)
    if _is_one_of(token, words["measure"]):
        after = _next_word(syntax, token)
        return Counted(token.index) if after in words["squared"] else _REFUSED
    if _is_one_of(token, words["fraction"]) or _is_one_of(token, words["calendar"]):
        return _REFUSED
    if _can_be_counted(token):
        return Counted(token.index)
    return Counted(adjective)


def _next_word(syntax: Syntax, token: Token) -> str:
    index = token.index + 1
    return syntax.tokens[index].text.lower() if index < len(syntax.tokens) else ""


def _is_one_of(token: Token, words: frozenset[str]) -> bool:
    word = token.text.lower()
    return word in words or token.lemma in words or (word[-1:] == "s" and word[:-1] in words)


def _can_be_counted(token: Token) -> bool:
    """Nouns, names ("deux Sukhoi"), and adjectives or participles that do a noun's work ("trois blessés")."""
    if token.pos in {"NOUN", "PROPN", "SYM"}:
        return token.text[:1].isalpha() or token.pos == "SYM" or token.text in {"$", "€", "£"}
    if token.pos == "X":
        return token.text[:1].isalpha()
    if token.pos not in {"ADJ", "VERB"} or not token.text[:1].isalpha():
        return False
    plural_form = token.text[-1:] in {"s", "x"}
    participle = token.pos == "ADJ" or token.has("VerbForm=Part")
    return plural_form and participle and token.text.lower() != "dans"
