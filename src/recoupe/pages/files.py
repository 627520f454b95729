"""Paths -> the files to read, in a fixed order, and a loss for each that cannot be."""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from recoupe.model.page import Loss
from recoupe.pages.characters import carried

if TYPE_CHECKING:
    from collections.abc import Iterator

TEXT = frozenset({".txt"})
MARKUP = frozenset({".html", ".htm"})
RECORDS = frozenset({".jsonl"})


def files_of(path: str) -> Iterator[Path | Loss]:
    """The file that ``path`` names, or the readable files below that folder, sorted by name at each level."""
    place = Path(path)
    try:
        if place.is_dir():
            yield from _folder(place)
        elif place.suffix.lower() in TEXT | MARKUP | RECORDS:
            yield place if place.is_file() else _missing(place)
        else:
            yield _unknown(place) if place.exists() else _missing(place)
    except (OSError, ValueError) as error:
        yield Loss(shown(place), "unreadable", f"this path cannot be looked at: {error}.")


def shown(path: Path) -> str:
    """A path as messages name it: bytes of a file name that are not text show as U+FFFD."""
    return carried(str(path))[0]


def _missing(path: Path) -> Loss:
    if path.exists():
        return Loss(shown(path), "unreadable", "this is neither a file nor a folder (a device or a pipe?).")
    return Loss(
        shown(path), "not-found", "there is no such file or folder. Check the spelling and the folder you are in."
    )


def _unknown(path: Path) -> Loss:
    kind = f"files ending in {path.suffix}" if path.suffix else "files without an ending"
    message = f"{kind} are not read. Known: .txt, .html, .htm, .jsonl; or give it on standard input (-)."
    return Loss(shown(path), "unknown-kind", message)


def _folder(folder: Path) -> Iterator[Path | Loss]:
    failures: list[OSError] = []
    skipped: Counter[str] = Counter()
    found = False
    for parent, folders, names in os.walk(folder, onerror=failures.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(name for name in names if not name.startswith(".")):
            path = Path(parent, name)
            if path.suffix.lower() in TEXT | MARKUP:
                found = True
                yield path
            else:
                skipped[path.suffix.lower() or "no ending"] += 1
    for failure in failures:
        yield Loss(
            carried(str(failure.filename))[0], "unreadable", f"this folder cannot be opened: {failure.strerror}."
        )
    yield from _skipped(folder, skipped, found=found)


def _skipped(folder: Path, skipped: Counter[str], *, found: bool) -> Iterator[Loss]:
    """What a folder held besides pages. A .jsonl is no page but a collection: it is read when named itself."""
    if skipped:
        kinds = ", ".join(f"{count} {kind}" for kind, count in sorted(skipped.items()))
        message = f"not read in this folder: {kinds}. Only .txt, .html and .htm are; name a .jsonl file itself."
        yield Loss(shown(folder), "skipped-files", message, whole=not found)
    elif not found:
        yield Loss(shown(folder), "empty-folder", "this folder holds no .txt, .html or .htm file.")
