"""Letters without case, accents and marks, every word kept: the ground on which names are compared."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

# Letters that Unicode does not take apart.
_LETTERS = str.maketrans({"ı": "i", "œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "ð": "d"})


@lru_cache(maxsize=65536)
def fold_letters(text: str) -> str:
    """The words of ``text`` in small letters without accents or punctuation, one space between them; articles stay.

    For comparison only, never for offsets.
    """
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold()).translate(_LETTERS)
    letters = "".join(ch if ch.isalnum() else " " for ch in decomposed if not unicodedata.combining(ch))
    return " ".join(letters.split())
