"""Proves the aliases of the theatres: each, in a plain sentence, is found and leads to its entry and to no other."""

from __future__ import annotations

from bisect import bisect_right
from datetime import timedelta
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from recoupe.mentions import find_mentions
from recoupe.model.article import Article, Line, LineLabel
from recoupe.model.mention import MentionKind
from recoupe.model.span import Span
from recoupe.packs.dates import days_of
from recoupe.packs.theatres import theatres
from recoupe.packs.things import WORLD
from recoupe.packs.world import known_by_id, theatre_countries
from recoupe.syntax import in_dictionary, parse
from recoupe.text.pieces import is_acronym

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from recoupe.packs.theatre_checks import Listed
    from recoupe.packs.things import KnownThing
    from recoupe.packs.world import Known

_SENTENCES = {
    MentionKind.PERSON: "{} a parlé mardi.",
    MentionKind.PLACE: "Une patrouille est passée mardi à {}.",
    MentionKind.COUNTRY: "Une délégation est arrivée mardi de {}.",
}
_PLAIN = "La commission a entendu mardi {}."
_YEAR = timedelta(days=366)
# Sentences parsed together.
_BATCH = 64


def lint_aliases(only: Collection[str] | None = None) -> list[str]:
    """Every alias that does not lead to its entry, and every one that should be called ambiguous; one line each.

    ``only`` are the theatres to prove; all without.

    Raises:
        PackError: a theatre is not readable; names file, line and key.
    """
    listed = [each for each in theatres().listed if only is None or each.theatre in only]
    given = {thing.name.split()[0] for thing in _persons(listed) if thing.name and " " in thing.name}
    names = [(each, alias) for each in listed for alias in each.thing.spellings]
    problems = [problem for each, alias in names for problem in _unsafe(each, alias, given)]
    return [*problems, *_unfound([pair for pair in names if pair[1] not in pair[0].thing.ambiguous]), *_doubtful(names)]


def _persons(listed: list[Listed]) -> Iterator[KnownThing]:
    return (each.thing for each in listed if each.thing.kind is MentionKind.PERSON)


def _where(each: Listed, alias: str) -> str:
    return f"{each.entry.where('names' if alias in each.thing.names else 'name')}: {each.thing.id}: {alias!r}"


def _unsafe(each: Listed, alias: str, given: Collection[str]) -> Iterator[str]:
    """A theatre's name that means something else in most texts."""
    thing = each.thing
    if each.theatre == WORLD or alias in thing.ambiguous:
        return
    if " " not in alias and not is_acronym(alias) and in_dictionary(alias.lower()):
        yield f"{_where(each, alias)} is a French word as well. List it under `ambiguous`."
    if thing.kind is MentionKind.PERSON and alias in given:
        yield f"{_where(each, alias)} is a given name of others. List it under `ambiguous`."


def _unfound(names: list[tuple[Listed, str]]) -> Iterator[str]:
    """Sure names that their sentence does not lead from; many sentences are parsed at once, a paragraph each."""
    for first in range(0, len(names), _BATCH):
        batch = names[first : first + _BATCH]
        sentences = [_sentence(each.thing, alias) for each, alias in batch]
        for (each, alias), sentence, found in zip(batch, sentences, _entities(sentences, None), strict=True):
            if each.thing.id not in found:
                yield f"{_where(each, alias)} is not found in «{sentence}»"


def _doubtful(names: list[tuple[Listed, str]]) -> Iterator[str]:
    """Ambiguous names that nothing leads from: each is tried behind a state of its theatre, on days of its entry."""
    for each, alias in names:
        thing = each.thing
        if alias not in thing.ambiguous:
            continue
        code = known_by_id()[thing.id].country or min(theatre_countries()[each.theatre], default=None)
        text = _setting(known_by_id().get(f"country:{code}")) + _sentence(thing, alias)
        if not any(thing.id in _entities([text], day)[0] for day in _days(thing)):
            yield f"{_where(each, alias)} is not found in «{text}»"


def _setting(state: Known | None) -> str:
    """A sentence that names a state without doubt: by its adjective, for its name may be what is doubtful."""
    if state is None:
        return ""
    return f"Un médecin {state.adjective} est venu. " if state.adjective else f"Un médecin est venu : {state.name}. "


def _sentence(thing: KnownThing, alias: str) -> str:
    return _SENTENCES.get(thing.kind, _PLAIN).format(alias)


def _days(thing: KnownThing) -> Iterator[str | None]:
    """Days on which the entry existed: without any, well after its beginning, at both its ends."""
    yield None
    if thing.since:
        yield (days_of(thing.since).end + _YEAR).isoformat()
        yield days_of(thing.since).end.isoformat()
    if thing.until:
        yield days_of(thing.until).begin.isoformat()


def _entities(sentences: list[str], published: str | None) -> list[set[str]]:
    """What the mentions of each sentence lead to; the sentences are the paragraphs of one article."""
    ends = list(accumulate((len(sentence) + 1 for sentence in sentences), initial=0))
    spans = [Span(start, end - 1) for start, end in pairwise(ends)]
    lines = tuple(Line(span, LineLabel.BODY, "example sentence") for span in spans)
    article = Article("lint", "\n".join(sentences), lines)
    found: list[set[str]] = [set() for _ in sentences]
    for mention in find_mentions(parse(article), published).all:
        if mention.entity is not None:
            found[bisect_right(ends, mention.span.start) - 1].add(mention.entity)
    return found
