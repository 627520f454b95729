"""French words cut down to what their forms have in common, for comparison only."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_LETTERS = str.maketrans({"œ": "oe", "æ": "ae", "ı": "i"})
# Endings of inflection and derivation on folded words, tried from the longest: enough for "livré", "livraison" and
# "livreront" to meet; what a longer list would add is told by the packs' exchanges of words.
_ENDINGS = sorted(
    (
        "issement", "ement", "ation", "ition", "aison", "atrice", "ateur", "euse", "eur", "eux", "ive",
        "if", "ante", "ant", "ee", "e", "er", "era", "eront", "erait", "eraient", "erent", "aient", "ait",
        "ent", "ez", "ir", "ira", "iront", "irait", "issait", "issaient", "issent", "it", "ie", "i", "ite",
        "ale", "aux", "al", "elle", "el", "ienne", "ien", "x", "age", "iste", "ion", "ure", "a", "ai",
        "ance",
    ), key=lambda ending: (-len(ending), ending),
)  # fmt: skip
_SHORTEST = 4
_LONGEST = 8


@lru_cache(maxsize=1 << 18)
def fold_word(word: str) -> str:
    """``word`` without case, accents and ligatures."""
    decomposed = unicodedata.normalize("NFKD", word.casefold()).translate(_LETTERS)
    return "".join(ch for ch in decomposed if not unicodedata.combining(ch))


@lru_cache(maxsize=1 << 18)
def stem(folded: str) -> str:
    """The stem of a folded word, at most eight letters long; a number stays itself."""
    if folded.isdigit() or len(folded) <= _SHORTEST:
        return folded
    folded = folded.removesuffix("s")
    for ending in _ENDINGS:
        if folded.endswith(ending) and len(folded) - len(ending) >= _SHORTEST - 1:
            return folded[: len(folded) - len(ending)][:_LONGEST]
    return folded[:_LONGEST]
