#!/usr/bin/env python3
"""What linking adds to the time of the coder: the share of CPU time that locating places takes.

    benchmarks/linking.py [FILE_OR_FOLDER ...] [--rounds N]

Without arguments it reads ``../shared/corpus`` when that is there, else the shipped samples. Both parts are timed
inside one run, article by article, so that a noisy machine disturbs them alike: everything before linking, then linking.
Quote the ratio (linking / everything before it); the goal is 0.10 at most.
"""

from __future__ import annotations

import argparse
import statistics
import time
from pathlib import Path

from recoupe.articles import make_article
from recoupe.claims import find_attributions, find_claims, find_wordings, make_quotes
from recoupe.entities import place_claims
from recoupe.mentions import find_mentions
from recoupe.model.article import Article
from recoupe.model.page import Loss
from recoupe.pages import read_pages
from recoupe.syntax import parse

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared" / "corpus"


def articles_of(inputs: list[str]) -> list[Article]:
    """Every article that the inputs give."""
    pages = (page for page in read_pages(inputs) if not isinstance(page, Loss))
    return [article for page in pages if isinstance(article := make_article(page), Article)]


def times(article: Article) -> tuple[float, float]:
    """CPU seconds of everything before linking, and of linking."""
    started = time.process_time()
    syntax = parse(article)
    mentions = find_mentions(syntax, article.published)
    attributions = find_attributions(syntax, mentions)
    claims = find_claims(article.id, syntax, mentions, attributions)
    make_quotes(syntax, mentions, attributions)
    find_wordings(syntax, mentions, attributions)
    middle = time.process_time()
    place_claims(article, mentions, claims)
    return middle - started, time.process_time() - middle


def main() -> None:
    """Run the benchmark and print its figures."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("inputs", nargs="*")
    arguments.add_argument("--rounds", type=int, default=3)
    options = arguments.parse_args()
    default = str(SHARED) if SHARED.is_dir() else str(ROOT / "src" / "recoupe" / "samples")
    articles = articles_of(options.inputs or [default])
    rounds = []
    for number in range(options.rounds + 1):
        pairs = [times(article) for article in articles]
        if number:  # the first round warms up
            rounds.append((sum(before for before, _ in pairs), sum(after for _, after in pairs)))
    ratios = sorted(after / before for before, after in rounds)
    each = statistics.median(after for _, after in rounds) / len(articles) * 1000
    print(f"{len(articles)} articles, {options.rounds} rounds, CPU time")
    print(f"  linking      {each:8.1f} ms an article")
    print(f"  ratio        {statistics.median(ratios):.3f} (min {ratios[0]:.3f}, max {ratios[-1]:.3f})")


if __name__ == "__main__":
    main()
