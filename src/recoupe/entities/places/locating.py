"""Finds what the place names of one article mean."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from recoupe.entities.gazetteer.entry import Feature
from recoupe.entities.places.candidates import Option, options
from recoupe.entities.places.choosing import Scored, Surroundings, chosen, scored
from recoupe.entities.places.known import country_names
from recoupe.entities.places.precision import located
from recoupe.entities.places.wording import Wording, read
from recoupe.model.claim import Reason
from recoupe.model.location import Candidate, Location
from recoupe.packs.locating import locating_words
from recoupe.packs.world import demonyms

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from recoupe.entities.gazetteer import Gazetteer
    from recoupe.entities.gazetteer.entry import Entry
    from recoupe.model.span import Span

_SENTENCE_END = re.compile(r"[.!?;\n]\s")
_GAP = 60
_BEFORE = 90
#: A place chosen by so much more than it needs may speak for its neighbours.
_SURE = 2.0
_KEPT = 5
_HALF = 0.5
# Nouns whose adjective of nationality tells where they lie; a "base russe" may lie anywhere.
_OF_COUNTRY = frozenset({"region", "district", "settlement"})


class Spot(NamedTuple):
    """A place or a country as the article names it. ``names`` are the words and what the packs add."""

    span: Span
    name: str
    names: tuple[str, ...]
    entity: str | None
    country: str | None
    #: A state, not a place inside one.
    state: bool = False


class Answer(NamedTuple):
    """Where a spot lies, or ``None``; every place that it might be; and why."""

    location: Location | None
    candidates: tuple[Candidate, ...]
    reason: Reason


class Locator:
    """Locates the places of one article: what is read of one place helps with the next."""

    def __init__(self, gazetteer: Gazetteer, text: str, spots: Iterable[Spot], story: Mapping[str, float]) -> None:
        self._gazetteer = gazetteer
        self._text = text
        self._spots = sorted(spots, key=lambda spot: spot.span)
        self._story = story
        self._read: dict[Spot, Wording] = {}
        self._options_of: dict[Spot, list[Option]] = {}
        self._neighbours = self._anchors()

    def locate(self, spot: Spot) -> Answer:
        """Where the place lies, never finer than its words; unresolved with all candidates where two fit."""
        wording, ranked = self._ranked(spot, self._neighbours)
        if wording.several:
            why = "the words name several places, of which none is meant alone"
            return Answer(None, (), Reason("place.several", why, (spot.span,)))
        best, why = chosen(ranked)
        candidates = tuple(
            Candidate(located(each.option, wording), each.score, each.why) for each in ranked[:_KEPT] if each.score > 0
        )
        if best is None and wording.kind == "site" and not ranked:
            return self._in_town(spot) or Answer(
                None, (), Reason("place.unresolved", f"{spot.name}: {why}", (spot.span,))
            )
        if best is None:
            known = f"{spot.name}: {why}"
            return Answer(None, candidates, Reason("place.unresolved", known, (spot.span,)))
        where = located(best.option, wording)
        return Answer(where, candidates, Reason("place.located", _told(where, why), (spot.span,)))

    def _in_town(self, spot: Spot) -> Answer | None:
        """A building that no gazetteer lists lies in the town that the text puts it in."""
        for holder in self._holders(spot):
            answer = self.locate(holder) if not holder.state else None
            if answer is not None and answer.location is not None and answer.location.precision == 1:
                return answer
        return None

    def _ranked(self, spot: Spot, neighbours: Mapping[str, tuple[float, float]]) -> tuple[Wording, list[Scored]]:
        wording = self._wording(spot)
        around = self._surroundings(spot, wording, neighbours)
        return wording, scored(self._options(spot, wording), around)

    def _options(self, spot: Spot, wording: Wording) -> list[Option]:
        if spot not in self._options_of:
            self._options_of[spot] = options(wording, self._gazetteer, spot.entity, frozenset(self._story))
        return self._options_of[spot]

    def _wording(self, spot: Spot) -> Wording:
        if spot not in self._read:
            self._read[spot] = self._read_wording(spot)
        return self._read[spot]

    def _read_wording(self, spot: Spot) -> Wording:
        """What the article's words say; where they bear no name ("la ville"), the name that they stand for."""
        before = _SENTENCE_END.split(self._text[max(spot.span.start - _BEFORE, 0) : spot.span.start])[-1]
        wording = read(before, spot.span.of(self._text))
        if wording.name:
            return wording
        named = (read("", name) for name in (spot.name, *spot.names))
        borne = next((each for each in named if each.name), None)
        if borne is not None:
            return wording._replace(name=borne.name, kind=borne.kind or wording.kind, full=borne.full)
        told = (demonyms()[word].known.country for word in wording.adjectives if word in demonyms())
        name = country_names().get(next(told, None) or "") or self._only_country()
        return wording._replace(name=name or spot.name) if wording.country else wording

    def _only_country(self) -> str | None:
        """The country that "le pays" is: the one that the article speaks of at least twice as much as of any other."""
        ranked = sorted(self._story.items(), key=lambda each: (-each[1], each[0]))
        if not ranked or (len(ranked) > 1 and ranked[1][1] > _HALF):
            return None
        return country_names().get(ranked[0][0])

    # -- what stands around a name -------------------------------------------------------------------------

    def _surroundings(
        self, spot: Spot, wording: Wording, neighbours: Mapping[str, tuple[float, float]]
    ) -> Surroundings:
        stated, inside = self._stated(spot, wording)
        points = [point for name, point in neighbours.items() if name != wording.name]
        return Surroundings(stated, inside, self._story, points)

    def _stated(self, spot: Spot, wording: Wording) -> tuple[str | None, Entry | None]:
        """The country and the region that the text puts the place in, next to its name."""
        for adjective in wording.adjectives if wording.kind in _OF_COUNTRY else ():
            demonym = demonyms().get(adjective)
            if demonym is not None and demonym.known.country is not None:
                return demonym.known.country, None
        for holder in self._holders(spot):
            if holder.state:
                return holder.country, None
            region = self._region(holder)
            if region is not None:
                return region.country, region
        return None, None

    def _holders(self, spot: Spot) -> Iterator[Spot]:
        """What the next names, one by one, that the place is said to lie in: "X, dans le nord de la Syrie"."""
        words = locating_words().between
        for other in self._spots:
            gap = self._text[spot.span.end : other.span.start]
            if other.span.start < spot.span.end or len(gap) > _GAP:
                continue
            between = re.findall(r"[\w-]+", gap.lower())
            joined = not gap.strip() or re.match(r"\s*(?:,|\(|dans|en|au|à)", gap) is not None
            if joined and between != ["et"] and all(word in words for word in between) and not _counts(gap):
                yield other
            return

    def _region(self, holder: Spot) -> Entry | None:
        wording = self._wording(holder)
        best, _ = chosen(scored(self._options(holder, wording), Surroundings(None, None, self._story)))
        if best is None:
            return None
        entry = best.option.entry
        wide = entry.feature in {Feature.REGION, Feature.AREA} or wording.kind in {"region", "district"}
        return entry if wide else None

    def _anchors(self) -> dict[str, tuple[float, float]]:
        """Places of the story that are beyond doubt, by name: they tell which of two others is meant."""
        found: dict[str, tuple[float, float]] = {}
        seen: set[str] = set()
        for spot in self._spots:
            if spot.state or spot.name in seen:
                continue
            seen.add(spot.name)
            wording, ranked = self._ranked(spot, {})
            best, _ = chosen(ranked)
            entry = best.option.entry if best is not None else None
            if best is not None and entry is not None and best.score >= _SURE + _next_score(ranked):
                found[wording.name] = (entry.lat, entry.lon)
        return found


def _next_score(ranked: list[Scored]) -> float:
    return ranked[1].score if len(ranked) > 1 else 0.0


def _counts(gap: str) -> bool:
    """A second comma in a list is no containment: "à Kolvar, à Zerne"."""
    return re.match(r"\s*,\s*(?:à|et)\s", gap) is not None


def _told(where: Location, why: str) -> str:
    kilometres = max(1, round(where.radius / 1000))
    code = "country only" if where.precision is None else f"ACLED {where.precision}"
    return f"{where.name} ({where.entity}), within {kilometres} km, {code}, UCDP {where.ucdp}: {why}"
