#!/usr/bin/env python3
"""Time and memory of the search for copies as the number of articles grows, and on ten thousand copies of one text.

    benchmarks/copies_speed.py [SIZE ...]        (1000 10000 unless told)

The articles are made of invented words with the frequencies of a language (Zipf): of each ten, one is a copy with a
word changed, one a shortened copy, eight stand alone. Each size runs in a process of its own; CPU time is printed, and
the exponent of growth between the first and the last size. The copies of one text are run twice: all alike, and each
with a word of its own.
"""

from __future__ import annotations

import math
import random
import resource
import subprocess
import sys
import time
from itertools import accumulate
from typing import TYPE_CHECKING

from recoupe.articles import make_article
from recoupe.findings.reuse import find_reuse
from recoupe.model.article import Article
from recoupe.model.page import Page

if TYPE_CHECKING:
    from collections.abc import Iterator

SIZES = ("1000", "10000")
COPIES = 10_000
_SYLLABLES = ("ba", "ko", "ri", "tu", "ne", "mal", "dor", "vi", "sa", "pel", "gor", "lin", "fa", "zu", "che", "mon")
_LITTLE = ("le", "la", "de", "des", "un", "une", "et", "dans", "pour", "qui", "sur", "a", "ont", "avec")


class Writer:
    """Writes articles of about 250 words; the same seed writes the same."""

    def __init__(self, seed: int) -> None:
        self._chance = random.Random(seed)  # noqa: S311 - a corpus, not a secret
        self._words = ["".join(self._chance.choices(_SYLLABLES, k=3)) for _ in range(30_000)]
        self._reached = list(accumulate(1 / (rank + 10) for rank in range(len(self._words))))

    def text(self) -> str:
        """Five paragraphs."""
        return "\n\n".join(" ".join(self._sentence() for _ in range(3)) for _ in range(5))

    def _sentence(self) -> str:
        telling = self._chance.choices(self._words, cum_weights=self._reached, k=9)
        words = [word for each in telling for word in (self._chance.choice(_LITTLE), each)]
        return f"{' '.join(words).capitalize()}."

    def articles(self, count: int) -> Iterator[Article]:
        """Eight of ten alone, one edited and one shortened copy of the last of them."""
        text = ""
        for number in range(count):
            if number % 10 < 8:  # noqa: PLR2004 - see above
                text = self.text()
            copy = {8: text.replace(" le ", " la ", 1), 9: "\n\n".join(text.split("\n\n")[:2])}
            yield article(number, copy.get(number % 10, text))


def article(number: int, text: str) -> Article:
    """One article as the pipeline makes it, without the tests that only true French passes."""
    made = make_article(Page(id=f"{number:06}", source="benchmark", text=text, published="2030-01-01"))
    if isinstance(made, Article):
        return made
    raise AssertionError(made)


def corpus(kind: str) -> list[Article]:
    """The articles of one run: a size, "copies" or "near-copies"."""
    writer = Writer(seed=7)
    if kind.isdigit():
        return list(writer.articles(int(kind)))
    text = writer.text()
    extra = (f" Mardi {number}." if kind == "near-copies" else "" for number in range(COPIES))
    return [article(number, text + words) for number, words in enumerate(extra)]


def measure(kind: str) -> None:
    """Run one search and print its figures."""
    articles = corpus(kind)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    started = time.process_time()
    pairs = find_reuse(articles).pairs
    spent = time.process_time() - started
    after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{kind} {len(articles)} {spent:.1f} {len(pairs)} {before:.0f} {after:.0f}")


def main() -> None:
    """One process per run, then the growth."""
    if sys.argv[1:2] == ["--one"]:
        measure(sys.argv[2])
        return
    sizes = sys.argv[1:] or list(SIZES)
    seconds: list[float] = []
    for kind in (*sizes, "copies", "near-copies"):
        words = subprocess.run(  # noqa: S603 - this very file
            [sys.executable, __file__, "--one", kind], capture_output=True, text=True, check=True
        ).stdout.split()
        seconds.append(float(words[2]))
        print(
            f"{kind:>12}: {words[1]} articles, {words[2]} s CPU, {words[3]} pairs, memory {words[4]} -> {words[5]} MB"
        )
    if len(sizes) > 1:
        growth = math.log(seconds[len(sizes) - 1] / seconds[0]) / math.log(int(sizes[-1]) / int(sizes[0]))
        print(f"time grows as n^{growth:.2f}")


if __name__ == "__main__":
    main()
