"""Findings -> the relations register: who backs, arms, fights, meets or threatens whom, when, on what evidence."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from recoupe.model.register import Named, Relation, Standing
from recoupe.packs.registers import relation_kinds
from recoupe.registers.dates import bounds
from recoupe.registers.naming import all_named
from recoupe.registers.standing import standing

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from recoupe.model.claim import EventType
    from recoupe.model.finding import Finding


def relations_register(findings: Iterable[Finding]) -> tuple[Relation, ...]:
    """One row for each pair of actors and type of event, in order of the actors' names; what is only denied is left."""
    told: dict[tuple[str, str, EventType], list[tuple[Named, Named, Finding]]] = {}
    for finding in findings:
        if finding.type in relation_kinds() and standing(finding) is not Standing.DENIED:
            for source, target in _pairs(finding):
                told.setdefault((source.key, target.key, finding.type), []).append((source, target, finding))
    rows = (_row(rows) for rows in told.values())
    return tuple(sorted(rows, key=lambda row: (row.source.name, row.target.name, row.type)))


def _pairs(finding: Finding) -> Iterator[tuple[Named, Named]]:
    """Each actor with each recipient that any one report names together."""
    seen = set()
    for report in finding.reports:
        claim = report.claim
        for source, target in product(all_named(claim.actor), all_named(claim.recipient)):
            if source.key != target.key and (source.key, target.key) not in seen:
                seen.add((source.key, target.key))
                yield source, target


def _row(told: list[tuple[Named, Named, Finding]]) -> Relation:
    source, target, first = told[0]
    findings = [finding for _, _, finding in told]
    kind = relation_kinds()[first.type]
    begin, end = bounds(report.claim.when for finding in findings for report in finding.reports)
    return Relation(
        source=source,
        target=target,
        word=kind.word,
        type=first.type.value,
        sign=kind.sign,
        first=begin,
        last=end,
        independent=max(finding.independent for finding in findings),
        standings=tuple(dict.fromkeys(standing(finding) for finding in findings)),
        findings=tuple(finding.id for finding in findings),
    )
