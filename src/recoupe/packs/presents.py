"""Present forms of the verbs in -er and -entir that the packs know, by form, with their infinitive."""

from __future__ import annotations

from functools import cache
from itertools import chain
from types import MappingProxyType
from typing import TYPE_CHECKING

from recoupe.packs.embedding import embeddings
from recoupe.packs.frames import frames
from recoupe.packs.inflection import present_forms
from recoupe.packs.reporting import reporting_verbs
from recoupe.packs.support import supports

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


@cache
def presents(language: str = "fr") -> Mapping[str, str]:
    """Infinitive by third person of the present, singular and plural, for every verb in -er and -entir of the packs."""
    found: dict[str, str] = {}
    for infinitive in sorted(set(_infinitives(language))):
        for forms in present_forms(infinitive):
            for form in forms:
                found.setdefault(form, infinitive)
    return MappingProxyType(found)


def _infinitives(language: str) -> Iterator[str]:
    lists = [
        *(frame.verbs for frame in frames(language)),
        *(embedding.verbs for embedding in embeddings(language)),
        *(support.verbs for support in supports(language)),
        list(reporting_verbs(language)),
    ]
    for verb in chain.from_iterable(lists):
        infinitive = verb.removeprefix("se ").removeprefix("s'")
        if infinitive.endswith(("er", "entir")) and " " not in infinitive and infinitive != "aller":
            yield infinitive
