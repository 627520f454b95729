"""Mentions -> links to entities, or unresolved with all candidates; claims and quotes take their parties from them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.entities.linking import Linker
from recoupe.entities.naming import name_claims, name_quotes
from recoupe.entities.places.placing import place_claims
from recoupe.entities.registry import Registry

if TYPE_CHECKING:
    from recoupe.model.entity import Link
    from recoupe.model.mention import Mentions
    from recoupe.model.syntax import Syntax

__all__ = ["Registry", "link_parties", "name_claims", "name_quotes", "place_claims"]


def link_parties(syntax: Syntax, mentions: Mentions, published: str | None, registry: Registry) -> tuple[Link, ...]:
    """What each party of one article refers to, in text order; ``registry`` learns the names that no pack lists.

    ``published`` is the article's publication date in EDTF, or ``None`` when nothing supports one.
    """
    return Linker(syntax, mentions, published, registry).links()
