"""Bylines: which lines are only a person's name, and who wrote the article."""

from __future__ import annotations

import re

from recoupe.packs.agencies import agency_pattern
from recoupe.packs.furniture import fold
from recoupe.text.typography import plain_typography

_PART = r"[^\W\d_a-zà-öø-ÿ][\w.'’-]*"
_LINK = r"(?:de|du|des|d'|la|le|van|von|den|der|ben|bin|ibn|el|al|da|dos|di|ould|ag|y|et)"
_NAME = re.compile(rf"{_PART}(?:\s+(?:{_LINK}\s+|{_LINK}-|[dl]')?{_PART}){{1,4}}")
_PLACE = re.compile(r",? (?:à|au|en|depuis) [^\W\d_a-z][\w' -]{1,30}$")
_INTRODUCTION = re.compile(
    r"^\W*(?:(?:propos |texte |article |reportage |un article )?(?:recueillis |rédigé |écrit |publié )?par|de"
    r"|auteure?s?|journaliste|texte|reportage|signature)\s*:?\s+"
    r"(?:notre (?:correspondante?|envoyée? spéciale?)\s+(?:(?:à|au|en)\s+\S+\s*,?\s*)?)?",
    re.IGNORECASE,
)
_SEPARATOR = re.compile(r"\s+(?:et|avec|and)\s+|\s*[,/|&;–—•]\s*|\s*\(|\)|\s+-\s+", re.IGNORECASE)
_LONGEST = 120


def is_name(line: str) -> bool:
    """Whether a line is only a person's name of two to five parts, perhaps with a place ("Awa Traoré, à Gao")."""
    plain = _PLACE.sub("", plain_typography(line[: _LONGEST + 1]).strip())
    return len(line) <= _LONGEST and _NAME.fullmatch(plain) is not None


def authors_of(byline: str) -> list[str]:
    """The persons that a byline names, without agencies, functions and places."""
    line = _INTRODUCTION.sub("", plain_typography(byline[:_LONGEST]).strip())
    parts = (part.strip(" .:") for part in _SEPARATOR.split(line))
    return [part for part in parts if part and is_name(part) and not _is_body(part)]


def _is_body(name: str) -> bool:
    """Whether a capitalised name is an agency or an editorial office rather than a person."""
    words = fold(name).split()
    return agency_pattern().search(name) is not None or bool(
        {"redaction", "agence", "agences", "rédaction"} & set(words)
    )
