"""Titles and definite descriptions: "le maréchal", "le mouvement", "le pays", "les rebelles"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.model.mention import MentionKind
from recoupe.packs.coreference import coreference_pack

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.mentions.coreference.chains import Chain
    from recoupe.mentions.coreference.memory import Memory
    from recoupe.mentions.coreference.profile import Profile

Verdict = tuple["Chain | None", str]
_Wording = tuple[MentionKind, str, bool, frozenset[str]]

_ROLES = coreference_pack().roles
_MARGIN = 1.15
# A title that nothing in the article ties to anybody needs a much clearer winner.
_LOOSE_MARGIN = 2.0
# What each further mention adds to a party that an unnarrowed description may stand for: the article's topic wins.
_TOPIC = 12.0
#: A description that stands for nobody named before: no reason need be given.
NEW = ""
_SAME_ROLE, _NEAR_ROLE = 3, 2
# Sentences over which a description that no role supports can lean on salience.
_LOOSE_REACH = 3
# Sentences over which a body or group may be called by another noun of its role.
_OTHER_NOUN_REACH = 5
# Parties of one role looked at, latest first: an article that names more leaves the description open anyway.
_LOOKED_AT = 24
# Bodies that an article names without saying what they are may be "le groupe", "le mouvement".
_OPEN = frozenset({"armed-group", "movement"})
_WITHOUT_ROLE = _OPEN.union(name for name, entry in _ROLES.items() if entry.loose)
_KINDS = {
    MentionKind.PERSON: frozenset({MentionKind.PERSON}),
    MentionKind.COUNTRY: frozenset({MentionKind.COUNTRY}),
    MentionKind.ORGANISATION: frozenset({MentionKind.ORGANISATION, MentionKind.GROUP}),
    MentionKind.GROUP: frozenset({MentionKind.GROUP, MentionKind.ORGANISATION}),
}


class Register:
    """The parties of the article read so far, by role and by the words that last described them."""

    def __init__(self, memory: Memory) -> None:
        """Nobody is known yet."""
        self._memory = memory
        self._by_role: dict[str, list[Chain]] = {}
        self._by_wording: dict[_Wording, Chain] = {}

    def enter(self, chain: Chain, profile: Profile) -> None:
        """Takes note of the roles and words that a mention gives to its party."""
        for role in chain.roles:
            known = self._by_role.setdefault(role, [])
            if chain not in known[-_LOOKED_AT:]:
                known.append(chain)
        if profile.sort == "description":
            self._by_wording[self._wording(profile)] = chain

    def described(self, profile: Profile) -> Verdict:
        """Which earlier party a description stands for."""
        if not profile.definite:
            return None, NEW
        known = None if profile.pointing else self._by_wording.get(self._wording(profile))
        if known is not None and not known.named and profile.mention.kind is not MentionKind.PERSON:
            return known, "the same words as before"
        if not profile.roles:
            return (known, "the same words as before") if known is not None else (None, NEW)
        fitting = [(fit, chain) for chain in self._candidates(profile) if (fit := _fit(profile, chain))]
        if not fitting:
            return None, "nobody named before has this role"
        return self._decided(profile, fitting)

    def _wording(self, profile: Profile) -> _Wording:
        mention = profile.mention
        return mention.kind, profile.lemma, bool(profile.plural), profile.modifiers

    def _candidates(self, profile: Profile) -> Iterator[Chain]:
        seen: set[int] = set()
        near = [name for role in profile.roles for name in (role, *_ROLES[role].near)]
        lately = self._memory.recent if self._may_be_open(profile) else ()
        for chains in [*(self._by_role.get(role, ())[-_LOOKED_AT:] for role in near), lately]:
            for chain in chains:
                if id(chain) not in seen:
                    seen.add(id(chain))
                    yield chain

    @staticmethod
    def _in_reach(profile: Profile, chain: Chain, sentence: int) -> bool:
        """Whether a body or group may still be called by a noun that it was not called by before."""
        same = chain.kind is MentionKind.PERSON or chain.kind is MentionKind.COUNTRY or profile.lemma in chain.lemmas
        return same or sentence - chain.seen <= _OTHER_NOUN_REACH

    @staticmethod
    def _may_be_open(profile: Profile) -> bool:
        """Whether a party without a known role may be meant: of bodies and groups only those of an open noun."""
        return profile.mention.kind is MentionKind.PERSON or bool(profile.roles & _WITHOUT_ROLE)

    def _decided(self, profile: Profile, fitting: list[tuple[int, Chain]]) -> Verdict:
        best = max(fit for fit, _ in fitting)
        sentence = self._memory.clauses.tokens[profile.mention.head].sentence
        chains = [chain for fit, chain in fitting if fit == best and self._in_reach(profile, chain, sentence)]
        supported = best >= _NEAR_ROLE
        if not supported:
            chains = [
                chain
                for chain in chains
                if chain.named and sentence - chain.seen <= _LOOSE_REACH and not profile.modifiers
            ]
        if not chains:
            return None, "nobody named before has this role"
        ranked = sorted(
            ((chain.at(sentence) + _TOPIC * chain.count, chain) for chain in chains), key=lambda pair: -pair[0]
        )
        margin = _MARGIN if supported else _LOOSE_MARGIN
        if len(ranked) > 1 and ranked[0][0] < margin * ranked[1][0]:
            names = sorted(self._memory.mentions.all[chain.root].name for _, chain in ranked[:2])
            return None, f"two candidates fit this role: {names[0]}, {names[1]}"
        return ranked[0][1], _why(best, alone=len(ranked) == 1)


def _fit(profile: Profile, chain: Chain) -> int:
    """0 when the party cannot be meant, else how well its roles fit the description (1 to 3)."""
    mention = profile.mention
    if chain.kind not in _KINDS[mention.kind] or bool(chain.plural) != bool(profile.plural):
        return 0
    # "le royaume" may be a state with a feminine name; a man is never "la ministre".
    if chain.kind is MentionKind.PERSON and profile.feminine and chain.genders == {False}:
        return 0
    if mention.country and chain.countries and mention.country not in chain.countries:
        return 0
    if any(_ROLES[role].loose for role in profile.roles):
        # "le dirigeant" may be any man named before; "les femmes" are not the movement.
        return 1 if not profile.modifiers and mention.kind is MentionKind.PERSON else 0
    fit = chain.fit(profile.roles)
    if chain.kind is not MentionKind.PERSON and not _same_body(profile, chain, fit):
        return 0
    return _in_office(profile, chain, fit) if fit else 0


def _same_body(profile: Profile, chain: Chain, fit: int) -> bool:
    """Whether a body or group may be called so: one without a name only by the noun that it was called by before."""
    if fit == _SAME_ROLE:
        return chain.named or profile.lemma in chain.lemmas
    if fit == _NEAR_ROLE:
        return chain.named or profile.mention.kind is MentionKind.GROUP
    return fit > 0 and chain.named and not chain.roles and bool(profile.roles & _OPEN)


def _in_office(profile: Profile, chain: Chain, fit: int) -> int:
    """The fit, or less when what narrows the description or the party's title speaks against it."""
    roles = [_ROLES[role] for role in profile.roles]
    if not profile.modifiers:
        return fit - 1 if fit == _SAME_ROLE and chain.of_body and any(role.sovereign for role in roles) else fit
    if profile.modifiers <= chain.modifiers.union(chain.words):
        return fit
    if profile.mention.kind is not MentionKind.PERSON:
        return 0
    return fit if fit >= _NEAR_ROLE and not any(role.office for role in roles) else 0


def _why(fit: int, *, alone: bool) -> str:
    role = {_SAME_ROLE: "has this role", _NEAR_ROLE: "has a role close to this one"}.get(fit, "may be called so")
    return f"the only party named before that {role}" if alone else f"the most present party that {role}"
