"""Noun phrases headed by a noun that the packs know, measured from right to left."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from recoupe.mentions.lexicon import Facts, facts, words
from recoupe.mentions.parties import is_attribute, is_noun, is_plural, is_referring, reading
from recoupe.model.mention import MentionKind

if TYPE_CHECKING:
    from recoupe.mentions.phrases import Reach
    from recoupe.model.syntax import Syntax, Token
    from recoupe.packs.words import Noun

_TAKES_NAME = frozenset({MentionKind.PERSON, MentionKind.ORGANISATION, MentionKind.PLACE, MentionKind.EQUIPMENT})
_PEOPLE = frozenset({MentionKind.PERSON, MentionKind.GROUP})
_NAMED_BODIES = frozenset({"formations"})


class Described(NamedTuple):
    """A phrase and what its noun makes of it; ``name`` is the number of the proper name next to the noun.

    ``reading`` is ``None`` for a bare nationality ("les Russes").
    """

    noun: int
    reading: Noun | None
    first: int
    bare: int
    last: int
    head: int
    name: int | None
    plural: bool


def described(syntax: Syntax, reach: Reach) -> list[Described]:
    """Every phrase that describes something of ours, from the end of the article to its start."""
    tokens = syntax.tokens
    found: list[Described] = []
    for index in range(len(tokens) - 1, -1, -1):
        form = facts(tokens[index].text)
        if not form.describes or reach.name_at[index] is not None:
            continue
        if form.noun is not None and is_noun(tokens, index, form):
            phrase = _describe(syntax, reach, index, form)
            if phrase is not None:
                found.append(phrase)
        elif form.demonym is not None and _is_people(tokens, index, form):
            bare, last, _ = reach.right(index)
            first, head = reach.left(index)
            plural = is_plural(syntax, first, index, form.demonym.plural or None)
            found.append(Described(index, None, first, bare, last, head, None, plural))
    return found


def _describe(syntax: Syntax, reach: Reach, index: int, form: Facts) -> Described | None:
    bare, last, name = reach.right(index)
    first, head = reach.left(index)
    if form.capital:
        last = max(last, reach.to_acronym(index))
    plural = is_plural(syntax, first, index, form.noun.plural if form.noun else None)
    is_described = last > index or _has_adjective(syntax.tokens, first, index) or _acts(syntax.tokens, first, index)
    if not plural and name is None and not is_referring(syntax.tokens, first, index):
        return None
    before = syntax.tokens[first - 1].text.lower() if first else ""
    located = before in words("locative") and before not in {"à", "sur"}
    inner = form.capital and index > 0 and syntax.tokens[index - 1].sentence == syntax.tokens[index].sentence
    camp = last > bare or before in words("locative")
    located = located or (camp and not plural)
    noun = reading(form, plural=plural, described=is_described, named=name is not None, located=located, capital=inner)
    if noun is None or noun.sort == "quantity" or (noun.kind in _PEOPLE and is_attribute(syntax.tokens, first, index)):
        return None
    return Described(index, noun, first, bare, last, head, name, plural)


def _has_adjective(tokens: tuple[Token, ...], first: int, noun: int) -> bool:
    return any(tokens[index].pos == "ADJ" for index in range(first, noun))


def _acts(tokens: tuple[Token, ...], first: int, noun: int) -> bool:
    """ "trois pays ont condamné ...": what is counted and acts is somebody."""
    acts = tokens[noun].dep.startswith(("nsubj", "obl:agent"))
    return acts and any(tokens[index].pos == "NUM" for index in range(first, noun))


def _is_people(tokens: tuple[Token, ...], index: int, form: Facts) -> bool:
    """Whether an adjective of nationality stands for people ("les Russes", "des Kurdes")."""
    token = tokens[index]
    before = tokens[index - 1] if index and tokens[index - 1].sentence == token.sentence else None
    if before is not None and before.pos in {"NOUN", "PROPN"} and token.dep == "amod":
        return False
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    if after is not None and after.pos == "NOUN" and token.dep == "amod":
        return False
    if form.capital and before is not None:
        return True
    plural = form.demonym is not None and form.demonym.plural
    return before is not None and before.pos in {"DET", "NUM"} and token.pos in {"NOUN", "PROPN"} and plural


def told(phrases: list[Described], name_at: list[int | None]) -> dict[int, MentionKind]:
    """What the noun next to a name says of it: by number of the name, "général X" is a person, "ville X" a place."""
    found: dict[int, MentionKind] = {}
    # "La ministre des Armées X": the name next to the office's complement may be the officer's.
    offices = {
        name_at[phrase.last]
        for phrase in phrases
        if phrase.name is None and phrase.reading is not None and phrase.reading.kind is MentionKind.PERSON
    }
    for phrase in phrases:
        noun = phrase.reading
        if phrase.name is None or noun is None or phrase.name in offices:
            continue
        if noun.kind in _TAKES_NAME:
            found[phrase.name] = noun.kind
        elif noun.sort in _NAMED_BODIES and not phrase.plural:
            found[phrase.name] = MentionKind.ORGANISATION
    return found
