#!/usr/bin/env python3
"""What linking adds to the time of the coder: the share of CPU time that parties and places take.

    benchmarks/linking_speed.py [FILE_OR_FOLDER ...] [--rounds N]

Without arguments it reads ``../shared/corpus`` when that is there, else the shipped samples. All parts are timed inside
one run, article by article, so that a noisy machine disturbs them alike: everything before linking, then places, then
parties. Quote the ratio (linking / everything before it); the goal is 0.10 at most.
"""

from __future__ import annotations

import argparse
import statistics
import time
from pathlib import Path

from recoupe.articles import make_article
from recoupe.claims import find_attributions, find_claims, find_wordings, make_quotes
from recoupe.entities import Registry, link_parties, name_claims, name_quotes, place_claims
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


def times(article: Article, registry: Registry) -> tuple[float, float, float]:
    """CPU seconds of everything before linking, of places, and of parties."""
    started = time.process_time()
    syntax = parse(article)
    mentions = find_mentions(syntax, article.published)
    attributions = find_attributions(syntax, mentions)
    claims = find_claims(article.id, syntax, mentions, attributions)
    quotes = make_quotes(syntax, mentions, attributions)
    find_wordings(syntax, mentions, attributions)
    before = time.process_time()
    claims = place_claims(article, mentions, claims)
    placed = time.process_time()
    links = link_parties(syntax, mentions, article.published, registry)
    name_claims(claims, links)
    name_quotes(quotes, links)
    return before - started, placed - before, time.process_time() - placed


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
        registry = Registry()
        parts = [times(article, registry) for article in articles]
        if number:  # the first round warms up
            rounds.append([sum(part[index] for part in parts) for index in range(3)])
    print(f"{len(articles)} articles, {options.rounds} rounds, CPU time")
    for name, indexes in (("places", [1]), ("parties", [2]), ("linking", [1, 2])):
        ratios = sorted(sum(row[index] for index in indexes) / row[0] for row in rounds)
        each = statistics.median(sum(row[index] for index in indexes) for row in rounds) / len(articles) * 1000
        middle = statistics.median(ratios)
        print(f"  {name:8} {each:6.1f} ms an article, ratio {middle:.3f} (min {ratios[0]:.3f}, max {ratios[-1]:.3f})")


if __name__ == "__main__":
    main()
