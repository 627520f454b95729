"""Bytes -> text: byte order mark, strict UTF-8, what the page declares, and only then a guess."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from charset_normalizer import from_bytes

from recoupe.model.page import Loss

#: Larger inputs are refused by name: the parsers behind hold several copies of a page in memory.
MAX_BYTES = 20_000_000

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    # UTF-32 first: its little-endian mark begins with that of UTF-16.
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MAGIC = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\x1f\x8b", "compressed with gzip"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
)
_DECLARED = re.compile(
    rb"""<(?:meta|\?xml)\b[^>]{0,300}?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE
)
_DECLARATION_REACH = 4096
# The web reads "latin-1" as Windows-1252: pages that declare it hold curly quotes and the œ that Latin-1 lacks.
_AS_BROWSERS_DO = {"iso8859-1": "cp1252", "ascii": "cp1252"}
# Letters and signs of French beyond ASCII. Bytes that give only these in Windows-1252 need no statistics.
_FRENCH = frozenset("àâäçéèêëîïôöùûüÿœæÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŸŒÆ«»‹›‘’“”„…–—•·°º€£§©®™²³½¼¾×\xa0\xad")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_MAX_CONTROL_SHARE = 0.05
_LITTLE_DAMAGE = 0.05
_GUESS_FROM = 200_000


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text and the encoding it was read in; ``warnings`` name what the decoding could not keep."""

    text: str
    encoding: str
    warnings: tuple[Loss, ...] = ()


def decode(raw: bytes, source: str, *, markup: bool = False) -> Decoded | Loss:
    """The text of ``raw`` with its newlines untouched; only a byte order mark is taken off.

    Args:
        raw: the bytes of one page.
        source: names the input in losses.
        markup: look for the encoding that an HTML page declares.

    Returns:
        The text, or a whole loss: ``empty``, ``too-large``, ``binary``, ``undecodable``.
    """
    if len(raw) > MAX_BYTES:
        return too_large(source)
    if not raw.strip():
        return Loss(source, "empty", "nothing but white space: there is no text to read.")
    kind = next((name for magic, name in _MAGIC if raw.startswith(magic)), None)
    if kind:
        return Loss(source, "binary", f"this is {kind}, not text. Convert it to .txt or .html first.")
    decoded = _decode(raw, source, markup=markup)
    if decoded is None:
        message = "the bytes fit no known text encoding. Save the file as UTF-8."
        return Loss(source, "undecodable", message)
    return _refuse_binary(decoded, source)


def too_large(source: str) -> Loss:
    """The loss of an input beyond :data:`MAX_BYTES`."""
    limit = f"{MAX_BYTES // 1_000_000} MB"
    return Loss(
        source, "too-large", f"larger than {limit}, the limit for one page. Split it, or give it as JSON Lines."
    )


def _decode(raw: bytes, source: str, *, markup: bool) -> Decoded | None:
    for bom, encoding in _BOMS:
        if raw.startswith(bom):
            text = raw[len(bom) :].decode(encoding, errors="replace")
            return Decoded(text, encoding, _damaged(source, encoding, text.count("\ufffd")))
    for candidate in ("utf-8", _without_mark(raw), _declared(raw) if markup else None):
        fitting = _strict(raw, candidate)
        if candidate is not None and fitting is not None:
            return Decoded(fitting, candidate)
    return _damaged_utf8(raw, source) or _guessed(raw, source)


def _strict(raw: bytes, encoding: str | None) -> str | None:
    """The bytes in this encoding, or ``None`` where a single byte does not fit."""
    if encoding is None:
        return None
    try:
        return raw.decode(encoding)
    except (UnicodeError, LookupError):
        return None


def _without_mark(raw: bytes) -> str | None:
    """UTF-16 given without its mark: in French every second byte is then NUL."""
    head = raw[:2000]
    even, odd = head[::2].count(0), head[1::2].count(0)
    if max(even, odd) < 0.4 * (len(head) / 2):
        return None
    return "utf-16-le" if odd > even else "utf-16-be"


def _declared(raw: bytes) -> str | None:
    """The codec that the page's own mark-up names, if Python knows it."""
    found = _DECLARED.search(raw, 0, _DECLARATION_REACH)
    if found is None:
        return None
    try:
        name = codecs.lookup(found[1].decode("ascii")).name
    except (LookupError, UnicodeError):
        return None
    return _AS_BROWSERS_DO.get(name, name)


def _damaged_utf8(raw: bytes, source: str) -> Decoded | None:
    """UTF-8 with a few broken bytes: a guess would turn every accent of it into two wrong letters."""
    text = raw.decode("utf-8", errors="replace")
    bad = text.count("\ufffd")
    good = sum(1 for character in text if character > "\x7f") - bad
    if bad > _LITTLE_DAMAGE * good:
        return None
    return Decoded(text, "utf-8", _damaged(source, "utf-8", bad))


def _guessed(raw: bytes, source: str) -> Decoded | None:
    """Windows-1252 if that gives French letters only, else what the statistics say."""
    western = _strict(raw, "cp1252")
    if western is not None and all(c < "\x80" or c in _FRENCH for c in set(western)):
        return Decoded(western, "cp1252", _guess_warning(source, "cp1252"))
    best = from_bytes(raw[:_GUESS_FROM]).best()
    if best is None:
        return None
    text = raw.decode(best.encoding, errors="replace")
    bad = text.count("\ufffd")
    return Decoded(text, best.encoding, _guess_warning(source, best.encoding) + _damaged(source, best.encoding, bad))


def _guess_warning(source: str, encoding: str) -> tuple[Loss, ...]:
    message = f"neither UTF-8 nor a declared encoding: read as {encoding}, a guess. Save the file as UTF-8 to be sure."
    return (Loss(source, "encoding-guessed", message, whole=False),)


def _damaged(source: str, encoding: str, count: int) -> tuple[Loss, ...]:
    if not count:
        return ()
    message = f"{count} place(s) are not valid {encoding} and stand as U+FFFD."
    return (Loss(source, "damaged-encoding", message, whole=False),)


def _refuse_binary(decoded: Decoded, source: str) -> Decoded | Loss:
    """Bytes that decode by luck still betray themselves by their control characters."""
    controls = len(_CONTROLS.findall(decoded.text)) + decoded.text.count("\ufffd")
    if controls <= _MAX_CONTROL_SHARE * len(decoded.text) or (controls == 1 and len(decoded.text) > 1):
        return decoded
    message = f"{controls} of {len(decoded.text)} characters are control characters: this is not text."
    return Loss(source, "binary", message)
