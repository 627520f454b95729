"""Paths, standard input and JSON Lines -> Page, in the order given."""

from __future__ import annotations

import re
import sys
from dataclasses import replace
from pathlib import Path
from typing import IO, TYPE_CHECKING

from recoupe.model.page import Loss, Page
from recoupe.pages.characters import carried, replaced
from recoupe.pages.decoding import MAX_BYTES, decode, too_large
from recoupe.pages.files import MARKUP, RECORDS, files_of, shown
from recoupe.pages.records import read_records

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_STDIN = "-"
_STDIN_NAME = "<stdin>"
_RECORD = re.compile(rb'^(?:\xef\xbb\xbf)?\s*\{\s*(?:"|\}|$)')
_MARKUP = re.compile(rb"^(?:\xef\xbb\xbf)?\s*<(?:!doctype|!--|\?xml|[a-z][a-z0-9]*[\s>/])", re.IGNORECASE)


def read_pages(
    paths: Iterable[str | Path] = (),
    *,
    jsonl: str | Path | None = None,
    stdin: IO[bytes] | None = None,
) -> Iterator[Page | Loss]:
    """Every page of the inputs, or the loss that stands in its place, in input order.

    A text is handed on exactly as given: no newline, no Unicode form is changed, so that offsets count the code
    points of the input. Only a byte order mark is taken off, and NUL or a lone surrogate becomes U+FFFD, one for
    one, with a partial loss. The id of a path is its stem; an id that was already given gets ``~2``, ``~3`` and a
    partial loss ``id-taken``; a file named twice is read once (loss ``duplicate``).

    Args:
        paths: files, folders (read recursively, sorted), or ``-`` for standard input, whose kind (JSON Lines, HTML,
            text) is told from its beginning.
        jsonl: a JSON Lines file, whatever its ending; ``-`` for standard input.
        stdin: bytes to read for ``-``; the process's own standard input by default.

    Yields:
        A page, or a whole loss. Nothing is raised for a bad input: the others go on.
    """
    stream = stdin if stdin is not None else sys.stdin.buffer
    ids: dict[str, int] = {}
    for result in _all([str(path) for path in paths], jsonl, stream):
        yield _with_own_id(result, ids) if isinstance(result, Page) else result


def _all(paths: list[str], jsonl: str | Path | None, stdin: IO[bytes]) -> Iterator[Page | Loss]:
    seen: set[Path] = set()
    for path in paths:
        if path == _STDIN:
            yield from _read_stdin(stdin)
            continue
        for found in files_of(path):
            yield from (found,) if isinstance(found, Loss) else _read_once(found, seen)
    if jsonl is not None and str(jsonl) == _STDIN:
        yield from read_records(stdin, _STDIN_NAME, "stdin")
    elif jsonl is not None:
        yield from _read_records_file(Path(jsonl))


def _read_once(path: Path, seen: set[Path]) -> Iterator[Page | Loss]:
    real = path.resolve()
    if real in seen:
        yield Loss(shown(path), "duplicate", "this file was named before and has been read there.")
        return
    seen.add(real)
    if path.suffix.lower() in RECORDS:
        yield from _read_records_file(path)
    else:
        yield _read_file(path)


def _read_file(path: Path) -> Page | Loss:
    source = shown(path)
    try:
        with path.open("rb") as stream:
            raw = stream.read(MAX_BYTES + 1)
    except OSError as error:
        return _unreadable(source, error)
    return _page(raw, source, carried(path.stem)[0], markup=path.suffix.lower() in MARKUP)


def _read_records_file(path: Path) -> Iterator[Page | Loss]:
    source = shown(path)
    try:
        with path.open("rb") as stream:
            pages = 0
            for result in read_records(stream, source, carried(path.stem)[0]):
                pages += 1
                yield result
            if not pages:
                yield Loss(source, "empty", "this file has no records.")
    except (OSError, ValueError) as error:
        yield _unreadable(source, error)


def _unreadable(source: str, error: OSError | ValueError) -> Loss:
    why = (error.strerror if isinstance(error, OSError) else None) or str(error)
    if isinstance(error, FileNotFoundError):
        return Loss(source, "not-found", "there is no such file. Check the spelling and the folder you are in.")
    return Loss(source, "unreadable", f"the file cannot be read: {why}.")


def _read_stdin(stream: IO[bytes]) -> Iterator[Page | Loss]:
    """Standard input as what it looks like. JSON Lines are streamed; anything else is one page."""
    first = stream.readline(MAX_BYTES + 1)
    if _RECORD.match(first):
        yield from read_records(_Rejoined(first, stream), _STDIN_NAME, "stdin")
        return
    raw = first + stream.read(max(0, MAX_BYTES + 1 - len(first)))
    yield _page(raw, _STDIN_NAME, "stdin", markup=_MARKUP.match(raw) is not None)


class _Rejoined:
    """A stream whose first line was read ahead and is given back."""

    def __init__(self, first: bytes, rest: IO[bytes]) -> None:
        self._first = first
        self._rest = rest

    def readline(self, size: int = -1, /) -> bytes:
        line, self._first = self._first, b""
        return line or self._rest.readline(size)


def _page(raw: bytes, source: str, identity: str, *, markup: bool) -> Page | Loss:
    if len(raw) > MAX_BYTES:
        return too_large(source)
    decoded = decode(raw, source, markup=markup)
    if isinstance(decoded, Loss):
        return decoded
    text, count = carried(decoded.text)
    return Page(
        id=identity,
        source=source,
        text=None if markup else text,
        html=text if markup else None,
        encoding=decoded.encoding,
        warnings=decoded.warnings + replaced(source, count),
    )


def _with_own_id(page: Page, ids: dict[str, int]) -> Page:
    """The page under an id that no page before it has."""
    taken = ids.get(page.id, 0)
    ids[page.id] = taken + 1
    if not taken:
        return page
    own = f"{page.id}~{taken + 1}"
    while own in ids:
        taken += 1
        own = f"{page.id}~{taken + 1}"
    ids[own] = 1
    message = f"another page has the id {page.id!r} already: this one is called {own!r}."
    return replace(page, id=own, warnings=(*page.warnings, Loss(page.source, "id-taken", message, whole=False)))
