"""The weights that Recoupe has trained, in the place of those that the French model comes with.

The stock model learnt to parse from 2,200 sentences of one treebank. ``genscripts/parser`` went on from there over
more French than that (docs/parser.md says what and with which figures). Only numbers change: the tokenizer, the
labels, the word vectors and the lemmas stay the model's own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from zipfile import BadZipFile

import numpy as np

from recoupe.errors import ModelError
from recoupe.packs.reading import pack_path

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from spacy.language import Language

WEIGHTS = "languages/fr/parser.npz"
#: The parts of the model that were trained further, in the order of the pipeline.
TRAINED = ("tok2vec", "morphologizer", "parser")
#: Which model the weights belong to, as ``name version``.
BASE = "base"


def load_weights(language: Language) -> None:
    """Give the model the weights of ``languages/fr/parser.npz``.

    Raises:
        ModelError: the weights are missing or damaged, or belong to another model or another version of this one.
    """
    weights = _weights()
    _must_belong(weights, language)
    for name, node, parameter in parameters(language):
        node.set_param(parameter, weights[name].astype(np.float32))


def _weights() -> dict[str, Any]:
    try:
        with pack_path(WEIGHTS).open("rb") as file, np.load(file, allow_pickle=False) as arrays:
            return {name: arrays[name] for name in arrays}
    except (OSError, EOFError, ValueError, BadZipFile) as error:
        message = f"{WEIGHTS} cannot be read ({error}): the parser has no weights. Install Recoupe anew."
        raise ModelError(message) from error


def parameters(language: Language) -> Iterator[tuple[str, Any, str]]:
    """Each array of numbers of the trained parts: a name for it, the layer that holds it, and its name there."""
    for part in TRAINED:
        pipe: Any = language.get_pipe(part)
        for number, node in enumerate(pipe.model.walk()):
            for parameter in node.param_names:
                if node.has_param(parameter):
                    yield f"{part}/{number}/{parameter}", node, parameter


def base(language: Language) -> str:
    """The model's own name and version: ``core_news_md 3.8.0``."""
    return f"{language.meta['name']} {language.meta['version']}"


def _must_belong(weights: Mapping[str, Any], language: Language) -> None:
    names = {name: node.get_param(parameter).shape for name, node, parameter in parameters(language)}
    have = {name: weights[name].shape for name in weights if name != BASE}
    if str(weights.get(BASE)) != base(language) or names != have:
        message = (
            f"{WEIGHTS} was trained for {weights.get(BASE)}, but {base(language)} is installed: the parser would read "
            "nonsense. Run `recoupe doctor`, which names the version to install."
        )
        raise ModelError(message)
