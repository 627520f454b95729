"""Findings made by hand, with only what a register reads."""

from __future__ import annotations

from itertools import count
from typing import Any

from recoupe.model.article import Article, Line, LineLabel
from recoupe.model.claim import Claim, EventType, Item, Party, Place, Reason, Status
from recoupe.model.finding import Credibility, Finding, Grade, Report
from recoupe.model.span import Span

_NUMBERS = count(1)
HERE = Span(0, 1)


def party(name: str, entity: str | None = None) -> Party:
    """A party as a claim names it."""
    return Party(name, (name,), HERE, entity)


def parties(names: str) -> tuple[Party, ...]:
    """Parties from "A, B"; nobody from ""."""
    return tuple(party(name) for name in names.split(", ") if name)


def item(what: str, low: float | None = None, high: float | None = None) -> Item:
    """A counted thing."""
    return Item(what, (what,), low, high, HERE)


def claim(event: EventType, actor: str = "", recipient: str = "", *, speaker: str = "", **values: Any) -> Claim:  # noqa: ANN401
    """One asserted claim; ``values`` are further fields, ``place`` by its name."""
    place = values.pop("place", None)
    plain: dict[str, Any] = {"when": None, "when_text": None, "items": (), "rules": (), "mode": None}
    return Claim(
        id=f"c{next(_NUMBERS)}",
        type=event,
        actor=parties(actor),
        recipient=parties(recipient),
        speaker=parties(speaker),
        place=Place(place, (place,), HERE) if place else None,
        evidence=(HERE,),
        **{"status": Status.ASSERTED, **plain, **values},
    )


def finding(*claims: Claim, independent: int = 1) -> Finding:
    """A finding of claims, each from an article of its own."""
    line = Line(HERE, LineLabel.BODY, "because the test says so")
    reports = tuple(Report(Article(f"a{each.id}", "x", (line,)), each) for each in claims)
    return Finding(
        id=f"f{claims[0].id}",
        type=claims[0].type,
        when=claims[0].when,
        place=claims[0].place,
        reports=reports,
        testimonies=(),
        independent=independent,
        contradictions=(),
        grade=Grade(Credibility.CANNOT_BE_JUDGED, (Reason("test", "because the test says so"),)),
        comparisons=(),
        reasons=(),
    )
