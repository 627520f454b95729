"""Capitals: a town where something happens, or the government that sits there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.mentions.lexicon import words

if TYPE_CHECKING:
    from recoupe.mentions.names import ProperName
    from recoupe.model.syntax import Syntax

_ACTING = frozenset({"nsubj", "nsubj:pass", "obl:agent"})
_PARTNERS = frozenset({"entre", "avec", "par", "contre", "selon", "pour", "envers", "d'après"})
_DE = frozenset({"de", "d'"})
_OBJECTS = frozenset({"obj", "obl:arg", "iobj", "xcomp"})


def stands_for_government(syntax: Syntax, name: ProperName) -> bool:
    """Whether a capital stands for its government here ("Moscou a livré"), not for a town ("à Moscou")."""
    tokens = syntax.tokens
    head = tokens[name.first]
    before = tokens[name.first - 1] if name.first and tokens[name.first - 1].sentence == head.sentence else None
    low = before.text.lower() if before is not None else ""
    if low in words("locative") or low in {"-", "/"}:
        return False
    if low in _PARTNERS:
        return True
    if low in _DE and before is not None:
        noun = tokens[head.head] if head.head < before.index else tokens[max(before.index - 1, 0)]
        nearest = tokens[max(before.index - 1, 0)]
        return noun.lemma in words("political") or nearest.lemma in words("political")
    if low in {"et", ","} and head.dep not in _ACTING:
        return head.dep in {"conj", "appos"} and _first_acts(syntax, head.head)
    if head.dep in _OBJECTS and tokens[head.head].lemma in words("addressing"):
        return True
    return head.dep in _ACTING or _precedes_verb(syntax, name)


def _first_acts(syntax: Syntax, index: int) -> bool:
    token = syntax.tokens[index]
    before = syntax.tokens[index - 1].text.lower() if index else ""
    if token.dep in _OBJECTS and syntax.tokens[token.head].lemma in words("addressing"):
        return True
    return token.dep in _ACTING or before in _PARTNERS or (token.dep == "conj" and before not in words("locative"))


def _precedes_verb(syntax: Syntax, name: ProperName) -> bool:
    """Whether a finite verb follows at once: the parser often misses the subject of a headline."""
    after = name.last + 1
    if after >= len(syntax.tokens):
        return False
    token = syntax.tokens[after]
    return token.pos in {"VERB", "AUX"} and "VerbForm=Fin" in token.morph
