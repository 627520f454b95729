"""Inputs named on the command line -> coded articles, with every loss said aloud."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Annotated

import typer

from recoupe.cli.gazetteer import prepare
from recoupe.cli.terminal import Talk
from recoupe.errors import UsageError
from recoupe.model.article import Article
from recoupe.model.coded import Coded
from recoupe.model.page import Loss

Paths = Annotated[
    list[Path] | None,
    typer.Argument(metavar="PATH", help="Files or folders of .txt, .html or .jsonl; - reads standard input."),
]
JsonLines = Annotated[
    Path | None,
    typer.Option("--jsonl", metavar="FILE", help="JSON Lines: id and text or html, perhaps url, title, published."),
]
HtmlPage = Annotated[
    Path | None,
    typer.Option(
        "--html",
        metavar="FILE",
        help="Write one HTML page for people: the articles with their claims, and what was made of them.",
    ),
]


def read(paths: Sequence[Path] | None, jsonl: Path | None, talk: Talk) -> Iterator[Coded]:
    """Code every input in the order given; losses go to ``talk``.

    Raises:
        UsageError: neither a path nor a JSON Lines file was given.
    """
    names = _inputs(paths, jsonl)
    prepare()
    from recoupe.pipeline import code

    for result in code(names, jsonl=None if jsonl is None else str(jsonl)):
        if isinstance(result, Loss):
            talk.lose(result)
            continue
        _hear(result.article, talk)
        yield result


def read_articles(paths: Sequence[Path] | None, jsonl: Path | None, talk: Talk) -> Iterator[Article]:
    """The article of every input in the order given, its claims unread; otherwise as :func:`read`."""
    names = _inputs(paths, jsonl)
    from recoupe.pipeline import read_articles as articles

    for result in articles(names, jsonl=None if jsonl is None else str(jsonl)):
        if isinstance(result, Loss):
            talk.lose(result)
            continue
        _hear(result, talk)
        yield result


def _inputs(paths: Sequence[Path] | None, jsonl: Path | None) -> list[str]:
    if not paths and jsonl is None:
        raise UsageError("nothing to read: give a file or a folder, or --jsonl FILE. `recoupe code --help` says more.")
    return [str(path) for path in paths or ()]


def _hear(article: Article, talk: Talk) -> None:
    for loss in article.losses:
        talk.lose(loss)
    talk.advance(article.id)
