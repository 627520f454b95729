"""HTML that is escaped by construction: a string becomes mark-up only through ``element``."""

from __future__ import annotations

import html
import re

#: Characters that HTML cannot hold, or shows as nothing: half characters and controls other than tab and line feed.
_UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_CONTROL_PICTURES = 0x2400
_LAST_PICTURED = 0x1F


class Safe(str):
    """A string that is mark-up already: it may be placed in a page as it is."""

    __slots__ = ()


def escape(text: str) -> Safe:
    """Text from anywhere as the content of an element or attribute; unprintable characters become visible signs."""
    if isinstance(text, Safe):
        return text
    return Safe(html.escape(_UNPRINTABLE.sub(_sign, text), quote=True))


def _sign(match: re.Match[str]) -> str:
    code = ord(match.group())
    return chr(_CONTROL_PICTURES + code) if code <= _LAST_PICTURED else "\ufffd"


def element(name: str, *children: str | None, **attributes: str | None) -> Safe:
    """An element with its children and attributes, escaped; those that are ``None`` are left out.

    ``class_`` and ``for_`` stand for the words that Python keeps for itself; ``data_c`` gives ``data-c``.
    """
    given = ((key.rstrip("_").replace("_", "-"), value) for key, value in attributes.items() if value is not None)
    written = "".join(f' {key}="{escape(value)}"' for key, value in given)
    return Safe(f"<{name}{written}>{joined(*children)}</{name}>")


def joined(*children: str | None) -> Safe:
    """Children one after another, escaped unless they are mark-up already; ``None`` is nothing."""
    return Safe("".join(escape(child) for child in children if child is not None))
