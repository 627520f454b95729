"""Titles that tell more of who uses them than of who bears them, and the neutral word that stands for each."""

from __future__ import annotations

from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from pydantic import Field

from recoupe.errors import PackError
from recoupe.packs.reading import PackModel, read_entries, typed

if TYPE_CHECKING:
    from collections.abc import Mapping

_FILE = "languages/{}/titles.yml"


class TitleEntry(PackModel):
    """One title: masculine singular, masculine plural, feminine singular, feminine plural."""

    title: list[str] = Field(min_length=4, max_length=4)
    neutral: bool = False


class _WordList(PackModel):
    name: str = Field(alias="list")
    why: str
    words: list[str] = Field(min_length=1)


class _Spelled(PackModel):
    spelled: dict[str, str]


class TitleWords(NamedTuple):
    """The titles of a language; the header of ``titles.yml`` says what its keys mean.

    ``neutral`` maps every form, in lower case, to the neutral word's form of the same number and of the gender that
    the form shows. ``feminine_of`` gives the feminine neutral form of a form that both genders share.
    """

    neutral: Mapping[str, str]
    feminine_of: Mapping[str, str]
    plain: Mapping[str, str]
    determiners: frozenset[str]
    feminine: frozenset[str]
    adjectives: frozenset[str]
    compounds: frozenset[str]
    objects: frozenset[str]


@cache
def title_words(language: str = "fr") -> TitleWords:
    """The titles of a language pack.

    Raises:
        PackError: an entry that cannot be read, or not exactly one neutral title.
    """
    source = _FILE.format(language)
    entries = read_entries(source)
    titles = typed((entry for entry in entries if "title" in entry), TitleEntry)
    chosen = [entry.title for entry in titles if entry.neutral]
    if len(chosen) != 1:
        message = f"{source}:1: {len(chosen)} titles are `neutral: true`; mark exactly one, it stands for all others."
        raise PackError(message)
    lists = {
        entry.name: frozenset(entry.words)
        for entry in typed((entry for entry in entries if "list" in entry), _WordList)
    }
    plain = {
        form: other
        for entry in typed((entry for entry in entries if "spelled" in entry), _Spelled)
        for form, other in entry.spelled.items()
    }
    pairs = [pair for entry in titles for pair in zip(entry.title, chosen[0], strict=True)]
    neutral = dict(reversed(pairs))
    both = {form: other for form, other in pairs if other != neutral[form]}
    names = ("determiners", "feminine", "adjectives", "compounds", "objects")
    return TitleWords(
        MappingProxyType(neutral), MappingProxyType(both), MappingProxyType(plain), *(lists[name] for name in names)
    )
