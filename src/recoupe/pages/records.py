"""JSON Lines -> Page: one record a line, each loss named by its line."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from recoupe.model.page import Loss, Page
from recoupe.pages.characters import carried, replaced
from recoupe.pages.decoding import MAX_BYTES, decode, too_large

if TYPE_CHECKING:
    from collections.abc import Iterator

_FIELDS = ("url", "title", "published", "outlet")


class LineStream(Protocol):
    """Bytes that are read line by line."""

    def readline(self, size: int = -1, /) -> bytes:
        """The next line with its end, cut at ``size`` bytes; empty at the end."""


def read_records(stream: LineStream, source: str, stem: str) -> Iterator[Page | Loss]:
    """A page or a loss for every line that is not blank, in order. ``source:line`` (from 1) names each."""
    number = 0
    while line := stream.readline(MAX_BYTES + 1):
        number += 1
        where = f"{source}:{number}"
        if len(line) > MAX_BYTES:
            _skip_rest(stream, line)
            yield too_large(where)
        elif line.strip():
            yield _record(line, where, f"{stem}:{number}")


def _skip_rest(stream: LineStream, line: bytes) -> None:
    while line and not line.endswith(b"\n"):
        line = stream.readline(MAX_BYTES)


def _record(line: bytes, source: str, spare_id: str) -> Page | Loss:
    decoded = decode(line, source)
    if isinstance(decoded, Loss):
        return decoded
    record = _parsed(decoded.text, source)
    if isinstance(record, Loss):
        return record
    page = _page(record, source, spare_id)
    if isinstance(page, Loss) or not decoded.warnings:
        return page
    return replace(page, warnings=decoded.warnings + page.warnings)


def _parsed(text: str, source: str) -> dict[str, object] | Loss:
    try:
        record = json.loads(text)
    except RecursionError:
        return Loss(source, "too-deep", "the JSON is nested too deeply to be read. A record is one flat object.")
    except ValueError as error:
        return Loss(source, "bad-json", f"this line is not JSON ({error}). One object a line, without line breaks.")
    if not isinstance(record, dict):
        return Loss(source, "bad-json", "this line holds no JSON object ({...}). One object a line, with id and text.")
    return record


def _page(record: dict[str, object], source: str, spare_id: str) -> Page | Loss:
    """The page of one record. A record with both ``text`` and ``html`` is read by its ``text``."""
    kind = next((key for key in ("text", "html") if isinstance(record.get(key), str)), None)
    if kind is None:
        return Loss(source, "no-text", "the record has neither `text` nor `html` (as a string): nothing to read.")
    body, count = carried(str(record[kind]))
    if not body.strip():
        return Loss(source, "empty", f"`{kind}` is empty: there is no text to read.")
    fields, warnings = _fields(record, source)
    identity, _ = carried(_identity(record.get("id")) or spare_id)
    return Page(
        id=identity,
        source=source,
        text=body if kind == "text" else None,
        html=body if kind == "html" else None,
        url=fields.get("url"),
        title=fields.get("title"),
        published=fields.get("published"),
        outlet=fields.get("outlet"),
        warnings=replaced(source, count, kind) + warnings,
    )


def _identity(value: object) -> str | None:
    """A record's ``id``: a string or a whole number; anything else counts as missing."""
    if isinstance(value, str):
        return value.strip() or None
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else None


def _fields(record: dict[str, object], source: str) -> tuple[dict[str, str], tuple[Loss, ...]]:
    """The optional fields that are strings, and a partial loss for each that is something else."""
    kept: dict[str, str] = {}
    losses: list[Loss] = []
    for name in _FIELDS:
        value = record.get(name)
        if isinstance(value, str):
            kept[name], count = carried(value)
            losses.extend(replaced(source, count, name))
        elif value is not None:
            message = f"`{name}` is {type(value).__name__}, not a string: it is left aside."
            losses.append(Loss(source, "bad-field", message, whole=False))
    return {name: value for name, value in kept.items() if value.strip()}, tuple(losses)
