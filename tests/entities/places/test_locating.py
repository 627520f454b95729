"""Where the places of a sentence lie: the right one, as exactly as the words say, or none with all candidates."""

from __future__ import annotations

import pytest

from recoupe.entities.places.locating import Answer, Locator, Spot
from recoupe.model.span import Span

from .atlas import ATLAS


def spot(text: str, words: str, name: str | None = None, *, state: str | None = None) -> Spot:
    """The words of a text that name a place; ``state`` is the code of a state."""
    start = text.index(words)
    entity = f"country:{state}" if state else None
    return Spot(Span(start, start + len(words)), name or words, (words,), entity, state, state is not None)


def locate(text: str, words: str, story: dict[str, float], *others: Spot) -> Answer:
    """Where the words lie in an article that speaks of these countries."""
    place = spot(text, words)
    return Locator(ATLAS, text, [place, *others], story).locate(place)


def codes(answer: Answer) -> tuple[int | None, int] | None:
    """ACLED's and UCDP's codes."""
    return (answer.location.precision, answer.location.ucdp) if answer.location else None


@pytest.mark.parametrize(
    ("text", "words", "expected", "kilometres"),
    [
        ("Des combats à Tripoli.", "Tripoli", (1, 1), 12),
        ("Des combats près de Tripoli.", "Tripoli", (2, 2), 25),
        ("Des combats au sud de Tripoli.", "Tripoli", (2, 2), 25),
        ("Des combats dans le sud de Tripoli.", "Tripoli", (1, 1), 12),
        ("Des combats à 15 km d'Ansol.", "Ansol", (2, 2), 17),
        ("Des combats à 80 km au sud d'Ansol.", "Ansol", (3, 5), 22),
        ("Des combats dans la province d'Ansol.", "province d'Ansol", (3, 4), 90),
        ("Des combats dans le nord de la province d'Ansol.", "province d'Ansol", (3, 4), 54),
        ("Des combats sur la route d'Ansol.", "route d'Ansol", (3, 5), 50),
        ("Des combats à la base aérienne d'Ansol.", "base aérienne d'Ansol", (2, 2), 25),
        ("Des combats à l'hôpital d'Ansol.", "hôpital d'Ansol", (1, 1), 2),
        ("Des combats dans l'ouest de la Libye.", "ouest de la Libye", (3, 5), 540),
        ("Des combats dans l'ouest du pays.", "ouest du pays", (3, 5), 540),
        ("Des combats en Libye.", "Libye", (None, 6), 900),
    ],
)
def test_a_point_is_never_finer_than_its_words(
    text: str, words: str, expected: tuple[int | None, int], kilometres: int
) -> None:
    """Each wording has its codes and its circle."""
    answer = locate(text, words, {"ly": 1.0})
    assert answer.location is not None
    assert codes(answer) == expected
    assert round(answer.location.radius / 1000) == kilometres


def test_a_stated_direction_moves_the_point() -> None:
    """Eighty kilometres south of a town is not the town."""
    answer = locate("Des combats à 80 km au sud d'Ansol.", "Ansol", {"ly": 1.0})
    assert answer.location is not None
    assert answer.location.lat == pytest.approx(31.0 - 80 / 111.2, abs=0.01)


def test_the_country_of_the_story_decides() -> None:
    """One name, two countries."""
    for country in ("ly", "lb"):
        answer = locate("Des combats à Tripoli.", "Tripoli", {country: 1.0})
        assert answer.location is not None
        assert answer.location.country == country
        assert "the article speaks of" in answer.reason.sentence


def test_what_the_text_states_outweighs_the_story() -> None:
    """ "À Tripoli, au Liban" in an article about Libya."""
    text = "Des combats à Tripoli, dans le nord du Liban."
    answer = locate(text, "Tripoli", {"ly": 1.0, "lb": 0.3}, spot(text, "Liban", state="lb"))
    assert answer.location is not None
    assert answer.location.country == "lb"


def test_an_enumeration_states_nothing() -> None:
    """ "À Tripoli et au Liban" does not put one into the other."""
    text = "Des combats à Tripoli et au Liban."
    answer = locate(text, "Tripoli", {"ly": 1.0, "lb": 0.3}, spot(text, "Liban", state="lb"))
    assert answer.location is not None
    assert answer.location.country == "ly"


def test_a_region_named_behind_the_place_decides() -> None:
    """ "Wadi Sefra, dans la province de Sabkour"."""
    text = "Des combats à Wadi Sefra, dans la province de Sabkour."
    answer = locate(text, "Wadi Sefra", {"ly": 0.5, "ml": 0.5}, spot(text, "province de Sabkour"))
    assert answer.location is not None
    assert answer.location.country == "ly"


def test_a_neighbour_decides() -> None:
    """Zahlé beside it makes Tripoli the Lebanese one, where nothing else does."""
    text = "Des combats à Zahlé et à Tripoli."
    answer = locate(text, "Tripoli", {"ly": 0.5, "lb": 0.5}, spot(text, "Zahlé"))
    assert answer.location is not None
    assert answer.location.country == "lb"


def test_two_that_fit_stay_unresolved_and_are_kept() -> None:
    """Two towns of one name and about one size in one country: both are given, neither is taken."""
    answer = locate("Des combats à Zerne.", "Zerne", {"ly": 1.0})
    assert answer.location is None
    assert len(answer.candidates) == 2
    assert all(each.why for each in answer.candidates)
    assert "2 places" in answer.reason.sentence


def test_a_namesake_elsewhere_is_not_taken() -> None:
    """A village of Illinois is not meant because nothing else bears the name."""
    answer = locate("Des combats à Kolvar.", "Kolvar", {"ly": 1.0})
    assert answer.location is None


def test_an_unknown_name_stays_unresolved() -> None:
    """No country stands in for a village that nobody lists."""
    answer = locate("Des combats à Oum Ferjane.", "Oum Ferjane", {"ly": 1.0})
    assert (answer.location, answer.candidates) == (None, ())
    assert "no place of this name is known" in answer.reason.sentence


def test_what_bears_a_country_s_name_is_not_in_it() -> None:
    """An embassy lies where the text says, a lake where a pack says."""
    text = "Un rassemblement devant l'ambassade de Libye à Zahlé."
    answer = locate(text, "ambassade de Libye", {"lb": 1.0}, spot(text, "Zahlé"))
    assert answer.location is not None
    assert answer.location.name == "Zahlé"
    assert locate("Des combats près du lac Libye.", "lac Libye", {"ly": 1.0}).location is None


def test_a_border_has_no_point() -> None:
    """Two names, no place."""
    words = "frontière entre la Libye et le Mali"
    assert locate(f"Des combats à la {words}.", words, {"ly": 1.0}).location is None


def test_the_country_of_an_article_about_several_stays_open() -> None:
    """ "L'ouest du pays", of which one?"""
    answer = locate("Des combats dans l'ouest du pays.", "ouest du pays", {"ly": 1.0, "ml": 0.9})
    assert answer.location is None


def test_other_spellings_are_found_and_said() -> None:
    """A spelling by sound is a reason that the reader sees."""
    answer = locate("Des combats à Ouadi Sefra.", "Ouadi Sefra", {"ly": 1.0})
    assert answer.location is not None
    assert "spelled otherwise" in answer.reason.sentence
