"""Where a command's output goes: standard output, or a file that appears whole or not at all."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from recoupe.errors import RecoupeError


@contextmanager
def output(path: Path | None) -> Iterator[TextIO]:
    """A text stream to ``path``; no path, or ``-``, is standard output.

    Raises:
        RecoupeError: the file cannot be written; says which and why.
    """
    if path is None or str(path) == "-":
        yield sys.stdout
        sys.stdout.flush()
        return
    try:
        with _stream(path) as stream:
            yield stream
    except OSError as error:
        message = f"{path}: cannot be written ({error.strerror}). Choose another file with -o or --html."
        raise RecoupeError(message) from error


@contextmanager
def _stream(path: Path) -> Iterator[TextIO]:
    """The file itself if it is a device or a pipe, else a neighbour that takes its place at the end."""
    if path.exists() and not path.is_file():
        with path.open("w", encoding="utf-8", newline="\n") as stream:
            yield stream
        return
    target = path.resolve()
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    part = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as stream:
            yield stream
        part.chmod(0o666 & ~_umask())
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)


def _umask() -> int:
    """The rights that a new file of this user does not get: a temporary file is private, the result need not be."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
