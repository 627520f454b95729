"""Proper names on their own: states, capitals, bodies, places, weapons, persons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.mentions.draft import Draft
from recoupe.mentions.lexicon import facts
from recoupe.mentions.naming import distinct, known_aliases, person_names, wording
from recoupe.mentions.places import stands_for_government
from recoupe.model.mention import MentionKind

if TYPE_CHECKING:
    from recoupe.mentions.names import ProperName
    from recoupe.mentions.scene import Scene

_PLURAL = frozenset({"les", "des", "ces"})
_SINGULAR = frozenset({"un", "une", "le", "la", "l'"})
_BEFORE = frozenset({"NUM", "DET"})
# How many adjectives may stand between a trade that the packs do not know and the name of who has it.
_MOST_ADJECTIVES = 2


def proper(scene: Scene, number: int) -> Draft:
    """The draft of a name that no phrase has taken."""
    name = scene.names[number]
    if name.is_equipment:
        return _designation(scene, name)
    known, kind, metonym = scene.known(number), scene.kind(number), False
    aliases = known_aliases(known)
    if name.spelling is not None and name.spelling.name is not None and name.spelling.name.seat:
        metonym = stands_for_government(scene.syntax, name)
        if not metonym:
            kind, known, aliases = MentionKind.PLACE, None, ()
    own = wording(scene.syntax, name.first, name.last)
    names = person_names(own, own, "", known) if kind is MentionKind.PERSON else distinct([own, *aliases])
    first = _with_trade(scene, name) if kind is MentionKind.PERSON else name.first
    core = (*({first} - {name.first}), *range(name.first, name.last + 1))
    first = _with_determiner(scene, first)
    whole = scene.known(number)
    return Draft(
        kind, first, name.last, scene.governor(name.first, core, first, name.last), names,
        known.entity if known is not None else None, whole.country if whole is not None else None,
        first < name.first and scene.syntax.tokens[first].text.lower() in _PLURAL, metonym=metonym, core=core, name=own,
    )  # fmt: skip


def _with_trade(scene: Scene, name: ProperName) -> int:
    """Where a full name begins with the unknown noun that heads its phrase: "l'écrivaine péruvienne X Y"."""
    tokens, index = scene.syntax.tokens, name.first - 1
    while index > 0 and tokens[index].pos == "ADJ" and name.first - index <= _MOST_ADJECTIVES:
        index -= 1
    if name.first == name.last or index < 1 or tokens[index].sentence != tokens[name.first].sentence:
        return name.first
    noun = tokens[index]
    unknown = noun.pos == "NOUN" and noun.text.islower() and facts(noun.text).noun is None
    return index if unknown and tokens[index - 1].text.lower() in _SINGULAR else name.first


def _with_determiner(scene: Scene, first: int) -> int:
    tokens = scene.syntax.tokens
    before = tokens[first - 1] if first else None
    return (
        first - 1 if before is not None and before.pos == "DET" and before.sentence == tokens[first].sentence else first
    )


def _designation(scene: Scene, name: ProperName) -> Draft:
    """A weapon that no noun introduces ("deux Su-24"), with its number."""
    tokens, first = scene.syntax.tokens, name.first
    while first and tokens[first - 1].sentence == tokens[name.first].sentence and tokens[first - 1].pos in _BEFORE:
        first -= 1
    core = tuple(range(name.first, name.last + 1))
    return Draft(
        MentionKind.EQUIPMENT, first, name.last, scene.governor(name.first, core, first, name.last),
        (wording(scene.syntax, name.first, name.last),), core=core,
        plural=first < name.first and tokens[name.first - 1].text.lower() not in _SINGULAR,
    )  # fmt: skip
