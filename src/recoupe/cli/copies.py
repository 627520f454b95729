"""``recoupe check --copies``: one line of JSON per pair of articles that share text."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from recoupe.cli.reading import read_articles
from recoupe.cli.terminal import Talk
from recoupe.cli.writing import output
from recoupe.export import reuse_line


def print_copies(paths: Sequence[Path] | None, jsonl: Path | None) -> None:
    """Print the pairs, ordered by their ids; the claims of the articles are not read."""
    from recoupe.pipeline import copies

    with Talk(scrolls=False) as talk:
        found = copies(read_articles(paths, jsonl, talk))
    with output(None) as stream:
        for reuse in found.pairs:
            stream.write(f"{reuse_line(reuse)}\n")
    talk.finish()
