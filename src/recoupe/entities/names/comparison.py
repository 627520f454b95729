"""Two cards -> a verdict with its score and a reason for each feature that had something to say."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from recoupe.entities.names.features import BODY, PERSON, pair
from recoupe.model.claim import Reason

if TYPE_CHECKING:
    from recoupe.entities.names.reading import Card

# Sums at which two names are one's, and at which they may be.
_SAME, _POSSIBLE = 0.7, 0.4


class Verdict(StrEnum):
    """Whether two names name the same."""

    SAME = "same"
    POSSIBLE = "possible"
    APART = "apart"


class Likeness(NamedTuple):
    """The verdict on two names: ``score`` from 0 to 1, ``reasons`` for and against in the order of the features."""

    verdict: Verdict
    score: float
    reasons: tuple[Reason, ...]


def compare(one: Card, other: Card) -> Likeness:
    """Whether two names name the same person or body; which of them is given first makes no difference.

    An objection decides against sameness however well the rest agrees.
    """
    if one.person != other.person:
        return Likeness(Verdict.APART, 0.0, (Reason("names.kinds_differ", "one is a person, the other is not"),))
    cards = pair(one, other)
    found = [(feature, weight, feature(cards)) for feature, weight in (PERSON if one.person else BODY)]
    said = [(feature, weight, finding) for feature, weight, finding in found if finding is not None]
    reasons = tuple(Reason(f"names.{feature.__name__}", finding.sentence) for feature, _, finding in said)
    score = sum(weight * finding.score for _, weight, finding in said)
    score = round(min(1.0, max(0.0, score)), 4)
    if any(weight < 0 for _, weight, _ in said) or score < _POSSIBLE:
        return Likeness(Verdict.APART, score, reasons)
    return Likeness(Verdict.SAME if score >= _SAME else Verdict.POSSIBLE, score, reasons)
