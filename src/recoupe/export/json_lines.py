"""Coded -> one line of JSON, the contract that ``docs/output.md`` explains key by key."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from recoupe.model.claim import Claim, Item, Party, Place, Quote
    from recoupe.model.coded import Coded
    from recoupe.model.location import Candidate
    from recoupe.model.span import Span

#: Half a character, which no encoding can write, and the characters that some readers take for the end of a line.
_UNSAFE = re.compile("[\ud800-\udfff\x7f-\x9f\u2028\u2029]")


def json_line(coded: Coded) -> str:
    """The article's claims and quotes as one line of JSON, without the line feed.

    The line can be written in UTF-8 whatever the article holds, and is one line to every reader.
    """
    return as_line(article_object(coded))


def as_line(value: dict[str, Any]) -> str:
    """Any object of the contract as one line of JSON, which can be written in UTF-8 whatever it holds."""
    line = json.dumps(value, ensure_ascii=False, allow_nan=False)
    return _UNSAFE.sub(lambda match: f"\\u{ord(match.group()):04x}", line)


def article_object(coded: Coded) -> dict[str, Any]:
    """The article as plain lists and dictionaries, keys in the order of the contract.

    ``text`` is given only for mark-up: for plain text the offsets count the reader's own file.
    """
    article = coded.article
    text = {"text": article.text} if article.from_html else {}
    return {
        "id": article.id,
        "title": article.title,
        "published": article.published,
        "outlet": article.outlet,
        "language": article.language,
        **text,
        "claims": [claim_object(claim, article.text) for claim in coded.claims],
        "quotes": [_quote(quote, article.text) for quote in coded.quotes],
    }


def claim_object(claim: Claim, text: str) -> dict[str, Any]:
    """One claim of the article whose text is ``text``."""
    return {
        "id": claim.id,
        "type": claim.type.value,
        "mode": claim.mode,
        "status": claim.status.value,
        "actor": [_named(party) for party in claim.actor],
        "recipient": [_named(party) for party in claim.recipient],
        "speaker": [_named(party) for party in claim.speaker],
        "place": None if claim.place is None else _place(claim.place),
        "when": claim.when,
        "when_text": claim.when_text,
        "when_basis": claim.when_basis,
        "when_precision": claim.when_precision,
        "items": [_item(item) for item in claim.items],
        "evidence": [{**_offsets(span), "text": span.of(text)} for span in claim.evidence],
        "rules": list(claim.rules),
    }


def _named(party: Party) -> dict[str, Any]:
    return {"name": party.name, "names": list(party.names), "entity": party.entity, **_offsets(party.span)}


def _place(place: Place) -> dict[str, Any]:
    where = place.location
    return {
        "name": place.name,
        "names": list(place.names),
        "entity": place.entity,
        "lat": where and where.lat,
        "lon": where and where.lon,
        "precision": where and where.precision,
        "ucdp_precision": where and where.ucdp,
        "radius_m": where and where.radius,
        "candidates": [] if where is not None else [_candidate(each) for each in place.candidates],
        **_offsets(place.span),
    }


def _candidate(candidate: Candidate) -> dict[str, Any]:
    where = candidate.location
    return {
        "name": where.name,
        "entity": where.entity,
        "country": where.country,
        "lat": where.lat,
        "lon": where.lon,
        "why": list(candidate.why),
    }


def _item(item: Item) -> dict[str, Any]:
    counted = item.low is not None or item.high is not None
    bounds = [item.low, item.high] if counted else None
    return {"what": item.what, "names": list(item.names), "n": bounds, **_offsets(item.span)}


def _quote(quote: Quote, text: str) -> dict[str, Any]:
    return {
        "text": quote.span.of(text),
        **_offsets(quote.span),
        "speaker": _named(quote.speaker),
        "kind": quote.kind,
    }


def _offsets(span: Span | None) -> dict[str, int | None]:
    return {"start": span.start if span else None, "end": span.end if span else None}
