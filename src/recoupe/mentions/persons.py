"""Persons: an office or title with its name, or without ("le président turc X", "un porte-parole de l'armée")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.mentions.draft import Draft
from recoupe.mentions.lexicon import words
from recoupe.mentions.naming import distinct, person_names, without_nationality, wording
from recoupe.model.mention import MentionKind

if TYPE_CHECKING:
    from recoupe.mentions.described import Described
    from recoupe.mentions.scene import Scene

_LINKING = frozenset({"ADP", "DET", "CCONJ", "PUNCT"})
_INDEFINITE = frozenset({"un", "une", "des"})
_POSTED = frozenset({"au", "en", "aux", "à", "pour", "auprès"})


def person(scene: Scene, phrase: Described) -> Draft:
    """The draft of a person whom a noun describes; takes the person's name with it."""
    noun, syntax = phrase.reading, scene.syntax
    assert noun is not None  # noqa: S101 - a person is described by its noun
    phrase = _posted(scene, phrase)
    number = _name(scene, phrase)
    first, last = phrase.first, phrase.last
    own = wording(syntax, first, last)
    name, names = own, distinct([own, without_nationality(syntax, first, last)])
    core, known = (phrase.noun, phrase.head), None
    if number is not None:
        scene.taken.add(number)
        proper, known = scene.names[number], scene.known(number)
        last = max(last, proper.last)
        end = min(phrase.last, proper.first - 1)
        role = wording(syntax, first, end).rstrip(" ,") if end > phrase.noun else ""
        name = wording(syntax, proper.first, proper.last)
        names = person_names(wording(syntax, first, last), name, role, known)
        core = (phrase.noun, *range(proper.first, proper.last + 1))
    entity = known.entity if known is not None else None
    feminine = True if noun.lemma in words("she") or syntax.tokens[phrase.noun].has("Gender=Fem") else None
    return Draft(
        MentionKind.PERSON, first, last, scene.governor(phrase.head, core, first, last), names, entity,
        scene.country(phrase), phrase.plural, feminine, role=noun.lemma, core=core, name=name,
    )  # fmt: skip


def _name(scene: Scene, phrase: Described) -> int | None:
    """The number of the name that belongs to the described person."""
    number = phrase.name
    if number is not None:
        return None if _is_anothers(scene, phrase, number) or not _may_be_person(scene, number) else number
    number = scene.name_behind(phrase, comma=True)
    if number is None:
        number = _swallowed(scene, phrase)
    return number if number is not None and scene.kind(number) is MentionKind.PERSON else None


def _may_be_person(scene: Scene, number: int) -> bool:
    known = scene.known(number)
    return not scene.names[number].is_equipment and (known is None or known.kind is MentionKind.PERSON)


def _is_anothers(scene: Scene, phrase: Described, number: int) -> bool:
    """Whether the lone name next to an unknown person is somebody else's: "un pilote X"."""
    name = scene.names[number]
    return scene.syntax.tokens[phrase.first].text.lower() in _INDEFINITE and name.first == name.last


def _swallowed(scene: Scene, phrase: Described) -> int | None:
    """A name that the complement has taken in: "la ministre des Armées Florence X"."""
    number = scene.name_at[phrase.last] if phrase.last > phrase.bare and not phrase.plural else None
    if number is None or scene.names[number].first <= phrase.bare + 1:
        return None
    return None if scene.syntax.tokens[scene.names[number].first - 1].pos in _LINKING else number


def _posted(scene: Scene, phrase: Described) -> Described:
    """The phrase with where an envoy is posted: "l'ambassadeur de Russie au Mali"."""
    noun, tokens, at = phrase.reading, scene.syntax.tokens, phrase.last + 1
    if noun is None or noun.sort != "envoy" or phrase.name is not None or at + 1 >= len(tokens):
        return phrase
    number = scene.name_at[at + 1]
    if number is None or tokens[at].text.lower() not in _POSTED or scene.kind(number) is MentionKind.PERSON:
        return phrase
    return phrase._replace(last=scene.names[number].last)
