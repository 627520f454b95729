"""Chains: the mentions of one article that stand for the same party, and how present it is in the reader's mind."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from recoupe.packs.coreference import coreference_pack

if TYPE_CHECKING:
    from recoupe.mentions.coreference.clauses import Prominence
    from recoupe.mentions.coreference.profile import Profile
    from recoupe.model.mention import MentionKind

_ROLES = coreference_pack().roles
#: What a sentence's distance leaves of the prominence of a party.
DECAY = 0.5


@dataclass(slots=True, eq=False)
class Chain:
    """One party of the article as far as it has been read.

    ``salience`` is what the party's prominence amounts to at sentence ``seen`` and halves with every further sentence.
    """

    kind: MentionKind
    root: int
    named: bool
    genders: set[bool] = field(default_factory=set)
    plural: bool | None = None
    metonym: bool = False
    roles: set[str] = field(default_factory=set)
    modifiers: set[str] = field(default_factory=set)
    lemmas: set[str] = field(default_factory=set)
    of_body: bool = False
    countries: set[str] = field(default_factory=set)
    words: tuple[str, ...] = ()
    latest: int = -1
    function: str = ""
    count: int = 0
    salience: float = 0.0
    weight: float = 0.0
    seen: int = -1
    #: Quotation that the latest mention stands in, and the last sentence with a mention outside quotations.
    quotation: int | None = None
    outside: int = -1
    spoke: int = -1

    def learn(self, profile: Profile) -> None:
        """Takes over what a mention tells of the party, wherever in the article it stands."""
        mention = profile.mention
        self.roles |= profile.roles
        self.modifiers |= profile.modifiers
        self.of_body = self.of_body or profile.of_body
        if profile.lemma:
            self.lemmas.add(profile.lemma)
        if mention.country:
            self.countries.add(mention.country)
        if profile.feminine is not None:
            self.genders.add(profile.feminine)
        if self.plural is None:
            self.plural = profile.plural
        self.metonym = self.metonym or mention.metonym

    def observe(self, mention: int, sentence: int, prominence: Prominence, quotation: int | None) -> None:
        """Raises the salience: the party has just been mentioned in ``sentence``."""
        if sentence != self.seen:
            self.salience, self.weight = self.at(sentence), 0.0
        self.salience += max(0.0, prominence.weight - self.weight)
        if prominence.weight >= self.weight:
            self.function = prominence.function
        self.weight = max(self.weight, prominence.weight)
        self.seen, self.latest, self.count = sentence, mention, self.count + 1
        self.quotation = quotation
        if quotation is None:
            self.outside = sentence

    def at(self, sentence: int) -> float:
        """Salience at a later sentence."""
        return 0.0 if self.seen < 0 else self.salience * DECAY ** (sentence - self.seen)

    def fit(self, roles: frozenset[str]) -> int:
        """How well a description's roles fit: 3 the same, 2 a near one, 1 nothing known against it, 0 not at all."""
        if roles & self.roles:
            return 3
        if any(near in self.roles for role in roles for near in _ROLES[role].near):
            return 2
        own = {role for role in self.roles if not _ROLES[role].loose}
        return 0 if own else 1
