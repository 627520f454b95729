"""What a comparison of two reports gives."""

from __future__ import annotations

from typing import NamedTuple


class Seen(NamedTuple):
    """What one comparison sees."""

    value: float
    sentence: str
