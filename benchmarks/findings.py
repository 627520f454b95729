"""How well claims are grouped into events, and contradictions found: our own labelled reports, coded and cross-checked.

    benchmarks/findings.py [FILE ...] [--show]

prints one row per file of ``tests/cases/findings`` and one for all, then the same for the files in ``held_out``, which
were labelled before anything was run on them (all but quirama have been read since); below,
contradictions and copies by kind. Copies are labelled in full in ``held_out`` only: there what is found besides is
wrong. ``--show`` also prints what is grouped wrongly or missed.
Two questions are kept apart. *Grouping*: of the claims that the coder found in the marked words, which stand together
rightly? *With misses*: of the tellings that a person marked, which stand together in the output, whatever the cause?
"""

from __future__ import annotations

import argparse
import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from itertools import combinations, product
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from recoupe.findings.grouping.amounts import amounts
from recoupe.model.claim import Status
from recoupe.model.coded import Coded
from recoupe.model.finding import ContradictionKind
from recoupe.model.page import Page
from recoupe.model.reuse import ReuseKind
from recoupe.model.span import Span
from recoupe.pipeline import check, code_page, copies

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from recoupe.model.claim import Claim
    from recoupe.model.finding import ClaimKey, Finding
    from recoupe.model.reuse import Reuses

