"""Papers, stations and agencies by the names that texts cite them with."""

from __future__ import annotations

import re
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from recoupe.packs.agencies import agencies
from recoupe.packs.classes import classes
from recoupe.packs.reporting import reporting_verbs
from recoupe.packs.world import known_names
from recoupe.text.stemming import fold_word, stem

if TYPE_CHECKING:
    from collections.abc import Mapping

_MEDIA = frozenset({"agency", "outlet"})


class Medium(NamedTuple):
    """One that carries what others say. ``key`` is the same for all its names."""

    key: str
    name: str
    agency: bool


@cache
def media() -> Mapping[str, Medium]:
    """Every medium of the packs by each of its spellings.

    An agency has one key whether it is credited (``agencies.yml``) or cited (the theatres' media).
    """
    found: dict[str, Medium] = {}
    for agency in agencies():
        medium = Medium(f"agency:{agency.id}", agency.names[0], agency=True)
        found.update(dict.fromkeys(agency.names, medium))
    for known in known_names():
        thing = known.known
        if thing.sort in _MEDIA and known.spelling not in found:
            same = next((found[name] for name in thing.names if name in found), None)
            found[known.spelling] = same or Medium(thing.entity, thing.name, agency=thing.sort == "agency")
    return MappingProxyType(found)


@cache
def medium_pattern() -> re.Pattern[str]:
    """Matches any medium's name as a whole word, in its own case; the longest name wins."""
    names = sorted(media(), key=lambda name: (-len(name), name))
    return re.compile(rf"(?<![\w@.-])(?:{'|'.join(re.escape(name) for name in names)})(?![\w@])")


@cache
def citing_words(language: str = "fr") -> frozenset[str]:
    """Folded words and stems of reporting verbs that, near a medium's name, say that it is cited."""
    kinds = {fold_word(word) for word in classes(language)["medium"]}
    verbs = {stem(fold_word(verb.split()[-1])) for verb in reporting_verbs(language)}
    return frozenset(kinds | verbs | {"agence", "selon", "par", "citant"})


def cites(word: str, language: str = "fr") -> bool:
    """Whether a word near a medium's name says that it is cited."""
    folded = fold_word(word)
    return folded in citing_words(language) or stem(folded) in citing_words(language)
