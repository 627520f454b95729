"""What may stand for somebody already named: pronouns, role nouns, closed lists (``languages/fr/coreference.yml``)."""

from __future__ import annotations

from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal, NamedTuple

from pydantic import Field

from recoupe.packs.reading import Entry, PackModel, read_entries, typed

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


class PronounForms(PackModel):
    """Pronouns of one sort with the agreement that their form shows; ``None`` where it does not tell."""

    forms: list[str] = Field(min_length=1)
    sort: Literal["personal", "demonstrative", "relative", "first"]
    feminine: bool | None
    plural: bool | None


class RoleNouns(PackModel):
    """Nouns by which the same party may be called; the words of one entry are interchangeable.

    ``near`` names other entries that the same party may also be called by. With ``office`` the complement is part of
    the identity; ``loose`` nouns fit any party of their kind. A ``sovereign`` one
    without complement means the head of the state rather than of some body.
    """

    roles: str
    of: Literal["person", "organisation", "country", "group"]
    near: list[str]
    why: str
    words: list[str] = Field(min_length=1)
    office: bool = False
    loose: bool = False
    sovereign: bool = False


class _WordList(PackModel):
    name: str = Field(alias="list")
    why: str
    words: list[str] = Field(min_length=1)


class RolePhrase(NamedTuple):
    """A role noun as it stands in a text: ``rest`` is what follows its first word ("chef" + "de guerre")."""

    rest: str
    role: str


class WordLists(NamedTuple):
    """The closed lists of the language by use; the pack file says what each is for."""

    saying: frozenset[str]
    acting: frozenset[str]
    impersonal: frozenset[str]
    impersonal_predicates: frozenset[str]
    plain_modifiers: frozenset[str]
    particles: frozenset[str]
    feminine_titles: frozenset[str]
    masculine_titles: frozenset[str]
    feminine_names: frozenset[str]
    masculine_countries: frozenset[str]
    aloud: frozenset[str]
    feminine_determiners: frozenset[str]
    masculine_determiners: frozenset[str]
    plural_determiners: frozenset[str]
    definite_determiners: frozenset[str]
    pointing_determiners: frozenset[str]
    possessives: frozenset[str]
    plural_possessives: frozenset[str]


class CoreferencePack(NamedTuple):
    """Everything that coreference knows about the words of a language.

    ``phrases`` lists role phrases by their first word, longest first; a word may open phrases of several roles.
    """

    pronouns: Mapping[str, PronounForms]
    roles: Mapping[str, RoleNouns]
    phrases: Mapping[str, tuple[RolePhrase, ...]]
    words: WordLists


@cache
def coreference_pack(language: str = "fr") -> CoreferencePack:
    """The coreference words of a language pack.

    Raises:
        PackError: an entry that cannot be read, with its file and line.
    """
    entries = read_entries(f"languages/{language}/coreference.yml")
    roles = {entry.roles: entry for entry in typed(_with_key(entries, "roles"), RoleNouns)}
    lists = {entry.name: frozenset(entry.words) for entry in typed(_with_key(entries, "list"), _WordList)}
    forms = typed(_with_key(entries, "forms"), PronounForms)
    return CoreferencePack(
        MappingProxyType({form: entry for entry in forms for form in entry.forms}),
        MappingProxyType(roles),
        _phrases(roles.values()),
        WordLists(**{name: lists[name] for name in WordLists._fields}),
    )


def _with_key(entries: Iterable[Entry], key: str) -> list[Entry]:
    return [entry for entry in entries if key in entry]


def _phrases(roles: Iterable[RoleNouns]) -> Mapping[str, tuple[RolePhrase, ...]]:
    index: dict[str, list[RolePhrase]] = {}
    for entry in roles:
        for phrase in entry.words:
            first, _, rest = phrase.partition(" ")
            index.setdefault(first, []).append(RolePhrase(rest, entry.roles))
    return MappingProxyType(
        {
            first: tuple(sorted(found, key=lambda phrase: (-len(phrase.rest), phrase.role)))
            for first, found in index.items()
        }
    )
