"""Names are taken apart into the words that count."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.entities.names.bodies import body_name
from recoupe.entities.names.reading import person_name
from recoupe.entities.names.scripts import scripts


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("le maréchal Karim al-Oudane", ["karim", "oudane"]),
        ("Oussama ben Toubal", ["oussama", "son:toubal"]),
        ("Abdel Hamid Oudane", ["servant:hamid", "oudane"]),
        ("Abdelhamid Oudane", ["servant:hamid", "oudane"]),
        ("Abou Bakr al-Anzari", ["father:bakr", "anzari"]),
        ("Aboubakr al-Anzari", ["father:bakr", "anzari"]),
        ("Ursula von der Kolvar", ["ursula", "kolvar"]),
        ("M. le président", ["president"]),
        ("J.-Y. Kolvar", ["j", "y", "kolvar"]),
    ],
)
def test_titles_and_particles_do_not_count(name: str, words: list[str]) -> None:
    """What is left is the bearer's own words, bound ones together."""
    assert [f"{word.bond}:{word.text}".lstrip(":") for word in person_name(name).words] == words


def test_a_namesake_is_marked() -> None:
    """ "fils", "Jr" and numbers behind a name tell which of its bearers is meant; before it "père" is a priest."""
    assert person_name("Jean Kolvar fils").generation == "younger"
    assert person_name("Jean Kolvar III").generation == "iii"
    assert person_name("père Jean Kolvar").generation == ""


def test_the_name_of_a_body_is_a_set_of_words() -> None:
    """Light nouns and order do not count; states, numbers and acronyms are kept apart."""
    found = body_name("la 7e brigade russe du groupe Anzar (A.N.Z.)")
    assert found.numbers == {"7e"}
    assert found.states == {"country:ru"}
    assert found.acronyms == {"anz"}
    assert found.words == {"brigade", "anzar"}


@given(st.text())
def test_any_text_can_be_read_as_a_name(text: str) -> None:
    """Nothing that a page may hold stops the reading."""
    person_name(text)
    body_name(text)
    scripts(text)
