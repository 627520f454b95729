"""What the packs know about one word form, looked up once per form and remembered."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from recoupe.packs.words import Readings, designation_pattern, equipment_names, nouns, small_words
from recoupe.packs.world import Demonym, KnownName, demonyms, known_names
from recoupe.text.pieces import is_acronym, pieces_of

if TYPE_CHECKING:
    from collections.abc import Mapping

# Word forms remembered at once: the vocabulary of some thousand articles.
_REMEMBERED = 65536


class Spelling(NamedTuple):
    """One way to write a known name, in folded pieces ("cote", "d", "ivoire"), and what it names.

    ``rivals`` are all that it may name, where some theatre calls it ambiguous; ``name`` is then the one that needs no
    theatre, if there is one.
    """

    pieces: tuple[str, ...]
    capital: bool
    acronym: bool
    name: KnownName | None
    equipment: str | None
    rivals: tuple[KnownName, ...] = ()
    #: Its exact letters, where accents alone tell it from a known name: the helicopter Tigre from the region Tigré.
    written: str | None = None


class Facts(NamedTuple):
    """What one word form may be. ``spellings`` are the known names that begin with it, longest first."""

    low: str
    capital: bool
    acronym: bool
    pieces: tuple[str, ...]
    spellings: tuple[Spelling, ...]
    noun: Readings | None
    demonym: Demonym | None
    designation: bool
    #: Never part of a name at its start: a function word, a month.
    nameless: bool
    #: May begin a name; may be a noun or a nationality of ours.
    names: bool
    describes: bool


@cache
def _spellings() -> Mapping[str, tuple[Spelling, ...]]:
    found: dict[str, list[Spelling]] = {}
    rivals = _rivals()
    for name in known_names():
        spelling = _spelling(name.spelling, name, None)
        many = rivals.get((spelling.pieces, spelling.acronym))
        if many is None:
            _add(found, spelling)
        elif name is many[-1]:
            sure = next((each for each in many if not each.ambiguous), None)
            capital = all(each.spelling[0].isupper() for each in many)
            _add(found, spelling._replace(capital=capital, name=sure, rivals=tuple(many)))
    for text, sort in equipment_names():
        spelling = _spelling(text, None, sort)
        shared = any(other.pieces == spelling.pieces for other in found.get(spelling.pieces[0], ()))
        _add(found, spelling._replace(written=text) if shared else spelling)
    return {piece: _longest_first(many) for piece, many in found.items()}


def _rivals() -> Mapping[tuple[tuple[str, ...], bool], list[KnownName]]:
    """Everything that each ambiguous spelling may name, in pack order."""
    found: dict[tuple[tuple[str, ...], bool], list[KnownName]] = {}
    for name in known_names():
        found.setdefault((pieces_of(name.spelling), is_acronym(name.spelling)), []).append(name)
    return {key: many for key, many in found.items() if any(name.ambiguous for name in many)}


def _longest_first(many: list[Spelling]) -> tuple[Spelling, ...]:
    """The longest spelling is tried first; among equals the latest, a theatre's own actor before the world's."""
    many.reverse()
    return tuple(sorted(many, key=lambda one: -len(one.pieces)))


def _add(found: dict[str, list[Spelling]], spelling: Spelling) -> None:
    found.setdefault(spelling.pieces[0], []).append(spelling)


def _spelling(text: str, name: KnownName | None, equipment: str | None) -> Spelling:
    return Spelling(pieces_of(text), text[0].isupper(), is_acronym(text), name, equipment)


def _opens_small(text: str) -> bool:
    """Whether a word is a name in spite of its small first letter: "al-Sarraj", "el-Béchir"."""
    first, _, rest = text.partition("-")
    return bool(rest) and rest[0].isupper() and first in words("prefix")


@lru_cache(maxsize=_REMEMBERED)
def facts(text: str) -> Facts:
    """What the packs know about a word form as it is written."""
    low = text.lower()
    pieces = pieces_of(text)
    capital = text[0].isupper() or _opens_small(text)
    spellings = _spellings().get(pieces[0], ()) if pieces else ()
    spellings = tuple(one for one in spellings if capital or not one.capital)
    # "l'ex-président": whoever was it is still called by it.
    noun, demonym = nouns().get(low) or nouns().get(low.removeprefix("ex-")), demonyms().get(low)
    designation = any(map(str.isdigit, text)) and designation_pattern().fullmatch(text) is not None
    return Facts(
        low,
        capital,
        capital and text.isupper() and len(text) > 1,
        pieces,
        spellings,
        noun,
        demonym,
        designation,
        nameless=low in words("opener") or low in words("month"),
        names=bool(spellings) or capital or designation,
        describes=noun is not None or demonym is not None,
    )


@cache
def words(name: str) -> frozenset[str]:
    """One class of small words of ``names.yml``."""
    return small_words()[name]
