"""Pronouns and possessives that stand for a party; who that is, coreference decides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.mentions.draft import Draft
from recoupe.model.mention import MentionKind
from recoupe.packs.words import pronoun_forms

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.model.syntax import Syntax, Token
    from recoupe.packs.words import PronounEntry

_DUMMY = frozenset({"expl:subj", "expl", "expl:comp", "expl:pass", "mark", "advmod", "cc", "fixed"})
_OBJECTS = frozenset({"obj", "iobj"})
_QUE = frozenset({"que", "qu'"})
_QUE_PRONOUN = frozenset({"obj", "obl:arg", "nsubj"})
_DEMONSTRATIVES = frozenset({"ce", "cette", "ces"})
# How a mention's role tells the sorts of pronouns apart.
_ROLES = {"first": "1", "possessive": "poss", "relative": "relative"}


def pronouns(syntax: Syntax) -> Iterator[Draft]:
    """A draft for each pronoun that may stand for a party, in text order."""
    forms = pronoun_forms()
    for token in syntax.tokens:
        if token.pos not in _POS:
            continue
        for entry in forms.get(token.text.lower(), ()):
            if _IS_ONE[entry.name](syntax, token):
                yield _draft(syntax, token, entry)
                break


def _is_pronoun(syntax: Syntax, token: Token) -> bool:
    """Personal and demonstrative pronouns; the dummy subject of "il faut" stands for nobody."""
    del syntax
    if token.pos != "PRON":
        return False
    # The parser calls the inverted "a-t-il" a dummy; "elle" and "ils" never are.
    return token.dep not in _DUMMY or token.text.startswith("-") or token.text.lower() != "il"


def _is_clitic(syntax: Syntax, token: Token) -> bool:
    del syntax
    return token.pos == "PRON" and token.dep in _OBJECTS


def _is_relative(syntax: Syntax, token: Token) -> bool:
    del syntax
    if token.pos != "PRON" or token.dep in _DUMMY:
        return False
    return token.dep in _QUE_PRONOUN or token.text.lower() not in _QUE


def _is_first(syntax: Syntax, token: Token) -> bool:
    del syntax
    return token.pos in {"PRON", "DET"}


def _is_possessive(syntax: Syntax, token: Token) -> bool:
    del syntax
    return token.pos == "DET"


def _is_last_named(syntax: Syntax, token: Token) -> bool:
    """Whether the word stands in "ce dernier", "ces dernières", and not in "ces derniers jours"."""
    before = syntax.tokens[token.index - 1].text.lower() if token.index else ""
    after = syntax.tokens[token.index + 1].pos if token.index + 1 < len(syntax.tokens) else ""
    return before in _DEMONSTRATIVES and after not in {"NOUN", "PROPN"}


_POS = frozenset({"PRON", "DET", "ADJ", "NOUN"})
_IS_ONE = {
    "pronoun": _is_pronoun, "clitic": _is_clitic, "relative": _is_relative, "first": _is_first,
    "possessive": _is_possessive, "last": _is_last_named,
}  # fmt: skip


def _draft(syntax: Syntax, token: Token, entry: PronounEntry) -> Draft:
    first = token.index - 1 if entry.name == "last" else token.index
    return Draft(
        MentionKind.PRONOUN, first, token.index, token.index, (syntax.words(first, token.index),),
        plural=bool(entry.plural), feminine=entry.feminine, role=_ROLES.get(entry.name), core=(token.index,),
    )  # fmt: skip
