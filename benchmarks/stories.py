#!/usr/bin/env python3
"""How well real agency reports of one story are grouped: their claims, labelled by event by people, cross-checked.

    benchmarks/stories.py MIRRORS [--shared DIR] [--show]

``benchmarks/stories`` points at articles of one agency on a few stories (a coup, the recapture of an airport, a killing
and its echo of weeks), and labels what the coder gave when they were read: type and offsets of its evidence with the
event that these words tell, and no words of the articles. Half *read*: rules were chosen on these. Half *apart*: no
rule was chosen on these. All articles are cross-checked together. A claim made since takes the label of the evidence of
its type that it overlaps most; claims of what tells no event ("-") are not scored. Pairs of claims of two articles are
counted apart, since an article repeats itself in other ways than others repeat it.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from pointed import gold, rebuilt

from recoupe.entities import Registry
from recoupe.model.coded import Coded
from recoupe.model.page import Page
from recoupe.pipeline import check, code_page, copies

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from recoupe.model.claim import Claim
    from recoupe.model.finding import ClaimKey, Finding

STORIES = Path(__file__).with_name("stories")
_NONE = "-"


class Telling(NamedTuple):
    """Words that a person read: the type that they were coded as, their offsets, the event that they tell."""

    type: str
    spans: tuple[tuple[int, int], ...]
    event: str


Tellings = dict[str, list[Telling]]


def tellings(path: Path) -> Tellings:
    """The labelled words of each article."""
    found: Tellings = {}
    for record in gold(path):
        found[record["article"]] = [
            Telling(each["type"], tuple((start, end) for start, end in each["spans"]), each["event"])
            for each in record["claims"]
        ]
    return found


def event_of(claim: Claim, told: Iterable[Telling]) -> str:
    """The event of the labelled words of the claim's type that its evidence overlaps most; "-" for none."""
    best, event = 0, _NONE
    for telling in told:
        if telling.type == claim.type.value:
            shared = sum(
                max(0, min(end, span.end) - max(start, span.start))
                for start, end in telling.spans
                for span in claim.evidence
            )
            if shared > best:
                best, event = shared, telling.event
    return event


def events(findings: Sequence[Finding], told: Tellings) -> dict[ClaimKey, str]:
    """The event of every claim that tells one."""
    found = {
        report.key: event_of(report.claim, told.get(report.article.id, ()))
        for finding in findings
        for report in finding.reports
    }
    return {key: event for key, event in found.items() if event != _NONE}


def measure(findings: Sequence[Finding], event: Mapping[ClaimKey, str]) -> dict[str, float]:
    """Pairs that stand together and should, of all pairs and of those of two articles; B-cubed over claims."""
    home = {report.key: finding.id for finding in findings for report in finding.reports if report.key in event}
    count: Counter[str] = Counter()
    for a, b in combinations(event, 2):
        same, together = event[a] == event[b], home[a] == home[b]
        count.update(same=same, grouped=together, right=same and together)
        if a.article != b.article:
            count.update({"far same": same, "far grouped": together, "far right": same and together})
    precision, recall = _cubed(event, home)
    return {
        "claims": len(event),
        "pair P": _share(count["right"], count["grouped"]),
        "pair R": _share(count["right"], count["same"]),
        "P of two articles": _share(count["far right"], count["far grouped"]),
        "R of two articles": _share(count["far right"], count["far same"]),
        "B3 F1": _share(2 * precision * recall, precision + recall),
    }


def _cubed(event: Mapping[ClaimKey, str], home: Mapping[ClaimKey, str]) -> tuple[float, float]:
    of: defaultdict[str, set[ClaimKey]] = defaultdict(set)
    within: defaultdict[str, set[ClaimKey]] = defaultdict(set)
    for key, label in event.items():
        of[label].add(key)
        within[home[key]].add(key)
    both = {key: len(of[label] & within[home[key]]) for key, label in event.items()}
    precision = sum(both[key] / len(within[home[key]]) for key in event)
    recall = sum(both[key] / len(of[event[key]]) for key in event)
    return _share(precision, len(event)), _share(recall, len(event))


def _share(part: float, whole: float) -> float:
    return part / whole if whole else 1.0


def coded(shared: Path, mirrors: Path) -> Iterator[tuple[str, Coded]]:
    """Each article that is pointed at, with its half."""
    registry = Registry()
    for pointer, text in rebuilt(shared, mirrors, STORIES / "pick.jsonl"):
        name = pointer["id"]
        article = code_page(
            Page(name, name, text=text, outlet=pointer["outlet"], published=pointer["published"]), registry
        )
        if isinstance(article, Coded):
            yield pointer["half"], article


def main() -> None:
    """Print one row per half."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("mirrors", type=Path)
    arguments.add_argument("--shared", type=Path, default=Path(__file__).parent.parent.parent / "shared")
    arguments.add_argument("--show", action="store_true", help="print which events of the half read are mixed or apart")
    options = arguments.parse_args()
    articles = list(coded(options.shared, options.mirrors))
    everything = [article for _, article in articles]
    findings = check(everything, copies(article.article for article in everything))
    labelled = events(findings, tellings(STORIES / "labels.jsonl"))
    for half in sorted({half for half, _ in articles}):
        own = {article.article.id for each, article in articles if each == half}
        event = {key: label for key, label in labelled.items() if key.article in own}
        figures = "  ".join(f"{name} {value:.3g}" for name, value in measure(findings, event).items())
        print(f"{half:6} {len(own)} articles  {figures}")
        if options.show and half == "read":
            _show(findings, event)


def _show(findings: Sequence[Finding], event: Mapping[ClaimKey, str]) -> None:
    homes: defaultdict[str, set[str]] = defaultdict(set)
    for finding in findings:
        told = {event[report.key] for report in finding.reports if report.key in event}
        for each in told:
            homes[each].add(finding.id)
        if len(told) > 1:
            print(f"  mixed: {finding.id}  {sorted(told)}")
    for label, parts in homes.items():
        if len(parts) > 1:
            print(f"  apart: {label}  {sorted(parts)}")


if __name__ == "__main__":
    main()
