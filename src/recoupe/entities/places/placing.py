"""Claims with the names of their places -> the same claims with points, candidates and reasons."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from recoupe.entities.gazetteer import open_gazetteer
from recoupe.entities.places.locating import Locator, Spot
from recoupe.model.mention import MentionKind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from recoupe.entities.places.locating import Answer
    from recoupe.model.article import Article
    from recoupe.model.claim import Claim, Place
    from recoupe.model.mention import Mention, Mentions

_SPOTS = frozenset({MentionKind.PLACE, MentionKind.COUNTRY})
# A state named as a place or an actor says more of where the story is than an adjective of nationality.
_WEIGHTS = {MentionKind.COUNTRY: 2, MentionKind.PLACE: 2}
# A country that is named once beside one that fills the article is still a country of the article.
_LEAST = 0.25


def place_claims(article: Article, mentions: Mentions, claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """The claims with their places located; a place that stays unresolved keeps every candidate.

    Raises:
        GazetteerError: the index of places can neither be read nor built.
    """
    if not any(claim.place for claim in claims):
        return tuple(claims)
    locator = Locator(open_gazetteer(), article.text, spots_of(mentions), story(mentions))
    seen: dict[Place, Answer] = {}
    placed = []
    for claim in claims:
        if claim.place is None:
            placed.append(claim)
            continue
        if claim.place not in seen:
            seen[claim.place] = locator.locate(_of(claim.place, mentions))
        placed.append(_placed(claim, claim.place, seen[claim.place]))
    return tuple(placed)


def spots_of(mentions: Mentions) -> list[Spot]:
    """Every place and every country that the article names."""
    return [_spot(mention) for mention in mentions.all if mention.kind in _SPOTS]


def story(mentions: Mentions) -> Mapping[str, float]:
    """How much the article speaks of each country, the most spoken of being 1.0."""
    counts: Counter[str] = Counter()
    for mention in mentions.all:
        code = mention.country
        if code and mention.refers_to is None:
            counts[code] += _WEIGHTS.get(mention.kind, 1)
    most = max(counts.values(), default=1)
    return {code: max(_LEAST, count / most) for code, count in counts.items()}


def _spot(mention: Mention) -> Spot:
    state = mention.kind is MentionKind.COUNTRY and not (mention.entity or "").startswith("place:")
    return Spot(mention.span, mention.name, mention.names, mention.entity, mention.country, state)


def _of(place: Place, mentions: Mentions) -> Spot:
    """The place as its mention knows it."""
    country = next((each.country for each in mentions.all if each.span == place.span), None)
    return Spot(place.span, place.name, place.names, place.entity, country)


def _placed(claim: Claim, place: Place, answer: Answer) -> Claim:
    where = answer.location
    names = place.names
    entity = place.entity
    if where is not None:
        entity = entity or where.entity
        names = tuple(dict.fromkeys((*names, where.name))) if where.precision == 1 else names
    located = replace(place, names=names, entity=entity, location=where, candidates=answer.candidates)
    return replace(claim, place=located, reasons=(*claim.reasons, answer.reason))
