"""Named mentions of one article brought together: the same name, short and full names, acronyms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.mentions.coreference.chains import Chain
from recoupe.mentions.coreference.wording import folded, without_nouns
from recoupe.model.mention import MentionKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from recoupe.mentions.coreference.profile import Profile
    from recoupe.model.syntax import Syntax

_LONGEST_ACRONYM = 9
_SAME_NAME = "the same name"
_SAME_ENTITY = "another name of the same party"
_ACRONYM = "acronym of the full name"
_SHORT = "short for the full name"


class NameBook:
    """The chains of an article's named parties.

    ``chain`` and ``why`` are by mention index. A short name that fits two different full names has a ``why`` and a
    chain of its own.
    """

    def __init__(self, syntax: Syntax, profiles: Iterable[Profile]) -> None:
        """Reads full names before short ones: a short name is judged against every full name of the article."""
        self.chain: dict[int, Chain] = {}
        self.why: dict[int, str] = {}
        self._syntax = syntax
        self._by_key: dict[object, Chain] = {}
        self._by_word: dict[tuple[bool, str], list[Chain]] = {}
        self._by_initials: dict[str, list[Chain]] = {}
        named = [profile for profile in profiles if profile.sort == "name"]
        self._bracketed = self._bracketed_acronyms(named)
        for profile in sorted(named, key=lambda p: (-len(p.words), p.mention.first)):
            self._place(profile)
        for profile in named:
            chain = self.chain[profile.mention.index]
            chain.root = min(chain.root, profile.mention.index)
            chain.learn(profile)

    def _place(self, profile: Profile) -> None:
        mention = profile.mention
        chain, why = self._known(profile)
        if chain is None:
            chain = Chain(mention.kind, mention.index, named=True, words=profile.words)
            if why is None:
                self._enter(chain)
        if why is None or chain.root != mention.index:
            for key in _keys(profile):
                self._by_key.setdefault(key, chain)
        self.chain[mention.index] = chain
        self.why[mention.index] = why or _SAME_NAME

    def _enter(self, chain: Chain) -> None:
        person = chain.kind is MentionKind.PERSON
        for word in chain.words:
            self._by_word.setdefault((person, word), []).append(chain)
        if not person and len(chain.words) > 1:
            initials = folded("".join(word[0] for word in chain.words))
            self._by_initials.setdefault(initials, []).append(chain)

    def _known(self, profile: Profile) -> tuple[Chain | None, str | None]:
        for key in _keys(profile):
            if key in self._by_key:
                return self._by_key[key], _SAME_NAME if key[0] == "words" else _SAME_ENTITY
        full = self._bracketed.get(profile.mention.index)
        if full is not None and full in self.chain:
            return self.chain[full], _ACRONYM
        if profile.mention.kind is MentionKind.COUNTRY:
            return None, None
        return self._longer(profile)

    def _longer(self, profile: Profile) -> tuple[Chain | None, str | None]:
        """The one party whose full name holds this short one; no chain but a reason when there are several."""
        person = profile.mention.kind is MentionKind.PERSON
        candidates = self._by_word.get((person, profile.words[-1]), [])
        fitting = [chain for chain in candidates if _within(profile.words, chain.words)]
        if not person:
            # "Nations unies" is no short name of their "Conseil de sécurité": a body goes by how its name begins.
            fitting = [chain for chain in fitting if without_nouns(chain.words)[0] == profile.words[0]]
            fitting += self._spelt_out(profile)
        if len(fitting) > 1:
            surnamed = [chain for chain in fitting if chain.words[-1] == profile.words[-1]]
            fitting = surnamed or fitting
        if len(fitting) == 1:
            return fitting[0], _SHORT
        if fitting:
            return None, "fits several full names: " + ", ".join(sorted(" ".join(c.words) for c in fitting))
        return None, None

    def _spelt_out(self, profile: Profile) -> list[Chain]:
        """Organisations whose initials are this acronym."""
        name = profile.mention.name
        if len(profile.words) > 1 or not name.isupper() or not 1 < len(name) <= _LONGEST_ACRONYM:
            return []
        return self._by_initials.get(profile.words[0], [])

    def _bracketed_acronyms(self, named: list[Profile]) -> dict[int, int]:
        """Mentions in brackets behind the name that they shorten: "Conseil de transition (CT)"."""
        tokens = self._syntax.tokens
        ends: dict[int, int] = {}
        for profile in named:
            if profile.mention.kind is not MentionKind.PERSON and len(profile.words) > 1:
                ends[profile.mention.last] = profile.mention.index
        found: dict[int, int] = {}
        for profile in named:
            opening = profile.mention.first - 1
            if opening > 0 and tokens[opening].text == "(" and len(profile.words) == 1 and opening - 1 in ends:
                found[profile.mention.index] = ends[opening - 1]
        return found


def _keys(profile: Profile) -> list[tuple[str, object]]:
    mention = profile.mention
    keys: list[tuple[str, object]] = [("words", (mention.kind, profile.words))]
    if mention.entity:
        keys.insert(0, ("entity", mention.entity))
    return keys


def _within(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether the words of the short name stand in the full one, in order."""
    rest = iter(full)
    return len(short) < len(full) and all(word in rest for word in short)
