"""What a noun tells to be held: "Kolvar, fief de X", "le contrôle de Kolvar par X", "Kolvar, sous contrôle de X"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.claims.frames import Event
    from recoupe.claims.grammar import Grammar


def held(grammar: Grammar, event: Event) -> Iterator[int]:
    """The words that may name what is held, the likeliest first; a verb has what it holds in its slots."""
    trigger = grammar.tokens[event.trigger]
    if trigger.pos != "NOUN":
        return
    if trigger.dep == "appos":
        yield trigger.head
    yield from _complements(grammar, event)
    first = grammar.syntax.subtree(event.trigger)[0]
    before = first - 2 if first > 1 and grammar.tokens[first - 1].text == "," else first - 1
    if before >= 0 and grammar.tokens[before].pos in {"NOUN", "PROPN"}:
        yield before


def _complements(grammar: Grammar, event: Event) -> Iterator[int]:
    """ "le contrôle de Kolvar par X", "la prise de contrôle de Kolvar": what hangs on the noun or on that above it."""
    trigger = grammar.tokens[event.trigger]
    others = {event.trigger, *event.roles.get("actor", [])}
    above = grammar.tokens[trigger.head]
    for noun in (trigger, above) if trigger.dep == "nmod" and above.pos == "NOUN" else (trigger,):
        for child in grammar.syntax.dependents(noun.index):
            if child.dep == "nmod" and child.index not in others:
                yield child.index
