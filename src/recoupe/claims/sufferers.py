"""Whom the thing blamed was done to, and who may have done it: "le meurtre de X par Y", "l'attaque contre X"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from recoupe.packs.casualties import casualties
from recoupe.packs.frames import frames_by_lemma

if TYPE_CHECKING:
    from recoupe.claims.grammar import Grammar
    from recoupe.packs.frames import Frame

_VICTIMS = frozenset({"contre", "envers", "sur", "pour"})


def may_have_done_it(grammar: Grammar, head: int) -> list[int]:
    """The phrases that may name who is blamed: of "le meurtre de X par Y" only who did it, not who suffered."""
    return grammar.noun_slots(head).get("par", []) if _is_suffered(grammar, head) else [head]


def is_struck(grammar: Grammar, index: int) -> bool:
    """ "l'attaque qui a frappé X": the object of what is told of the thing blamed, or a part of it."""
    for token in (grammar.tokens[index], *grammar.syntax.ancestors(index)):
        clause = grammar.tokens[token.head]
        if token.dep == "obj" and clause.dep == "acl:relcl":
            return any(c.text.lower() == "qui" and c.dep == "nsubj" for c in grammar.syntax.dependents(clause.index))
    return False


def _is_suffered(grammar: Grammar, head: int) -> bool:
    return grammar.tokens[head].lemma in _done_to() | grammar.words.hardships


def suffers(grammar: Grammar, index: int) -> bool:
    """Whether a party suffers what is blamed: "contre X", "visant X", "le meurtre de X"."""
    if index not in may_have_done_it(grammar, index):
        return True
    while grammar.tokens[index].dep == "flat:name":
        index = grammar.tokens[index].head
    governor, preposition = grammar.tokens[grammar.tokens[index].head], grammar.preposition(index)
    aimed_at = governor.has("Tense=Pres") and governor.has("VerbForm=Part") and index > governor.index
    return preposition in _VICTIMS or aimed_at or (preposition == "de" and _is_suffered(grammar, governor.index))


@cache
def _done_to() -> frozenset[str]:
    """The nouns whose "de" tells to whom it is done, and never by whom: "le meurtre de X", "l'arrestation de X"."""
    return frozenset(
        lemma
        for (kind, lemma), frames in frames_by_lemma().items()
        if kind == "noun"
        and any(_fills(frame, "recipient") for frame in frames)
        and not any(_fills(frame, "actor") for frame in frames)
    ) | frozenset(casualties().nouns)


def _fills(frame: Frame, role: str) -> bool:
    return any(slot.partition("@")[0] == "de" for slot in frame.roles.get(role, ()))
