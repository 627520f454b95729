"""The line of a sentence leads back to its tokens."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from recoupe.mentions.surface import surface
from recoupe.model.syntax import Sentence, Syntax, Token

WORDS = st.text(alphabet=st.sampled_from("aÉİßœ'-0.é"), min_size=1, max_size=6)


@given(st.lists(st.tuples(WORDS, st.integers(0, 3)), min_size=1, max_size=10))
def test_every_token_is_found_again(words: list[tuple[str, int]]) -> None:
    """Whatever the letters and the white space, each token is found where it starts, in small letters."""
    tokens: list[Token] = []
    at = 0
    for index, (text, gap) in enumerate(words):
        tokens.append(Token(index, at, at + len(text), text, text, "X", "dep", 0, "", 0))
        at += len(text) + gap
    sentence = Sentence(0, 0, len(words) - 1, headline=False, paragraph=0)
    line = surface(Syntax(" " * at, tuple(tokens), tuple(() for _ in tokens), (sentence,)), sentence)
    for token in tokens:
        start = line.start_of(token.index)
        assert line.text.startswith(token.text.lower(), start)
        assert line.token_at(start) == token.index
    assert "  " not in line.text
