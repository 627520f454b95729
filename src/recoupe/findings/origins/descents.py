"""Articles that share text -> the tree of who took from whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.model.origin import Descent
from recoupe.model.reuse import ReuseKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from recoupe.model.reuse import Reuse, Reuses

_CLOSEST = (ReuseKind.WHOLE, ReuseKind.UPDATED, ReuseKind.ABRIDGED, ReuseKind.REWRITTEN)


def descents(reuses: Reuses) -> Mapping[str, Descent]:
    """For each article that shares text, by its id, where its text comes from.

    The source is the article that it follows most closely among those that it took from. Articles that share text have
    one ``first`` between them, also where nothing tells who took from whom: the least id among those without a source.
    """
    articles = sorted({article for reuse in reuses.pairs for article in (reuse.a, reuse.b)})
    made = [_descent(article, reuses.of(article)) for article in articles]
    heads = _heads(reuses.pairs, [descent.article for descent in made if descent.source is None])
    return {each.article: Descent(each.article, heads[each.article], each.source, each.reasons) for each in made}


def _descent(article: str, reuses: Iterable[Reuse]) -> Descent:
    taken = [reuse for reuse in reuses if reuse.source not in {None, article}]
    if not taken:
        return Descent(article, article, None)
    closest = min(taken, key=lambda reuse: (_CLOSEST.index(reuse.kind), -reuse.share, reuse.other(article)))
    return Descent(article, article, closest.other(article), closest.reasons)


def _heads(pairs: Iterable[Reuse], first: Iterable[str]) -> dict[str, str]:
    """The first article of the family of each: articles joined by shared text, directly or through others."""
    above: dict[str, str] = {}

    def top(article: str) -> str:
        while (higher := above.setdefault(article, article)) != article:
            above[article] = above[higher]
            article = higher
        return article

    unsourced = frozenset(first)
    for pair in pairs:
        # An article without a source stands at the head before one with a source, then the lesser id.
        head, other = sorted((top(pair.a), top(pair.b)), key=lambda article: (article not in unsourced, article))
        above[other] = head
    return {article: top(article) for article in list(above)}
