"""Typography is put right without moving a single offset."""

from __future__ import annotations

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.text.typography import composed, plain_typography

_ODD = st.text(st.sampled_from("aeéE\u0301\u0327\u0308\u1100\u1161\u212bﬁ’“”«»\u00a0\u202f\ufffd\u200f\u2067🚀 \n-"))


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("d’un", "d'un"),
        ("l‘ONU", "l'ONU"),
        ("3\u202f000\u00a0km", "3 000 km"),
        ("Al\u2011Zawiya", "Al-Zawiya"),
        ("“oui”", '"oui"'),
        ("a\u200bb\u202ec\ufffdd\x00e", "a b c d e"),
        ("« oui »", "« oui »"),
        ("nSelon l'armée", " Selon l'armée"),
        ("vers I'Est", "vers l'Est"),
        ("I'm sorry", "I'm sorry"),
        ("é🚀", "é🚀"),
    ],
)
def test_variants_are_replaced_one_for_one(text: str, plain: str) -> None:
    """Apostrophes, spaces, hyphens, quotation marks and invisible characters become what the parser knows."""
    assert plain_typography(text) == plain


@given(st.text())
def test_no_character_is_added_or_lost(text: str) -> None:
    """The plain text is as long as the text, and plain already when done again."""
    plain = plain_typography(text)
    assert len(plain) == len(text)
    assert plain_typography(plain) == plain


def test_composed_text_needs_no_map() -> None:
    """Text in NFC comes back as it is, and says so by giving no map."""
    assert composed("Erdoğan a livré") == ("Erdoğan a livré", None)


def test_each_composed_character_knows_where_it_comes_from() -> None:
    """A letter and its accent are one character, at the place of the letter; the map ends with the length."""
    assert composed("he\u0301las") == ("hélas", [0, 1, 3, 4, 5, 6])


@given(_ODD | st.text())
def test_the_map_leads_back_to_the_same_words(text: str) -> None:
    """Any stretch of the composed text leads to source characters that compose to it."""
    result, origin = composed(text)
    if origin is None:
        assert result == text
        return
    assert len(origin) == len(result) + 1
    assert origin == sorted(origin)
    assert (origin[0] if result else 0, origin[-1]) == (0, len(text))
    cuts = [0, *(i for i in range(1, len(result)) if origin[i] != origin[i - 1]), len(result)]
    for start, end in pairwise(cuts):
        assert unicodedata.normalize("NFC", text[origin[start] : origin[end]]) == result[start:end]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("la milice --alliée au pouvoir-- a fui", "la milice – alliée au pouvoir – a fui"),
        ("les rebelles --soutenus par X--, qui", "les rebelles – soutenus par X –, qui"),
        ("l'option --help et un i-- seul", "l'option – help et un i – seul"),
        ("un trait --- long", "un trait --- long"),
    ],
)
def test_two_hyphens_around_an_aside_are_dashes(text: str, expected: str) -> None:
    """Agencies print dashes as two hyphens; no character is gained or lost."""
    assert plain_typography(text) == expected
    assert len(expected) == len(text)
