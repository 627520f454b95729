"""A name in pieces: what is left when case, accents and punctuation are set aside."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_PIECE = re.compile(r"[^\W_]+")
# Acronyms up to this length match capitals only: "UE" is a union, "ue" and "Ue" are not.
_ACRONYM_LENGTH = 7
# Word forms remembered at once: the vocabulary of some thousand articles.
_REMEMBERED = 65536


def folded(text: str) -> str:
    """``text`` in lower case and without accents."""
    plain = unicodedata.normalize("NFKD", text.replace("\u0131", "i")).casefold()
    return "".join(character for character in plain if not unicodedata.combining(character))


@lru_cache(maxsize=_REMEMBERED)
def pieces_of(text: str) -> tuple[str, ...]:
    """The words and word parts of a text, folded: "Deir ez-Zor" -> ("deir", "ez", "zor")."""
    return tuple(_PIECE.findall(folded(text)))


def is_acronym(text: str) -> bool:
    """Whether a name is written in capitals only, and is short enough to be an acronym."""
    return text.isupper() and len(text) <= _ACRONYM_LENGTH
