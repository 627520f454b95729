"""Reports made by hand: one sentence each, written by its own parts so that the text says what the claim says."""

from __future__ import annotations

from typing import Any

from recoupe.findings import CrossCheck, Origins
from recoupe.findings.grouping.traits import Traits, traits
from recoupe.findings.judging import Voice
from recoupe.model.article import Article
from recoupe.model.claim import Claim, EventType, Item, Party, Place, Status
from recoupe.model.coded import Coded
from recoupe.model.finding import Finding, Report
from recoupe.model.reuse import Reuses
from recoupe.model.span import Span

AGREE, ASSAULT, AID, RETREAT, CONSULT, HOLD = (
    EventType.AGREE,
    EventType.ASSAULT,
    EventType.AID,
    EventType.RETREAT,
    EventType.CONSULT,
    EventType.HOLD,
)


def parties(names: str) -> tuple[Party, ...]:
    """Parties from "A, B"; an entity is written behind a name ("Moscou=country:ru")."""
    return tuple(_party(*name.partition("=")[::2]) for name in names.split(", ") if name)


def _party(name: str, entity: str) -> Party:
    return Party(name, (name,), None, entity or None)


def items(counts: str) -> tuple[Item, ...]:
    """Items from "6 Mig-29, 2- chars, drones": "2-" is at least two, and no number is none."""
    return tuple(_item(part.strip()) for part in counts.split(",") if part.strip())


def _item(text: str) -> Item:
    number, _, what = text.partition(" ")
    if not number[0].isdigit():
        return Item(text, (text,), None, None, Span(0, 1))
    low = int(number.rstrip("-"))
    return Item(what, (what,), low, None if number.endswith("-") else low, Span(0, 1))


def report(  # noqa: PLR0913 - everything that a claim may say, each by its name
    article: str,
    event: EventType = ASSAULT,
    actor: str = "",
    recipient: str = "",
    *,
    speaker: str = "",
    place: str = "",
    when: str | None = None,
    counts: str = "",
    published: str | None = "2024-03-05",
    status: Status = Status.ASSERTED,
    words: str = "",
    told: bool = True,
    claim: str = "",
    mode: str | None = None,
) -> Report:
    """One report; ``told`` is false where its words do not name its place."""
    where = f"à {place} " if place else ""
    text = words or f"{actor} {event.value} {recipient} {where}{counts}"
    text = f"{article} {text}."
    start = text.index(place) if place and place in text else 0
    spot = Span(start, start + len(place)) if told else Span(len(text) - 1, len(text))
    evidence = Span(len(article) + 1, len(text) - 1)
    made = Claim(
        id=claim or f"{event}-{actor}-{recipient}-{speaker}-{place}-{when}-{counts}-{status}",
        type=event,
        mode=mode,
        status=status,
        actor=parties(actor),
        recipient=parties(recipient),
        speaker=parties(speaker),
        place=Place(place, (place,), spot) if place else None,
        when=when,
        when_text=None,
        items=items(counts),
        evidence=(evidence,),
        rules=(),
    )
    return Report(Article(article, text, (), outlet=f"Journal {article}", published=published), made)


def seen(one: Report) -> Traits:
    """A report as it is compared."""
    return traits((one,))


def voices(*reports: Report) -> list[Voice]:
    """The reports of a group as they are judged."""
    return [Voice(each, seen(each)) for each in reports]


def as_coded(*reports: Report) -> list[Coded]:
    """Each report as an article of its own; reports of one article must share it."""
    return [Coded(each.article, (each.claim,), ()) for each in reports]


def cross_checked(*reports: Report, **options: Any) -> list[Finding]:  # noqa: ANN401 - passed on
    """The findings of these reports."""
    checking = CrossCheck(Origins(Reuses()).witnesses, **options)
    for coded in as_coded(*reports):
        checking.add(coded)
    return checking.findings()


def groups(findings: list[Finding]) -> set[frozenset[str]]:
    """The articles that stand together."""
    return {frozenset(each.article.id for each in finding.reports) for finding in findings}
