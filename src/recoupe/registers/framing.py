"""Wordings -> the framing register: which words each voice uses for an actor, compared with all other voices."""

from __future__ import annotations

from collections import Counter
from math import log, sqrt
from typing import TYPE_CHECKING

from recoupe.model.register import Named, WordUse

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from recoupe.model.framing import Wording

#: Weight of the prior, in words: every voice is taken to speak like all of them until it has said more than this.
PRIOR = 10.0
_Z95 = 1.959964
#: An actor whom fewer than two voices describe cannot be compared.
_VOICES = 2


def framing_register(wordings: Iterable[tuple[str, Wording]]) -> tuple[WordUse, ...]:
    """One row for each actor, voice and word; ``wordings`` pairs each with its outlet.

    A voice is an outlet in its own words, or a speaker whom an outlet quotes. No voice is scored: the rows say which
    words differ, and the interval says how far that may be chance.
    """
    counts: dict[str, dict[str, Counter[str]]] = {}
    names: dict[str, Counter[str]] = {}
    for outlet, wording in wordings:
        voice = wording.speaker or outlet
        counts.setdefault(wording.key, {}).setdefault(voice, Counter()).update(wording.words)
        names.setdefault(wording.key, Counter())[wording.name] += 1
    rows = (
        row
        for key, voices in counts.items()
        for row in _rows(Named(key, _usual(names[key])), {v: c for v, c in voices.items() if c})
    )
    return tuple(sorted(rows, key=lambda row: (row.actor.name, row.actor.key, row.voice, -row.count, row.word)))


def _usual(names: Counter[str]) -> str:
    return min(names, key=lambda name: (-names[name], name))


def _rows(actor: Named, voices: Mapping[str, Counter[str]]) -> Iterable[WordUse]:
    if len(voices) < _VOICES:
        return
    everybody = sum(voices.values(), Counter[str]())
    for voice, counts in voices.items():
        others = everybody - counts
        for word in counts:
            yield _row(actor, voice, word, counts, others)


def _row(actor: Named, voice: str, word: str, counts: Counter[str], others: Counter[str]) -> WordUse:
    total, others_total = counts.total(), others.total()
    prior = PRIOR * (counts[word] + others[word]) / (total + others_total)
    here, there = counts[word] + prior, others[word] + prior
    rest_here, rest_there = total + PRIOR - here, others_total + PRIOR - there
    ratio = log(here / rest_here) - log(there / rest_there) if rest_here and rest_there else 0.0
    error = _Z95 * sqrt(1 / here + 1 / there)
    return WordUse(
        actor, voice, word, counts[word], total, others[word], others_total, ratio, ratio - error, ratio + error
    )
