"""Names folded for comparison: without case, accents, punctuation or leading article."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_ARTICLES = ("le ", "la ", "les ", "l ", "un ", "une ", "des ", "du ", "de ", "d ")
_ASCII_MARKS = str.maketrans({chr(code): " " for code in range(128) if not chr(code).isalnum()})
_LETTERS = str.maketrans({"ı": "i", "œ": "oe", "æ": "ae"})


@lru_cache(maxsize=65536)
def fold_name(name: str) -> str:
    """``name`` in a form in which spellings of one name are equal; for comparison only, never for offsets."""
    folded = " ".join((_plain_ascii(name) if name.isascii() else _decomposed(name)).split())
    for article in _ARTICLES if folded.startswith(_ARTICLES) else ():
        if folded.startswith(article) and len(folded) > len(article):
            return folded[len(article) :]
    return folded


def _plain_ascii(name: str) -> str:
    # Most names are plain ASCII, and a gazetteer holds a million of them.
    return name.lower().translate(_ASCII_MARKS)


def _decomposed(name: str) -> str:
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", name).casefold()).translate(_LETTERS)
    return "".join(ch if ch.isalnum() else " " for ch in decomposed if not unicodedata.combining(ch))
