"""Which words a text uses for an actor: what the framing register counts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from recoupe.model.span import Span


@dataclass(frozen=True, slots=True)
class Wording:
    """One mention of an actor with the words, beside its name, that describe it ("maréchal", "chef de guerre").

    ``key`` is the actor's entity or, where it has none, its folded name; ``words`` are lemmas of nouns and adjectives.
    ``speaker`` is the name of whoever is quoted with these words, ``None`` when the outlet says them in its own voice.
    """

    key: str
    name: str
    words: tuple[str, ...]
    speaker: str | None
    span: Span
