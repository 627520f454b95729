"""Syntax -> Mentions: parties, places, equipment, things, pronouns, quantities and moments of one article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.mentions.assembly import drafts_of
from recoupe.mentions.coreference import link
from recoupe.mentions.draft import finished
from recoupe.mentions.moments import find_moments
from recoupe.mentions.names import find_names
from recoupe.mentions.pronouns import pronouns
from recoupe.mentions.quantities import find_quantities

if TYPE_CHECKING:
    from recoupe.model.mention import Mentions
    from recoupe.model.syntax import Syntax

__all__ = ["find_mentions"]


def find_mentions(syntax: Syntax, published: str | None) -> Mentions:
    """Everything that the words of an article name, with what stands for what.

    ``published`` is the article's publication date in EDTF, or ``None`` when nothing supports one.
    """
    drafts = drafts_of(syntax, find_names(syntax, published))
    drafts.extend(pronouns(syntax))
    mentions = finished(syntax, drafts, find_quantities(syntax), find_moments(syntax, published))
    return link(syntax, mentions)
