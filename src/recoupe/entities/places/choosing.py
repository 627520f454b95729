"""Which of several places of one name is meant: small features, each with a weight and a sentence.

What the text states decides ("Tripoli, au Liban"), then which countries the article speaks of, then how near the
other places of the story are, then how many people live there. Unknown is neutral.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

from recoupe.entities.gazetteer.entry import Feature, distance
from recoupe.entities.gazetteer.index import BARE, SOUNDED
from recoupe.entities.places.known import country_names

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from recoupe.entities.gazetteer.entry import Entry
    from recoupe.entities.places.candidates import Option

#: Points of a place that is taken to be meant, and its lead over the next one. Set on all cases of
#: tests/cases/places.yml: the figures on that list are those of the list that the limits were set on.
ENOUGH = 3.0
LEAD = 1.0
#: Within one country the size alone may tell: a town of four times the people is the one that the press means.
LEAD_AT_HOME = 0.3
#: What a place must have where the article speaks of its country nowhere: the size of a metropolis.
ENOUGH_ABROAD = 3.5
#: Places of one name nearer to each other than this are one place, told twice.
SAME = 25_000
_STATED, _LISTED, _STORY, _NEIGHBOUR, _USUAL = 6.0, 3.0, 4.0, 1.5, 0.5
_REGION = 1.5
#: A village of fewer people that bears the name of a region right below the state is not its seat, and less known.
_VILLAGE = 3000
_NAMESAKE = -1.5
#: The list of towns holds those of five hundred people, and seats of an administration whose people it may not count.
_UNCOUNTED = 500
_NEAR = 200_000
_WRITTEN = {SOUNDED: -1.0, BARE: -2.0}


class Surroundings(NamedTuple):
    """What the article says around a name.

    ``stated`` is the country that the text puts the place in, ``inside`` a region that it does. ``story`` gives each
    country of the article a share of the most spoken of (1.0). ``neighbours`` are points of other places of the story.
    """

    stated: str | None
    inside: Entry | None
    story: Mapping[str, float]
    neighbours: Sequence[tuple[float, float]] = ()


class Scored(NamedTuple):
    """An option with its points and why it has them, the weightiest first."""

    option: Option
    score: float
    why: tuple[str, ...]
    #: Whether the article speaks of its country.
    at_home: bool = False


def scored(options: Sequence[Option], around: Surroundings) -> list[Scored]:
    """The options with their points, the best first; doubles of a better one are left out."""
    states = frozenset(
        one.entry.country for one in options if one.entry.feature is Feature.REGION and one.entry.level == 1
    )
    ranked = sorted(
        (_scored(each, around, states) for each in options), key=lambda one: (-one.score, one.option.entry.entity)
    )
    kept: list[Scored] = []
    for each in ranked:
        entry = each.option.entry
        point = (entry.lat, entry.lon)
        same = (k.option.entry for k in kept if k.option.entry.feature == entry.feature)
        if not any(distance(point, (one.lat, one.lon)) < SAME for one in same):
            kept.append(each)
    return kept


def chosen(ranked: Sequence[Scored]) -> tuple[Scored | None, str]:
    """The place that is meant, or ``None`` when it stays open; and why, for the reader."""
    if not ranked:
        return None, "no place of this name is known"
    best = ranked[0]
    if best.score < (ENOUGH if best.at_home else ENOUGH_ABROAD):
        return None, "nothing in the article speaks for any place of this name"
    rivals = [each for each in ranked[1:] if best.score - each.score < _lead(best, each)]
    if not rivals:
        return best, "; ".join(best.why)
    if all(_one_name_for_both(best.option.entry, each.option.entry) for each in rivals):
        return best, "; ".join(best.why)
    return None, f"{len(rivals) + 1} places of this name fit about as well"


def _lead(best: Scored, other: Scored) -> float:
    same = best.option.entry.country == other.option.entry.country
    return LEAD_AT_HOME if same and best.at_home else LEAD


def _one_name_for_both(town: Entry, other: Entry) -> bool:
    """A town and the region named after it, or the region's: the better one is meant, and lies in the other."""
    apart = distance((town.lat, town.lon), (other.lat, other.lon))
    mixed = (town.feature is Feature.REGION) != (other.feature is Feature.REGION)
    return mixed and town.country == other.country and apart <= max(town.radius, other.radius)


def _scored(option: Option, around: Surroundings, states: frozenset[str]) -> Scored:
    """The option with its points; ``states`` are those of which a region right below the state bears the name."""
    entry = option.entry
    village = entry.feature is Feature.TOWN and 0 < entry.population < _VILLAGE and entry.country in states
    found = [*_features(option, around), (_NAMESAKE if village else 0.0, "a region of this name is better known")]
    points = [each for each in found if each[0]]
    points.sort(key=lambda each: -abs(each[0]))
    at_home = option.entry.country in around.story or option.entry.country == around.stated
    return Scored(option, round(sum(each[0] for each in points), 3), tuple(each[1] for each in points), at_home)


def _features(option: Option, around: Surroundings) -> list[tuple[float, str]]:
    entry = option.entry
    country = country_names().get(entry.country, entry.country.upper())
    found = [
        (_LISTED if option.listed else 0.0, "the packs list it"),
        (_population(entry), f"{entry.population} inhabitants" if entry.population else "it is a known region"),
        (_USUAL if option.usual else 0.0, "it is the usual name of the place"),
        (_WRITTEN.get(option.step, 0.0), f"the name is spelled otherwise there: {entry.name}"),
        # A bare name is rather the town's than the region's that is named after it.
        (-0.5 if entry.feature is Feature.REGION else 0.0, "it is a region"),
    ]
    if around.stated is not None:
        agrees = entry.country == around.stated
        told = "the text puts it in" if agrees else "the text puts it in another country than"
        found.append((_STATED if agrees else -_STATED, f"{told} {country}"))
    if around.inside is not None:
        apart = distance((entry.lat, entry.lon), (around.inside.lat, around.inside.lon))
        agrees = apart <= around.inside.radius + SAME
        found.append((_NEIGHBOUR if agrees else -_NEIGHBOUR, f"the text puts it in {around.inside.name}"))
    share = around.story.get(entry.country, 0.0)
    found.append((_STORY * share, f"the article speaks of {country}"))
    found.append(_near(entry, around.neighbours))
    return found


def _population(entry: Entry) -> float:
    if entry.feature is Feature.REGION:
        return _REGION  # as well known as a town of a thousand
    return round(math.log10((entry.population or _UNCOUNTED) + 1) / 2, 3)


def _near(entry: Entry, neighbours: Sequence[tuple[float, float]]) -> tuple[float, str]:
    apart = sorted(distance((entry.lat, entry.lon), point) for point in neighbours)
    if not apart or apart[0] > _NEAR:
        return 0.0, ""
    return _NEIGHBOUR, f"another place of the story lies {round(apart[0] / 1000)} km away"
