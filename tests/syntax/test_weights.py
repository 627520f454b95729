"""The weights that the project has trained belong to the installed model, and replace its own."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from recoupe.errors import ModelError
from recoupe.packs.reading import pack_path
from recoupe.syntax.language import french
from recoupe.syntax.weights import WEIGHTS, load_weights, parameters


def test_the_model_reads_with_the_weights_of_the_pack() -> None:
    """Every array of the trained parts is the one in the file."""
    with pack_path(WEIGHTS).open("rb") as file, np.load(file, allow_pickle=False) as weights:
        told = {name: np.array_equal(node.get_param(own), weights[name]) for name, node, own in parameters(french())}
    assert told
    assert all(told.values())


def test_weights_are_refused_by_another_model() -> None:
    """A model of another version is named, and the one that is needed."""
    model: Any = french()
    other: Any = SimpleNamespace(get_pipe=model.get_pipe, meta={**model.meta, "version": "9.9.9"})
    with pytest.raises(ModelError, match=r"core_news_md 3\.8\.0, but core_news_md 9\.9\.9 is installed"):
        load_weights(other)
