"""Reuse -> one line of JSON, the contract of `recoupe check --copies` that ``docs/output.md`` explains key by key."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from recoupe.export.json_lines import as_line

if TYPE_CHECKING:
    from recoupe.model.reuse import Reuse


def reuse_line(reuse: Reuse) -> str:
    """The pair of articles as one line of JSON, without the line feed."""
    return as_line(reuse_object(reuse))


def reuse_object(reuse: Reuse) -> dict[str, Any]:
    """The pair as plain lists and dictionaries, keys in the order of the contract."""
    return {
        "a": reuse.a,
        "b": reuse.b,
        "kind": reuse.kind.value,
        "share": round(reuse.share, 3),
        "source": reuse.source,
        "passages": [[*passage.a, *passage.b] for passage in reuse.passages],
        "why": [reason.sentence for reason in reuse.reasons],
    }
