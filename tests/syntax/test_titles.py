"""Text -> text with neutral titles: the parser never sees which word an outlet prefers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.packs.titles import title_words
from recoupe.syntax.titles import neutral_titles

#: A text and what the parser is shown.
SHOWN = [
    ("Le maréchal Orsan et le putschiste Haddad.", "Le général Orsan et le général Haddad."),
    ("L'homme fort parle à l'homme fort de l'homme fort.", "Le général parle au général du général."),
    ("À L'HOMME FORT", "AU GÉNÉRAL"),
    ("un vieil homme fort, cet homme fort", "un vieux général, ce général"),
    ("les chefs  de\nguerre", "les généraux"),
    ("la putschiste, deux commandantes", "la commandante, deux commandantes"),
    ("l'ex-putschiste", "l'ex-général"),
    ("l'ancien homme fort du pays", "l'ancien général du pays"),
    ("Maréchal Orsan", "Général Orsan"),
    ("Orsan, commandant de la milice,", "Orsan, général de la milice,"),
    ("devenu homme fort de l'Est", "devenu général de l'Est"),
]
#: Words that look like titles and are none.
KEPT = [
    "le secrétaire général Orsan",
    "la grève générale",
    "en général",
    "des officiers putschistes",
    "les officiers commandant la place",
    "Orsan, commandant les troupes de l'Est,",
    "le maréchal des logis",
    "le commandant en chef",
    "le major-général",
]


@pytest.mark.parametrize(("text", "shown"), SHOWN)
def test_titles_are_shown_as_the_neutral_word(text: str, shown: str) -> None:
    """Number, gender and capitals stay; articles follow the word."""
    assert neutral_titles(text)[0] == shown


@pytest.mark.parametrize("text", KEPT)
def test_other_words_stay(text: str) -> None:
    """An adjective, a participle, a rank or an office of its own is no title."""
    assert neutral_titles(text) == (text, None)


def test_offsets_lead_back() -> None:
    """Each shown word starts and ends where the words stand that it is shown for."""
    text = "Hier, de l'homme fort Orsan au putschiste."
    shown, origin = neutral_titles(text)
    assert origin is not None
    assert shown == "Hier, du général Orsan au général."
    for word, own in (("du", "de l'"), ("général", "homme fort"), ("Orsan", "Orsan"), ("Hier", "Hier")):
        at = shown.index(word)
        assert text[origin[at] : origin[at + len(word)]] == own


@given(
    st.lists(
        st.sampled_from(
            [*sorted(title_words().neutral), "le", "l'", "de", " ", " ", "Orsan", ",", "é", "ex-", "vieil"]
        ),
        max_size=12,
    ).map("".join)
)
def test_the_map_covers_every_text(text: str) -> None:
    """The map has one entry more than the shown text, never goes back, and ends at the text's end."""
    shown, origin = neutral_titles(text)
    if origin is None:
        assert shown == text
        return
    assert len(origin) == len(shown) + 1
    assert origin == sorted(origin)
    assert origin[-1] == len(text)
