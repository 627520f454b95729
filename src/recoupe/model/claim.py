"""One reported event or state, and the words attributed to a speaker."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from recoupe.model.location import Candidate, Location
    from recoupe.model.span import Span


class EventType(StrEnum):
    """PLOVER 2.0's sixteen types and our two states (``docs/types.md`` defines them)."""

    AGREE = "AGREE"
    CONSULT = "CONSULT"
    SUPPORT = "SUPPORT"
    COOPERATE = "COOPERATE"
    AID = "AID"
    CONCEDE = "CONCEDE"
    RETREAT = "RETREAT"
    REQUEST = "REQUEST"
    ACCUSE = "ACCUSE"
    REJECT = "REJECT"
    THREATEN = "THREATEN"
    PROTEST = "PROTEST"
    MOBILIZE = "MOBILIZE"
    SANCTION = "SANCTION"
    COERCE = "COERCE"
    ASSAULT = "ASSAULT"
    HOLD = "HOLD"
    PRESENCE = "PRESENCE"


#: Types whose actor and recipient are interchangeable.
UNDIRECTED = frozenset({EventType.AGREE, EventType.CONSULT, EventType.COOPERATE})
#: Speech acts: types that are performed by saying something.
SPEECH_ACTS = frozenset({EventType.ACCUSE, EventType.THREATEN, EventType.REQUEST, EventType.REJECT, EventType.SUPPORT})


class Status(StrEnum):
    """How certain the text makes the event."""

    ASSERTED = "asserted"
    HEDGED = "hedged"
    FUTURE = "future"
    DENIED = "denied"


@dataclass(frozen=True, slots=True)
class Party:
    """An actor, recipient or speaker as a claim names it. ``span`` is the mention in the text."""

    name: str
    names: tuple[str, ...]
    span: Span | None
    entity: str | None = None
    #: Whose people they are, where the text or the packs say so: forces "of" Haftar, the army of a state.
    side: str | None = None
    #: Index in ``Mentions.all`` of the mention that the party is resolved to, where a mention names it.
    mention: int | None = field(default=None, compare=False)

    @property
    def is_known(self) -> bool:
        """Whether the text says who it is; ``UNKNOWN`` stands for whoever it does not name."""
        return self.name != UNKNOWN.name

    @property
    def camp(self) -> str:
        """What makes two parties of one article one: whose people they are, else who they are, else their name."""
        return self.side or self.entity or self.name


#: Whoever did an act whose author the text does not name, as the coding guide writes it.
UNKNOWN = Party("inconnu", ("inconnu",), None)


@dataclass(frozen=True, slots=True)
class Place:
    """Where: the most specific place that the text names."""

    name: str
    names: tuple[str, ...]
    span: Span
    entity: str | None = None
    #: Where it lies; ``None`` until it is located, and where the text does not decide.
    location: Location | None = None
    #: Every place that the words might mean, the likeliest first.
    candidates: tuple[Candidate, ...] = ()


@dataclass(frozen=True, slots=True)
class Item:
    """A weapon, force, area or casualty count. ``low``/``high`` are both ``None`` when no number is given."""

    what: str
    names: tuple[str, ...]
    low: int | float | None
    high: int | float | None
    span: Span


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a decision was taken: the rule, a sentence for the reader, the words it rests on."""

    rule: str
    sentence: str
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Claim:
    """One event or state as the text reports it, with every telling of it as evidence."""

    id: str
    type: EventType
    mode: str | None
    status: Status
    actor: tuple[Party, ...]
    recipient: tuple[Party, ...]
    speaker: tuple[Party, ...]
    place: Place | None
    when: str | None
    when_text: str | None
    items: tuple[Item, ...]
    evidence: tuple[Span, ...]
    rules: tuple[str, ...]
    reasons: tuple[Reason, ...] = ()
    #: ``stated`` (the text gives the date), ``relative`` (counted from another date) or ``none`` (it does not decide).
    when_basis: str = "none"

    @property
    def when_precision(self) -> str | None:
        """How exact ``when`` is: ``day``, ``month``, ``year``, or ``interval`` for a span or an open end."""
        if self.when is None or "/" in self.when:
            return None if self.when is None else "interval"
        return ("year", "month", "day")[self.when.count("-")]


@dataclass(frozen=True, slots=True)
class Quote:
    """Words or content attributed to a speaker. ``kind`` is ``direct`` or ``indirect``."""

    span: Span
    speaker: Party
    kind: str
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Attribution:
    """A stretch of the text that somebody is said to say: the basis of quotes and of a claim's speaker.

    ``content`` covers what is said, ``cue`` the words that attribute it ("a déclaré", "selon"). ``speaker`` is an
    index into ``Mentions.all`` (already resolved) or ``None`` when the text does not say who. ``kind`` is ``direct``
    (inside quotation marks), ``indirect`` ("a dit que ...") or ``selon`` ("selon X", no reported clause of its own).
    ``quoted`` tells whether the stretch is also printed as a quote. ``denies`` is true for "dément", "nie".
    ``source`` spans the words near the cue that name the speaker ("le ministre", "un communiqué de l'armée"), which
    may be there although no mention stands for them. ``via`` is who passes the words on ("cité par l'AFP").
    """

    content: Span
    cue: Span
    speaker: int | None
    kind: str
    quoted: bool = True
    denies: bool = False
    rule: str = ""
    source: Span | None = None
    via: int | None = None
