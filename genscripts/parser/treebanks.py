"""Reads the treebanks of ``parser.yml`` from their mirrors as texts with trees that the model can learn from."""

from __future__ import annotations

import subprocess
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import yaml
from spacy.tokens import Doc
from spacy.training import Example
from spacy.training.converters import conllu_to_docs

if TYPE_CHECKING:
    import random
    from collections.abc import Iterable, Iterator, Sequence

    from spacy.language import Language

HERE = Path(__file__).resolve().parent


class Sentence(NamedTuple):
    """One sentence with its tree, in the model's own labels.

    ``heads`` counts words from 0, the root is its own head; a ``tag`` (features and part of speech, as the model
    writes them) is empty where the model knows no such tag, which is no evidence and is not learnt.
    """

    words: tuple[str, ...]
    spaces: tuple[bool, ...]
    heads: tuple[int, ...]
    relations: tuple[str, ...]
    tags: tuple[str, ...]


@cache
def settings() -> dict[str, Any]:
    """What ``parser.yml`` says."""
    found: dict[str, Any] = yaml.safe_load((HERE / "parser.yml").read_text(encoding="utf-8"))
    return found


def sentences(model: Language, mirrors: Path, part: str) -> dict[str, list[Sentence]]:
    """The sentences of the ``train`` or ``test`` files, by treebank. ``mirrors`` holds ``OWNER+NAME/repo``."""
    labels = Labels(model, settings()["relations"])
    found = {}
    for treebank in settings()["treebanks"]:
        texts = [_blob(mirrors, treebank["repository"], treebank["commit"], name) for name in treebank[part]]
        docs = (doc for text in texts for doc in conllu_to_docs(text, n_sents=1, merge_subtokens=True, no_print=True))
        found[treebank["repository"]] = [labels.sentence(doc) for doc in docs]
    return found


def _blob(mirrors: Path, repository: str, commit: str, name: str) -> str:
    folder = mirrors / repository.replace("/", "+") / "repo"
    command = ["git", "-C", str(folder), "show", f"{commit}:{name}"]
    return subprocess.run(command, capture_output=True, check=True, encoding="utf-8").stdout  # noqa: S603


class Labels:
    """Turns a treebank's labels into those of the model."""

    def __init__(self, model: Language, relations: dict[str, str]) -> None:
        self._relations = relations
        self._strings: Any = model.vocab.strings
        self._morphology: Any = model.vocab.morphology
        parser: Any = model.get_pipe("parser")
        tagger: Any = model.get_pipe("morphologizer")
        self._known = frozenset(parser.labels)
        self._tags = frozenset(tagger.labels)

    def sentence(self, doc: Doc) -> Sentence:
        """One sentence of a treebank."""
        return Sentence(
            tuple(token.text for token in doc),
            tuple(bool(token.whitespace_) for token in doc),
            tuple(token.head.i for token in doc),
            tuple("ROOT" if token.head.i == token.i else self.relation(token.dep_) for token in doc),
            tuple(self._tag(token) for token in doc),
        )

    def relation(self, name: str) -> str:
        """The model's name of a relation; ``dep`` where it has none."""
        short = name.split(":", maxsplit=1)[0]
        for known in (name, self._relations.get(name), short, self._relations.get(short)):
            if known in self._known:
                return str(known)
        return "dep"

    def _tag(self, token: Any) -> str:  # noqa: ANN401 - spaCy's own token
        features = {**token.morph.to_dict(), "POS": token.pos_}
        tag: str = self._strings[self._morphology.add(features)]
        return tag if tag in self._tags else ""


def grouped(found: Sequence[Sentence], sizes: Sequence[int], order: random.Random) -> Iterator[list[Sentence]]:
    """The sentences in a new order, so many together as ``sizes`` draws."""
    shuffled = order.sample(found, len(found))
    at = 0
    while at < len(shuffled):
        size = order.choice(sizes)
        yield shuffled[at : at + size]
        at += size


def example(model: Language, group: Iterable[Sentence]) -> Example:
    """Sentences that stand together, as the model learns from them."""
    words: list[str] = []
    spaces: list[bool] = []
    heads: list[int] = []
    starts: list[bool] = []
    relations: list[str] = []
    tags: list[str] = []
    for sentence in group:
        first = len(words)
        words += sentence.words
        spaces += [*sentence.spaces[:-1], True]
        heads += [first + head for head in sentence.heads]
        starts += [at == 0 for at in range(len(sentence.words))]
        relations += sentence.relations
        tags += sentence.tags
    told = Doc(model.vocab, words=words, spaces=spaces, heads=heads, deps=relations, sent_starts=starts)
    for token, tag in zip(told, tags, strict=True):
        if tag:
            features = dict(feature.split("=", 1) for feature in tag.split("|"))
            token.pos_ = features.pop("POS")
            token.set_morph(features)
    return Example(model.make_doc(told.text), told)
