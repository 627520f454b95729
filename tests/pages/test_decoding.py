"""Bytes -> text in the encodings of the web, and what is refused by name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.model.page import Loss
from recoupe.pages.characters import carried
from recoupe.pages.decoding import MAX_BYTES, Decoded, decode

_TEXT = "Le général a gagné l’Île-aux-Bœufs : « déjà », dit-il – 3 000 € de dégâts…\r\n"


def _decoded(raw: bytes, *, markup: bool = False) -> Decoded:
    result = decode(raw, "essai", markup=markup)
    assert isinstance(result, Decoded)
    return result


def _code(raw: bytes) -> str:
    result = decode(raw, "essai")
    assert isinstance(result, Loss)
    return result.code


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_encodings(encoding: str) -> None:
    """French text comes out as it was, newlines and all, in each encoding, with its mark or without."""
    assert _decoded(_TEXT.encode(encoding)).text == _TEXT


def test_latin1_without_declaration() -> None:
    """Latin-1 that declares nothing is read, and the guess is named."""
    found = _decoded("Le général a été tué à Béra, dans l'île".encode("latin-1"))
    assert found.text == "Le général a été tué à Béra, dans l'île"
    assert [loss.code for loss in found.warnings] == ["encoding-guessed"]


def test_declared_encoding_of_markup() -> None:
    """What the mark-up declares goes before any guess."""
    html = "<html><head><meta charset='windows-1251'></head><body>Армия заняла мост</body></html>"
    found = _decoded(html.encode("cp1251"), markup=True)
    assert (found.text, found.encoding, found.warnings) == (html, "cp1251", ())


@pytest.mark.parametrize("declared", ["klingon", "utf-8", "iso-8859-1"])
def test_wrong_or_loose_declarations(declared: str) -> None:
    """An unknown or wrong declaration does no harm: curly quotes of Windows-1252 come out right."""
    html = f'<meta charset="{declared}"><p>L’été à Béra</p>'
    assert _decoded(html.encode("cp1252"), markup=True).text == html


def test_a_broken_byte_in_utf8() -> None:
    """One broken byte costs one character, not every accent of the page, and is named."""
    found = _decoded("été à Béra, général, déjà là, à l'été, île, forêt, où".encode() * 5 + b"\xff fin")
    assert found.text.endswith("\ufffd fin")
    assert "général" in found.text
    assert [loss.code for loss in found.warnings] == ["damaged-encoding"]


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"", "empty"),
        (b" \n\t ", "empty"),
        (b"%PDF-1.7 \x00\x01", "binary"),
        (b"\x89PNG\r\n\x1a\n" + bytes(50), "binary"),
        (bytes(range(1, 32)) * 20, "binary"),
        (bytes(200), "binary"),
        (b"a" * (MAX_BYTES + 1), "too-large"),
    ],
)
def test_refusals(raw: bytes, code: str) -> None:
    """What is no readable text is refused with the reason's code."""
    assert _code(raw) == code


@given(st.binary(max_size=400))
def test_no_bytes_raise(raw: bytes) -> None:
    """Any bytes give a text or a loss."""
    assert isinstance(decode(raw, "essai", markup=True), Decoded | Loss)


@given(st.text(max_size=100) | st.lists(st.sampled_from(["\x00", "\ud800", "\udfff", "é", "😀"])).map("".join))
def test_replacement_keeps_the_length(text: str) -> None:
    """NUL and lone surrogates are replaced one for one, and everything else stays."""
    kept, count = carried(text)
    assert len(kept) == len(text)
    assert count == sum(c == "\x00" or "\ud800" <= c <= "\udfff" for c in text)
    assert all(b in {a, "\ufffd"} for a, b in zip(text, kept, strict=True))
    kept.encode("utf-8")
