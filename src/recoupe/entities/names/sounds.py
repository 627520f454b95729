"""Words of names as they sound, and how far two such words are from each other."""

from __future__ import annotations

from functools import lru_cache
from itertools import groupby

from recoupe.packs.naming import SoundRule, sound_costs, sound_rules

# What a word may differ by in all, by how many sounds its shorter spelling has: in short words every vowel tells.
_TOLERANCES = {0: 0.0, 1: 0.0, 2: 0.0, 3: 0.16, 4: 0.25, 5: 0.45, 6: 0.6}
_TOLERANCE = 0.75
#: Words remembered at once: the names of some thousand articles.
_REMEMBERED = 65536


@lru_cache(maxsize=_REMEMBERED)
def sounds(word: str) -> str:
    """The sounds of one folded word, one character each; a letter that no rule knows stands for itself."""
    found, at = [], 0
    rules = sound_rules()
    while at < len(word):
        rule = next((each for each in rules.get(word[at], ()) if _fits(each, word, at)), None)
        found.append(word[at] if rule is None else rule.sound)
        at += 1 if rule is None else len(rule.letters)
    return "".join(sound for sound, _ in groupby("".join(found)))


def _fits(rule: SoundRule, word: str, at: int) -> bool:
    end = at + len(rule.letters)
    return (
        word.startswith(rule.letters, at)
        and (not rule.start or at == 0)
        and (not rule.end or (end == len(word) and at > 0))
        and (not rule.before or (end < len(word) and word[end] in rule.before))
    )


@lru_cache(maxsize=_REMEMBERED)
def distance(one: str, other: str) -> float:
    """The least cost of turning the sounds of one word into another's: 0 for the same, 1 for each foreign sound."""
    costs = sound_costs()
    row = [0.0]
    for sound in other:
        row.append(row[-1] + costs.get(sound, 1.0))
    for mine in one:
        drop = costs.get(mine, 1.0)
        new = [row[0] + drop]
        for at, theirs in enumerate(other, start=1):
            swap = 0.0 if mine == theirs else costs.get(mine + theirs, 1.0)
            new.append(min(row[at - 1] + swap, row[at] + drop, new[-1] + costs.get(theirs, 1.0)))
        row = new
    # Sums of tenths taken in another order differ in their last binary digit: rounded, both directions are equal.
    return round(row[-1], 6)


def tolerance(one: str, other: str) -> float:
    """The distance up to which two words of these sounds may be spellings of one name."""
    return _TOLERANCES.get(min(len(one), len(other)), _TOLERANCE)
