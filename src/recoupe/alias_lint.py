"""Proves the aliases of the theatres: each, in a plain sentence, is found and leads to its entry and to no other."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from recoupe.mentions import find_mentions
from recoupe.model.article import Article, Line, LineLabel
from recoupe.model.mention import MentionKind
from recoupe.model.span import Span
from recoupe.packs.dates import first_day, last_day
from recoupe.packs.theatres import theatres
from recoupe.packs.things import WORLD
from recoupe.packs.world import known_by_id, theatre_countries
from recoupe.syntax import in_dictionary, parse
from recoupe.text.pieces import is_acronym

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from recoupe.packs.theatre_checks import Listed
    from recoupe.packs.things import KnownThing

_SENTENCES = {
    MentionKind.PERSON: "{} a parlé mardi.",
    MentionKind.PLACE: "Une patrouille est passée mardi à {}.",
    MentionKind.COUNTRY: "Une délégation est arrivée mardi de {}.",
}
_PLAIN = "La commission a entendu mardi {}."
_YEAR = timedelta(days=366)


def lint_aliases(only: Collection[str] | None = None) -> list[str]:
    """Every alias that does not lead to its entry, and every one that should be called ambiguous; one line each.

    ``only`` are the theatres to prove; all without.

    Raises:
        PackError: a theatre is not readable; names file, line and key.
    """
    listed = [each for each in theatres().listed if only is None or each.theatre in only]
    given = {thing.name.split()[0] for thing in _persons(listed) if thing.name and " " in thing.name}
    return [problem for each in listed for problem in _problems(each, given)]


def _persons(listed: list[Listed]) -> Iterator[KnownThing]:
    return (each.thing for each in listed if each.thing.kind is MentionKind.PERSON)


def _problems(each: Listed, given: Collection[str]) -> Iterator[str]:
    thing = each.thing
    for alias in thing.spellings:
        where = f"{each.entry.where('names' if alias in thing.names else 'name')}: {thing.id}:"
        ambiguous = alias in thing.ambiguous
        if not ambiguous and each.theatre != WORLD:
            if " " not in alias and not is_acronym(alias) and in_dictionary(alias.lower()):
                yield f"{where} {alias!r} is a French word as well. List it under `ambiguous`."
            if thing.kind is MentionKind.PERSON and alias in given:
                yield f"{where} {alias!r} is a given name of others. List it under `ambiguous`."
        if not _leads(each, alias, ambiguous=ambiguous):
            yield f"{where} {alias!r} is not found in «{_sentence(thing, alias)}»"


def _leads(each: Listed, alias: str, *, ambiguous: bool) -> bool:
    """Whether the sentence leads to the entry; an ambiguous alias is tried behind the states of its theatre."""
    sentence = _sentence(each.thing, alias)
    if not ambiguous:
        return each.thing.id in _entities(sentence, None)
    code = each.thing.country or next(iter(sorted(theatre_countries()[each.theatre])), None)
    state = known_by_id().get(f"country:{code}")
    setting = f"{state.name} : une commission siège. " if state else ""
    return any(each.thing.id in _entities(setting + sentence, day) for day in _days(each.thing))


def _sentence(thing: KnownThing, alias: str) -> str:
    return _SENTENCES.get(thing.kind, _PLAIN).format(alias)


def _days(thing: KnownThing) -> Iterator[str | None]:
    """Days on which the entry existed: without any, well after its beginning, at both its ends."""
    yield None
    if thing.since:
        yield (last_day(thing.since) + _YEAR).isoformat()
        yield last_day(thing.since).isoformat()
    if thing.until:
        yield first_day(thing.until).isoformat()


def _entities(text: str, published: str | None) -> set[str | None]:
    line = Line(Span(0, len(text)), LineLabel.BODY, "example sentence")
    return {mention.entity for mention in find_mentions(parse(Article("lint", text, (line,))), published).all}
