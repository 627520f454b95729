"""Actors and places as register rows name them: by entity where there is one, else by folded name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.model.register import Named
from recoupe.packs.world import known_by_id
from recoupe.text.folding import fold_name

if TYPE_CHECKING:
    from collections.abc import Iterable

    from recoupe.model.claim import Party, Place


def named(party: Party | Place) -> Named:
    """The row's name of a party or place: the usual name where the packs know it, whatever this report says."""
    known = known_by_id().get(party.entity or "")
    return Named(party.entity or fold_name(party.name), party.name if known is None else known.name)


def all_named(parties: Iterable[Party]) -> tuple[Named, ...]:
    """Each known party once, in order."""
    found: dict[str, Named] = {}
    for party in parties:
        if party.is_known:
            found.setdefault(named(party).key, named(party))
    return tuple(found.values())
