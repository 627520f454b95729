"""Many texts -> the pairs worth comparing, without looking at every pair.

Two texts that say the same in other words keep some pairs of telling words close together ("pont ... dynamité"). Each
such pair of concepts, whichever comes first, is a handle; texts that share enough handles, rare ones above all, are
compared. The work for one text is bounded: a handle leads to ``_REACH`` other texts at most, a text is compared with
``MOST_CANDIDATES`` earlier ones at most, those that share most.
"""

from __future__ import annotations

from array import array
from collections import Counter
from typing import TYPE_CHECKING

from recoupe.findings.reuse.words import SILENT

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from recoupe.findings.reuse.words import Words

#: Telling words that may stand between the two words of a handle, plus one.
_WINDOW = 3
#: Earlier texts that one handle leads to: the first half of them, and the latest half.
_REACH = 64
#: Earlier texts that one text is compared with.
MOST_CANDIDATES = 48
#: Handles that two texts must share, and the share of the shorter one's handles.
_LEAST_HANDLES = 4
_LEAST_SHARE = 0.07
#: Share of the shorter text's concepts that stand in the longer one, or the two are not measured.
_LEAST_CONCEPTS = 0.4
_SLOTS = 1 << 22
_MIX = 0x9E3779B97F4A7C15


def candidates(texts: Sequence[Words]) -> Iterator[list[int]]:
    """For each text, in the fixed order given, the indices of the earlier ones that it is worth comparing with."""
    often = _frequencies(texts)
    reached: dict[int, array[int]] = {}
    sizes = array("I")
    for index, text in enumerate(texts):
        handles = _handles(text)
        sizes.append(len(handles))
        shared: Counter[int] = Counter()
        for handle in handles:
            if often[handle % _SLOTS] > 1:
                places = reached.setdefault(handle, array("I"))
                shared.update(places)
                _remember(places, index)
        yield _best(shared, sizes, index)


def _frequencies(texts: Sequence[Words]) -> bytearray:
    """How many texts have a handle (up to 255), by its slot: most handles stand in one text and need no list."""
    often = bytearray(_SLOTS)
    for text in texts:
        for handle in _handles(text):
            slot = handle % _SLOTS
            often[slot] = min(255, often[slot] + 1)
    return often


def _handles(text: Words) -> set[int]:
    """Each unordered pair of different concepts that stand close together in a sentence, as one number."""
    found: set[int] = set()
    for sentence in text.sentences:
        telling = [c for c in text.concepts[sentence.first : sentence.last] if c != SILENT]
        for at, one in enumerate(telling):
            for other in telling[at + 1 : at + 1 + _WINDOW]:
                if one != other:
                    low, high = (one, other) if one < other else (other, one)
                    found.add((low * _MIX + high) & 0xFFFFFFFFFFFFFFFF)
    return found


def _remember(places: array[int], index: int) -> None:
    if len(places) >= _REACH:
        places.pop(_REACH // 2)
    places.append(index)


def _best(shared: Counter[int], sizes: Sequence[int], index: int) -> list[int]:
    enough = [
        (count, earlier)
        for earlier, count in shared.items()
        if count >= max(_LEAST_HANDLES, _LEAST_SHARE * min(sizes[index], sizes[earlier]))
    ]
    return sorted(earlier for _, earlier in sorted(enough, key=lambda e: (-e[0], e[1]))[:MOST_CANDIDATES])


def alike(one: Words, other: Words) -> bool:
    """Whether two texts speak of the same things widely enough to be measured: a cheap look before a dear one."""
    shorter, longer = sorted((set(one.concepts), set(other.concepts)), key=len)
    return len(shorter & longer) >= _LEAST_CONCEPTS * len(shorter)
