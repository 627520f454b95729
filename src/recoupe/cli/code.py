"""``recoupe code``: one line of JSON per article."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from recoupe.cli.reading import HtmlPage, JsonLines, Paths, read
from recoupe.cli.terminal import Talk
from recoupe.cli.writing import output
from recoupe.export import html_page, json_line
from recoupe.model.coded import Coded

Output = Annotated[
    Path | None,
    typer.Option("--output", "-o", metavar="FILE", help="Write the JSON Lines to a file instead."),
]


def code(paths: Paths = None, jsonl: JsonLines = None, target: Output = None, html: HtmlPage = None) -> None:
    """Code articles: print one JSON object per article, in input order.

    docs/output.md explains every key. Example: recoupe code reports/ -o coded.jsonl --html coded.html
    """
    kept: list[Coded] = []
    with Talk(scrolls=target is None) as talk:
        with output(target) as stream:
            for coded in read(paths, jsonl, talk):
                stream.write(f"{json_line(coded)}\n")
                if html is not None:
                    kept.append(coded)
        if html is not None:
            with output(html) as page:
                page.write(html_page(kept))
    talk.finish()
