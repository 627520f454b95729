"""Actors and places as a terminal shows them: one row each, its names, where it is mentioned, and why it is linked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from rich import box
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from recoupe.cli.view import plain
from recoupe.export.wording import count

# Mentions of one entity that are written out; the rest is counted.
_SHOWN = 4


def actors_view(rows: Sequence[dict[str, Any]]) -> RenderableType:
    """Who the articles name: known to the packs, brought up by the articles, and open with candidates."""
    table = _table("entity", "name", "kind", "mentions and why")
    for row in rows:
        country = f" ({row['country']})" if row["country"] else ""
        table.add_row(
            plain(row["entity"] or "open", "" if row["entity"] else "yellow"),
            plain(row["name"], "bold"),
            plain(f"{row['kind']}{country}"),
            Group(*_mentions(row), *_candidates(row)),
        )
    return Group(table, plain(_sum(rows, "actor"), "dim"))


def places_view(rows: Sequence[dict[str, Any]]) -> RenderableType:
    """Where the claims of the articles happen: point, radius and precision, and what stays open."""
    table = _table("entity", "name", "where", "mentions and why")
    for row in rows:
        table.add_row(
            plain(row["entity"] or "open", "" if row["entity"] else "yellow"),
            plain(row["name"], "bold"),
            plain(_where(row)),
            Group(*_mentions(row), *_candidates(row)),
        )
    return Group(table, plain(_sum(rows, "place"), "dim"))


def _table(*headings: str) -> Table:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, header_style="dim")
    for heading in headings:
        table.add_column(heading, overflow="fold")
    return table


def _where(row: dict[str, Any]) -> str:
    if row["lat"] is None:
        return "not located"
    country = f"{row['country']} " if row["country"] else ""
    return f"{country}{row['lat']:.3f}, {row['lon']:.3f} ± {row['radius_m'] / 1000:g} km"


def _mentions(row: dict[str, Any]) -> list[Text]:
    """The first mention of each wording, with its reasons; repeated words are counted."""
    wordings: dict[tuple[str, str], list[dict[str, Any]]] = {}
    for mention in row["mentions"]:
        wordings.setdefault((mention["text"], mention["article"]), []).append(mention)
    lines = []
    for (words, article), mentions in list(wordings.items())[:_SHOWN]:
        times = f" ×{len(mentions)}" if len(mentions) > 1 else ""
        lines.append(plain(f"« {words} »{times}, {article}"))
        lines += [plain(f"  {why}", "dim") for why in mentions[0]["why"]]
    left = len(wordings) - _SHOWN
    return [*lines, plain(f"and {count(left, 'other wording')}", "dim")] if left > 0 else lines


def _candidates(row: dict[str, Any]) -> list[Text]:
    found = []
    for candidate in row.get("candidates", ()):
        found.append(plain(f"? {candidate['name']} ({candidate['entity']})", "yellow"))
        found += [plain(f"  {why}", "dim") for why in candidate["why"]]
    return found


def _sum(rows: Sequence[dict[str, Any]], noun: str) -> str:
    open_rows = sum(row["entity"] is None for row in rows)
    return f"{count(len(rows), noun)}, {open_rows} of them open. --json lists every mention with its characters."
