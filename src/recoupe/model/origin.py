"""Where a report comes from: the first source upstream. Two reports of one origin are one witness."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from recoupe.model.claim import Reason


class OriginKind(StrEnum):
    """What sort of source it is."""

    SPEAKER = "speaker"  # whoever says it: a person, a ministry, an army, an anonymous source
    AGENCY = "agency"  # a news agency that is credited or cited
    OUTLET = "outlet"  # a paper, station or site that is cited
    ARTICLE = "article"  # the article itself: nobody further upstream is named


@dataclass(frozen=True, slots=True)
class Origin:
    """One link of the way a report came. ``key`` is equal for two links exactly when they are the same source.

    ``key`` is the entity's id where the packs know it ("org:bloomberg", for an agency "agency:afp"), else the kind and
    the folded name ("speaker:amara toubal", "outlet:le courrier"); without outlet "article:ID".
    """

    key: str
    kind: OriginKind
    name: str
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Witness:
    """Everybody in a group of reports who speaks with one voice: one origin, or copies of one text.

    ``reports`` are pairs of article id and claim id, in order; ``through`` are the carriers between the origin and
    the reports (the outlet that cites the minister, the agency that cites the outlet), each once.
    """

    origin: Origin
    reports: tuple[tuple[str, str], ...]
    through: tuple[Origin, ...] = ()
    reasons: tuple[Reason, ...] = ()

    @property
    def articles(self) -> tuple[str, ...]:
        """The articles that carry it, each once, in order."""
        return tuple(dict.fromkeys(article for article, _ in self.reports))


@dataclass(frozen=True, slots=True)
class Descent:
    """Where one article's text comes from: a node of the tree of who took from whom.

    ``first`` is the article that stands for its whole family, ``source`` the article that it was taken from, both by
    id; ``source`` is ``None`` where it is the first or nobody can tell. ``reasons`` are those of the source.
    """

    article: str
    first: str
    source: str | None
    reasons: tuple[Reason, ...] = ()
