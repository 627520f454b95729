"""YAML with line numbers, and entries checked against a typed model."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, TypeVar, cast, get_args

import yaml
from pydantic import BaseModel, ConfigDict, ValidationError

from recoupe.errors import PackError

if TYPE_CHECKING:
    from collections.abc import Iterable
    from importlib.resources.abc import Traversable

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Entry(dict[str, Any]):
    """One entry of a pack file: a mapping that remembers its file, its line (from 1) and the line of each key."""

    __slots__ = ("line", "lines", "source")
    line: int
    lines: dict[str, int]
    source: str

    def where(self, *keys: str | int) -> str:
        """File and line of the innermost thing that a path of keys and list positions leads to."""
        line, here = self.line, cast("Any", self)
        for key in keys:
            if isinstance(here, Entry):
                line = here.lines.get(str(key), line)
            try:
                here = here[key]
            except (KeyError, IndexError, TypeError):
                break
            if isinstance(here, Entry):
                line = here.line
        return f"{self.source}:{line}"


class PackModel(BaseModel):
    """Base of every typed pack entry: unknown keys are refused, values are never coerced in silence."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


Model = TypeVar("Model", bound=PackModel)


class _LinedLoader(_Loader):  # type: ignore[misc]
    """A safe YAML loader whose mappings are :class:`Entry` and which refuses a key given twice."""


def _mapping(loader: Any, node: Any) -> Entry:  # noqa: ANN401 - PyYAML is untyped
    entry = Entry()
    entry.line = node.start_mark.line + 1
    entry.lines = {}
    entry.source = node.start_mark.name
    for key_node, value_node in node.value:
        key = loader.construct_object(key_node, deep=True)
        if not isinstance(key, str):
            message = f"key {key!r} is not a word"
            raise yaml.MarkedYAMLError(problem=message, problem_mark=key_node.start_mark)
        if key in entry:
            message = f"key {key!r} is given twice"
            raise yaml.MarkedYAMLError(problem=message, problem_mark=key_node.start_mark)
        entry[key] = loader.construct_object(value_node, deep=True)
        entry.lines[key] = key_node.start_mark.line + 1
    return entry


def _as_written(loader: Any, node: Any) -> str:  # noqa: ANN401 - PyYAML is untyped
    """A date stays the text that it is: which part of it is wrong is said by who reads it."""
    return str(loader.construct_scalar(node))


_LinedLoader.add_constructor("tag:yaml.org,2002:map", _mapping)
_LinedLoader.add_constructor("tag:yaml.org,2002:timestamp", _as_written)


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
        line = mark.line + 1 if mark else text.count("\n", 0, getattr(error, "position", 0)) + 1
        what = getattr(error, "problem", None) or getattr(error, "reason", None) or str(error)
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
        message = f"{entry.where(*first['loc'])}: key {key!r}: {first['msg'].removeprefix('Value error, ')}."
        if first["type"] == "extra_forbidden":
            message += f" Allowed keys: {_allowed(model, first['loc'])}."
        raise PackError(message) from error


def _allowed(model: type[BaseModel], path: tuple[str | int, ...]) -> str:
    """The keys that may stand where an unknown one stands: a key of the entry itself, or of something inside it."""
    for part in path[:-1]:
        field = next((each for name, each in model.model_fields.items() if part in {name, each.alias}), None)
        inner = None if field is None else _model_in(field.annotation)
        model = inner or model
    return ", ".join(field.alias or name for name, field in model.model_fields.items())


def _model_in(annotation: Any) -> type[BaseModel] | None:  # noqa: ANN401 - any annotation of a field
    """The model that a field holds: itself, or inside a list, a mapping or an alternative."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for each in get_args(annotation) if (found := _model_in(each)) is not None), None)
