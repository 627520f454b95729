"""A name as printed -> its words as they count for a comparison: titles and particles off, bound words together."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from recoupe.entities.names.sounds import sounds
from recoupe.packs.naming import GivenName, given_names, name_words
from recoupe.text.letters import fold_letters

if TYPE_CHECKING:
    from collections.abc import Sequence

_SPACES = re.compile(r"[\s\u00a0\u202f]+")
# "Abdelhamid", "Abderrahmane", "Aboubakar": the bound word written as one; an assimilated article doubles its letter.
_SERVANT = re.compile(r"abd(?:[aeiou]{1,2}(?:l(?=[^\W\d_]{3})|([rsndtz])(?=\1))|h?(?=al[^\W\d_]{4}))(\w+)")
_FATHER = re.compile(r"ab(?:ou|u)(b\w{3,})")


@dataclass(frozen=True, slots=True)
class Card:
    """A name with what its article says of the bearer.

    ``country`` is the state that the bearer belongs to (ISO 3166, small letters), ``role`` the noun of an office or
    title, ``around`` the states that the article speaks of. ``person`` is false for bodies and groups.
    """

    name: str
    person: bool = True
    country: str | None = None
    role: str | None = None
    feminine: bool | None = None
    around: frozenset[str] = frozenset()


class Word(NamedTuple):
    """One word of a person's name. ``bond`` is what binds it ("son" in "ben Laden"), or empty."""

    text: str
    bond: str
    sounds: str
    given: GivenName | None
    #: Whether a hyphen binds it to a French given name before it ("Yves" in "Jean-Yves").
    hyphened: bool = False


class PersonName(NamedTuple):
    """A person's name taken apart. ``generation`` is ``elder``, ``younger``, a number, or empty."""

    words: tuple[Word, ...]
    feminine: bool | None
    generation: str


@lru_cache(maxsize=65536)
def person_name(text: str) -> PersonName:
    """The words of a person's name that count; none where the text holds nothing but titles and particles."""
    tokens = _tokens(text)
    feminine = None
    while len(tokens) > 1 and tokens[0][0] in name_words("title") | name_words("his") | name_words("hers"):
        shown = tokens.pop(0)[0]
        feminine = True if shown in name_words("hers") else False if shown in name_words("his") else feminine
    generation = _generation(tokens)
    if generation:
        tokens.pop()
    words = tuple(_words(tokens))
    if feminine is None and len(words) > 1 and words[0].given is not None:
        feminine = words[0].given.feminine
    return PersonName(words, feminine, generation)


def _tokens(text: str) -> list[tuple[str, bool]]:
    """The folded words, each with whether a hyphen binds it to the one before."""
    found: list[tuple[str, bool]] = []
    for stretch in _SPACES.split(text):
        parts = fold_letters(stretch).split()
        found += [(part, "-" in stretch and number > 0) for number, part in enumerate(parts)]
    return found


def _generation(tokens: Sequence[tuple[str, bool]]) -> str:
    if len(tokens) < 2:  # noqa: PLR2004 - a lone word is a name, whatever it looks like
        return ""
    last = tokens[-1][0]
    if last in name_words("numbered"):
        return last
    return next((sort for sort in ("elder", "younger") if last in _generations(sort)), "")


def _generations(sort: str) -> frozenset[str]:
    return name_words("elder") if sort == "elder" else name_words("younger")


def _words(tokens: Sequence[tuple[str, bool]]) -> list[Word]:
    found: list[Word] = []
    bond, before = "", ""
    for number, (text, hyphened) in enumerate(tokens):
        last = number == len(tokens) - 1
        binding = _bond(text)
        if binding and not last:
            bond = binding
        elif last or text not in name_words("article"):
            compound = hyphened and before in name_words("compound")
            found.append(_word(text, bond, hyphened=compound))
            bond, before = "", text
    return found


def _bond(text: str) -> str:
    if text in name_words("son"):
        return "son"
    if text in name_words("clan"):
        return "clan"
    if text in name_words("father"):
        return "father"
    return "servant" if text in name_words("servant") else ""


def _word(text: str, bond: str, *, hyphened: bool) -> Word:
    if not bond and text not in given_names():
        servant, father = _SERVANT.fullmatch(text), _FATHER.fullmatch(text)
        if servant is not None:
            text, bond = servant.group(2), "servant"
        elif father is not None:
            text, bond = father.group(1), "father"
    return Word(text, bond, sounds(text), given_names().get(text) if not bond else None, hyphened)
