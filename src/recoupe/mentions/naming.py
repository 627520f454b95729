"""The names that a reader would accept for a mention: its own words first, then what the packs add."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from recoupe.mentions.lexicon import facts, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from recoupe.model.syntax import Syntax, Token
    from recoupe.packs.world import Known

_SKIPPED = frozenset({"DET", "NUM"})
# Fewest words of a name that tells one body from another.
_TELLING = 2


def distinct(names: Iterable[str]) -> tuple[str, ...]:
    """The names in order, each once, empty ones left out."""
    return tuple(dict.fromkeys(name for name in names if name))


def wording(syntax: Syntax, first: int, last: int) -> str:
    """The article's words from ``first`` to ``last`` without leading determiner and number, on one line."""
    tokens = syntax.tokens
    while first < last and (tokens[first].pos in _SKIPPED or tokens[first].text.lower() in _ARTICLES):
        first += 1
    text = syntax.text[tokens[first].start : tokens[last].end]
    return " ".join(text.split()) if "\n" in text or "\u00a0" in text or "  " in text or "\u202f" in text else text


_ARTICLES = frozenset({"le", "la", "les", "l'", "l\u2019", "un", "une", "des", "ces", "cette", "cet", "ce"})


def surname(name: str) -> str:
    """The last part of a person's name with its particles: "Fayez al-Sarraj" -> "al-Sarraj"."""
    parts = name.split()
    start = len(parts) - 1
    particles = words("surname")
    while start > 1 and parts[start - 1].lower() in particles:
        start -= 1
    return " ".join(parts[start:]) if start > 0 else name


def person_names(phrase: str, name: str, role: str, known: Known | None) -> tuple[str, ...]:
    """Names of a person: with title, bare, surname, description, aliases."""
    return distinct([phrase, name, surname(name), *_without_initials(name), role, *known_aliases(known)])


def _without_initials(name: str) -> Iterator[str]:
    parts = name.split()
    if len(parts) > 2:  # noqa: PLR2004 - "Recep Tayyip Erdogan": first and last name alone name him too
        yield f"{parts[0]} {surname(name)}"


def known_aliases(known: Known | None) -> tuple[str, ...]:
    """Canonical name and aliases of a known thing; for a state, its government."""
    if known is None:
        return ()
    if known.entity.startswith("country:"):
        government = (f"gouvernement {known.adjective}",) if known.adjective else ()
        return (known.name, *government, *known.names)
    return known.names


def without_nationality(syntax: Syntax, first: int, last: int) -> str:
    """The phrase without adjectives of nationality: "ministère russe de la Défense" -> "ministère de la Défense".

    Empty where nothing was left out, or where what is left tells nobody from another ("armée").
    """
    tokens = syntax.tokens
    kept = [token for token in tokens[first : last + 1] if token.pos != "CCONJ" and not _is_nationality(token)]
    if len(kept) == last + 1 - first:
        return ""
    while kept and kept[0].pos in _SKIPPED:
        kept.pop(0)
    if len(kept) < _TELLING:
        return ""
    found = [syntax.words(kept[0].index, kept[0].index)]
    for before, token in pairwise(kept):
        glued = token.index == before.index + 1 and before.end == token.start
        found.append("" if glued else " ")
        found.append(syntax.words(token.index, token.index))
    return "".join(found)


def _is_nationality(token: Token) -> bool:
    form = facts(token.text)
    return form.demonym is not None and not form.capital
