"""Starts a theatre of one's own: three files that explain every key, with an invented example that holds."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recoupe.errors import UsageError
from recoupe.packs.reading import pack_path
from recoupe.packs.theatres import theatres
from recoupe.packs.world import known_by_id

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

# The invented theatre of the template, whose name gives way to the new one's.
_INVENTED = "kolvar"
_NAME = re.compile(r"[a-z][a-z0-9-]*")
_RESERVED = frozenset({"country", "org", "people", "place"})


def start_theatre(name: str, into: Path, countries: Sequence[str]) -> list[Path]:
    """Writes the files of a new theatre into ``into/name`` and gives their paths.

    ``countries`` are ISO 3166 alpha-2 codes in lower case.

    Raises:
        UsageError: the name is not usable or taken, a country is not known, or the folder is there already.
    """
    _check(name, into / name, countries)
    (into / name).mkdir(parents=True)
    written = []
    for source in sorted(pack_path("template").iterdir(), key=lambda file: file.name):
        text = source.read_text(encoding="utf-8")
        text = text.replace(f"{_INVENTED}:", f"{name}:").replace(f"id: {_INVENTED}\n", f"id: {name}\n")
        text = text.replace("countries: []", f"countries: [{', '.join(countries)}]")
        written.append(into / name / source.name)
        written[-1].write_text(text, encoding="utf-8")
    return written


def _check(name: str, folder: Path, countries: Sequence[str]) -> None:
    if _NAME.fullmatch(name) is None or name in _RESERVED:
        raise UsageError(f"{name!r} cannot name a theatre: small letters, digits, hyphens, no prefix of ours.")
    if name in theatres().heads:
        raise UsageError(f"there is a theatre {name} already.")
    if folder.exists():
        raise UsageError(f"{folder} is there already. Name another folder with --into.")
    for country in countries:
        if f"country:{country}" not in known_by_id():
            raise UsageError(f"no country {country!r}: give its ISO 3166 code in small letters, as `--country ly`.")
