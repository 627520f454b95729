"""``recoupe show``: articles with their claims, for a reader."""

from __future__ import annotations

from rich.console import Console

from recoupe.cli.reading import HtmlPage, JsonLines, Paths, read
from recoupe.cli.terminal import Talk
from recoupe.cli.view import article_view
from recoupe.cli.writing import output
from recoupe.export import html_page


def show(paths: Paths = None, jsonl: JsonLines = None, html: HtmlPage = None) -> None:
    """Show articles with the words of each claim marked, then the claims as a table.

    With --html the same goes to one HTML page instead, which needs no network and can be passed on.
    """
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
