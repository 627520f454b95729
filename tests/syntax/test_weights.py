"""The weights that the project has trained belong to the installed model, and replace its own."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from recoupe.errors import ModelError
from recoupe.packs.reading import pack_path
from recoupe.syntax import weights
from recoupe.syntax.language import french
from recoupe.syntax.weights import WEIGHTS, load_weights, parameters


def test_the_model_reads_with_the_weights_of_the_pack() -> None:
    """Every array of the trained parts is the one in the file."""
    with pack_path(WEIGHTS).open("rb") as file, np.load(file, allow_pickle=False) as arrays:
        told = {name: np.array_equal(node.get_param(own), arrays[name]) for name, node, own in parameters(french())}
    assert told
    assert all(told.values())


@pytest.mark.parametrize("content", [None, b"", b"no archive", b"PK\x03\x04 cut off"])
def test_damaged_weights_are_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: bytes | None) -> None:
    """A file that is missing, empty, or no archive stops the program, with its name and what to do."""
    damaged = tmp_path / "parser.npz"
    if content is not None:
        damaged.write_bytes(content)
    monkeypatch.setattr(weights, "pack_path", lambda _: damaged)
    with pytest.raises(ModelError, match=r"parser\.npz cannot be read .*Install Recoupe anew"):
        load_weights(french())


def test_weights_are_refused_by_another_model() -> None:
    """A model of another version is named, and the one that is needed."""
    model: Any = french()
    other: Any = SimpleNamespace(get_pipe=model.get_pipe, meta={**model.meta, "version": "9.9.9"})
    with pytest.raises(ModelError, match=r"core_news_md 3\.8\.0, but core_news_md 9\.9\.9 is installed"):
        load_weights(other)