CASES = Path(__file__).parent.parent / "tests" / "cases" / "findings"
HELD_OUT = CASES / "held_out"
_MARK = re.compile(r"\[\[([a-z-]+)\|(.*?)\]\]", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Telling:
    """A stretch that a person marked as telling an event."""

    report: str
    event: str
    span: Span


@dataclass
class Labelled:
    """One file of labelled reports."""

    pages: list[Page] = field(default_factory=list)
    tellings: list[Telling] = field(default_factory=list)
    types: dict[str, list[str]] = field(default_factory=dict)
    contradictions: set[tuple[str, str]] = field(default_factory=set)
    copies: list[tuple[str, str, str]] = field(default_factory=list)


def read_labelled(path: Path) -> Labelled:
    """The reports of a file without their marks, with what the marks say."""
    labelled = Labelled()
    for entry in yaml.safe_load(path.read_text(encoding="utf-8")):
        if "report" in entry:
            _take_report(labelled, entry)
        elif "contradiction" in entry:
            labelled.contradictions.add((entry["event"], entry["contradiction"]))
        else:
            labelled.types[entry["event"]] = entry["types"]
    unknown = {telling.event for telling in labelled.tellings} - set(labelled.types)
    assert not unknown, f"{path}: marks of events that are not listed: {sorted(unknown)}"
    return labelled


def _take_report(labelled: Labelled, entry: dict[str, Any]) -> None:
    text, at = "", 0
    for mark in _MARK.finditer(entry["text"]):
        text += entry["text"][at : mark.start()]
        labelled.tellings.append(
            Telling(entry["report"], mark.group(1), Span(len(text), len(text) + len(mark.group(2))))
        )
        text += mark.group(2)
        at = mark.end()
    text += entry["text"][at:]
    published = str(entry["published"]) if "published" in entry else None
    page = Page(entry["report"], entry["report"], text=text, outlet=entry.get("outlet"), published=published)
    labelled.pages.append(page)
    if "of" in entry:
        labelled.copies.append((entry["of"]["report"], entry["report"], entry["of"]["how"]))


def labels(labelled: Labelled, findings: Sequence[Finding]) -> dict[ClaimKey, Telling]:
    """For each claim that tells a marked event, the mark that it covers best."""
    marks: defaultdict[str, list[Telling]] = defaultdict(list)
    for telling in labelled.tellings:
        marks[telling.report].append(telling)
    found: dict[ClaimKey, Telling] = {}
    for finding in findings:
        for report in finding.reports:
            best = _best(report.claim, marks[report.article.id])
            if best is not None and report.claim.type.value in labelled.types[best.event]:
                found[report.key] = best
    return found


def _best(claim: Claim, tellings: Iterable[Telling]) -> Telling | None:
    shared = [(sum(_shared(span, telling.span) for span in claim.evidence), telling) for telling in tellings]
    best = max(shared, key=lambda pair: pair[0], default=(0, None))
    return best[1] if best[0] else None


def _shared(a: Span, b: Span) -> int:
    return max(0, min(a.end, b.end) - max(a.start, b.start))


@dataclass
class Figures:
    """Counts that add up over files."""

    counts: Counter[str] = field(default_factory=Counter)

    def ratio(self, part: str, whole: str) -> float:
        """A share, 1 where there is nothing to get right."""
        return self.counts[part] / self.counts[whole] if self.counts[whole] else 1.0

    def row(self) -> dict[str, float]:
        """The figures as they are printed."""
        precision, recall = self.ratio("b3 precision", "claims"), self.ratio("b3 recall", "claims")
        return {
            "tellings": self.counts["tellings"],
            "coded": self.ratio("coded", "tellings"),
            "pair P": self.ratio("right", "grouped"),
            "pair R": self.ratio("right", "same"),
            "R with misses": self.ratio("tellings together", "tellings same"),
            "B3 F1": 2 * precision * recall / (precision + recall) if precision + recall else 0.0,
            "contr. P": self.ratio("contradictions right", "contradictions found"),
            **{f"{kind} R": self.ratio(f"{kind} coded hit", f"{kind} coded") for kind in ("number", "denial")},
            **{
                f"{kind} R with misses": self.ratio(f"{kind} hit", f"{kind} labelled")
                for kind in ("number", "denial", "party")
            },
        }


def measure(labelled: Labelled, findings: Sequence[Finding], reuses: Reuses) -> Figures:
    """All counts of one file."""
    figures = Figures()
    label = labels(labelled, findings)
    home = {report.key: finding.id for finding in findings for report in finding.reports}
    _pairs(figures, label, home)
    _tellings(figures, labelled, label, findings)
    _contradictions(figures, labelled, label, findings)
    _copies(figures, labelled, reuses)
    return figures


def _pairs(figures: Figures, label: dict[ClaimKey, Telling], home: dict[ClaimKey, str]) -> None:
    for a, b in combinations(label, 2):
        same, together = label[a].event == label[b].event, home[a] == home[b]
        figures.counts.update(same=same, grouped=together, right=same and together)
    for claim, telling in label.items():
        with_it = {other for other in label if home[other] == home[claim]}
        of_it = {other for other, told in label.items() if told.event == telling.event}
        figures.counts["claims"] += 1
        figures.counts["b3 precision"] += len(with_it & of_it) / len(with_it)  # type: ignore[assignment]
        figures.counts["b3 recall"] += len(with_it & of_it) / len(of_it)  # type: ignore[assignment]


def _tellings(
    figures: Figures, labelled: Labelled, label: dict[ClaimKey, Telling], findings: Sequence[Finding]
) -> None:
    """A claim may have several marked stretches as its evidence: it stands for each of its event."""
    homes: defaultdict[Telling, set[str]] = defaultdict(set)
    for finding, report in ((each, report) for each in findings for report in each.reports):
        for telling in labelled.tellings:
            if telling.report == report.article.id and report.key in label:
                told = telling.event == label[report.key].event and _best(report.claim, [telling])
                homes[telling].update({finding.id} if told else ())
    figures.counts.update({"tellings": len(labelled.tellings), "coded": sum(bool(home) for home in homes.values())})
    for a, b in combinations(labelled.tellings, 2):
        if a.event == b.event:
            figures.counts.update({"tellings same": 1, "tellings together": bool(homes[a] & homes[b])})


def _contradictions(
    figures: Figures, labelled: Labelled, label: dict[ClaimKey, Telling], findings: Sequence[Finding]
) -> None:
    found = set(_found_contradictions(label, findings))
    figures.counts["contradictions found"] += len(found)
    figures.counts["contradictions right"] += len(found & labelled.contradictions)
    figures.counts.update(f"{kind} found" for _, kind in found)
    for event, kind in labelled.contradictions:
        hit, coded = (event, kind) in found, _is_coded(event, kind, label, findings)
        figures.counts.update({f"{kind} labelled": 1, f"{kind} hit": hit, f"{kind} coded": coded})
        figures.counts.update({f"{kind} coded hit": hit and coded})


def _copies(figures: Figures, labelled: Labelled, reuses: Reuses) -> None:
    """Copies of one report that were not made from one another are not scored."""
    kinds = {frozenset((source, copy)): how for source, copy, how in labelled.copies}
    source_of = {copy: source for source, copy, _ in labelled.copies}
    found = {frozenset((reuse.a, reuse.b)): reuse.kind.value for reuse in reuses.pairs}
    for pair in found:
        if pair in kinds or len({source_of.get(article, article) for article in pair}) > 1:
            figures.counts.update({"copies found": 1, "copies right": pair in kinds})
    for pair, how in kinds.items():
        hits = {f"{how} labelled": 1, f"{how} hit": pair in found, "named": found.get(pair) == how}
        figures.counts.update(hits)


def _is_coded(event: str, kind: str, label: dict[ClaimKey, Telling], findings: Sequence[Finding]) -> bool:
    """Whether the claims that the coder found of an event bear the contradiction at all."""
    reports = [r for finding in findings for r in finding.reports if r.key in label and label[r.key].event == event]
    if kind == "denial":
        return len({report.claim.status is Status.DENIED for report in reports}) > 1
    if kind == "number":
        counts = [amount for report in reports for amount in amounts(report.claim.items) if amount.counted]
        return any(a.same_thing(b) and not a.meets(b) for a, b in combinations(counts, 2))
    return True


def _found_contradictions(label: dict[ClaimKey, Telling], findings: Sequence[Finding]) -> Iterator[tuple[str, str]]:
    """Event and kind of each contradiction; claims of two events in one finding name both, and one of them is wrong."""
    for finding in findings:
        for contradiction in finding.contradictions:
            for a, b in product(contradiction.left, contradiction.right):
                events = {label[claim].event for claim in (a, b) if claim in label}
                if events:
                    yield "+".join(sorted(events)), contradiction.kind.value


def run(path: Path) -> tuple[Labelled, list[Finding], Reuses]:
    """A file coded and cross-checked."""
    labelled = read_labelled(path)
    coded = [each for each in map(code_page, labelled.pages) if isinstance(each, Coded)]
    reuses = copies(each.article for each in coded)
    return labelled, check(coded, reuses), reuses


def main() -> None:
    """Print the tables."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("files", nargs="*", type=Path)
    arguments.add_argument("--show", action="store_true")
    options = arguments.parse_args()
    sets = {"all": options.files} if options.files else {"all": CASES.glob("*.yml"), "held out": HELD_OUT.glob("*.yml")}
    for name, files in sets.items():
        _table(name, sorted(files), show=options.show)


def _table(name: str, files: Iterable[Path], *, show: bool) -> None:
    total = Figures()
    for path in files:
        labelled, findings, reuses = run(path)
        figures = measure(labelled, findings, reuses)
        total.counts.update(figures.counts)
        _print(path.stem, figures)
        if show:
            _show(labelled, findings)
    _print(name, total)
    _print_kinds(total)


def _show(labelled: Labelled, findings: Sequence[Finding]) -> None:
    """Events whose claims stand in several findings, findings that mix events, contradictions missed or made up."""
    label = labels(labelled, findings)
    homes: defaultdict[str, defaultdict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for finding in findings:
        for report in finding.reports:
            if report.key in label:
                words = report.claim.evidence[0].of(report.article.text)
                homes[label[report.key].event][finding.id].append(f"{report.article.id}: {words}")
    for event, parts in homes.items():
        if len(parts) > 1:
            print(f"  apart: {event}", *(f"    {home}  {' | '.join(told)}" for home, told in parts.items()), sep="\n")
    for finding in findings:
        events = {label[report.key].event for report in finding.reports if report.key in label}
        if len(events) > 1:
            print(f"  mixed: {finding.id}  {sorted(events)}")
    found = set(_found_contradictions(label, findings))
    print(*(f"  missed: {each}" for each in sorted(labelled.contradictions - found)), sep="\n")
    print(*(f"  made up: {each}" for each in sorted(found - labelled.contradictions)), sep="\n")


def _print(name: str, figures: Figures) -> None:
    print(f"{name:10} " + "  ".join(f"{key} {value:.3g}" for key, value in figures.row().items()))


def _print_kinds(figures: Figures) -> None:
    """How many of each kind were labelled and found; of contradictions also those that the coder's claims bear."""
    count = figures.counts
    for kind in ContradictionKind:
        made_up = count[f"{kind} found"] - count[f"{kind} hit"]
        found = f"{count[f'{kind} hit']} of {count[f'{kind} labelled']} found, {count[f'{kind} coded']} coded"
        print(f"  {kind}: {found}, {made_up} made up")
    named = ", ".join(f"{how} {count[f'{how} hit']} of {count[f'{how} labelled']}" for how in ReuseKind)
    others = count["copies found"] - count["copies right"]
    print(f"  copies: {named}; {count['named']} of the kind labelled, {others} found that are not labelled")


if __name__ == "__main__":
    main()
