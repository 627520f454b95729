"""What the words of an article name: actors, places, times, quantities, weapons."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from recoupe.model.span import Span


class MentionKind(StrEnum):
    """What sort of thing a mention names."""

    PERSON = "person"
    COUNTRY = "country"  # a state; also its capital, government or nationality standing for it
    ORGANISATION = "organisation"  # named bodies, armed groups, companies, ministries, media
    GROUP = "group"  # described parties: "police militaire russe", "rebelles", "civils"
    PLACE = "place"
    EQUIPMENT = "equipment"  # weapons, vehicles, ammunition, materiel
    THING = "thing"  # countable things that a claim may list: deaths, wounded, square kilometres
    PRONOUN = "pronoun"  # resolved by ``refers_to`` or left unresolved


@dataclass(frozen=True, slots=True)
class Mention:
    """A noun phrase that names something.

    ``first``..``last`` are the tokens of the name with its determiner and modifiers, ``head`` the token that
    governs it. ``name`` is the best short name, ``names`` every name a reader would accept (its own words
    first, then aliases from the packs). ``country`` is the ISO 3166 alpha-2 code (lower case) of the state that
    the mention belongs to ("police militaire russe" -> ``ru``) or is. ``entity`` is a pack identifier
    (``country:ru``, ``org:onu``) when the packs know it.

    ``refers_to`` is the index, in ``Mentions.all``, of the mention that this one stands for (coreference), or ``None``.
    """

    index: int
    kind: MentionKind
    first: int
    last: int
    head: int
    span: Span
    name: str
    names: tuple[str, ...]
    entity: str | None = None
    country: str | None = None
    plural: bool = False
    feminine: bool | None = None
    #: True for capital or seat standing for its government ("Moscou a livré").
    metonym: bool = False
    #: Lemma of the describing noun for GROUP and titles ("soldat", "président"), if any.
    role: str | None = None
    refers_to: int | None = None
    #: Why ``refers_to`` was chosen, or why it stayed empty.
    why: str | None = None


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its bounds: ``au moins huit`` is ``(8, None)``, ``une dizaine`` ``(10, 10)``.

    ``head`` is the token counted (``avions``); ``of`` spans the number words themselves.
    """

    first: int
    last: int
    head: int
    low: int | float | None
    high: int | float | None
    span: Span


@dataclass(frozen=True, slots=True)
class Moment:
    """A time expression. ``edtf`` is ``None`` when the text does not decide (no publication day, vague span).

    ``basis`` is ``stated`` (the text gives the date), ``relative`` (counted from the publication date) or ``none``.
    """

    first: int
    last: int
    span: Span
    edtf: str | None
    basis: str
    why: str


@dataclass(frozen=True, slots=True)
class Mentions:
    """All mentions of one article, with look-ups by token."""

    all: tuple[Mention, ...]
    quantities: tuple[Quantity, ...]
    moments: tuple[Moment, ...]
    #: Index in ``all`` of the mention headed by each token, or ``None``.
    at_head: tuple[int | None, ...]
    #: Index in ``all`` of the (longest) mention that covers each token, or ``None``.
    covering: tuple[int | None, ...]
    #: Index in ``all`` of the possessor, by the token of its determiner ("son", "leurs"); resolved ones only.
    possessors: Mapping[int, int] = field(default_factory=dict)

    def headed_by(self, token: int) -> Mention | None:
        """The mention whose head is this token."""
        index = self.at_head[token]
        return None if index is None else self.all[index]

    def around(self, token: int) -> Mention | None:
        """The longest mention that covers this token."""
        index = self.covering[token]
        return None if index is None else self.all[index]

    def resolve(self, mention: Mention) -> Mention:
        """The mention that this one finally stands for (itself when it stands for no other)."""
        seen = {mention.index}
        while mention.refers_to is not None and mention.refers_to not in seen:
            mention = self.all[mention.refers_to]
            seen.add(mention.index)
        return mention

    def chain(self, mention: Mention) -> Iterator[Mention]:
        """Every mention that stands for the same thing as this one, in text order."""
        target = self.resolve(mention).index
        for other in self.all:
            if self.resolve(other).index == target:
                yield other
