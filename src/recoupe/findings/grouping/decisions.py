"""What people have decided about groups: a file of JSON Lines, to which lines are added and from which none is taken.

Each line joins claims into one event or splits them into different ones, and may say who decided, when and why::

    {"join": ["03-sahl/1f2e…", "01-amp/77ab…"], "by": "mk", "at": "2024-03-20", "why": "same column, other camera"}
    {"split": ["03-sahl/1f2e…", "05-radio/90cd…"]}

Of two lines about one pair the later holds, so that a decision is undone by adding its opposite.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from itertools import combinations
from typing import TYPE_CHECKING

from recoupe.errors import UsageError
from recoupe.model.claim import Reason
from recoupe.model.finding import ClaimKey

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_KEYS = frozenset({"join", "split", "by", "at", "why"})
_ENOUGH = 2


@dataclass(frozen=True, slots=True)
class Decisions:
    """The decisions that hold, by pair of claims: ``joins`` and ``splits`` never share a pair."""

    joins: dict[frozenset[ClaimKey], Reason] = field(default_factory=dict)
    splits: dict[frozenset[ClaimKey], Reason] = field(default_factory=dict)

    @property
    def claims(self) -> frozenset[ClaimKey]:
        """Every claim that some decision is about."""
        return frozenset(claim for pair in (*self.joins, *self.splits) for claim in pair)

    def split(self, some: Iterable[ClaimKey], others: Iterable[ClaimKey]) -> Reason | None:
        """Why some of these claims must stand apart from some of the others, if a person said so."""
        if not self.splits:
            return None
        others = tuple(others)
        return next((reason for a in some for b in others if (reason := self.splits.get(frozenset((a, b))))), None)


def read_decisions(lines: Iterable[str], source: str) -> Decisions:
    """The decisions of a file; ``source`` names it in messages.

    Raises:
        UsageError: a line is not a decision; names the line and what is wrong with it.
    """
    decisions = Decisions()
    for number, line in enumerate(lines, start=1):
        if line.strip():
            _take(decisions, _parsed(line, f"{source}:{number}"), f"{source}:{number}")
    return decisions


def _parsed(line: str, at: str) -> dict[str, object]:
    try:
        entry = json.loads(line)
    except ValueError as error:
        raise UsageError(f"{at}: a decision is one JSON object per line, and this is none ({error}).") from error
    if not isinstance(entry, dict) or ("join" in entry) == ("split" in entry) or set(entry) - _KEYS:
        allowed = ", ".join(sorted(_KEYS))
        raise UsageError(f"{at}: a decision has either `join` or `split`, and no other keys than {allowed}.")
    return entry


def _take(decisions: Decisions, entry: dict[str, object], at: str) -> None:
    verb = "join" if "join" in entry else "split"
    claims = tuple(_claims(entry[verb], at))
    told = "".join(f", {key}: {entry[key]}" for key in ("by", "at", "why") if entry.get(key))
    reason = Reason(f"{verb}-by-hand", f"decided by hand ({at}{told})")
    here, there = (decisions.joins, decisions.splits) if verb == "join" else (decisions.splits, decisions.joins)
    for pair in map(frozenset, combinations(claims, 2)):
        here[pair] = reason
        there.pop(pair, None)


def _claims(value: object, at: str) -> Iterator[ClaimKey]:
    names = value if isinstance(value, list) else []
    keys = [ClaimKey(*name.rsplit("/", 1)) for name in names if isinstance(name, str) and "/" in name]
    if len(keys) < len(names) or len(set(keys)) < _ENOUGH:
        raise UsageError(
            f"{at}: name at least two claims, each as ARTICLE/CLAIM with the ids that `recoupe check` prints."
        )
    yield from dict.fromkeys(keys)
