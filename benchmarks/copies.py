#!/usr/bin/env python3
"""How well copies are told from independent reports, on reports written for the purpose (tests/cases/copies).

    benchmarks/copies.py [--set tuning|held_out] [-v]

For each set: of the pairs found, how many are one text's use of the other (precision); of the pairs of which one text
was made from the other, how many were found (recall), for each kind; and how often the kind was right. -v names every
pair that was missed, found without reason, or taken for another kind.
"""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path
from typing import NamedTuple

import yaml

from recoupe.articles import make_article
from recoupe.findings.reuse import find_reuse
from recoupe.model.article import Article
from recoupe.model.page import Page

FOLDER = Path(__file__).resolve().parent.parent / "tests" / "cases" / "copies"
SETS = ("tuning", "held_out", "fresh")

Pair = tuple[str, str]


class Reports(NamedTuple):
    """The articles of a set, the kind of each pair of a copy and what it is of, and the pairs that are not scored."""

    articles: list[Article]
    kinds: dict[Pair, str]
    unscored: set[Pair]


def reports(name: str) -> Reports:
    """One set of reports."""
    found = Reports([], {}, set())
    for story in yaml.safe_load((FOLDER / f"{name}.yml").read_text(encoding="utf-8")):
        roots: dict[str, str] = {}
        for key, entry in story["texts"].items():
            identity = f"{story['story']}: {key}"
            found.articles.append(_article(identity, entry))
            roots[identity] = f"{story['story']}: {entry.get('of', key)}"
            if "of" in entry:
                found.kinds[_pair(identity, roots[identity])] = entry["kind"]
        ids = list(roots)
        pairs = (_pair(one, other) for at, one in enumerate(ids) for other in ids[:at] if roots[one] == roots[other])
        found.unscored.update(pair for pair in pairs if pair not in found.kinds)
    return found


def _article(identity: str, entry: dict[str, str]) -> Article:
    published = entry.get("published")
    page = Page(
        id=identity, source=identity, text=entry["text"], title=entry.get("title"), outlet=entry.get("outlet"),
        published=None if published is None else str(published),
    )  # fmt: skip
    article = make_article(page)
    assert isinstance(article, Article), article
    return article


def _pair(one: str, other: str) -> Pair:
    return (one, other) if one < other else (other, one)


class Score(NamedTuple):
    """Pairs found and missed. ``right`` and ``all`` count copies by their kind, ``other_kind`` has those misnamed."""

    wrong: list[Pair]
    missed: list[Pair]
    other_kind: list[tuple[Pair, str]]
    right: Counter[str]
    all: Counter[str]

    @property
    def precision(self) -> float:
        """Of the scored pairs that were found, the share that are copies."""
        return self.right.total() / max(1, self.right.total() + len(self.wrong))

    @property
    def recall(self) -> float:
        """Of the copies, the share that were found."""
        return self.right.total() / max(1, self.all.total())


def score(name: str) -> Score:
    """Find the copies of one set and compare."""
    expected = reports(name)
    found = {_pair(reuse.a, reuse.b): reuse.kind.value for reuse in find_reuse(expected.articles).pairs}
    result = Score([], [], [], Counter(), Counter(expected.kinds.values()))
    for pair, kind in expected.kinds.items():
        if pair not in found:
            result.missed.append(pair)
            continue
        result.right[kind] += 1
        if found[pair] != kind:
            result.other_kind.append((pair, found[pair]))
    result.wrong.extend(sorted(set(found) - set(expected.kinds) - expected.unscored))
    return result


def report(name: str, result: Score, *, verbose: bool) -> None:
    """Print one set's figures."""
    total = result.right.total()
    print(f"{name}: {total + len(result.wrong)} pairs found, {len(result.wrong)} wrong, {len(result.missed)} missed")
    print(f"  precision {result.precision:.3f}, recall {result.recall:.3f}")
    for kind in sorted(result.all):
        print(f"  {kind:10} recall {result.right[kind] / result.all[kind]:.3f} of {result.all[kind]}")
    print(f"  of the kind expected: {(total - len(result.other_kind)) / max(1, total):.3f}")
    if verbose:
        for words, pairs in (("missed", result.missed), ("wrong", result.wrong)):
            print(*(f"  {words}: {one} | {other}" for one, other in pairs), sep="\n")
        print(*(f"  taken for {kind}: {one} | {other}" for (one, other), kind in result.other_kind), sep="\n")


def main() -> None:
    """Score each set and print its table."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--set", choices=SETS, dest="only")
    arguments.add_argument("-v", "--verbose", action="store_true")
    options = arguments.parse_args()
    for name in [options.only] if options.only else SETS:
        report(name, score(name), verbose=options.verbose)


if __name__ == "__main__":
    main()
