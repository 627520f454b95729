"""Claims whose places are located: what changes in them, and what does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from recoupe.entities.places import placing
from recoupe.model.article import Article
from recoupe.model.claim import Claim, EventType, Place, Status
from recoupe.model.mention import Mention, MentionKind, Mentions
from recoupe.model.span import Span

from .atlas import ATLAS

if TYPE_CHECKING:
    from collections.abc import Iterator

TEXT = "Des combats ont eu lieu en Libye, à Zerne et au sud de Tripoli."


@pytest.fixture(autouse=True)
def atlas(monkeypatch: pytest.MonkeyPatch) -> None:
    """The towns of the test's own gazetteer."""
    monkeypatch.setattr(placing, "open_gazetteer", lambda: ATLAS)


def span(words: str) -> Span:
    """Where the words stand."""
    start = TEXT.index(words)
    return Span(start, start + len(words))


def claim(place: Place | None) -> Claim:
    """A battle at a place."""
    return Claim(
        "c1", EventType.ASSAULT, None, Status.ASSERTED, (), (), (), place, None, None, (), (span("combats"),), ("fr.x",)
    )  # fmt: skip


def mentions() -> Mentions:
    """A state and two towns."""

    def each() -> Iterator[Mention]:
        rows = (("Libye", MentionKind.COUNTRY, "country:ly", "ly"), ("Zerne", MentionKind.PLACE, None, None),
                ("Tripoli", MentionKind.PLACE, None, None))  # fmt: skip
        for index, (name, kind, entity, country) in enumerate(rows):
            yield Mention(index, kind, 0, 0, 0, span(name), name, (name,), entity, country)

    return Mentions(tuple(each()), (), (), (), ())


ARTICLE = Article("essai", TEXT, ())


def test_a_located_place_has_its_point_entity_and_reason() -> None:
    """The point, the codes and the reason go with the claim; the words stay first among the names."""
    place = Place("Tripoli", ("Tripoli",), span("Tripoli"))
    (placed,) = placing.place_claims(ARTICLE, mentions(), [claim(place)])
    assert placed.place is not None
    assert placed.place.location is not None
    assert (placed.place.location.country, placed.place.location.precision) == ("ly", 2)
    assert placed.place.entity == placed.place.location.entity
    assert placed.place.names[0] == "Tripoli"
    assert [reason.rule for reason in placed.reasons] == ["place.located"]


def test_an_open_place_keeps_its_candidates() -> None:
    """Two towns of one name: no point, no entity, both kept."""
    place = Place("Zerne", ("Zerne",), span("Zerne"))
    (placed,) = placing.place_claims(ARTICLE, mentions(), [claim(place)])
    assert placed.place is not None
    assert (placed.place.location, placed.place.entity, len(placed.place.candidates)) == (None, None, 2)
    assert [reason.rule for reason in placed.reasons] == ["place.unresolved"]


def test_claims_without_a_place_are_left_alone() -> None:
    """Nothing is located where nothing is named, and the gazetteer is not even opened."""
    assert placing.place_claims(ARTICLE, mentions(), [claim(None)]) == (claim(None),)


def test_the_story_is_the_countries_named() -> None:
    """The country named most has the whole share."""
    assert placing.story(mentions()) == {"ly": 1.0}
