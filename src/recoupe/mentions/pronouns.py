"""Pronouns and possessives that stand for a party; who that is, coreference decides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.mentions.draft import Draft
from recoupe.model.mention import MentionKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.model.syntax import Syntax, Token

# form -> (plural, feminine, role); None where the form does not tell.
_Form = tuple[bool, bool | None, str | None]
_HE, _SHE, _THEY, _SHES = (False, False, None), (False, True, None), (True, False, None), (True, True, None)
_RELATIVE: _Form = (False, None, "relative")
_FIRST: _Form = (True, None, "1")
_FIRST_ONE: _Form = (False, None, "1")
_FORMS: dict[str, _Form] = {
    "il": _HE, "-il": _HE, "-t-il": _HE, "t-il": _HE, "elle": _SHE, "-elle": _SHE, "-t-elle": _SHE, "t-elle": _SHE,
    "ils": _THEY, "-ils": _THEY, "-t-ils": _THEY, "elles": _SHES, "-elles": _SHES, "-t-elles": _SHES, "eux": _THEY,
    "celui-ci": _HE, "celui-là": _HE, "celle-ci": _SHE, "celle-là": _SHE, "ceux-ci": _THEY, "ceux-là": _THEY,
    "celles-ci": _SHES, "celles-là": _SHES, "lui": (False, None, None), "lui-même": _HE, "elle-même": _SHE,
    "eux-mêmes": _THEY, "leur": (True, None, None), "nous": _FIRST, "je": _FIRST_ONE, "j'": _FIRST_ONE,
    "moi": _FIRST_ONE, "me": _FIRST_ONE, "m'": _FIRST_ONE, "qui": _RELATIVE, "que": _RELATIVE, "qu'": _RELATIVE,
    "dont": _RELATIVE, "lequel": (False, False, "relative"), "laquelle": (False, True, "relative"),
    "lesquels": (True, False, "relative"), "lesquelles": (True, True, "relative"),
    "auquel": (False, False, "relative"), "duquel": (False, False, "relative"), "auxquels": (True, False, "relative"),
    "desquels": (True, False, "relative"), "auxquelles": (True, True, "relative"),
}  # fmt: skip
_CLITICS: dict[str, _Form] = {"le": _HE, "la": _SHE, "les": (True, None, None), "l'": (False, None, None)}
_POSSESSIVES: dict[str, _Form] = {
    "son": (False, None, "poss"), "sa": (False, None, "poss"), "ses": (False, None, "poss"),
    "leur": (True, None, "poss"), "leurs": (True, None, "poss"), "notre": _FIRST, "nos": _FIRST,
    "mon": _FIRST_ONE, "ma": _FIRST_ONE, "mes": _FIRST_ONE,
}  # fmt: skip
_LAST = {"dernier": _HE, "dernière": _SHE, "derniers": _THEY, "dernières": _SHES}
_DUMMY = frozenset({"expl:subj", "expl", "expl:comp", "expl:pass", "mark", "advmod", "cc", "fixed"})


def pronouns(syntax: Syntax) -> Iterator[Draft]:
    """A draft for each pronoun that may stand for a party, in text order."""
    for token in syntax.tokens:
        pos = token.pos
        if pos == "PRON":
            form = _pronoun(syntax, token)
        elif pos == "DET":
            form = _POSSESSIVES.get(token.text.lower())
        else:
            form = _last_named(syntax, token) if token.text in _LAST else None
        if form is not None:
            yield _draft(syntax, token, form)


def _pronoun(syntax: Syntax, token: Token) -> _Form | None:
    low = token.text.lower()
    form = _FORMS.get(low)
    if form is None:
        form = _CLITICS.get(low)
        return form if form is not None and token.dep in {"obj", "iobj"} else None
    if token.dep in _DUMMY and not low.endswith(("ils", "elle", "elles")):
        return _FORMS[low] if low.startswith("-") else None
    if low in {"que", "qu'"} and token.dep not in {"obj", "obl:arg", "nsubj"}:
        return None
    return form


def _last_named(syntax: Syntax, token: Token) -> _Form | None:
    before = syntax.tokens[token.index - 1].text.lower() if token.index else ""
    after = syntax.tokens[token.index + 1].pos if token.index + 1 < len(syntax.tokens) else ""
    return _LAST[token.text] if before in {"ce", "cette", "ces"} and after != "NOUN" else None


def _draft(syntax: Syntax, token: Token, form: _Form) -> Draft:
    plural, feminine, role = form
    first = token.index - 1 if token.text in _LAST else token.index
    return Draft(
        MentionKind.PRONOUN, first, token.index, token.index, (syntax.words(first, token.index),),
        plural=plural, feminine=feminine, role=role, core=(token.index,),
    )  # fmt: skip
