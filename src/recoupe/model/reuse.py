"""Text that two articles share: which passages, how much, and who took it from whom."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from recoupe.model.claim import Reason
    from recoupe.model.span import Span


class ReuseKind(StrEnum):
    """How one article uses the other's text (``docs/output.md`` gives the limits of each kind)."""

    WHOLE = "whole"  # nearly all of either text stands in the other, word for word
    ABRIDGED = "abridged"  # one is cut from the other; what is left is word for word
    REWRITTEN = "rewritten"  # told again in other words, sentence by sentence
    UPDATED = "updated"  # one is a later version of the other: passages kept, news put in


class Passage(NamedTuple):
    """A stretch of ``a``'s text and the stretch of ``b``'s text that says it again."""

    a: Span
    b: Span


@dataclass(frozen=True, slots=True)
class Reuse:
    """Two articles that share text, ``a`` before ``b`` in the order of ids.

    ``share`` is the part of the shorter article's words that stand in shared passages, from 0 to 1. ``source`` is
    the id of the article that the other one took from, ``None`` when neither dates nor credits nor the texts tell.
    """

    a: str
    b: str
    kind: ReuseKind
    share: float
    passages: tuple[Passage, ...]
    source: str | None = None
    reasons: tuple[Reason, ...] = ()

    def other(self, article: str) -> str:
        """The id of the article at the other end."""
        return self.b if article == self.a else self.a

    def mirrored(self, article: str) -> tuple[tuple[Span, Span], ...]:
        """The passages with this article's own stretch first."""
        return tuple((p.a, p.b) if article == self.a else (p.b, p.a) for p in self.passages)


@dataclass(frozen=True, slots=True)
class Reuses:
    """Every pair of articles that share text, and the families that such pairs make."""

    pairs: tuple[Reuse, ...] = ()
    _of: Mapping[str, tuple[Reuse, ...]] = field(default_factory=dict)

    @classmethod
    def among(cls, pairs: Iterable[Reuse]) -> Reuses:
        """The pairs, ordered, each to be found from both of its articles."""
        ordered = tuple(sorted(pairs, key=lambda reuse: (reuse.a, reuse.b)))
        found: dict[str, list[Reuse]] = {}
        for reuse in ordered:
            for article in dict.fromkeys((reuse.a, reuse.b)):
                found.setdefault(article, []).append(reuse)
        return cls(ordered, {article: tuple(reuses) for article, reuses in found.items()})

    def of(self, article: str) -> tuple[Reuse, ...]:
        """The pairs in which an article stands."""
        return self._of.get(article, ())

    def between(self, one: str, other: str) -> Reuse | None:
        """The pair of two articles, if they share text."""
        return next((reuse for reuse in self.of(one) if reuse.other(one) == other), None)
