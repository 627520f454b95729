"""News agencies by the names that credits and datelines give them."""

from __future__ import annotations

import re
from functools import cache

from pydantic import Field

from recoupe.packs.reading import PackModel, read_entries, typed


class Agency(PackModel):
    """A news agency; ``names`` are spelled as in credits and match with their case ("AP" is not "ap")."""

    id: str = Field(pattern=r"^[a-z-]+$")
    names: list[str] = Field(min_length=1)
    country: str | None = Field(default=None, pattern=r"^[a-z]{2}$")
    note: str | None = None


@cache
def agencies() -> tuple[Agency, ...]:
    """Every agency of the packs, in file order."""
    return tuple(typed(read_entries("outlets/agencies.yml"), Agency))


@cache
def agency_pattern() -> re.Pattern[str]:
    """Matches any agency's name as a whole word, in the case the pack gives; the longest name wins."""
    names = sorted({name for agency in agencies() for name in agency.names}, key=lambda name: (-len(name), name))
    return re.compile(rf"(?<![\w@.-])(?:{'|'.join(re.escape(name) for name in names)})(?![\w@])")


@cache
def agency_ids() -> dict[str, str]:
    """The id of the agency by each of its names."""
    return {name: agency.id for agency in agencies() for name in agency.names}
