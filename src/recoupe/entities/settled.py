"""Descriptions that the article settles: "le gouvernement" of its one state, "la secte islamiste" of its one group."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

from recoupe.entities.belonging import Allegiance
from recoupe.model.claim import Reason
from recoupe.model.entity import Bond
from recoupe.model.mention import MentionKind
from recoupe.packs.belonging import belonging_words
from recoupe.packs.dates import meets
from recoupe.packs.naming import name_words
from recoupe.packs.world import known_things
from recoupe.text.letters import fold_letters

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from recoupe.entities.subjects import Subject
    from recoupe.model.mention import Mention, Mentions
    from recoupe.model.syntax import Syntax
    from recoupe.packs.things import KnownThing

_DESCRIBED = frozenset({MentionKind.ORGANISATION, MentionKind.GROUP})
_DEFINITE = re.compile(r"(?:les?|la|l['’]|du|aux?|ces?|cet|cette)(?:\s|(?<=['’]))", re.IGNORECASE)
_INDEFINITE = re.compile(r"(?:une?|des|plusieurs|deux|trois|quatre|certains|d['’]autres)\b", re.IGNORECASE)
_ARMED = frozenset({"armed", "militia"})
#: Times that an article must speak of a state before "le gouvernement" may be that state's, and how much more often
#: than of any other: limits chosen so that an article about two states leaves the description open.
_TOLD, _CLEARLY = 3, 2


class Settling:
    """What one article settles: its one state, and its one armed group."""

    def __init__(self, syntax: Syntax, mentions: Mentions, found: Sequence[Subject], published: str | None) -> None:
        self._syntax = syntax
        self._mentions = mentions
        self._subjects = found
        self._published = published
        self._named = frozenset(entity for subject in found for entity in subject.entities)
        self._state = _one_state(mentions)
        self._upheaval = _in_upheaval(syntax.text)

    def settled(self, subject: Subject) -> Allegiance | None:
        """For whom a description without any name stands, where only one state or armed group can be meant."""
        root = subject.root
        if root.kind not in _DESCRIBED or subject.inner or root.country or not _is_definite(self._syntax, root):
            return None
        words = frozenset(fold_letters(root.span.of(self._syntax.text)).split()) - _small()
        if _is_organ(words):
            return self._government(root, words)
        return self._group(subject, words) if _is_band(root, words) else None

    def _government(self, root: Mention, words: frozenset[str]) -> Allegiance | None:
        """ "le gouvernement", "les forces gouvernementales": the state's, or the one of its rivals that is named."""
        governs = bool(words & (belonging_words("loyal") | {"gouvernement"}))
        if self._state is None or self._another_state_near(root) or (self._upheaval and not governs):
            return None
        rivals = [each for each in _of_sorts(frozenset({"government"})).get(self._state, ()) if self._held(each)]
        entity = f"country:{self._state}"
        if len(rivals) > 1:
            named = [each for each in rivals if each.id in self._named]
            if len(named) != 1 or not governs:
                return None
            entity = named[0].id
        sentence = f"« {root.name} » names no state, and the article is about one only"
        return Allegiance(Bond.ACTS_FOR, Reason("link.only_state", sentence, (root.span,)), state=entity)

    def _held(self, government: KnownThing) -> bool:
        return meets(government.since, government.until, self._published)

    def _another_state_near(self, root: Mention) -> bool:
        """Whether the sentence, or the one before it, tells another state, whose government may be meant."""
        sentence = self._syntax.tokens[root.head].sentence
        near = {sentence, sentence - 1}
        return any(
            mention.country not in {None, self._state} and self._syntax.tokens[mention.head].sentence in near
            for mention in self._mentions.all
        )

    def _group(self, subject: Subject, words: frozenset[str]) -> Allegiance | None:
        """ "la secte islamiste": the armed group, if the article names one only and brings in none without a name."""
        groups = _of_sorts(_ARMED).get("", ())
        named = [each.id for each in groups if each.id in self._named]
        others = (each.root for each in self._subjects if each.root.index != subject.root.index)
        if len(named) != 1 or any(self._is_new_band(other) for other in others):
            return None
        root = subject.root
        sentence = f"« {root.name} » describes an armed group, and the article names one only"
        reason = Reason("link.only_group", sentence, (root.span,))
        return Allegiance(Bond.IS, reason, state=named[0]) if words & belonging_words("armed") else None

    def _is_new_band(self, other: Mention) -> bool:
        """ "un groupe rebelle", "plusieurs milices": another armed group that has no name."""
        if other.kind not in _DESCRIBED or other.entity is not None:
            return False
        said = other.span.of(self._syntax.text)
        words = frozenset(fold_letters(said).split())
        armed = words & belonging_words("armed") and words & belonging_words("band")
        return bool(armed) and (other.plural or _INDEFINITE.match(said) is not None)


def _one_state(mentions: Mentions) -> str | None:
    """The state that the article speaks of more than twice as often as of any other."""
    counts = Counter(mention.country for mention in mentions.all if mention.country)
    ranked = [*counts.most_common(2), (None, 0), (None, 0)]
    (state, most), (_, next_most) = ranked[:2]
    return state if most >= _TOLD and most > _CLEARLY * next_most else None


def _in_upheaval(text: str) -> bool:
    """Whether an article tells of a coup or a mutiny: there "l'armée" may act against its own state."""
    folded = f" {fold_letters(text)} "
    return any(f" {word} " in folded for word in belonging_words("upheaval"))


def _is_definite(syntax: Syntax, root: Mention) -> bool:
    """Whether an article or "ce" stands in front, in the mention's words or just before them ("du gouvernement").

    "Des" is definite only behind a noun, where it stands for "de les", not as an article of its own.
    """
    front = syntax.tokens[max(root.first - 1, 0) : root.first + 1]
    return any(
        _DEFINITE.match(f"{token.text} ") or (token.text.lower() == "des" and token.pos == "ADP") for token in front
    )


def _is_organ(words: frozenset[str]) -> bool:
    """Whether all words are those of a state's own organ: "armée régulière", not "armée de libération"."""
    sovereign, loyal = belonging_words("sovereign"), belonging_words("loyal")
    own = bool(words & sovereign) or bool(words & loyal and words & belonging_words("organ"))
    return own and words <= sovereign | loyal | belonging_words("beside") | belonging_words("organ")


def _is_band(root: Mention, words: frozenset[str]) -> bool:
    return not root.plural and bool(words & belonging_words("band")) and bool(words & belonging_words("armed"))


@cache
def _small() -> frozenset[str]:
    return name_words("linking") | {"ces", "ce", "cette", "cet", "aux", "au"}


@cache
def _of_sorts(sorts: frozenset[str]) -> Mapping[str, tuple[KnownThing, ...]]:
    """The entries of these classes by their state; all of them under the empty one."""
    found: dict[str, list[KnownThing]] = {"": []}
    for thing in known_things():
        if thing.sort in sorts:
            found[""].append(thing)
            found.setdefault(thing.country or "", []).append(thing)
    return {state: tuple(things) for state, things in found.items()}
