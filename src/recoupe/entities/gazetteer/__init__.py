"""A million names of places in index files, asked by spelling."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from recoupe.entities.gazetteer.folder import (
    VARIABLE,
    bring_in,
    build,
    cache_folder,
    ensure,
    imported,
    shipped_path,
    state,
)
from recoupe.entities.gazetteer.index import Country, Index, Named

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

__all__ = [
    "VARIABLE", "Gazetteer", "Index", "Named", "bring_in", "build", "cache_folder", "ensure", "imported",
    "open_gazetteer", "shipped_path", "state",
]  # fmt: skip


class Gazetteer:
    """The shipped places and every imported dump, asked as one; a place of both is given once, as imported."""

    def __init__(self, paths: Sequence[Path]) -> None:
        #: Imports first: they say more of a place (its class) than the shipped list.
        self._indexes = [Index(path) for path in paths]

    def named(self, name: str, step: int) -> list[Named]:
        """Every place that bears the name at one step of folding, the largest first."""
        found: dict[str, Named] = {}
        for index in self._indexes:
            for each in index.named(name, step):
                found.setdefault(each.entry.entity, each)
        return sorted(found.values(), key=lambda each: (-each.entry.population, each.entry.entity))

    def country(self, code: str) -> Country | None:
        """Where a country lies, by its ISO 3166-1 alpha-2 code in lower case."""
        return self._indexes[-1].country(code)


def open_gazetteer() -> Gazetteer:
    """The gazetteer of this installation, built first where it is missing; a process opens it once for each folder."""
    return _opened(cache_folder())


@cache
def _opened(_folder: Path) -> Gazetteer:
    return Gazetteer((*imported(), ensure()))
