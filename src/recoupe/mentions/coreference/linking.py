"""Syntax, Mentions -> Mentions: fills ``refers_to``, ``why`` and ``possessors`` in one pass in reading order."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from recoupe.mentions.coreference.attachments import appositions, relative
from recoupe.mentions.coreference.chains import Chain
from recoupe.mentions.coreference.clauses import Clauses
from recoupe.mentions.coreference.descriptions import Register
from recoupe.mentions.coreference.memory import Memory
from recoupe.mentions.coreference.names import NameBook
from recoupe.mentions.coreference.possessives import possessives
from recoupe.mentions.coreference.profile import PARTIES, Profile, profile
from recoupe.mentions.coreference.pronouns import Verdict, demonstrative, personal
from recoupe.model.mention import Mention, MentionKind

if TYPE_CHECKING:
    from recoupe.model.mention import Mentions
    from recoupe.model.syntax import Syntax

_SINGLE = frozenset({MentionKind.PERSON, MentionKind.ORGANISATION})
_SPEAKER_DECIDES = "first person: whoever speaks here"


def link(syntax: Syntax, mentions: Mentions) -> Mentions:
    """A copy of ``mentions`` in which every mention that stands for another says so, and why.

    ``refers_to`` stays ``None`` where two candidates are left, with both in ``why``. First-person pronouns stay open:
    who speaks is decided with the quotations.
    """
    linking = _Linking(syntax, mentions)
    linked = linking.run()
    owners = possessives(linking.clauses, linked)
    every = tuple(_owned(mention, owners) for mention in linked.all) if owners else linked.all
    return replace(linked, all=every, possessors=owners)


class _Linking:
    """The state of one pass over one article."""

    def __init__(self, syntax: Syntax, mentions: Mentions) -> None:
        self.syntax = syntax
        self.mentions = mentions
        self.clauses = Clauses(syntax)
        self.profiles = [profile(syntax, mention) for mention in mentions.all]
        self.names = NameBook(syntax, self.profiles)
        self.apposed = appositions(self.clauses, mentions, self.profiles)
        parties = frozenset(p.mention.index for p in self.profiles if p.mention.kind in PARTIES)
        self.memory = Memory(self.clauses, mentions, parties)
        self.register = Register(self.memory)
        self.answers: dict[int, tuple[int | None, str | None]] = {}

    def run(self) -> Mentions:
        """Reads the mentions in text order and fills the answers."""
        for description, name in self.apposed.items():
            self._introduce(self.profiles[description], name)
        for one in sorted(self.profiles, key=lambda p: (p.mention.head, p.mention.first)):
            if one.sort not in {"other", "possessive"}:
                self.memory.enter(self.syntax.tokens[one.mention.head].sentence)
                self._read(one)
        return replace(self.mentions, all=tuple(map(self._answered, self.mentions.all)))

    def _introduce(self, description: Profile, name: int) -> None:
        """What an apposition says of a named party is known of it in the whole article."""
        chain = self.names.chain.get(name)
        if chain is not None:
            chain.learn(description)

    def _answered(self, mention: Mention) -> Mention:
        target, why = self.answers.get(mention.index, (None, None))
        return mention if why is None else _with_answer(mention, target, why)

    def _read(self, one: Profile) -> None:
        index = one.mention.index
        if one.sort == "name":
            self._read_name(one)
        elif index in self.apposed:
            self._join(one, self.names.chain[self.apposed[index]], self.apposed[index], "in apposition to the name")
        elif one.sort == "relative":
            self._read_relative(one)
        elif one.sort == "first":
            self.answers[index] = (None, _SPEAKER_DECIDES)
        else:
            chain, why = self._verdict(one)
            if chain is not None:
                self._join(one, chain, chain.latest, why)
            else:
                self._leave(one, why)

    def _verdict(self, one: Profile) -> Verdict:
        if one.sort == "personal":
            return personal(self.memory, one)
        if one.sort == "demonstrative":
            return demonstrative(self.memory, one)
        return self.register.described(one)

    def _read_name(self, one: Profile) -> None:
        index = one.mention.index
        chain = self.names.chain[index]
        why = self.names.why[index]
        self._join(
            one,
            chain,
            None if chain.root == index else chain.root,
            why if chain.root != index or "several" in why else None,
        )

    def _read_relative(self, one: Profile) -> None:
        target, why = relative(self.clauses, self.mentions, one)
        chain = self.memory.chains.get(target) if target is not None else None
        if chain is not None:
            self._join(one, chain, target, why)
        else:
            self.answers[one.mention.index] = (target, why)

    def _join(self, one: Profile, chain: Chain, target: int | None, why: str | None) -> None:
        if one.sort == "description":
            chain.learn(one)
        self.answers[one.mention.index] = (target, why)
        self.memory.add(one.mention, chain)
        self.register.enter(chain, one)

    def _leave(self, one: Profile, why: str) -> None:
        """An unresolved pronoun belongs to nobody; an unresolved description is a party of its own."""
        if why:
            self.answers[one.mention.index] = (None, why)
        # "au titre de maréchal" speaks of a title, of nobody who bears it.
        if one.sort != "description" or (one.bare and one.mention.kind in _SINGLE):
            return
        chain = Chain(one.mention.kind, one.mention.index, named=False)
        chain.learn(one)
        self.memory.add(one.mention, chain)
        self.register.enter(chain, one)


def _owned(mention: Mention, owners: dict[int, int]) -> Mention:
    """A possessive determiner that the finder counts among the pronouns stands for its possessor."""
    if mention.role != "poss" or mention.head not in owners:
        return mention
    return _with_answer(mention, owners[mention.head], "possessor: subject or owner nearest to the noun")


def _with_answer(mention: Mention, refers_to: int | None, why: str) -> Mention:
    # dataclasses.replace looks at every field by name and takes ten times as long.
    m = mention
    return Mention(
        m.index, m.kind, m.first, m.last, m.head, m.span, m.name, m.names, m.entity, m.country, m.plural, m.feminine,
        m.metonym, m.role, refers_to, why,
    )  # fmt: skip
