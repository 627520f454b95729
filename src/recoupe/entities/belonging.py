"""Described parties that act for somebody: organs and peoples for their state, forces for their leader."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from recoupe.model.claim import Reason
from recoupe.model.entity import Bond
from recoupe.model.mention import MentionKind
from recoupe.packs.belonging import belonging_words
from recoupe.packs.words import nouns
from recoupe.packs.world import demonyms, known_by_id
from recoupe.text.letters import fold_letters

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.entities.subjects import Inner, Subject
    from recoupe.model.mention import Mention, Mentions
    from recoupe.model.syntax import Syntax

_DESCRIBED = frozenset({MentionKind.ORGANISATION, MentionKind.GROUP})
_PEOPLE = frozenset({MentionKind.PERSON, MentionKind.GROUP})
_LEADERS = frozenset({MentionKind.PERSON, MentionKind.ORGANISATION})
_PLACES = frozenset({MentionKind.COUNTRY, MentionKind.PLACE})
# Classes of roles.yml that serve a state.
_OFFICIALS = frozenset({"office", "spokesman", "envoy"})
# Classes of packs' entries that serve no state by their name.
_ARMED = frozenset({"armed", "militia"})
_DEFINITE = re.compile(r"(?:les|ces|aux)\s", re.IGNORECASE)


class Allegiance(NamedTuple):
    """For whom a described party acts: ``state`` is an entity, ``leader`` the index of another mention."""

    bond: Bond
    reason: Reason
    state: str | None = None
    leader: int | None = None


def allegiances(syntax: Syntax, mentions: Mentions, subject: Subject) -> Iterator[Allegiance]:
    """For whom a described party acts by its own words, the nearest tie first; none where they do not say."""
    root = subject.root
    words = set(fold_letters(root.span.of(syntax.text)).split())
    ties = [_leader(syntax, subject), _owner(syntax, mentions, root)] if root.kind in _DESCRIBED else []
    if not words & (belonging_words("opposing") | belonging_words("former")):
        ties += [_state(syntax, subject), _people(syntax, root), _ally(syntax, subject)]
    yield from (tie for tie in ties if tie is not None)


def _leader(syntax: Syntax, subject: Subject) -> Allegiance | None:
    """ "les forces de X", "la milice de X": one leader named inside, behind a noun that makes them X's own."""
    root = subject.root
    leaders = [inner for inner in subject.inner if _may_lead(inner)]
    if len(leaders) != 1 or _noun(syntax, root) not in belonging_words("following"):
        return None
    leader = leaders[0]
    sentence = f"« {root.name} » are {leader.mention.name}'s own: « {_noun(syntax, root)} » of somebody act for him"
    reason = Reason("link.forces_of", sentence, (root.span, leader.mention.span))
    return Allegiance(Bond.ACTS_FOR, reason, leader=leader.target.index)


def _owner(syntax: Syntax, mentions: Mentions, root: Mention) -> Allegiance | None:
    """ "ses membres", "leurs combattants": people of the party that the determiner stands for."""
    noun = _noun(syntax, root)
    owners = {mentions.possessors.get(token) for token in range(max(root.first - 1, 0), root.head)} - {None}
    if len(owners) != 1 or noun not in belonging_words("following"):
        return None
    owner = mentions.resolve(mentions.all[next(each for each in owners if each is not None)])
    if owner.kind in _PLACES - {MentionKind.COUNTRY}:
        return None
    sentence = f"« {root.name} » are {owner.name}'s own, as the determiner in front of « {noun} » says"
    return Allegiance(Bond.ACTS_FOR, Reason("link.own_people", sentence, (root.span, owner.span)), leader=owner.index)


def _may_lead(inner: Inner) -> bool:
    kind = inner.mention.kind
    return kind not in _PLACES and (kind in _LEADERS or inner.entity is not None)


def _state(syntax: Syntax, subject: Subject) -> Allegiance | None:
    """ "l'armée syrienne", "un responsable américain": an organ or an official of the one state that its words tell."""
    root = subject.root
    noun = _noun(syntax, root)
    official = root.kind in _PEOPLE and _is_official(root)
    organ = root.kind in _DESCRIBED and bool({noun, fold_letters(root.role or "")} & belonging_words("organ"))
    country = root.country or _state_inside(subject)
    if any(inner.mention.kind is MentionKind.PERSON for inner in subject.inner) or _several_states(syntax, root):
        return None
    if official and any(not _is_organ(syntax, inner) for inner in subject.inner):
        return None
    if country is None or not (official or organ):
        return None
    what = "holds an office of" if official else "is an organ of"
    reason = Reason("link.state_organ", f"« {root.name} » {what} a state and acts for it", (root.span,))
    return Allegiance(Bond.ACTS_FOR, reason, state=f"country:{country}")


def _state_inside(subject: Subject) -> str | None:
    """The one state named inside: "les armées du Niger"."""
    told = {inner.target.country for inner in subject.inner if inner.mention.kind is MentionKind.COUNTRY}
    return told.pop() if len(told) == 1 else None


def _several_states(syntax: Syntax, root: Mention) -> bool:
    """ "des médiateurs américains et qataris" serve two states."""
    tokens = syntax.tokens[root.first : root.last + 1]
    told = {demonym.known.entity for token in tokens if (demonym := demonyms().get(token.text.lower()))}
    return len(told) > 1


def _is_organ(syntax: Syntax, inner: Inner) -> bool:
    """Whether a body inside an official's title is the state's: "les services de sécurité", not "l'Observatoire".

    An armed group of the packs is not, whatever noun its name begins with: "les Forces démocratiques syriennes".
    """
    known = known_by_id().get(inner.entity or "")
    if known is not None and known.sort in _ARMED:
        return False
    return inner.mention.kind in _PLACES or _noun(syntax, inner.mention) in belonging_words("organ")


def _is_official(root: Mention) -> bool:
    readings = nouns().get((root.role or "").lower())
    return readings is not None and any(noun.sort in _OFFICIALS for noun in readings.nouns)


def _people(syntax: Syntax, root: Mention) -> Allegiance | None:
    """ "les Russes" as a party stand for Russia; "des Russes" are some Russians."""
    demonym = demonyms().get(syntax.tokens[root.head].text.lower())
    bare = len(root.name.split()) == 1 and root.plural
    if demonym is None or root.country is None or not bare or not _DEFINITE.match(root.span.of(syntax.text)):
        return None
    reason = Reason("link.people", f"« {root.name} » with the definite article stand for their state", (root.span,))
    return Allegiance(Bond.STANDS_FOR, reason, state=f"country:{root.country}")


def _ally(syntax: Syntax, subject: Subject) -> Allegiance | None:
    """ "ses alliés russes", "le parrain iranien", "notre voisin turc": the state itself, in its part for another."""
    root = subject.root
    if _noun(syntax, root) not in belonging_words("ally") or root.kind not in _PEOPLE:
        return None
    if root.country is None or subject.inner or _several_states(syntax, root):
        return None
    sentence = f"« {root.name} »: states have such allies and neighbours, and the adjective tells which state"
    reason = Reason("link.ally", sentence, (root.span,))
    return Allegiance(Bond.STANDS_FOR, reason, state=f"country:{root.country}")


def _noun(syntax: Syntax, mention: Mention) -> str:
    """The noun of a mention; the second of "les armées russe et turque" has its adjective only, and the shared noun."""
    word = syntax.tokens[mention.head].text.lower()
    return fold_letters(mention.role if mention.role and word in demonyms() else word)
