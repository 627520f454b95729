"""Mentions of one article -> its parties: each with all its mentions, its proper names and what is told of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from recoupe.entities.names import Card
from recoupe.entities.names.reading import person_name
from recoupe.model.mention import MentionKind
from recoupe.packs.naming import name_words
from recoupe.packs.words import nouns, small_words
from recoupe.packs.world import demonyms
from recoupe.text.letters import fold_letters

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.model.mention import Mention, Mentions
    from recoupe.model.syntax import Syntax, Token

PARTIES = frozenset({MentionKind.PERSON, MentionKind.COUNTRY, MentionKind.ORGANISATION, MentionKind.GROUP})
_WORD = re.compile(r"[^\W_][\w.’']*")
# Words that are no part of a name, however they are written at the start of a sentence.
_NO_NAMES = frozenset({"DET", "ADP", "NUM"})
_BODIES = frozenset({MentionKind.ORGANISATION, MentionKind.GROUP})


class Inner(NamedTuple):
    """A party or place named inside the words of another, and the mention that it stands for."""

    mention: Mention
    target: Mention

    @property
    def entity(self) -> str | None:
        """The pack entity that either is a name of."""
        return self.mention.entity or self.target.entity


class Subject(NamedTuple):
    """One party of an article: ``root`` is the mention that the others stand for, ``names`` its proper names, the
    fullest first. ``inner`` are the parties and places named inside the root's own words ("l'armée de **X**").
    """

    root: Mention
    chain: tuple[Mention, ...]
    names: tuple[str, ...]
    inner: tuple[Inner, ...]

    @property
    def entities(self) -> tuple[str, ...]:
        """The pack entities that its mentions are names of, each once."""
        return tuple(dict.fromkeys(mention.entity for mention in self.chain if mention.entity))

    @property
    def country(self) -> str | None:
        """The one state that its mentions tell, or ``None`` where they tell none or several."""
        told = {mention.country for mention in self.chain if mention.country}
        return told.pop() if len(told) == 1 else None

    @property
    def name(self) -> str:
        """The fullest proper name, else the words of the first mention."""
        return self.names[0] if self.names else self.root.name

    @property
    def is_person(self) -> bool:
        """Whether it is a person, by its kind or by a given name that opens its full name."""
        if self.root.kind is MentionKind.ORGANISATION and self.names and _is_persons_name(self.name):
            words = person_name(self.name).words
            return len(words) > 1 and words[0].given is not None
        return self.root.kind is MentionKind.PERSON

    def cards(self, around: frozenset[str]) -> list[Card]:
        """A card for each proper name, with what the article says of the bearer."""
        person = self.is_person
        role = next((mention.role for mention in self.chain if mention.role), None) if person else None
        feminine = next((mention.feminine for mention in self.chain if mention.feminine is not None), None)
        return [Card(name, person, self.country, role, feminine if person else None, around) for name in self.names]


def subjects(syntax: Syntax, mentions: Mentions) -> list[Subject]:
    """Every party of the article in text order."""
    chains: dict[int, list[Mention]] = {}
    for mention in mentions.all:
        if mention.kind in PARTIES:
            chains.setdefault(mentions.resolve(mention).index, []).append(mention)
    found = []
    for root, chain in chains.items():
        if mentions.all[root].kind in PARTIES:
            inner = {each.target.index: each for each in _inside(mentions, mentions.all[root])}
            names = sorted(dict.fromkeys(_proper_names(syntax, mentions, chain)), key=_fullest)
            found.append(Subject(mentions.all[root], tuple(chain), tuple(names), tuple(inner.values())))
    return sorted(found, key=lambda subject: (subject.root.first, subject.root.last, subject.root.index))


def _fullest(name: str) -> int:
    return -len(name.split())


def _inside(mentions: Mentions, mention: Mention) -> Iterator[Inner]:
    """The parties and places inside the words of a mention, without those that are the mention itself."""
    own = mentions.resolve(mention).index
    for token in range(mention.first, mention.last + 1):
        inner = mentions.headed_by(token)
        if inner is None or inner.index == mention.index or inner.first < mention.first or inner.last > mention.last:
            continue
        target = mentions.resolve(inner)
        if target.index != own and (inner.kind in PARTIES or inner.kind is MentionKind.PLACE):
            yield Inner(inner, target)


def _proper_names(syntax: Syntax, mentions: Mentions, chain: list[Mention]) -> Iterator[str]:
    for mention in chain:
        person = mention.kind is MentionKind.PERSON and _is_persons_name(mention.name)
        if person or (mention.kind in _BODIES and _names_body(syntax, mentions, mention)):
            yield mention.name


def _is_persons_name(name: str) -> bool:
    """Whether every word is written large, but for particles: "Fayez al-Sarraj", not "ministre de la Défense"."""
    words = _WORD.findall(name)
    particles = small_words()["particle"] | small_words()["surname"] | name_words("article")
    large = [word for word in words if word[0].isupper()]
    return bool(large) and all(word[0].isupper() or fold_letters(word) in particles for word in words)


def _names_body(syntax: Syntax, mentions: Mentions, mention: Mention) -> bool:
    """Whether the words of a body or group are a name of its own.

    A word written large that is no noun or nationality of ours makes one ("milice Anzar"), unless it is the name of a
    person or place inside ("milice d'Anzar"); so do two words of a body of which the first is written large inside a
    sentence ("le Conseil de défense").
    """
    inside = {
        token
        for inner in _inside(mentions, mention)
        for token in range(inner.mention.first, inner.mention.last + 1)
    }  # fmt: skip
    own = [token for token in syntax.tokens[mention.first : mention.last + 1] if token.pos not in _NO_NAMES]
    large = [token for token in own if token.text[:1].isupper() and token.index not in inside]
    if any(not _is_common(token) for token in large):
        return True
    telling = [token for token in own if token.index not in inside and not _is_state(token)]
    opens = bool(large) and own[0] is large[0] and large[0].index > syntax.sentences[large[0].sentence].first
    return opens and len(telling) > 1 and mention.kind is MentionKind.ORGANISATION and mention.country is None


def _is_common(token: Token) -> bool:
    low = token.text.lower()
    return low in nouns() or low in demonyms() or token.pos in {"ADJ", "NOUN"}


def _is_state(token: Token) -> bool:
    return token.text.lower() in demonyms()
