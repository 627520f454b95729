"""What mentions refer to: entities of the packs and of the run, and links that say why, or why not."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from recoupe.model.claim import Reason
    from recoupe.model.mention import MentionKind
    from recoupe.model.span import Span


class Bond(StrEnum):
    """What a mention has to do with the entity that it is linked to."""

    IS = "is"  # "Haftar", "le maréchal"
    STANDS_FOR = "stands for"  # a capital for its government, a people for its state
    ACTS_FOR = "acts for"  # an organ for its state, forces for their leader


@dataclass(frozen=True, slots=True)
class Entity:
    """An actor: of the packs (``libya:haftar``), or of the articles of this run (``name:karim-oudane``).

    ``names`` are the canonical name and every other one known so far, ``country`` is an ISO 3166 code in small letters.
    """

    id: str
    kind: MentionKind
    name: str
    names: tuple[str, ...]
    country: str | None = None

    @property
    def is_known(self) -> bool:
        """Whether the packs list it; others are candidates that the articles themselves brought up."""
        return not self.id.startswith("name:")


@dataclass(frozen=True, slots=True)
class Candidate:
    """An entity that a mention may refer to, with what speaks for it and against it."""

    entity: str
    name: str
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """What one party of an article refers to: ``mention`` is the index of the mention that all others stand for.

    ``entity`` is ``None`` where the text does not decide, or only describes somebody; then ``candidates`` are all that
    may be meant, none for a description. ``spans`` are all mentions in text order, ``name`` the best name among them.
    """

    mention: int
    name: str
    kind: MentionKind
    spans: tuple[Span, ...]
    entity: Entity | None
    bond: Bond
    reasons: tuple[Reason, ...]
    candidates: tuple[Candidate, ...] = ()
