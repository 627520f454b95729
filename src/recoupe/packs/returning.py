"""Words that show whether an act is the one that a text told before or another one."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from typing import Literal, NamedTuple

from pydantic import Field

from recoupe.packs.reading import PackModel, read_entries, typed
from recoupe.text.stemming import fold_word

_WORD = re.compile(r"[^\W_]+")


class _Returning(PackModel):
    sort: Literal["known", "this", "new", "also", "sum", "other", "none", "opening", "cleft", "subject", "attacker"] = (
        Field(alias="class")
    )
    words: list[str] = Field(min_length=1)


class Returning(NamedTuple):
    """Folded words of ``returning.yml``, whose header says what the classes mean; the tuples hold phrases."""

    known: frozenset[str]
    this: frozenset[str]
    new: frozenset[str]
    also: frozenset[str]
    other: frozenset[str]
    none: frozenset[str]
    sums: tuple[str, ...]
    opening: tuple[str, ...]
    cleft: tuple[str, ...]
    subject: frozenset[str]
    attacker: frozenset[str]


@cache
def returning(language: str = "fr") -> Returning:
    """The words of a language pack."""
    entries = typed(read_entries(f"languages/{language}/returning.yml"), _Returning)
    words: defaultdict[str, list[str]] = defaultdict(list)
    for entry in entries:
        words[entry.sort].extend(folded(word) for word in entry.words)
    known, this, new, also, other, none, subject, attacker = (
        frozenset(words[sort]) for sort in ("known", "this", "new", "also", "other", "none", "subject", "attacker")
    )
    sums, opening, cleft = (tuple(words[sort]) for sort in ("sum", "opening", "cleft"))
    return Returning(known, this, new, also, other, none, sums, opening, cleft, subject, attacker)


def folded(text: str) -> str:
    """A text as its folded words with one blank between them; apostrophes part words."""
    return " ".join(fold_word(word) for word in _WORD.findall(text))
