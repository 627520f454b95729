"""How well two names are told to be one's or two's, on a list judged by hand: ``names.py [--show]``.

Prints precision (of the pairs called the same, how many are) and recall (of the pairs that are the same, how many are
called so): on the half of ``tests/cases/names.yml`` that was looked at while tuning, on the half held out, and on all.
``--show`` lists the pairs of the first half that come out wrong.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from recoupe.entities.names import Card, Likeness, Verdict, compare

LIST = Path(__file__).resolve().parent.parent / "tests" / "cases" / "names.yml"


class Judged(NamedTuple):
    """One pair of names, whether both name the same, and what the comparison says."""

    same: bool
    cards: tuple[Card, Card]
    likeness: Likeness

    @property
    def is_right(self) -> bool:
        """Whether the comparison agrees; a pair that it leaves open is not called the same."""
        return (self.likeness.verdict is Verdict.SAME) == self.same


class Figures(NamedTuple):
    """Precision and recall of a list of pairs."""

    pairs: int
    precision: float
    recall: float


def judged_pairs(path: Path = LIST) -> list[Judged]:
    """Every pair of the list, compared."""
    entries: list[dict[str, Any]] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return [_judged(entry) for entry in entries]


def _judged(entry: dict[str, Any]) -> Judged:
    same = "same" in entry
    person = entry.get("kind", "person") == "person"
    one, other = (
        _card(name, entry.get(side, {}), person=person)
        for name, side in zip(entry["same" if same else "apart"], "ab", strict=True)
    )
    return Judged(same, (one, other), compare(one, other))


def _card(name: str, told: dict[str, Any], *, person: bool) -> Card:
    around = frozenset(told.get("around", ()))
    return Card(name, person, told.get("country"), told.get("role"), told.get("feminine"), around)


def halves(pairs: list[Judged]) -> tuple[list[Judged], list[Judged]]:
    """The pairs that were looked at while tuning, and those that were held out."""
    return pairs[::2], pairs[1::2]


def figures(pairs: list[Judged]) -> Figures:
    """Precision and recall of the verdict "same"."""
    called = [pair for pair in pairs if pair.likeness.verdict is Verdict.SAME]
    same = [pair for pair in pairs if pair.same]
    right = sum(pair.same for pair in called)
    return Figures(len(pairs), right / max(1, len(called)), right / max(1, len(same)))


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--show", action="store_true", help="list the wrong pairs of the first half")
    show = options.parse_args().show
    pairs = judged_pairs()
    seen, held = halves(pairs)
    for name, part in (("looked at", seen), ("held out", held), ("all", pairs)):
        found = figures(part)
        print(f"{name:10} {found.pairs:4} pairs  precision {found.precision:.3f}  recall {found.recall:.3f}")
    for pair in seen if show else ():
        if not pair.is_right:
            names = " / ".join(card.name for card in pair.cards)
            why = "; ".join(reason.sentence for reason in pair.likeness.reasons)
            print(f"{'same' if pair.same else 'apart'}: {names}: {pair.likeness.verdict} {pair.likeness.score}: {why}")


if __name__ == "__main__":
    main()
