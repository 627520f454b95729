"""What speaks for and against two names being one: small functions, whose docstrings are the public documentation.

Each takes a :class:`Pair` and gives a finding, a score from 0 to 1 with a sentence, or ``None`` where it has nothing to
say. ``PERSON`` and ``BODY`` list the functions with their weights; a negative weight is an objection.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from recoupe.entities.names.alignment import Alignment, Match, Shape, align
from recoupe.entities.names.bodies import body_name, is_shared, unmatched
from recoupe.entities.names.reading import Card, person_name
from recoupe.entities.names.scripts import scripts

# What the cost of a spelling takes off the score: the widest tolerance leaves 0.85.
_SPELLING = 0.2
# What a name counts that several bodies bear: with nothing else in common it decides nothing.
_SHARED = 0.75


class Finding(NamedTuple):
    """What one feature found."""

    score: float
    sentence: str


class Pair(NamedTuple):
    """Two cards, and how the names of persons lie against each other."""

    one: Card
    other: Card
    alignment: Alignment | None


Feature = Callable[[Pair], Finding | None]


def pair(one: Card, other: Card) -> Pair:
    """Two cards ready to be compared."""
    both = one.person and other.person
    return Pair(one, other, align(person_name(one.name), person_name(other.name)) if both else None)


def family_names(pair: Pair) -> Finding | None:
    """The family names agree: the same letters, or spellings that sound alike in French, English and agency style
    ("Choïgou", "Shoigu"). Every exchanged vowel or consonant lowers the score.
    """
    found = pair.alignment
    if found is None or found.family is None or found.shape in {Shape.APART, Shape.SHORTENED}:
        return None
    return Finding(_quality(found.family), f"family names {_shown(found.family)}")


def given_names(pair: Pair) -> Finding | None:
    """The given names agree: spellings of one name, initials, or fewer names of the same row ("Recep Tayyip", "Recep").
    A row that begins with another name is another person's: fathers and sons share the rest.
    """
    found = pair.alignment
    if found is None or found.shape not in {Shape.FULL, Shape.SWAPPED, Shape.JOINED}:
        return None
    if not found.given:
        return Finding(1.0, "all words agree")
    score = min(map(_quality, found.given))
    swapped = ", family name first in one of them" if found.shape is Shape.SWAPPED else ""
    return Finding(score, f"given names {', '.join(map(_shown, found.given))}{swapped}")


def shortened(pair: Pair) -> Finding | None:
    """One name is the beginning of the other, two words at least ("Mohammed ben Salmane", "... Al Saoud")."""
    found = pair.alignment
    if found is None or found.shape is not Shape.SHORTENED:
        return None
    return Finding(1.0, "one name is the beginning of the other")


def same_words(pair: Pair) -> Finding | None:
    """Two bodies have the same telling words, acronyms, numbers and states in their names, in whatever order; nouns
    such as "groupe" or "organisation" may be missing from one. An acronym alone, or common words alone ("Assemblée
    nationale"), are borne by bodies of several states and count for less.
    """
    if pair.alignment is not None:
        return None
    one, other = body_name(pair.one.name), body_name(pair.other.name)
    if one[1:] != other[1:] or not (one.words or one.acronyms or one.numbers) or any(unmatched(one, other)):
        return None
    shared = is_shared(pair.one.name) and is_shared(pair.other.name)
    sentence = f"« {pair.one.name} » and « {pair.other.name} » have the same telling words"
    return Finding(
        _SHARED if shared else 1.0, f"{sentence}, which bodies of several states bear" if shared else sentence
    )


def same_country(pair: Pair) -> Finding | None:
    """Both bearers belong to the same state, or one article speaks of the state that the other's bearer belongs to."""
    one, other = pair.one, pair.other
    if one.country is not None and one.country == other.country:
        return Finding(1.0, f"both belong to {one.country}")
    for here, there in ((one, other), (other, one)):
        if here.country is None and there.country is not None and there.country in here.around:
            return Finding(0.9, f"an article about {there.country}, where the other belongs")
    return None


def same_surroundings(pair: Pair) -> Finding | None:
    """Neither bearer's state is told, and both articles speak of the same state."""
    common = pair.one.around & pair.other.around
    if pair.one.country is not None or pair.other.country is not None or not common:
        return None
    return Finding(1.0, f"both articles speak of {', '.join(sorted(common))}")


def same_role(pair: Pair) -> Finding | None:
    """Both bear the same title or office."""
    role = pair.one.role
    return Finding(1.0, f"both are {role}") if role is not None and role == pair.other.role else None


def foreign_letters(pair: Pair) -> Finding | None:
    """A name holds letters of two alphabets, or the two names are written in different ones: a Cyrillic "о" looks like
    a Latin one and makes another name. A person may decide otherwise.
    """
    one, other = scripts(pair.one.name), scripts(pair.other.name)
    mixed = next((name for name, found in ((pair.one.name, one), (pair.other.name, other)) if len(found) > 1), None)
    if mixed is not None:
        return Finding(1.0, f"« {mixed} » mixes letters of several alphabets: {', '.join(sorted(scripts(mixed)))}")
    if one != other:
        return Finding(1.0, f"written in different alphabets: {', '.join(sorted(one ^ other))}")
    return None


def names_differ(pair: Pair) -> Finding | None:
    """Family or given names are two persons': brothers, fathers and sons, namesakes by one letter."""
    found = pair.alignment
    return Finding(1.0, found.why) if found is not None and found.shape is Shape.APART else None


def given_name_alone(pair: Pair) -> Finding | None:
    """A given name by itself names nobody outside its own article."""
    found = pair.alignment
    return Finding(1.0, found.why) if found is not None and found.shape is Shape.GIVEN else None


def generations_differ(pair: Pair) -> Finding | None:
    """One is marked as father, son, junior or a numbered namesake, and the other is not, or otherwise."""
    if pair.alignment is None:
        return None
    one, other = person_name(pair.one.name).generation, person_name(pair.other.name).generation
    return Finding(1.0, f"one is {one or 'unmarked'}, the other {other or 'unmarked'}") if one != other else None


def genders_differ(pair: Pair) -> Finding | None:
    """A title, a given name or the text makes one a man and the other a woman."""
    if pair.alignment is None:
        return None
    one, other = (_gender(card) for card in (pair.one, pair.other))
    return Finding(1.0, "a man and a woman") if one is not None and other is not None and one != other else None


def countries_differ(pair: Pair) -> Finding | None:
    """The texts tell that the bearers belong to two states."""
    one, other = pair.one.country, pair.other.country
    if one is None or other is None or one == other:
        return None
    return Finding(1.0, f"one belongs to {one}, the other to {other}")


#: What counts for persons: at 0.7 two names are one person's.
PERSON: tuple[tuple[Feature, float], ...] = (
    (family_names, 0.5),
    (given_names, 0.4),
    (shortened, 0.45),
    (same_country, 0.3),
    (same_surroundings, 0.2),
    (same_role, 0.15),
    (foreign_letters, -1.0),
    (names_differ, -1.0),
    (given_name_alone, -1.0),
    (generations_differ, -1.0),
    (genders_differ, -1.0),
    (countries_differ, -1.0),
)
#: What counts for bodies and groups.
BODY: tuple[tuple[Feature, float], ...] = (
    (same_words, 0.8),
    (same_country, 0.15),
    (same_surroundings, 0.1),
    (foreign_letters, -1.0),
    (countries_differ, -1.0),
)


def _gender(card: Card) -> bool | None:
    return card.feminine if card.feminine is not None else person_name(card.name).feminine


def _quality(match: Match) -> float:
    return 1 - _SPELLING * match.cost


def _shown(match: Match) -> str:
    if match.one == match.other:
        return f"« {match.one} »"
    return f"« {match.one} » and « {match.other} » ({match.how})"
