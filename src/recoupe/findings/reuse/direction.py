"""Two articles that share text -> who took from whom, as far as dates, credits and the texts tell."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recoupe.model.claim import Reason
from recoupe.model.reuse import ReuseKind
from recoupe.packs.agencies import agency_ids

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.model.article import Article

Direction = tuple[str, Reason]


def source_of(shorter: Article, longer: Article, kind: ReuseKind) -> tuple[Article, Reason] | None:
    """The article that the other one took from with the reason, or ``None`` when nothing tells.

    Credits say more than dates (an agency's own page may be dated later than the paper that prints it), dates more
    than length. Evidence of one rank that points both ways counts for nothing.
    """
    for evidence in (_credits, _citations, _dates):
        found = dict(evidence(shorter, longer))
        if len(found) == 1:
            source = shorter if shorter.id in found else longer
            return source, Reason(*found[source.id])
    if kind is ReuseKind.ABRIDGED and shorter.id != longer.id:
        return longer, Reason("reuse.source.length", "the shorter text holds nothing that the longer one has not")
    return None


def _credits(one: Article, other: Article) -> Iterator[tuple[str, tuple[str, str]]]:
    """The agency itself is the source of an article that credits it."""
    for source, taker in ((one, other), (other, one)):
        agency = agency_ids().get(source.outlet or "")
        credited = {agency_ids()[name] for name in taker.agencies}
        if agency is not None and agency in credited and agency_ids().get(taker.outlet or "") != agency:
            sentence = f"«{taker.id}» credits {source.outlet}, whose text «{source.id}» is"
            yield source.id, ("reuse.source.credit", sentence)


def _citations(one: Article, other: Article) -> Iterator[tuple[str, tuple[str, str]]]:
    """An article that names the other's outlet took from it."""
    for source, taker in ((one, other), (other, one)):
        name = source.outlet or ""
        if len(name) > 3 and name != taker.outlet and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", taker.text):  # noqa: PLR2004 - an abbreviation may stand for anything
            yield source.id, ("reuse.source.cited", f"«{taker.id}» names {name}, the outlet of «{source.id}»")


def _dates(one: Article, other: Article) -> Iterator[tuple[str, tuple[str, str]]]:
    """The earlier one is the source, where the common precision of both dates tells them apart."""
    if one.published and other.published:
        precision = min(len(one.published), len(other.published))
        for source, taker in ((one, other), (other, one)):
            if (source.published or "")[:precision] < (taker.published or "")[:precision]:
                sentence = f"«{source.id}» was published on {source.published}, «{taker.id}» on {taker.published}"
                yield source.id, ("reuse.source.date", sentence)
