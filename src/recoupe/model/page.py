"""What was fetched or given, before anything is taken off it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Page:
    """One input: bare text or mark-up, with what was said about it by whoever handed it over.

    Exactly one of ``text`` and ``html`` is set. ``source`` names the input for messages
    (a path, ``path:line`` for JSON Lines, ``<stdin>``). ``warnings`` are named partial losses
    that happened while reading (for example characters that the declared encoding does not have).
    """

    id: str
    source: str
    text: str | None = None
    html: str | None = None
    url: str | None = None
    title: str | None = None
    published: str | None = None
    outlet: str | None = None
    encoding: str | None = None
    warnings: tuple[Loss, ...] = ()


@dataclass(frozen=True, slots=True)
class Loss:
    """A named loss: what could not be read or kept, where, and why.

    ``code`` is one of the reason codes documented in ``docs/outcomes.md``; ``whole`` is true
    when the input gave no article at all and false when only a part is missing.
    """

    source: str
    code: str
    message: str
    whole: bool = True
