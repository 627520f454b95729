"""Past participles of the verbs that the packs know, by form, with the infinitive they belong to."""

from __future__ import annotations

from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from recoupe.packs.frames import frames
from recoupe.packs.reading import PackModel, read_entries, typed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_ENDINGS = ("", "e", "s", "es")


class _Irregular(PackModel):
    participle: str
    verbs: list[str]


@cache
def participles(language: str = "fr") -> Mapping[str, str]:
    """Infinitive by participle form, feminine and plural forms included, for every verb of the frames."""
    irregular = typed(read_entries(f"languages/{language}/participles.yml"), _Irregular)
    found = {
        form: verb for entry in irregular for verb in entry.verbs for form in _forms(_built(verb, entry.participle))
    }
    for frame in frames(language):
        for verb in frame.verbs:
            infinitive = verb.removeprefix("se ")
            if infinitive.endswith("er"):
                for form in _forms(f"{infinitive[:-2]}é"):
                    found.setdefault(form, infinitive)
            elif infinitive.endswith("ir"):
                for form in _forms(f"{infinitive[:-2]}i"):
                    found.setdefault(form, infinitive)
    return MappingProxyType(found)


def _built(verb: str, pattern: str) -> str:
    """ "enir>enu" on "soutenir" gives "soutenu"."""
    ending, _, form = pattern.partition(">")
    return f"{verb.removesuffix(ending)}{form}"


def _forms(masculine: str) -> Iterator[str]:
    if masculine.endswith("s"):
        yield from (masculine, f"{masculine}e", f"{masculine}es")
    else:
        yield from (f"{masculine}{ending}" for ending in _ENDINGS)
