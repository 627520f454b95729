"""``recoupe show``: articles with their claims, or the actors or places of all of them, for a reader."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console

from recoupe.cli.entity_view import actors_view, places_view
from recoupe.cli.reading import HtmlPage, JsonLines, Paths, read
from recoupe.cli.terminal import Talk
from recoupe.cli.view import article_view
from recoupe.cli.writing import output
from recoupe.errors import UsageError
from recoupe.export import actor_objects, as_line, html_page, place_objects

_LISTS = {"actors": (actor_objects, actors_view), "places": (place_objects, places_view)}

AsJson = Annotated[
    bool, typer.Option("--json", help="After actors or places: print one JSON object per line instead of a table.")
]


def show(paths: Paths = None, jsonl: JsonLines = None, html: HtmlPage = None, *, as_json: AsJson = False) -> None:
    """Show articles with the words of each claim marked, then the claims as a table.

    With --html the same goes to one HTML page instead, which needs no network and can be passed on.

    With the word actors or places before the paths, all articles are listed by who or where they name: each entity
    with its mentions and the reasons for its links, and what stays open with its candidates. A folder of that name is
    ./actors.
    """
    asked = str(paths[0]) if paths else ""
    if asked in _LISTS:
        if html is not None:
            raise UsageError(f"--html shows articles; `recoupe show {asked}` prints a table, or JSON with --json.")
        _show_list(asked, list(paths or ())[1:], jsonl, as_json=as_json)
        return
    if as_json:
        raise UsageError("--json goes with `recoupe show actors` and `show places`; `recoupe code` prints claims.")
    _show_articles(paths, jsonl, html)


def _show_list(asked: str, paths: list[Path], jsonl: Path | None, *, as_json: bool) -> None:
    objects, view = _LISTS[asked]
    with Talk(scrolls=False) as talk:
        rows: list[dict[str, Any]] = objects(list(read(paths, jsonl, talk)))
    if as_json:
        with output(None) as stream:
            stream.writelines(f"{as_line(row)}\n" for row in rows)
    else:
        Console(markup=False, highlight=False, emoji=False).print(view(rows))
    talk.finish()


def _show_articles(paths: Paths, jsonl: Path | None, html: Path | None) -> None:
    with Talk(scrolls=html is None) as talk:
        if html is not None:
            page = html_page(list(read(paths, jsonl, talk)))
            with output(html) as stream:
                stream.write(page)
        else:
            console = Console(markup=False, highlight=False, emoji=False)
            for coded in read(paths, jsonl, talk):
                console.print(article_view(coded))
    talk.finish()
