"""French words cut down to what their forms have in common, for comparison only."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_LETTERS = str.maketrans({"œ": "oe", "æ": "ae", "ı": "i"})
# Endings of inflection and derivation on folded words, tried from the longest: enough for "livré", "livraison" and
# "livreront" to meet; what a longer list would add is told by the packs' exchanges of words.
_ENDINGS = sorted(
    (
        "issements", "issement", "ements", "ement", "ations", "ation", "itions", "ition", "aisons", "aison",
        "atrices", "atrice", "ateurs", "ateur", "euses", "euse", "eurs", "eur", "eux", "ives", "ive", "ifs",
        "if", "antes", "ante", "ants", "ant", "ees", "ee", "es", "e", "er", "era", "eront", "erait",
        "eraient", "erent", "aient", "ait", "ent", "ons", "ez", "ir", "ira", "iront", "irait", "issait",
        "issaient", "issent", "it", "ie", "ies", "is", "i", "ites", "ite", "ales", "ale", "aux", "al",
        "elles", "elle", "els", "el", "iennes", "ienne", "iens", "ien", "s", "x", "ages", "age", "istes",
        "iste", "ions", "ion", "ures", "ure", "a", "ai", "ance", "ances",
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
    for ending in _ENDINGS:
        if folded.endswith(ending) and len(folded) - len(ending) >= _SHORTEST - 1:
            return folded[: len(folded) - len(ending)][:_LONGEST]
    return folded[:_LONGEST]
