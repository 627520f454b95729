"""The index of all claims: reports come in, groups come out, and only what a new article touches is worked out anew."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from recoupe.findings.grouping.bars import bar
from recoupe.findings.grouping.blocks import Blocks
from recoupe.findings.grouping.clusters import LINK, clusters
from recoupe.findings.grouping.comparisons import points, score
from recoupe.findings.grouping.decisions import Decisions
from recoupe.findings.grouping.following import followings, leading, path_of, taken_up
from recoupe.findings.grouping.traits import signature, traits
from recoupe.model.finding import Comparison

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from recoupe.findings.grouping.traits import Traits
    from recoupe.model.claim import Reason
    from recoupe.model.finding import ClaimKey, Report

_NEVER = float("-inf")


def in_order(report: Report) -> tuple[str, str, int, str]:
    """Reports in order of publication (undated last), then article, then place in the text."""
    evidence = report.claim.evidence
    return (report.article.published or "~", report.article.id, evidence[0].start if evidence else 0, report.claim.id)


class _Link(NamedTuple):
    """The name of what a telling takes up, what shows that it does, and whether its article is about another event."""

    earlier: str | None
    why: str
    aside: bool


class Groups:
    """Claims grouped by event. Add reports in any order, then ask for the groups; ask again after adding more."""

    def __init__(self, decisions: Decisions | None = None) -> None:
        self._decisions = decisions or Decisions()
        self._decided = self._decisions.claims
        self._articles: dict[str, dict[ClaimKey, Report]] = {}
        self._pending: set[str] = set()
        self._links: dict[str, _Link] = {}
        self._reports: dict[str, list[Report]] = {}
        self._traits: dict[str, Traits] = {}
        self._name_of: dict[ClaimKey, str] = {}
        self._blocks = Blocks()
        self._stale: set[str] = set()
        self._edges: dict[str, tuple[tuple[float, str, str], ...]] = {}
        self._grouped: dict[frozenset[str], list[list[str]]] = {}
        self._scores: dict[tuple[str, str], float] = {}

    def add(self, reports: Iterable[Report]) -> None:
        """Take in the claims of one or more articles; one that is already there is not taken twice."""
        for report in reports:
            article = self._articles.setdefault(report.article.id, {})
            if report.key not in article:
                article[report.key] = report
                self._pending.add(report.article.id)

    def _read(self, article: Iterable[Report]) -> None:
        """Name and place every claim of an article: what one tells may depend on those before it."""
        reports = sorted(article, key=in_order)
        own = [traits((report,)) for report in reports]
        found = followings(own)
        paths = [path_of(at, found) for at in range(len(reports))]
        lead = paths[leading(own)][-1]
        for at in sorted(range(len(reports)), key=lambda at: len(paths[at])):
            link = found.get(at)
            earlier = link and self._name_of[reports[link.earlier].key]
            self._place(reports[at], own[at], _Link(earlier, link.why if link else "", aside=paths[at][-1] != lead))

    def _place(self, report: Report, own: Traits, link: _Link) -> None:
        name = self._name(report, link)
        before = self._name_of.get(report.key)
        if before == name:
            return
        if before is not None:
            self._remove(report, before)
        self._name_of[report.key] = name
        self._stale.add(name)
        if name in self._reports:
            self._reports[name].append(report)
            return
        self._reports[name] = [report]
        self._links[name] = link
        self._traits[name] = self._linked(name, own)
        self._stale |= self._blocks.add(name, self._traits[name])

    def _remove(self, report: Report, name: str) -> None:
        """Take a claim from its name: what it tells is read otherwise since its article has more claims."""
        self._reports[name] = [other for other in self._reports[name] if other.key != report.key]
        self._stale.add(name)
        if not self._reports[name]:
            self._stale |= self._blocks.remove(name, self._traits[name])
            self._stale.discard(name)
            for known in (self._reports, self._traits, self._links, self._edges):
                known.pop(name, None)

    def _linked(self, name: str, own: Traits) -> Traits:
        """The traits of a name, with what it takes over from the telling that it takes up."""
        link = self._links[name]
        own = replace(own, aside=link.aside, event=name)
        if link.earlier is None:
            return own
        earlier = self._traits[link.earlier]
        return taken_up(own, earlier, earlier.event, link.why)

    def _name(self, report: Report, link: _Link) -> str:
        """One name for all reports that say the very same on one day; a claim that people decided on is its own."""
        same = repr((signature(report), link)) + (repr(report.key) if report.key in self._decided else "")
        return hashlib.sha256(same.encode("utf-8", "surrogatepass")).hexdigest()[:16]

    def groups(self) -> Iterator[tuple[Report, ...]]:
        """Every group, its reports in order; each report of each article stands in exactly one."""
        self._freshen()
        for component in self._components():
            if component not in self._grouped:
                self._grouped[component] = self._split_up(component)
            for names in self._grouped[component]:
                reports = [report for name in names for report in self._reports[name]]
                yield tuple(sorted(reports, key=in_order))

    def _freshen(self) -> None:
        """Compare again what was added, and what has new neighbours."""
        for article in sorted(self._pending):
            self._read(self._articles[article].values())
        self._pending = set()
        for name in self._stale:
            reports = tuple(sorted(self._reports[name], key=in_order))
            if [report.key for report in self._traits[name].reports] != [report.key for report in reports]:
                self._traits[name] = self._linked(name, traits(reports))
        if self._stale:
            stale = self._stale
            self._scores = {pair: worth for pair, worth in self._scores.items() if not stale.intersection(pair)}
            self._grouped = {names: groups for names, groups in self._grouped.items() if not stale & names}
        for name in self._stale:
            near = self._blocks.neighbours(name, self._traits[name].day)
            scored = ((self._score(name, other), min(name, other), max(name, other)) for other in near)
            self._edges[name] = tuple(edge for edge in scored if edge[0] >= LINK)
        self._stale = set()

    def _score(self, a: str, b: str) -> float:
        one, other = self._traits[a], self._traits[b]
        return _NEVER if self._bar(one, other) else score(one, other)

    def _bar(self, a: Traits, b: Traits) -> Reason | None:
        by_hand = self._decisions.split((r.key for r in a.reports), (r.key for r in b.reports))
        return by_hand or bar(a, b)

    def _remembered(self, a: str, b: str) -> float:
        pair = (a, b) if a <= b else (b, a)
        if pair not in self._scores:
            self._scores[pair] = self._score(*pair)
        return self._scores[pair]

    def _joined(self) -> list[tuple[str, str]]:
        pairs = (sorted(self._name_of.get(claim, "") for claim in pair) for pair in self._decisions.joins)
        return [(a, b) for a, b in pairs if a and b]

    def _components(self) -> Iterator[frozenset[str]]:
        """Claims that some chain of likenesses joins: what happens in one touches no other."""
        near: dict[str, set[str]] = {name: set() for name in self._reports}
        edges = [(a, b) for edges in self._edges.values() for _, a, b in edges]
        for a, b in [*edges, *self._joined()]:
            near[a].add(b)
            near[b].add(a)
        seen: set[str] = set()
        for start in near:
            if start in seen:
                continue
            found, queue = {start}, [start]
            while queue:
                new = near[queue.pop()] - found
                found |= new
                queue.extend(new)
            seen |= found
            yield frozenset(found)

    def _split_up(self, component: frozenset[str]) -> list[list[str]]:
        if len(component) == 1:
            return [list(component)]
        edges = [edge for name in component for edge in self._edges[name]]
        joined = [pair for pair in self._joined() if pair[0] in component]
        return clusters(component, edges, self._remembered, joined)

    def comparisons(self, group: tuple[Report, ...]) -> Iterator[Comparison]:
        """For each report of a group but the first: why it stands there, by the earlier one it is most like."""
        names = list(dict.fromkeys(self._name_of[report.key] for report in group))
        for position, name in enumerate(names[1:], start=1):
            earlier = names[max(0, position - _LOOK_BACK) : position]
            best = max(earlier, key=lambda other: (self._remembered(name, other), other))
            yield self.comparison(best, name)

    def name_of(self, report: Report) -> str:
        """The name of a report as it is read: equal for reports that say the very same and are told alike."""
        return self._name_of[report.key]

    def traits_of(self, report: Report) -> Traits:
        """What a report of these groups is compared by; reports that say the very same share it."""
        return self._traits[self._name_of[report.key]]

    def comparison(self, a: str, b: str) -> Comparison:
        """Two claims compared, point by point."""
        one, other = self._traits[a], self._traits[b]
        by_hand = self._decisions.joins.get(frozenset((one.first.key, other.first.key)))
        return Comparison(
            left=one.first.key,
            right=other.first.key,
            score=round(score(one, other), 3),
            points=points(one, other),
            bar=by_hand or self._bar(one, other),
        )


# The reasons of a very large group are looked for among so many earlier reports.
_LOOK_BACK = 40
