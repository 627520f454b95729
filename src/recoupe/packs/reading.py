"""YAML with line numbers, and entries checked against a typed model."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, TypeVar

import yaml
from pydantic import BaseModel, ConfigDict, ValidationError

from recoupe.errors import PackError

if TYPE_CHECKING:
    from collections.abc import Iterable
    from importlib.resources.abc import Traversable

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Entry(dict[str, Any]):
    """One entry of a pack file: a mapping that remembers its file and line (from 1)."""

    __slots__ = ("line", "source")
    line: int
    source: str


class PackModel(BaseModel):
    """Base of every typed pack entry: unknown keys are refused, values are never coerced in silence."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


Model = TypeVar("Model", bound=PackModel)


class _LinedLoader(_Loader):  # type: ignore[misc]
    """A safe YAML loader whose mappings are :class:`Entry` and which refuses a key given twice."""


def _mapping(loader: Any, node: Any) -> Entry:  # noqa: ANN401 - PyYAML is untyped
    entry = Entry()
    entry.line = node.start_mark.line + 1
    entry.source = node.start_mark.name
    for key_node, value_node in node.value:
        key = loader.construct_object(key_node, deep=True)
        if key in entry:
            message = f"key {key!r} is given twice"
            raise yaml.MarkedYAMLError(problem=message, problem_mark=key_node.start_mark)
        entry[key] = loader.construct_object(value_node, deep=True)
    return entry


_LinedLoader.add_constructor("tag:yaml.org,2002:map", _mapping)


def pack_path(relative: str) -> Traversable:
    """A file or folder inside the shipped packs."""
    return files("recoupe_packs").joinpath(*relative.split("/"))


def parse_entries(text: str, source: str) -> list[Entry]:
    """The entries of one YAML text, which must be a list of mappings.

    Raises:
        PackError: broken YAML, a repeated key, or something else than a list of mappings; names file and line.
    """
    try:
        loader = _LinedLoader(text)
        loader.name = source
        data = loader.get_single_data()
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark else "?"
        what = getattr(error, "problem", None) or str(error)
        message = f"{source}:{line}: not readable as YAML: {what}. Mend the line and run `recoupe packs lint`."
        raise PackError(message) from error
    if data is None:
        return []
    if not isinstance(data, list) or not all(isinstance(item, Entry) for item in data):
        message = f"{source}:1: a pack file is a list of entries (`- key: value`), this one is not."
        raise PackError(message)
    for item in data:
        item.source = source
    return data


@cache
def read_entries(relative: str) -> tuple[Entry, ...]:
    """The entries of one shipped pack file (``languages/fr/furniture.yml``) or of every ``.yml`` in a folder."""
    path = pack_path(relative)
    if path.is_dir():
        names = sorted(child.name for child in path.iterdir() if child.name.endswith(".yml"))
        return tuple(entry for name in names for entry in read_entries(f"{relative}/{name}"))
    if not path.is_file():
        message = f"{relative}: this pack file is missing from the installation. Reinstall recoupe."
        raise PackError(message)
    return tuple(parse_entries(path.read_text(encoding="utf-8"), relative))


def typed(entries: Iterable[Entry], model: type[Model]) -> list[Model]:
    """The entries as instances of ``model``.

    Raises:
        PackError: names the file, the line, the key and what is wrong with it.
    """
    return [_typed(entry, model) for entry in entries]


def _typed(entry: Entry, model: type[Model]) -> Model:
    try:
        return model.model_validate(dict(entry))
    except ValidationError as error:
        first = error.errors()[0]
        key = ".".join(str(part) for part in first["loc"]) or "(entry)"
        allowed = ", ".join(model.model_fields)
        message = f"{entry.source}:{entry.line}: key {key!r}: {first['msg']}. Allowed keys: {allowed}."
        raise PackError(message) from error
