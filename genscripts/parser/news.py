#!/usr/bin/env python3
"""Picks the pages of ``parser.yml`` that the teacher reads, and writes them as records: news.py MIRRORS TO [POINTERS…]

MIRRORS holds the repository as ``OWNER+NAME/repo``. TO becomes JSON Lines that ``recoupe code --jsonl`` could read
too. A page whose path stands in one of the POINTERS (JSON Lines with a ``path``, as ``benchmarks/agency/pick.jsonl``)
is left out: what measures the coder shall not teach it.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

from treebanks import settings

if TYPE_CHECKING:
    from collections.abc import Container, Iterator


def main() -> None:
    """Write the records."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("mirrors", type=Path)
    arguments.add_argument("to", type=Path)
    arguments.add_argument("pointers", type=Path, nargs="*")
    given = arguments.parse_args()
    left_out = {path for file in given.pointers for path in _paths(file)}
    with given.to.open("w", encoding="utf-8") as records:
        for name, page in picked(given.mirrors, left_out):
            records.write(json.dumps({"id": name, "html": page}, ensure_ascii=False) + "\n")


def _paths(file: Path) -> set[str]:
    return {json.loads(line)["path"] for line in file.read_text(encoding="utf-8").splitlines()}


def picked(mirrors: Path, left_out: set[str]) -> list[tuple[str, str]]:
    """Path and page of each report that is picked, in an order that has nothing to do with their numbers."""
    news = settings()["news"]
    git = ["git", "-C", str(mirrors / news["repository"].replace("/", "+") / "repo")]
    listed = (line.split() for line in _lines([*git, "ls-tree", "-r", news["commit"], news["folder"]]))
    names = {name: blob for _, _, blob, name in listed if name not in left_out}
    order = {name: hashlib.sha256(name.encode()).digest() for name in names}
    looked_at = {names[name]: name for name in sorted(names, key=order.__getitem__)[: news["looked_at"]]}
    found = [(looked_at[blob], page) for blob, page in _pages(git, looked_at) if _is_report(page)]
    return sorted(found, key=lambda report: order[report[0]])[: news["pages"]]


def _lines(command: list[str]) -> list[str]:
    return subprocess.run(command, capture_output=True, check=True, encoding="utf-8").stdout.splitlines()  # noqa: S603


def _pages(git: list[str], blobs: Container[str]) -> Iterator[tuple[str, str]]:
    """The blobs and their texts, in the order of the pack: in any other one git unpacks each of them anew."""
    every = _lines([*git, "cat-file", "--batch-check=%(objectname)", "--batch-all-objects", "--unordered"])
    with subprocess.Popen([*git, "cat-file", "--batch"], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as batch:  # noqa: S603
        for blob in every:
            if blob in blobs:
                yield blob, _blob(batch, blob)
        batch.communicate()


def _blob(blobs: subprocess.Popen[bytes], name: str) -> str:
    if blobs.stdin is None or blobs.stdout is None:
        message = "git was started without pipes"
        raise ValueError(message)
    blobs.stdin.write(f"{name}\n".encode())
    blobs.stdin.flush()
    size = int(blobs.stdout.readline().split()[2])
    page = blobs.stdout.read(size).decode("utf-8", "replace")
    blobs.stdout.read(1)
    return page


def _is_report(page: str) -> bool:
    news = settings()["news"]
    start, end = news["between"]
    text = page.partition(start)[2].partition(end)[0]
    held: int = sum(word in text for word in news["words"])
    return held >= int(news["at_least"])


if __name__ == "__main__":
    main()
