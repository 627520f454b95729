"""Where, when and with what: the place, the moment and the items of an event."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.claims.clauses import Clauses
from recoupe.claims.items import ItemFinder
from recoupe.claims.moments_of import MomentFinder
from recoupe.claims.places import PlaceFinder

if TYPE_CHECKING:
    from recoupe.claims.frames import Event
    from recoupe.claims.grammar import Grammar
    from recoupe.claims.parties import PartyFinder
    from recoupe.model.claim import Item, Place
    from recoupe.model.mention import Mentions, Moment


class Circumstances:
    """Finds the place, moment and items of the events of one article."""

    def __init__(self, grammar: Grammar, mentions: Mentions, parties: PartyFinder) -> None:
        self.parties = parties
        clauses = Clauses(grammar)
        self.places = PlaceFinder(grammar, mentions, clauses)
        self.moments = MomentFinder(grammar, mentions, clauses)
        self.counted = ItemFinder(grammar, mentions, clauses)

    def place(self, event: Event) -> Place | None:
        """The most specific named place of an event, or ``None``."""
        return self.places.place(event)

    def moment(self, event: Event) -> Moment | None:
        """The time expression that dates an event, or ``None``; one that the text does not decide has no ``edtf``."""
        return self.moments.moment(event)

    def items(self, event: Event, casualty: str | None) -> tuple[Item, ...]:
        """Weapons, troops, areas and casualties that belong to an event.

        ``casualty`` is the word for those who suffer the verb ("tués" for "tuer"), or ``None``.
        """
        return self.counted.items(event, casualty)
