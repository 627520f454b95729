"""Where an event happens: the place its own words name, else the scene of the story at that point."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from recoupe.claims.settings import Settings
from recoupe.model.claim import EventType, Place
from recoupe.model.mention import MentionKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from recoupe.claims.clauses import Clauses
    from recoupe.claims.frames import Event
    from recoupe.claims.grammar import Grammar
    from recoupe.claims.settings import Setting
    from recoupe.model.mention import Mentions
