"""Which facets of a telling its own words state, and which it has from the scene: what is stated wins and separates."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recoupe.claims.telling import Telling
    from recoupe.model.claim import Item, Place


def states_its_place(telling: Telling) -> bool:
    """Whether the place stands in the words that tell the event, not somewhere before."""
    if telling.place is None:
        return False
    return telling.evidence.start <= telling.place.span.start < telling.evidence.end


def place_of(tellings: Sequence[Telling]) -> Place | None:
    """The place of an event told several times: one that a telling states before one that the scene lends."""
    placed = [telling for telling in tellings if telling.place is not None]
    stated = [telling for telling in placed if states_its_place(telling)]
    exact = [telling for telling in stated if not _is_country(telling.place)]
    chosen = exact or stated or [each for each in placed if not _is_country(each.place)] or placed
    return chosen[0].place if chosen else None


def _is_country(place: Place | None) -> bool:
    return place is not None and (place.entity or "").startswith("country:")


def items_of(tellings: Sequence[Telling]) -> tuple[Item, ...]:
    """The items of all tellings; of two counts of one thing in different tellings the first stands.

    Two counts of one thing in one telling are two items ("900 civils tués, dont plus de 300 en avril").
    """
    found: list[Item] = []
    for telling in tellings:
        before = list(found)
        for item in telling.items:
            twin = next((other for other in before if other.what.casefold() == item.what.casefold()), None)
            if twin is None and item not in found:
                found.append(item)
            elif twin is not None and twin.low is None and twin.high is None and twin in found:
                found[found.index(twin)] = item
    return tuple(found)
