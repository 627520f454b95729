"""Articles and findings -> the sources register: what each outlet has of its own, whom it quotes, how it hedges."""

from __future__ import annotations

from collections import Counter
from math import sqrt
from typing import TYPE_CHECKING

from recoupe.model.claim import Status
from recoupe.model.register import Source

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from recoupe.model.coded import Coded
    from recoupe.model.finding import Finding
    from recoupe.model.reuse import Reuses

_Z95 = 1.959964


def outlet_of(coded: Coded) -> str:
    """The outlet of an article; one whose page names none stands for itself, since it may be anybody's."""
    return coded.article.outlet or f"[{coded.article.id}]"


def sources_register(articles: Sequence[Coded], findings: Iterable[Finding], reuses: Reuses) -> tuple[Source, ...]:
    """One row for each outlet, by name."""
    by_outlet: dict[str, list[Coded]] = {}
    for coded in articles:
        by_outlet.setdefault(outlet_of(coded), []).append(coded)
    origins = _origins(findings)
    return tuple(_row(outlet, by_outlet[outlet], origins, reuses) for outlet in sorted(by_outlet))


def _row(outlet: str, articles: list[Coded], origins: dict[str, Counter[str]], reuses: Reuses) -> Source:
    claims = [claim for coded in articles for claim in coded.claims]
    hedged = sum(claim.status is Status.HEDGED for claim in claims)
    low, high = wilson(hedged, len(claims))
    quoted = Counter(quote.speaker.name for coded in articles for quote in coded.quotes)
    found = sum((origins.get(coded.article.id, Counter()) for coded in articles), Counter[str]())
    length = sum(len(coded.article.text) for coded in articles)
    copied = sum(_copied(coded, reuses) for coded in articles)
    return Source(
        outlet=outlet,
        articles=len(articles),
        claims=len(claims),
        copied=copied / length if length else 0.0,
        origins=_ranked(found),
        quoted=_ranked(quoted),
        hedged=hedged / len(claims) if claims else 0.0,
        hedged_low=low,
        hedged_high=high,
    )


def _ranked(counts: Counter[str]) -> tuple[tuple[str, int], ...]:
    return tuple(sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])))


def _origins(findings: Iterable[Finding]) -> dict[str, Counter[str]]:
    """How many claims of each article go back to which witness."""
    found: dict[str, Counter[str]] = {}
    for finding in findings:
        for testimony in finding.testimonies:
            for article, _ in testimony.witness.reports:
                found.setdefault(article, Counter())[testimony.witness.origin.name] += 1
    return found


def _copied(coded: Coded, reuses: Reuses) -> int:
    """Characters of an article that stand in passages taken from another one, each counted once."""
    article = coded.article.id
    taken = [
        own
        for reuse in reuses.of(article)
        if reuse.source == reuse.other(article)
        for own, _ in reuse.mirrored(article)
    ]
    end = count = 0
    for span in sorted(taken, key=lambda span: (span.start, span.end)):
        count += max(0, span.end - max(span.start, end))
        end = max(end, span.end)
    return count


def wilson(hits: int, total: int) -> tuple[float, float]:
    """The 95 % score interval of a share (Wilson 1927); 0 to 1 when nothing was counted."""
    if total == 0:
        return 0.0, 1.0
    share, square = hits / total, _Z95 * _Z95
    middle = share + square / (2 * total)
    spread = _Z95 * sqrt(share * (1 - share) / total + square / (4 * total * total))
    return max(0.0, (middle - spread) / (1 + square / total)), min(1.0, (middle + spread) / (1 + square / total))
