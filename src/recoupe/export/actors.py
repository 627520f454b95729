"""Actors and places of a run as plain objects: each with its mentions and the reasons for each link."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

    from recoupe.model.claim import Place, Reason
    from recoupe.model.coded import Coded
    from recoupe.model.entity import Link
    from recoupe.model.span import Span


def actor_objects(articles: Iterable[Coded]) -> list[dict[str, Any]]:
    """Every entity that the articles name, then every name that stays open, in the order in which they come up.

    What an article only describes ("des manifestants") is no actor here. Names learned later in the run are listed too.
    """
    found: dict[str, dict[str, Any]] = {}
    for coded in articles:
        for link in coded.links:
            if link.entity is not None:
                row = found.setdefault(link.entity.id, _actor(link.entity.id, link))
                row["names"] = list(dict.fromkeys([*row["names"], *link.entity.names]))
                row["mentions"] += _mentions(coded, link)
            elif link.candidates:
                row = found.setdefault(f"?{link.name}", {**_actor(None, link), "candidates": _candidates(link)})
                row["mentions"] += _mentions(coded, link)
    return sorted(found.values(), key=lambda row: row["entity"] is None)


def _actor(entity: str | None, link: Link) -> dict[str, Any]:
    named = link.entity
    return {
        "entity": entity,
        "name": named.name if named else link.name,
        "names": list(named.names) if named else [link.name],
        "kind": (named.kind if named else link.kind).value,
        "country": named.country if named else None,
        "mentions": [],
    }


def _mentions(coded: Coded, link: Link) -> list[dict[str, Any]]:
    text = coded.article.text
    return [
        {
            "article": coded.article.id,
            "text": " ".join(span.of(text).split()),
            **_offsets(span),
            "bond": link.bond.value,
            "why": [_why(reason) for reason in link.reasons],
        }
        for span in link.spans
    ]


def _candidates(link: Link) -> list[dict[str, Any]]:
    return [
        {"entity": each.entity, "name": each.name, "why": [_why(reason) for reason in each.reasons]}
        for each in link.candidates
    ]


def place_objects(articles: Iterable[Coded]) -> list[dict[str, Any]]:
    """Every place of the articles' claims: located ones first, then those that stay open with their candidates."""
    found: dict[tuple[object, ...], dict[str, Any]] = {}
    for coded in articles:
        for claim in coded.claims:
            if claim.place is not None:
                where = claim.place.location
                key = (claim.place.name,) if where is None else (where.entity or where.name, where.lat, where.lon)
                row = found.setdefault(key, _place(claim.place))
                row["names"] = list(dict.fromkeys([*row["names"], *claim.place.names]))
                mention = _place_mention(coded, claim.place, claim.reasons)
                if mention not in row["mentions"]:
                    row["mentions"].append(mention)
    return sorted(found.values(), key=lambda row: row["lat"] is None)


def _place(place: Place) -> dict[str, Any]:
    where = place.location
    return {
        "entity": place.entity,
        "name": place.name if where is None else where.name,
        "names": list(place.names),
        "country": where and where.country,
        "lat": where and where.lat,
        "lon": where and where.lon,
        "precision": where and where.precision,
        "radius_m": where and where.radius,
        "candidates": []
        if where is not None
        else [
            {"entity": each.location.entity, "name": each.location.name, "country": each.location.country,
             "why": list(each.why)}
            for each in place.candidates
        ],
        "mentions": [],
    }  # fmt: skip


def _place_mention(coded: Coded, place: Place, reasons: Iterable[Reason]) -> dict[str, Any]:
    return {
        "article": coded.article.id,
        "text": " ".join(place.span.of(coded.article.text).split()),
        **_offsets(place.span),
        "why": [_why(reason) for reason in reasons if reason.rule.startswith("place.") and place.span in reason.spans],
    }


def _why(reason: Reason) -> str:
    return f"{reason.rule}: {reason.sentence}"


def _offsets(span: Span) -> dict[str, int]:
    return {"start": span.start, "end": span.end}
