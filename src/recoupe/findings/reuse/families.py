"""Articles -> the pairs that share text: every pair of a small family, the first article with each in a large one."""

from __future__ import annotations

from collections import Counter
from itertools import combinations, product
from typing import TYPE_CHECKING, NamedTuple

from recoupe.findings.reuse.candidates import alike, candidates
from recoupe.findings.reuse.direction import source_of
from recoupe.findings.reuse.judging import judge
from recoupe.findings.reuse.measuring import compare
from recoupe.findings.reuse.passages import Stretch, share, stretches
from recoupe.findings.reuse.words import Vocabulary, Words, words_of
from recoupe.model.claim import Reason
from recoupe.model.reuse import Passage, Reuse, ReuseKind, Reuses

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from recoupe.model.article import Article

#: Articles with the very same words: up to so many, each pair is given; of more, the first article with each other.
LARGEST_FAMILY = 50


def find_reuse(articles: Iterable[Article]) -> Reuses:
    """Every two articles that share text. The order of the articles changes nothing.

    An article given twice (same id, same text) is one article. The number of pairs grows with the number of articles,
    never with its square: an article is compared with ``MOST_CANDIDATES`` earlier ones at most, and with a family of
    more than ``LARGEST_FAMILY`` copies through the first of them only.
    """
    vocabulary = Vocabulary()
    texts = [words_of(article, vocabulary) for article in _ordered(articles)]
    families = _same_words(text for text in texts if len(text))
    firsts = [family[0] for family in families]
    pairs = [reuse for family in families for reuse in _twins(family)]
    followed = _Followed()
    for later, earlier in enumerate(candidates(firsts)):
        for index, verdict in followed.verdicts(firsts, earlier, later):
            pairs.extend(_spread(families[index], families[later], verdict))
    return Reuses.among(pairs)


def _ordered(articles: Iterable[Article]) -> list[Article]:
    """Each article once, the earliest first, undated ones last."""
    once = {
        (article.published or "9999", article.id, article.text, article.outlet or ""): article for article in articles
    }
    return [once[key] for key in sorted(once)]


def _same_words(texts: Iterable[Words]) -> list[list[Words]]:
    """Articles with the very same words, in the order of their first ones."""
    found: dict[bytes, list[Words]] = {}
    for text in texts:
        found.setdefault(text.stems.tobytes(), []).append(text)
    return list(found.values())


class _Followed:
    """Which article each copy follows, so that a text copied ten thousand times is not compared with every copy."""

    def __init__(self) -> None:
        self.first: dict[int, int] = {}
        self.sizes: Counter[int] = Counter()

    def verdicts(self, texts: Sequence[Words], earlier: Iterable[int], later: int) -> Iterator[tuple[int, Judged]]:
        """The earlier texts that share text with the later one."""
        compared: set[int] = set()
        for candidate in earlier:
            index = self._stands_for(candidate)
            if index not in compared:
                compared.add(index)
                judged = _judged(texts[index], texts[later])
                if judged is not None:
                    self._follow(index, later, judged)
                    yield index, judged

    def _stands_for(self, index: int) -> int:
        first = self.first.get(index, index)
        return first if self.sizes[first] >= LARGEST_FAMILY else index

    def _follow(self, index: int, later: int, judged: Judged) -> None:
        if judged.kind is ReuseKind.WHOLE and later not in self.first:
            self.first[later] = self.first.get(index, index)
            self.sizes[self.first[later]] += 1


class Judged(NamedTuple):
    """What was found between two texts, in words rather than characters: it holds for every twin of either."""

    kind: ReuseKind
    share: float
    stretches: tuple[Stretch, ...]
    reasons: tuple[Reason, ...]


def _judged(one: Words, other: Words) -> Judged | None:
    if not alike(one, other):
        return None
    comparison = compare(one, other)
    verdict = judge(comparison)
    if verdict is None:
        return None
    found = stretches(comparison)
    return Judged(verdict[0], share(comparison, found), found, verdict[1])


def _twins(family: list[Words]) -> Iterator[Reuse]:
    """Articles with the very same words: each pair of a few, the first one with each other of many."""
    reason = Reason("reuse.whole", "both have the very same words")
    judged = Judged(ReuseKind.WHOLE, 1.0, (Stretch(0, len(family[0]), 0, len(family[0])),), (reason,))
    many = len(family) > LARGEST_FAMILY
    for one, other in product(family[:1], family[1:]) if many else combinations(family, 2):
        yield _reuse(one, other, judged)


def _spread(one: list[Words], other: list[Words], judged: Judged) -> Iterator[Reuse]:
    """What holds for two texts holds for their twins; of many twins the first ones stand for the rest."""
    many = len(one) * len(other) > LARGEST_FAMILY**2
    pairs = {(0, at) for at in range(len(other))} | {(at, 0) for at in range(len(one))}
    for first, second in sorted(pairs) if many else product(range(len(one)), range(len(other))):
        yield _reuse(one[first], other[second], judged)


def _reuse(one: Words, other: Words, judged: Judged) -> Reuse:
    """The record of two articles, ordered by their ids."""
    kept = [Passage(one.span(s.a, s.a_end - 1), other.span(s.b, s.b_end - 1)) for s in judged.stretches]
    if (other.article.id, other.article.text) < (one.article.id, one.article.text):
        one, other = other, one
        kept = [Passage(passage.b, passage.a) for passage in kept]
    shorter, longer = (one, other) if len(one) <= len(other) else (other, one)
    source = source_of(shorter.article, longer.article, judged.kind)
    return Reuse(
        a=one.article.id,
        b=other.article.id,
        kind=judged.kind,
        share=judged.share,
        passages=tuple(sorted(kept)),
        source=None if source is None else source[0].id,
        reasons=judged.reasons if source is None else (*judged.reasons, source[1]),
    )
