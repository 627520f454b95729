"""Findings of AID -> the arms register, in SIPRI's columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.model.claim import EventType, Status
from recoupe.model.register import Amount, Named, Transfer
from recoupe.packs.registers import UNCLASSED, arms_category
from recoupe.registers.dates import years
from recoupe.registers.naming import all_named, named
from recoupe.registers.standing import standing
from recoupe.text.folding import fold_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from recoupe.model.claim import Item
    from recoupe.model.finding import Finding, Report


def arms_register(findings: Iterable[Finding]) -> tuple[Transfer, ...]:
    """One row for each kind of arms in each finding of AID; reports stay countable in ``amounts``."""
    aid = (finding for finding in findings if finding.type is EventType.AID)
    return tuple(row for finding in aid for row in _rows(finding))


def _rows(finding: Finding) -> Iterator[Transfer]:
    kinds: dict[str, list[tuple[Report, Item, str]]] = {}
    for report in finding.reports:
        for item in report.claim.items:
            category = arms_category(item.what)
            if category is not None:
                kinds.setdefault(fold_name(item.what), []).append((report, item, category))
    for told in kinds.values():
        yield _row(finding, told)


def _row(finding: Finding, told: list[tuple[Report, Item, str]]) -> Transfer:
    claims = [report.claim for report in finding.reports]
    item, category = told[0][1], told[0][2]
    amounts = tuple(Amount(i.low, i.high, report.key) for report, i, _ in told if (i.low, i.high) != (None, None))
    low, high = _range(amounts)
    designation, description = _split(item.what, category)
    return Transfer(
        suppliers=all_named(party for claim in claims for party in claim.actor),
        recipients=all_named(party for claim in claims for party in claim.recipient),
        designation=designation,
        description=description,
        category=category,
        low=low,
        high=high,
        amounts=amounts,
        ordered=years(claim.when for claim in claims if claim.status is Status.FUTURE),
        delivered=years(claim.when for claim in claims if claim.status is not Status.FUTURE),
        base=_base(finding),
        standing=standing(finding),
        finding=finding.id,
    )


def _range(amounts: tuple[Amount, ...]) -> tuple[float | None, float | None]:
    """The span of all that is told: the lowest floor, the highest ceiling; an open end keeps the row open."""
    lows, highs = [a.low for a in amounts], [a.high for a in amounts]
    low = None if not lows or None in lows else min(low for low in lows if low is not None)
    high = None if not highs or None in highs else max(high for high in highs if high is not None)
    return low, high


def _split(what: str, category: str) -> tuple[str, str]:
    """The make or model, which has a capital or a figure, and the words of its kind before it."""
    words = what.split()
    at = next((i for i, w in enumerate(words) if w[0].isupper() or any(c.isdigit() for c in w)), len(words))
    if category == UNCLASSED:
        return what, ""
    return " ".join(words[at:]), " ".join(words[:at])


def _base(finding: Finding) -> Named | None:
    place = finding.place or next((r.claim.place for r in finding.reports if r.claim.place is not None), None)
    return None if place is None else named(place)
