"""Where a named place lies, as exactly as the words that name it allow and never more."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Location:
    """A point with a radius.

    ``entity`` is ``place:…`` or ``country:…`` (the packs), ``geonames:ID`` (the gazetteer) or ``iso:CODE`` (a region of
    ISO 3166-2). ``lat``/``lon`` are degrees (WGS 84), ``radius`` metres within which the place lies.

    ``precision`` is ACLED's ``geo_precision``: 1 the town itself, 2 near it or a small area, 3 a larger region or a
    natural feature; ``None`` where only the country is known, which ACLED does not code. ``ucdp`` is UCDP's
    ``where_prec``: 1 exact, 2 within about 25 km, 3 second-order and 4 first-order division, 5 line or fuzzy area,
    6 country, 7 international waters. Both as in the codebooks of the two data sets.
    """

    entity: str
    name: str
    country: str | None
    lat: float
    lon: float
    radius: int
    precision: int | None
    ucdp: int


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place that the words might mean. ``why`` are sentences, the weightiest first; ``score`` is their sum."""

    location: Location
    score: float
    why: tuple[str, ...]
