"""Names of places folded for comparison, in three steps of which each forgives more than the one before.

==========  =========================  ===========================================================
step        «Zaporijjia, Zaporizhzhia» what is the same
==========  =========================  ===========================================================
plain       zaporijjia, zaporizhzhia   case, accents, hyphens, apostrophes, a French article in front
sounded     zapurijia (both)           letters for one sound, doubled letters, the Arabic article, a silent h
bare        zprj (both)                every vowel but a first one
==========  =========================  ===========================================================
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from recoupe.packs.romanisation import romanisation
from recoupe.text.folding import fold_name

if TYPE_CHECKING:
    from collections.abc import Callable

#: Bare keys shorter than this compare names that have hardly anything in common ("Bua", "Bo").
SHORTEST_BARE = 3
#: A key is built anew whenever what it forgives has changed: the index keeps this number.
VERSION = 1
_MARKS = re.compile("[\u02b0-\u02ff'’‘`ʿʾ]")
_DOUBLED = re.compile(r"(.)\1+")
_VOWELS = re.compile("[aiu]")
_SILENT = re.compile(r"(?<=[aiu])h\b")


@lru_cache(maxsize=16384)
def plain(name: str) -> str:
    """The name without case, accents, punctuation and French article in front."""
    return fold_name(name)


@lru_cache(maxsize=16384)
def sounded(name: str) -> str:
    """The name as it sounds: one letter for every sound that the press writes in several ways, without spaces.

    The rules are those of ``languages/fr/romanisation.yml``.
    """
    words = fold_name(_MARKS.sub("", name)).split()
    articles = romanisation().articles
    kept = " ".join([word for word in words[:-1] if word not in articles] + words[-1:])
    return _DOUBLED.sub(r"\1", _SILENT.sub("", _spoken(kept)).replace(" ", ""))


@lru_cache(maxsize=16384)
def bare(name: str) -> str:
    """The consonants of the sounded name, behind an ``a`` for any vowel that it begins with; hard g is k.

    Empty where less than :data:`SHORTEST_BARE` letters are left: such names agree by chance.
    """
    heard = sounded(name)
    skeleton = ("a" if _VOWELS.match(heard) else "") + _VOWELS.sub("", heard).replace("g", "k")
    return skeleton if len(skeleton) >= SHORTEST_BARE else ""


def is_latin(name: str) -> bool:
    """Whether the first letter of the name is Latin: no paper in French writes another script."""
    first = next((character for character in name if character.isalpha()), "")
    return bool(first) and (first < "\u0250" or "\u1e00" <= first <= "\u1eff")


def _spoken(word: str) -> str:
    pattern, replaced = _sounds()
    return pattern.sub(replaced, word)


@cache
def _sounds() -> tuple[re.Pattern[str], Callable[[re.Match[str]], str]]:
    sounds = romanisation().sounds
    pattern = re.compile("|".join(sorted(map(re.escape, sounds), key=lambda key: (-len(key), key))))
    return pattern, lambda match: sounds[match.group()]
