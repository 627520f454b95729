"""How long cross-checking takes, and how it grows: made-up claims by the ten thousand, grouped and judged on one core.

``python benchmarks/check_speed.py [SIZE ...]`` (10,000 and 100,000 by default) prints seconds and memory for each size,
and the exponent by which time grows from the first to the last. Each size runs in a process of its own. The claims are
those of an archive that grows with time: 400 a day, each event told one to nine times, in part without day, place or
author. ``--dense`` makes ten times as many a day as the archive grows instead.
"""

from __future__ import annotations

import json
import math
import random
import resource
import subprocess
import sys
import time
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from recoupe.findings import CrossCheck, Origins
from recoupe.model.article import Article
from recoupe.model.claim import Claim, EventType, Item, Party, Place, Status
from recoupe.model.coded import Coded
from recoupe.model.reuse import Reuses
from recoupe.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

A_DAY, IN_AN_ARTICLE = 400, 5
_SYLLABLES = (
    "ba",
    "ker",
    "tol",
    "mi",
    "sud",
    "ran",
    "vel",
    "osh",
    "dar",
    "gul",
    "pet",
    "lim",
    "no",
    "fas",
    "zek",
    "ur",
)
_HERE = Span(0, 1)


class Event(NamedTuple):
    """What happens, before anybody tells it."""

    type: EventType
    actor: str
    recipient: str
    place: str
    day: date
    toll: int
    words: tuple[str, ...]


def claims(size: int, a_day: int, seed: int = 7) -> Iterator[Coded]:
    """Articles of five claims each, until there are ``size`` claims."""
    rng = random.Random(seed)  # noqa: S311 - made-up data, the same at each run
    tellings = _tellings(size, a_day, rng)
    for number in range(0, size, IN_AN_ARTICLE):
        part = tellings[number : number + IN_AN_ARTICLE]
        published = max(event.day for event in part) + timedelta(days=rng.choice((0, 0, 1, 1, 2, 9)))
        yield _article(f"a{number}", published, part, rng)


def _tellings(size: int, a_day: int, rng: random.Random) -> list[Event]:
    names = [_name(rng) for _ in range(600)]
    words = [_name(rng).lower() for _ in range(3000)]
    found: list[Event] = []
    while len(found) < size:
        day = date(2000, 1, 1) + timedelta(days=len(found) // a_day)
        event = Event(
            rng.choice(list(EventType)),
            rng.choice(names[:200]),
            rng.choice(names[:200]),
            rng.choice(names[200:]),
            day,
            rng.randint(1, 60),
            tuple(rng.sample(words, 8)),
        )
        found.extend([event] * min(rng.choice((1, 1, 1, 2, 3, 9)), size - len(found)))
    # Tellings of one event stand in different articles, near each other in time.
    return [found[i] for i in sorted(range(size), key=lambda i: i + rng.uniform(0, a_day))]


def _name(rng: random.Random) -> str:
    return "".join(rng.choice(_SYLLABLES) for _ in range(4)).capitalize()


def _article(name: str, published: date, events: Sequence[Event], rng: random.Random) -> Coded:
    text, spans = "", []
    for event in events:
        told = f"{event.actor} {' '.join(rng.sample(event.words, 6))} {event.recipient}. "
        spans.append(Span(len(text), len(text) + len(told) - 2))
        text += told
    article = Article(name, text, (), outlet=f"o{hash(name) % 40}", published=published.isoformat())
    return Coded(article, tuple(_claim(name, *pair, rng) for pair in zip(events, spans, strict=True)), ())


def _claim(article: str, event: Event, span: Span, rng: random.Random) -> Claim:
    said = rng.random
    return Claim(
        id=f"{article}.{span.start}",
        type=event.type,
        mode=None,
        status=rng.choice((Status.ASSERTED, Status.ASSERTED, Status.ASSERTED, Status.HEDGED, Status.DENIED)),
        actor=_party(event.actor) if said() < 0.8 else (),  # noqa: PLR2004 - a share
        recipient=_party(event.recipient) if said() < 0.7 else (),  # noqa: PLR2004 - a share
        speaker=_party(event.actor) if said() < 0.3 else (),  # noqa: PLR2004 - a share
        place=Place(event.place, (event.place,), span) if said() < 0.7 else None,  # noqa: PLR2004 - a share
        when=event.day.isoformat() if said() < 0.5 else None,  # noqa: PLR2004 - a share
        when_text=None,
        items=(Item("tués", ("tués", "morts"), event.toll, event.toll, span),) if said() < 0.4 else (),  # noqa: PLR2004
        evidence=(span,),
        rules=(f"fr.{event.type.value.lower()}.{event.words[0]}",),
    )


def _party(name: str) -> tuple[Party, ...]:
    return (Party(name, (name,), _HERE),)


def measure(size: int, a_day: int) -> dict[str, float]:
    """CPU seconds and megabytes for one size, in this process."""
    articles = list(claims(size, a_day))
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    start = time.process_time()
    checking = CrossCheck(Origins(Reuses()).witnesses)
    for article in articles:
        checking.add(article)
    findings = checking.findings()
    seconds = time.process_time() - start
    told = sum(len(finding.reports) for finding in findings)
    assert told == size, f"{told} of {size} claims stand in a finding"
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return {
        "claims": size,
        "seconds": seconds,
        "MB": peak / 1024,
        "MB of claims": before / 1024,
        "found": len(findings),
    }


def main(arguments: Sequence[str]) -> None:
    """Print one row per size and the exponent."""
    if arguments[:1] == ["--one"]:
        print(json.dumps(measure(int(arguments[1]), int(arguments[2]))))
        return
    dense = "--dense" in arguments
    sizes = [int(argument) for argument in arguments if argument.isdigit()] or [10_000, 100_000]
    rows = [_in_own_process(size, A_DAY * size // sizes[0] if dense else A_DAY) for size in sizes]
    for row in rows:
        print("  ".join(f"{key} {value:,.0f}" if value > 100 else f"{key} {value:.2f}" for key, value in row.items()))  # noqa: PLR2004
    if len(rows) > 1:
        first, last = rows[0], rows[-1]
        exponent = math.log(last["seconds"] / first["seconds"]) / math.log(last["claims"] / first["claims"])
        print(f"time grows as n^{exponent:.2f}")


def _in_own_process(size: int, a_day: int) -> dict[str, float]:
    command = [sys.executable, __file__, "--one", str(size), str(a_day)]
    run = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603 - this very file
    row: dict[str, float] = json.loads(run.stdout)
    return row


if __name__ == "__main__":
    main(sys.argv[1:])
