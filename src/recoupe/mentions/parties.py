"""Noun phrases that describe parties, places, equipment and things, and the names that stand in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.mentions.lexicon import Facts, facts
from recoupe.model.mention import MentionKind

if TYPE_CHECKING:
    from recoupe.model.syntax import Syntax, Token
    from recoupe.packs.words import Noun

_OPENERS = frozenset({"DET", "NUM"})
_DE = frozenset({"de", "d'", "des", "du", "aux", "au", "quelque", "que"})
# Prepositions that have swallowed an article.
_NEVER_AFTER = frozenset({"ministre"})
_DETERMINED = frozenset({"du", "au", "aux", "des"})
# Numerals that the tagger takes for nouns: "deux cents migrants" is about migrants.
_HUNDREDS = frozenset({"cent", "cents", "mille", "vingts"})


def is_noun(tokens: tuple[Token, ...], index: int, form: Facts) -> bool:
    """Whether a word that may be a noun of ours is one here: "un militaire", not "un avion militaire"."""
    token = tokens[index]
    before = tokens[index - 1] if index and tokens[index - 1].sentence == token.sentence else None
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    if after is not None and (
        after.text.lower() in _NEVER_AFTER
        or (after.text.lower() == "par" and not _is_opened(before))
        or (after.text == "-" and after.start == token.end and not _ends(tokens, index))
    ):
        return False
    if token.pos in {"NOUN", "PROPN"}:
        adjectival = token.dep in {"amod", "acl"} and before is not None and before.pos in {"NOUN", "PROPN"}
        return not adjectival
    if token.pos in {"ADJ", "VERB", "X", "ADV"}:
        opened = before is None or before.pos in _OPENERS or before.text.lower() in _DE | _HUNDREDS
        return opened and not _modifies_next(tokens, index, form)
    return False


def _is_opened(before: Token | None) -> bool:
    """Whether an article, preposition or number opens a phrase: before "par", "soutenue et armée par" has none."""
    return before is not None and before.pos in {"DET", "ADP", "NUM", "ADJ"}


def _ends(tokens: tuple[Token, ...], index: int) -> bool:
    """Whether the hyphen behind a word joins it to no noun: "colonel-major" is counted once, by its second half."""
    return index + 2 >= len(tokens) or facts(tokens[index + 2].text).noun is None


def _modifies_next(tokens: tuple[Token, ...], index: int, form: Facts) -> bool:
    """Whether the word is an adjective before its noun: "l'ancien président", "le jeune homme"."""
    token = tokens[index]
    if form.noun is None:
        return True
    return token.head > index and tokens[token.head].pos in {"NOUN", "PROPN"} and token.dep in {"amod", "det", "nummod"}


def is_referring(tokens: tuple[Token, ...], first: int, noun: int) -> bool:
    """Whether a noun refers to somebody or something: not "de presse", "en place", "sous contrôle"."""
    token = tokens[noun]
    if first < noun or first == 0 or tokens[first - 1].sentence != token.sentence:
        return True
    before = tokens[first - 1]
    if token.text[0].isupper() and before.text.lower() not in {"de", "d'"}:
        return True
    return before.pos not in {"ADP", "VERB", "AUX", "SCONJ"} or before.text.lower() in _DETERMINED


def is_attribute(tokens: tuple[Token, ...], first: int, noun: int) -> bool:
    """Whether a bare noun behind "en" says what somebody else is: "retenus en otages", "accueillis en libérateurs"."""
    return first == noun > 0 and tokens[noun - 1].text.lower() == "en" and tokens[noun].text[0].islower()


def reading(form: Facts, *, plural: bool, described: bool, named: bool, located: bool, capital: bool) -> Noun | None:
    """The reading of a noun that its phrase allows: one person in the singular, a group in the plural."""
    if form.noun is None:
        return None
    allowed = [
        noun
        for noun in form.noun.nouns
        if _is_allowed(noun, plural=plural, described=described, named=named, capital=capital)
    ]
    if not allowed:
        return None
    named_body = next((noun for noun in allowed if noun.only == "capital"), None)
    if named_body is not None:
        return named_body
    if located and len(allowed) > 1:
        return next((noun for noun in allowed if noun.kind is MentionKind.PLACE), allowed[0])
    if plural:
        return next((noun for noun in allowed if noun.kind is not MentionKind.PERSON), allowed[0])
    person = next((noun for noun in allowed if noun.kind is MentionKind.PERSON), None)
    if person is not None and (named or person.sort != "loaded"):
        return person
    return next((noun for noun in allowed if noun.sort != "loaded"), allowed[0])


def _is_allowed(noun: Noun, *, plural: bool, described: bool, named: bool, capital: bool) -> bool:
    if noun.only == "plural":
        return plural
    if noun.only == "described":
        return described
    if noun.only == "capital":
        return described and capital
    return noun.only != "named" or named


def is_plural(syntax: Syntax, first: int, noun: int, shown: bool | None) -> bool:  # noqa: FBT001 - a fact, not a switch
    """Whether a phrase is plural, by the noun's form, else by its determiner, else by the tagger."""
    if shown is not None:
        return shown
    for token in syntax.tokens[first:noun]:
        low = token.text.lower()
        if low in {"les", "des", "ces", "ses", "leurs", "nos", "plusieurs", "quelques", "aux", "deux", "trois"}:
            return True
        if low in {"le", "la", "l'", "un", "une", "ce", "cet", "cette", "son", "sa", "leur", "du", "au"}:
            return False
    if first and syntax.tokens[first - 1].text.lower() in {"aux", "des"}:
        return True
    return syntax.tokens[noun].has("Number=Plur")


def country_in(syntax: Syntax, first: int, bare: int, last: int) -> str | None:
    """The state of a phrase: by its own adjectives, by the adjective that ends it, by its complement."""
    tokens = syntax.tokens
    for index in [*range(first, bare + 1), last, *range(bare + 1, last)]:
        demonym = facts(tokens[index].text).demonym
        if demonym is not None and demonym.known.country is not None:
            return demonym.known.country
    return None
