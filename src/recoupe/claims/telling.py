"""One telling of an event: a claim before the tellings of one event are put together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from recoupe.model.claim import EventType, Item, Party, Place, Reason, Status
    from recoupe.model.mention import Moment
    from recoupe.model.span import Span


@dataclass(frozen=True, slots=True)
class Telling:
    """What one clause says of an event. ``order`` is the trigger's token index."""

    order: int
    sentence: int
    headline: bool
    rule: str
    type: EventType
    mode: str | None
    status: Status
    actor: tuple[Party, ...]
    recipient: tuple[Party, ...]
    speaker: tuple[Party, ...]
    place: Place | None
    moment: Moment | None
    items: tuple[Item, ...]
    evidence: Span
    lemma: str
    #: Tokens of the sentence that tell the same act, if they are triggers of its type ("un accord **signé**").
    whole: frozenset[int]
    #: Whether a recipient is a party by itself, not a thing or place that somebody unnamed owns.
    against_party: bool
    definite: bool
    #: Whether the event has an article that brings in something new ("une série d'attentats").
    indefinite: bool
    #: Whether the clause leaves both parties to the article ("les combats").
    open_sides: bool
    #: Whether it is a call to stop fighting that names nobody who is called on.
    open_addressees: bool
    reasons: tuple[Reason, ...]

    @property
    def has_author(self) -> bool:
        """Whether the text says who did it."""
        return any(party.is_known for party in self.actor)
