"""Phrase head -> the heads that stand in one role with it: coordinated, given as examples, named behind a plural."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.claims.frames import PARTY_KINDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.claims.grammar import Grammar
    from recoupe.model.mention import Mentions

# How a name hangs on the noun that introduces it: "le président X", "trois groupes, X, Y et Z".
_NAMING = frozenset({"appos", "nmod", "flat:name"})


def in_one_role(grammar: Grammar, mentions: Mentions, head: int) -> list[int]:
    """What stands in one role with a phrase: what is coordinated with it, and examples of it."""
    joined = [
        peer
        for one in grammar.conjuncts(head)
        for peer in _members(grammar, mentions, one) or (one, *_further_states(grammar, mentions, one))
    ]
    examples = [each for one in joined for each in grammar.noun_slots(one).get("example", [])]
    return [*joined, *(each for example in examples for each in grammar.conjuncts(example))]


def _members(grammar: Grammar, mentions: Mentions, head: int) -> list[int]:
    """ "les présidents X et Y", "trois groupes, le X, le Y et le Z": those whom a noun in the plural introduces."""
    whole = mentions.headed_by(head)
    if whole is None or not (whole.plural or any(_further_states(grammar, mentions, head))):
        return []
    for child in grammar.syntax.dependents(head):
        if (
            child.index > head
            and child.dep in _NAMING
            and child.pos == "PROPN"
            and not grammar.preposition(child.index)
        ):
            found = [mentions.headed_by(each) for each in _listed(grammar, child.index)]
            named = [each for each in found if each is not None and each.kind in PARTY_KINDS]
            if len(named) > 1 and len(named) == len(found):
                return [child.index, *(each.head for each in named[1:])]
    return []


def _listed(grammar: Grammar, first: int) -> list[int]:
    """The names of a list; the parser also takes one behind a comma for another name of the one before."""
    found = grammar.conjuncts(first)
    beside = [
        child.index for child in grammar.syntax.dependents(first) if child.dep == "appos" and child.pos == "PROPN"
    ]
    return sorted({*found, *beside}) if len(found) > 1 else found


def _further_states(grammar: Grammar, mentions: Mentions, head: int) -> Iterator[int]:
    """ "les gouvernements britannique et danois": the second one's mention hangs on the adjective of the first."""
    for child in grammar.syntax.dependents(head):
        if child.dep == "amod" and child.index > head:
            for other in grammar.conjuncts(child.index):
                mention = mentions.headed_by(other)
                if other > child.index and mention is not None and mention.kind in PARTY_KINDS:
                    yield other
