"""For whom described parties act: the nouns of a state's organs, of a leader's followers, and what parts them."""

from __future__ import annotations

from functools import cache
from typing import Literal

from pydantic import Field

from recoupe.packs.reading import PackModel, read_entries, typed
from recoupe.text.letters import fold_letters

_Sort = Literal[
    "organ", "ally", "following", "opposing", "former", "deputy", "sovereign", "loyal", "beside", "band", "armed",
    "upheaval",
]  # fmt: skip


class _Belonging(PackModel):
    sort: _Sort = Field(alias="class")
    words: list[str] = Field(min_length=1)


@cache
def belonging_words(sort: _Sort, language: str = "fr") -> frozenset[str]:
    """The folded words of one class of ``belonging.yml``, with their plural in s."""
    entries = typed(read_entries(f"languages/{language}/belonging.yml"), _Belonging)
    words = {fold_letters(word) for entry in entries if entry.sort == sort for word in entry.words}
    return frozenset(words | {f"{word}s" for word in words})
