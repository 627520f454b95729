"""Articles that a benchmark only points at: their texts belong to their outlets and are rebuilt from bare clones."""

from __future__ import annotations

import importlib.util
import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

Records = list[dict[str, Any]]


def script(path: Path) -> Any:  # noqa: ANN401 - a script loaded by path
    """A script of the gold (its scores, its extraction of press articles), as a module."""
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def gold(path: Path) -> Records:
    """The records of a JSON Lines file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def rebuilt(shared: Path, mirrors: Path, pick: Path) -> Iterator[tuple[dict[str, Any], str]]:
    """Each pointer of a file with the text that it points at; MIRRORS is a folder of bare clones, OWNER+NAME/repo.

    Raises:
        ValueError: a rebuilt text is not the one that was read by hand.
    """
    builder = script(shared / "gold" / "press" / "build.py")
    for pointer in gold(pick):
        text = builder.load(mirrors, pointer)
        if builder.sha256(text) != pointer["sha256"]:
            message = f"{pointer['id']}: {pointer['path']} of {pointer['repo']} is not the text that was coded"
            raise ValueError(message)
        yield pointer, text
