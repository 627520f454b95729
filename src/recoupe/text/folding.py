"""Names folded for comparison: without case, accents, punctuation or leading article."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_ARTICLES = ("le ", "la ", "les ", "l ", "un ", "une ", "des ", "du ", "de ", "d ")
_LETTERS = str.maketrans({"ı": "i", "œ": "oe", "æ": "ae"})


@lru_cache(maxsize=65536)
def fold_name(name: str) -> str:
    """``name`` in a form in which spellings of one name are equal; for comparison only, never for offsets."""
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", name).casefold()).translate(_LETTERS)
    letters = "".join(ch if ch.isalnum() else " " for ch in decomposed if not unicodedata.combining(ch))
    folded = " ".join(letters.split())
    for article in _ARTICLES:
        if folded.startswith(article) and len(folded) > len(article):
            return folded[len(article) :]
    return folded
