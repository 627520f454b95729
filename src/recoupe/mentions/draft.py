"""A mention while it is being made, and the finished table of mentions of one article."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from recoupe.model.mention import Mention, Mentions

if TYPE_CHECKING:
    from recoupe.model.mention import MentionKind, Moment, Quantity
    from recoupe.model.syntax import Syntax


@dataclass(slots=True)
class Draft:
    """A mention without its index. ``core`` are tokens that a dependent may take for the mention's head."""

    kind: MentionKind
    first: int
    last: int
    head: int
    names: tuple[str, ...]
    entity: str | None = None
    country: str | None = None
    plural: bool = False
    feminine: bool | None = None
    metonym: bool = False
    role: str | None = None
    core: tuple[int, ...] = ()
    #: Best short name, where it is not the first of ``names``: a person without title.
    name: str = ""


def finished(
    syntax: Syntax, drafts: list[Draft], quantities: tuple[Quantity, ...], moments: tuple[Moment, ...]
) -> Mentions:
    """The drafts in text order, numbered, with look-ups by token."""
    drafts.sort(key=lambda draft: (draft.first, -draft.last, draft.head))
    every = tuple(_mention(syntax, index, draft) for index, draft in enumerate(drafts))
    at_head: list[int | None] = [None] * len(syntax.tokens)
    for index, draft in enumerate(drafts):
        for token in draft.core:
            at_head[token] = index
    for mention in every:
        at_head[mention.head] = mention.index
    covering: list[int | None] = [None] * len(syntax.tokens)
    for mention in sorted(every, key=lambda one: one.last - one.first):
        covering[mention.first : mention.last + 1] = [mention.index] * (mention.last + 1 - mention.first)
    return Mentions(every, quantities, moments, tuple(at_head), tuple(covering))


def _mention(syntax: Syntax, index: int, draft: Draft) -> Mention:
    return Mention(
        index, draft.kind, draft.first, draft.last, draft.head, syntax.span(draft.first, draft.last),
        draft.name or draft.names[0], draft.names, draft.entity,
        draft.country, draft.plural, draft.feminine, draft.metonym, draft.role,
    )  # fmt: skip
