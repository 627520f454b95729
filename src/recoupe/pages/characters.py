"""Characters that no later stage can carry, replaced one for one so that offsets stay true."""

from __future__ import annotations

import re

from recoupe.model.page import Loss

# NUL ends a string in SQLite and in libxml2; a lone surrogate (JSON "\ud800") cannot be written as UTF-8 at all.
_UNCARRIED = re.compile("[\x00\ud800-\udfff]")
REPLACEMENT = "\ufffd"


def carried(text: str) -> tuple[str, int]:
    """``text`` with each NUL and lone surrogate as U+FFFD, and how many there were.

    The result has as many code points as ``text``: an offset into one is an offset into the other.
    """
    return _UNCARRIED.subn(REPLACEMENT, text)


def replaced(source: str, count: int, what: str = "text") -> tuple[Loss, ...]:
    """The partial loss to report for ``count`` replaced characters (none for 0)."""
    if not count:
        return ()
    message = (
        f"{count} character(s) of the {what} (NUL or a lone surrogate) cannot be kept and stand as U+FFFD; "
        "offsets still count the characters as given."
    )
    return (Loss(source, "replaced-characters", message, whole=False),)
