"""Claims taken to report one event, with who vouches for it, what speaks against it, and why each was decided so."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from recoupe.model.article import Article
    from recoupe.model.claim import Claim, EventType, Place, Reason
    from recoupe.model.origin import Witness


class ClaimKey(NamedTuple):
    """What names a claim among many articles: the article's id, the claim's id. Written ``ARTICLE/CLAIM``."""

    article: str
    claim: str

    def __str__(self) -> str:
        """The name as decisions and messages write it."""
        return f"{self.article}/{self.claim}"


@dataclass(frozen=True, slots=True)
class Report:
    """One claim in its article: what stands in a finding. Claims are never merged, so a finding holds them whole."""

    article: Article
    claim: Claim

    @property
    def key(self) -> ClaimKey:
        """The report's name in contradictions, comparisons and decisions."""
        return ClaimKey(self.article.id, self.claim.id)


class Interest(StrEnum):
    """Whom a statement serves. One made against the speaker's own side says more than one that serves it."""

    SERVES = "serves"
    AGAINST = "against"
    OUTSIDE = "outside"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Testimony:
    """What one independent origin is worth to a finding: everybody who only repeats it stands in its ``witness``.

    ``camp`` is the side it belongs to, an entity of the packs (``libya:haftar``) or a name that the text gives, or
    ``None`` when neither says. ``affirms`` is false for one that only denies.
    """

    witness: Witness
    camp: str | None
    interest: Interest
    affirms: bool
    reasons: tuple[Reason, ...]


class ContradictionKind(StrEnum):
    """What two claims of one event disagree about. Which name an actor deserves is framing, not contradiction."""

    NUMBER = "number"
    PARTY = "party"
    PLACE = "place"
    TIME = "time"
    DENIAL = "denial"


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Claims of one finding that cannot all be right: the two camps ``left`` and ``right``, each in report order."""

    kind: ContradictionKind
    left: tuple[ClaimKey, ...]
    right: tuple[ClaimKey, ...]
    reason: Reason

    @property
    def claims(self) -> tuple[ClaimKey, ...]:
        """Every claim that takes part, those of the first camp first."""
        return self.left + self.right


class Credibility(StrEnum):
    """The information half of the Admiralty scale, as far as a program may set it; 2 to 5 need an analyst.

    1: independent origins that are not all of one camp agree, and nobody denies it. 6: no basis to judge.
    Source: NATO grading, in the wording of MISP's ``admiralty-scale`` taxonomy.
    """

    CONFIRMED = "1"
    CANNOT_BE_JUDGED = "6"


@dataclass(frozen=True, slots=True)
class Grade:
    """How far a finding is borne out, by the number and the sides of its independent origins only.

    The reliability of the sources (letters A to F) is a separate judgement that is not made here.
    """

    credibility: Credibility
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Point:
    """What one comparison says of two claims: ``value`` from -1 (speaks against) to 1 (speaks for), times a weight."""

    reason: Reason
    value: float
    weight: float

    @property
    def worth(self) -> float:
        """What the point adds to the score."""
        return self.value * self.weight


@dataclass(frozen=True, slots=True)
class Comparison:
    """Why two claims are taken to report one event: their score and every point that makes it up.

    ``bar`` is set where the two cannot be one event whatever else they share (``other-day``, ``split-by-hand``).
    """

    left: ClaimKey
    right: ClaimKey
    score: float
    points: tuple[Point, ...]
    bar: Reason | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """One event as its reports tell it. Every claim of a run stands in exactly one finding.

    ``id`` is made from the earliest report, so that later ones do not change it. ``reports`` stand in order of
    publication (undated last), then article, then place in the text. ``type``, ``when`` (EDTF) and ``place`` are those
    of the report that says most; nothing is averaged. ``testimonies`` are all independent origins, and ``independent``
    counts those that affirm the event. ``comparisons`` join each report but the first to the one it is most like;
    reports that say the very same on one day count as one there.
    """

    id: str
    type: EventType
    when: str | None
    place: Place | None
    reports: tuple[Report, ...]
    testimonies: tuple[Testimony, ...]
    independent: int
    contradictions: tuple[Contradiction, ...]
    grade: Grade
    comparisons: tuple[Comparison, ...]
    reasons: tuple[Reason, ...]
