"""Groups, bodies, places, equipment and things that a noun describes ("les forces de sécurité afghanes")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.mentions.draft import Draft
from recoupe.mentions.lexicon import facts
from recoupe.mentions.naming import distinct, known_aliases, without_nationality, wording
from recoupe.mentions.parties import country_in
from recoupe.model.mention import MentionKind
from recoupe.packs.grammar import grammar_words
from recoupe.packs.world import Demonym, Known, known_by_id

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.mentions.described import Described
    from recoupe.mentions.scene import Scene

GROUP, ORGANISATION, PERSON = MentionKind.GROUP, MentionKind.ORGANISATION, MentionKind.PERSON
PLACE, COUNTRY, EQUIPMENT = MentionKind.PLACE, MentionKind.COUNTRY, MentionKind.EQUIPMENT
_BODIES = frozenset({ORGANISATION, GROUP})
_LISTED = frozenset({",", "et", "ou"})
_PLURAL = ("s", "x")


def description(scene: Scene, phrase: Described, kind: MentionKind) -> Draft:
    """The draft of a phrase; takes the name next to its noun where both name one thing ("le groupe X")."""
    if phrase.name is None and kind in {ORGANISATION, EQUIPMENT} and phrase.last > phrase.bare:
        behind = scene.name_behind(phrase, comma=False)
        if behind is not None:
            phrase = phrase._replace(name=behind, last=scene.names[behind].last)
    taken = phrase.name is not None and _takes(scene, phrase.name, kind)
    known = scene.known(phrase.name) if taken and phrase.name is not None else None
    if known is not None and known.kind is not kind and kind is not GROUP:
        known = None
    noun, country = phrase.reading, scene.country(phrase)
    names = [*_own_names(scene, phrase, kind, taken=taken), *known_aliases(known)]
    if noun is not None and noun.government:
        names.extend(government_names(country))
    return Draft(
        kind, phrase.first, phrase.last, phrase.head, distinct(names), known.entity if known is not None else None,
        country, phrase.plural, role=noun.lemma if noun is not None and kind is GROUP else None,
        core=(phrase.noun, phrase.head),
    )  # fmt: skip


def _takes(scene: Scene, number: int, kind: MentionKind) -> bool:
    """Whether the name next to a noun of this kind names the same thing: "groupe X", not "le clan X" of a person."""
    same = scene.kind(number)
    if same is PERSON or (same is COUNTRY and kind is not PLACE):
        return False
    if (kind is GROUP and same not in _BODIES) or (kind is EQUIPMENT and same not in {EQUIPMENT, PLACE}):
        return False
    scene.taken.add(number)
    return True


def _own_names(scene: Scene, phrase: Described, kind: MentionKind, *, taken: bool) -> Iterator[str]:
    syntax = scene.syntax
    if syntax.tokens[phrase.head].lemma in grammar_words().partitive:
        # "Le nombre de soldats tués" speaks of the soldiers, and is no name of theirs.
        yield wording(syntax, phrase.noun, phrase.last)
    yield wording(syntax, phrase.first, phrase.last)
    if kind is ORGANISATION or kind is EQUIPMENT:
        yield without_nationality(syntax, phrase.first, phrase.last)
    if taken and phrase.name is not None:
        name = scene.names[phrase.name]
        yield wording(syntax, name.first, name.last)
    if phrase.last > phrase.bare > phrase.noun:
        yield wording(syntax, phrase.first, phrase.bare)
    if kind is PLACE:
        yield _place_name(scene, phrase)
        yield _capital(scene, phrase)


def government_names(country: str | None) -> tuple[str, ...]:
    """What a government may be called after its state: "gouvernement russe", "Russie"."""
    state = None if country is None else known_by_id().get(f"country:{country}")
    return () if state is None else (f"gouvernement {state.adjective}", state.name)


def _place_name(scene: Scene, phrase: Described) -> str:
    """The name that a place noun introduces: "la province d'Idlib" -> "Idlib"; a side of a place is another place."""
    number = scene.name_at[phrase.last] if phrase.last > phrase.bare else None
    if number is None or phrase.reading is None or phrase.reading.sort == "side":
        return ""
    return wording(scene.syntax, scene.names[number].first, scene.names[number].last)


def _capital(scene: Scene, phrase: Described) -> str:
    """The town that "la capitale libyenne" or "la capitale de la Libye" names."""
    if phrase.reading is None or phrase.reading.lemma != "capitale":
        return ""
    country = country_in(scene.syntax, phrase.first, phrase.bare, phrase.bare)
    number = scene.name_at[phrase.last] if phrase.last > phrase.bare else None
    if country is None and number is not None and scene.kind(number) is COUNTRY:
        known = scene.known(number)
        country = known.country if known is not None else None
    state: Known | None = known_by_id().get(f"country:{country}")
    return state.capital or "" if state is not None else ""


def people(scene: Scene, phrase: Described) -> Draft:
    """The draft of a nationality that stands for its people: "les Russes", "des talibans"."""
    syntax = scene.syntax
    demonym = facts(syntax.tokens[phrase.noun].text).demonym
    assert demonym is not None  # noqa: S101 - described() looked
    known = demonym.known
    body = known.kind is ORGANISATION
    own, word = wording(syntax, phrase.first, phrase.last), syntax.tokens[phrase.noun].text
    return Draft(
        ORGANISATION if body else GROUP, phrase.first, phrase.last, phrase.head,
        distinct([own, word, *(known.names if body else ())]), None if known.kind is COUNTRY else known.entity,
        known.country, phrase.plural, demonym.feminine, role=demonym.masculine, core=(phrase.noun, phrase.head),
    )  # fmt: skip


def shared(scene: Scene, phrase: Described, kind: MentionKind) -> Iterator[Draft]:
    """One draft for each state of "les gouvernements britannique, australien et danois", the first one's included.

    "Des soldats indiens et chinois" are two parties as well, each of them many.
    """
    noun = phrase.reading
    if noun is None or kind not in _BODIES or not phrase.plural:
        return
    states = _nationalities(scene, phrase.noun)
    if len({demonym.known.entity for _, demonym in states}) < len(states) or len(states) == 1:
        return
    tokens = scene.syntax.tokens
    many = noun.kind is GROUP or any(demonym.plural for _, demonym in states)
    plural = many and all(tokens[index].text.endswith(_PLURAL) for index, _ in states)
    word = tokens[phrase.noun].text if plural else noun.lemma
    for order, (index, demonym) in enumerate(states):
        names = [f"{word} {tokens[index].text}"]
        if noun.government:
            names.extend(government_names(demonym.known.country))
        first = phrase.first if order == 0 else index
        head = phrase.head if order == 0 else index
        yield Draft(
            kind, first, index, head, tuple(names), None, demonym.known.country, plural=plural, role=noun.lemma,
            core=(index,),
        )  # fmt: skip


def _nationalities(scene: Scene, noun: int) -> list[tuple[int, Demonym]]:
    """The adjectives of nationality listed right behind a noun: not "kurdes syriennes", which is one people."""
    tokens = scene.syntax.tokens
    found: list[tuple[int, Demonym]] = []
    for token in tokens[noun + 1 : noun + 12]:
        demonym = facts(token.text).demonym
        listed = not found or tokens[token.index - 1].text in _LISTED
        if demonym is not None and listed and token.text[0].islower():
            found.append((token.index, demonym))
        elif token.text not in _LISTED:
            break
    return found
