"""Typographic variants put right for the parser, one character for one character, so that offsets do not move."""

from __future__ import annotations

import re
import unicodedata

# The parser was trained on straight apostrophes and plain spaces; it reads "d’un" or a narrow
# no-break space as unknown words. Every replacement has exactly one code point.
_VARIANTS = str.maketrans(
    {
        "\u2019": "'", "\u02bc": "'", "\u2018": "'", "\u00b4": "'", "\uff07": "'", "\u201b": "'",
        "\u00a0": " ", "\u202f": " ", "\u2009": " ", "\u2007": " ", "\u2002": " ", "\u2003": " ",
        "\u2005": " ", "\u200a": " ", "\t": " ", "\r": " ", "\n": " ", "\x0b": " ", "\x0c": " ",
        "\u2028": " ", "\u2029": " ", "\u0085": " ",
        "\u2011": "-", "\u2010": "-", "\u2012": "-",
        "\u201c": '"', "\u201d": '"', "\u201e": '"', "\u201f": '"', "\uff02": '"',
        "\ufeff": " ", "\u200b": " ", "\u200c": " ", "\u200d": " ", "\u00ad": "-",
        "\u200e": " ", "\u200f": " ", "\u202a": " ", "\u202b": " ", "\u202c": " ", "\u202d": " ",
        "\u202e": " ", "\u2066": " ", "\u2067": " ", "\u2068": " ", "\u2069": " ",
        "\ufffd": " ", "\x00": " ",
    }
)  # fmt: skip


# Two hyphens that stand for a dash ("la milice --alliée au pouvoir-- a"): agencies print them without inner spaces.
_OPENING = re.compile(r"(?<=\s)--(?=[^\s-])")
_CLOSING = re.compile(r"(?<=[^\s-])--(?![\w-])")
# "nSelon plusieurs sources": what is left of a line break that was written "\\n" when the page was stored.
_BREAK = re.compile(r"^n(?=[A-ZÀ-ÖØ-Þ\"«])")
# "I'AFC", "de I'Est": a capital I that a scanner read for an l; no French word is "I'".
_SCANNED = re.compile(r"\bI'(?=\w)(?!(?:m|ve|ll|d|re|s|t)\b)")


def plain_typography(text: str) -> str:
    """One line with typographic variants replaced one for one: the result has the same length."""
    plain = _BREAK.sub(" ", text.translate(_VARIANTS))
    if "I'" in plain:
        plain = _SCANNED.sub("l'", plain)
    return _CLOSING.sub(" –", _OPENING.sub("– ", plain)) if "--" in plain else plain


def composed(text: str) -> tuple[str, list[int] | None]:
    """``text`` in NFC with, for each of its characters, the index of its first source character.

    The map has one more entry than the result (the source's length) so that ends map too;
    it is ``None`` when nothing changed and offsets are the same.
    """
    if unicodedata.is_normalized("NFC", text):
        return text, None
    out: list[str] = []
    origin: list[int] = []
    start = 0
    while start < len(text):
        end = start + 1
        while end < len(text) and unicodedata.combining(text[end]):
            end += 1
        cluster = unicodedata.normalize("NFC", text[start:end])
        out.append(cluster)
        origin.extend([start] * len(cluster))
        start = end
    origin.append(len(text))
    return "".join(out), origin
