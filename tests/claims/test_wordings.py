"""Which words a text uses for its actors."""

from __future__ import annotations

import pytest

from tests.claims.sentences import everything


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Le maréchal Karim Oudane a quitté Kolvar.", ("maréchal",)),
        ("Le chef de guerre suédois Karim Oudane a quitté Kolvar.", ("chef de guerre",)),
        ("Karim Oudane a quitté Kolvar.", None),
        ("Les Émirats arabes unis ont quitté la coalition.", None),
        ("Le Conseil de sécurité a voté.", None),
    ],
)
def test_words_beside_a_name(text: str, words: tuple[str, ...] | None) -> None:
    """Titles and descriptions count, names and nationalities do not."""
    found = [wording.words for wording in everything(text).wordings]
    assert found == ([] if words is None else [words])


def test_a_title_alone_describes_whom_it_stands_for() -> None:
    """ "le maréchal" is counted for the man whom the text named before."""
    last = everything("Karim Oudane a quitté Kolvar. Le maréchal a accusé la Suède.").wordings[-1]
    assert (last.key, last.words, last.speaker) == ("karim oudane", ("maréchal",), None)


def test_a_quoted_word_is_the_speakers() -> None:
    """What stands between quotation marks is laid at the speaker's door."""
    text = "Karim Oudane a fui. « Le putschiste Karim Oudane a perdu la guerre », a déclaré Amara Toubal."
    found = everything(text).wordings
    assert [(each.words, each.speaker) for each in found] == [(("putschiste",), "Amara Toubal")]
