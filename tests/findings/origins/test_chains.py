"""One claim -> the way it came."""

from __future__ import annotations

from recoupe.findings.origins import origins_of
from tests.findings.origins.reports import report


def way(text: str, *, speaker: str = "", outlet: str | None = None) -> list[tuple[str, str]]:
    """The kinds and names of the links, the first source first."""
    told = report("a", text, speaker=speaker, outlet=outlet)
    return [(link.kind.value, link.name) for link in origins_of(told.claim, told.article)]


def test_the_speaker_stands_before_the_medium_that_cites_him() -> None:
    """Toubal, through Bloomberg, in the Courrier."""
    text = "Le Kessar a livré six chars, selon Toubal, cité par Bloomberg."
    assert way(text, speaker="Toubal", outlet="Le Courrier") == [
        ("speaker", "Toubal"),
        ("outlet", "Bloomberg"),
        ("article", "Le Courrier"),
    ]


def test_a_medium_that_is_given_as_the_speaker_is_a_medium() -> None:
    """ "selon Reuters" names an agency, not a witness of its own kind."""
    text = "Le Kessar a livré six chars, selon Reuters."
    assert way(text, speaker="Reuters")[0] == ("agency", "Reuters")


def test_the_credited_agency_comes_before_the_outlet() -> None:
    """What a paper prints from an agency is the agency's."""
    text = "TORVAK (AFP) - Le Kessar a livré six chars."
    assert way(text, outlet="Le Courrier") == [("agency", "AFP"), ("article", "Le Courrier")]


def test_a_medium_that_nobody_cites_is_no_origin() -> None:
    """An outlet that is bombed vouches for nothing."""
    text = "Le Kessar a bombardé hier midi le grand immeuble neuf où loge Bloomberg."
    assert way(text) == [("article", "a")]


def test_an_agency_has_one_key_as_author_and_as_credit() -> None:
    """The agency's own page and the paper that credits it go back to one origin."""
    own = report("a", "Le Kessar a livré six chars.", outlet="AFP")
    paper = report("b", "TORVAK (AFP) - Le Kessar a livré six chars.", outlet="Le Courrier")
    keys = [origins_of(told.claim, told.article)[0].key for told in (own, paper)]
    assert keys == ["agency:afp", "agency:afp"]
