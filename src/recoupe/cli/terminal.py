"""What is said on the terminal: messages, losses and progress, all of it harmless whatever the texts hold."""

from __future__ import annotations

import sys
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import Self

import typer
from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from recoupe.export.wording import count
from recoupe.model.page import Loss

#: Exit code of a run that finished, but not with everything that was asked of it.
LOSSES = 3

#: Characters that turn the direction of what follows: they can make a line read as something else.
_TURNING = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_HIDDEN = frozenset({"Cc", "Cs", "Zl", "Zp"})


def visible(text: str, *, keep: str = "") -> str:
    """The text with every control character written out in figures, except those in ``keep``."""
    return "".join(_shown(character) if character not in keep else character for character in text)


def _shown(character: str) -> str:
    if unicodedata.category(character) not in _HIDDEN and character not in _TURNING:
        return character
    if character in "\n\r\t":
        return {"\n": "\\n", "\r": "\\r", "\t": "\\t"}[character]
    code = ord(character)
    return f"\\x{code:02x}" if code <= 0xFF else f"\\u{code:04x}"  # noqa: PLR2004 - one byte or two


def say(message: str) -> None:
    """One line of talk on standard error."""
    sys.stderr.write(f"recoupe: {visible(message)}\n")
    sys.stderr.flush()


class Talk:
    """Losses named as they come, counted for the exit code, with a progress line where somebody watches.

    ``scrolls`` says that results go to standard output: on a terminal they show the progress themselves.
    """

    def __init__(self, *, scrolls: bool = True) -> None:
        self.losses = 0
        self.articles = 0
        watched = sys.stderr.isatty() and not (scrolls and sys.stdout.isatty())
        self._progress = _progress_line() if watched else None
        self._task = self._progress.add_task("") if self._progress else None

    def __enter__(self) -> Self:
        if self._progress:
            self._progress.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if self._progress:
            self._progress.stop()

    def lose(self, loss: Loss) -> None:
        """Name a loss: where, which, and why."""
        self.losses += 1
        with self._above_progress():
            say(f"{loss.source}: {loss.code}: {loss.message}")

    def advance(self, name: str) -> None:
        """One more article is done."""
        self.articles += 1
        if self._progress and self._task is not None:
            done = count(self.articles, "article")
            self._progress.update(self._task, description=f"{done}, last: {visible(name)[:60]}")

    @contextmanager
    def _above_progress(self) -> Iterator[None]:
        """Take the progress line away while something else is written."""
        if not self._progress:
            yield
            return
        self._progress.stop()
        yield
        self._progress.start()

    def finish(self) -> None:
        """End the command: quietly when all is well, with the exit code of a run that lost something otherwise."""
        if self.losses:
            noun = "loss" if self.losses == 1 else "losses"
            say(f"finished with {count(self.articles, 'article')} coded and {self.losses} {noun}, named above")
            raise typer.Exit(LOSSES)


def _progress_line() -> Progress:
    columns = (SpinnerColumn(), TextColumn("{task.description}", markup=False), TimeElapsedColumn())
    console = Console(stderr=True, markup=False, highlight=False, emoji=False)
    return Progress(*columns, console=console, transient=True, redirect_stdout=False, redirect_stderr=False)
