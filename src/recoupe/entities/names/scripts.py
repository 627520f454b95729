"""Alphabets of a name: letters that only look Latin give away a name that is not what it seems."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

# Marks and signs that belong to no alphabet of their own.
_NEUTRAL = frozenset({"MODIFIER", "COMBINING", "FEMININE", "MASCULINE", "MICRO"})


@lru_cache(maxsize=65536)
def scripts(name: str) -> frozenset[str]:
    """The alphabets that the letters of ``name`` belong to ("LATIN", "CYRILLIC", "FULLWIDTH")."""
    if name.isascii():
        return frozenset({"LATIN"}) if any(map(str.isalpha, name)) else frozenset()
    found = {unicodedata.name(letter, "NAMELESS").split()[0] for letter in name if letter.isalpha()}
    return frozenset(found - _NEUTRAL)
