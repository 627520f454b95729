"""A pipeline that reads nothing, so that the command line is tested alone and in milliseconds."""

from __future__ import annotations

import sys
from dataclasses import dataclass, field
from types import ModuleType
from typing import TYPE_CHECKING, NamedTuple, Protocol

import pytest

from recoupe.cli import main
from recoupe.model.syntax import Sentence, Syntax, Token

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from recoupe.model.article import Article
    from recoupe.model.coded import Coded
    from recoupe.model.page import Loss


class Result(NamedTuple):
    """What a command left behind."""

    code: int
    out: str
    err: str


class Run(Protocol):
    """Runs ``recoupe`` with these words after it."""

    def __call__(self, *arguments: object) -> Result:
        """The exit code and what was written."""


@dataclass
class FakePipeline:
    """Yields what a test puts in ``results``, raises ``error`` if there is one, and remembers what was asked."""

    results: list[Coded | Loss] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    alias_problems: list[str] = field(default_factory=list)
    linted: Sequence[str] | None = None
    error: Exception | None = None
    asked: tuple[list[str], str | None] | None = None

    def code(self, paths: Sequence[str], *, jsonl: str | None = None) -> Iterator[Coded | Loss]:
        """The stored results, then the stored error."""
        self.asked = (list(paths), jsonl)
        yield from self.results
        if self.error:
            raise self.error

    def parse(self, article: Article) -> Syntax:
        """The grammar of "Kardouanie a livré six blindés", wherever those words stand in the article."""
        words = ("Kardouanie", "a", "livré", "au moins six", "blindés")
        heads = (2, 2, 2, 4, 2)
        relations = ("nsubj", "aux:tense", "ROOT", "nummod", "obj")
        tokens: list[Token] = []
        for index, (word, head, relation) in enumerate(zip(words, heads, relations, strict=True)):
            start = article.text.index(word, tokens[-1].end if tokens else article.text.index("La Kardouanie a"))
            tokens.append(Token(index, start, start + len(word), word, word, "X", relation, head, "|Number=Sing|", 0))
        children = tuple(tuple(t.index for t in tokens if t.head == i and t.index != i) for i in range(len(tokens)))
        return Syntax(
            article.text, tuple(tokens), children, (Sentence(0, 0, len(tokens) - 1, headline=False, paragraph=0),)
        )

    def lint_packs(self) -> list[str]:
        """The stored problems."""
        return self.problems

    def lint_aliases(self, only: Sequence[str] | None = None) -> list[str]:
        """The stored problems of aliases; remembers which theatres were asked for."""
        self.linted = only
        return self.alias_problems


@pytest.fixture
def pipeline(monkeypatch: pytest.MonkeyPatch, coded: Coded) -> FakePipeline:
    """A pipeline that gives the small coded article, in place of the true one."""
    fake = FakePipeline([coded])
    for name, functions in (
        ("recoupe.pipeline", ("code", "parse")),
        ("recoupe.lint", ("lint_packs",)),
        ("recoupe.alias_lint", ("lint_aliases",)),
    ):
        module = ModuleType(name)
        for function in functions:
            setattr(module, function, getattr(fake, function))
        monkeypatch.setitem(sys.modules, name, module)
    return fake


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs one command in this process, on a terminal 200 columns wide."""
    monkeypatch.setenv("COLUMNS", "200")

    def _run(*arguments: object) -> Result:
        with pytest.raises(SystemExit) as end:
            main([str(argument) for argument in arguments])
        written = capsys.readouterr()
        return Result(int(end.value.code or 0), written.out, written.err)

    return _run
