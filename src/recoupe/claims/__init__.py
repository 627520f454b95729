"""Syntax + Mentions -> Claim and Quote: frames, status, attribution, and the tellings of one event put together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.claims.attribution import find_attributions
from recoupe.claims.coding import Coder
from recoupe.claims.quotes import make_quotes
from recoupe.claims.wordings import find_wordings

if TYPE_CHECKING:
    from recoupe.model.claim import Attribution, Claim
    from recoupe.model.mention import Mentions
    from recoupe.model.syntax import Syntax

__all__ = ["find_attributions", "find_claims", "find_wordings", "make_quotes"]


def find_claims(
    article_id: str, syntax: Syntax, mentions: Mentions, attributions: tuple[Attribution, ...]
) -> tuple[Claim, ...]:
    """The claims of one article, one for each distinct event, in text order."""
    return Coder(syntax, mentions, attributions).claims(article_id)
