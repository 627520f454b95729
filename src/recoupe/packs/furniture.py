"""The furniture of news pages in one language: which lines are menus, notices, credits and dates, not article."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal

from pydantic import Field, model_validator

from recoupe.errors import PackError
from recoupe.model.article import LineLabel
from recoupe.packs.agencies import agencies
from recoupe.packs.reading import Entry, PackModel, read_entries
from recoupe.packs.reading import typed as typed_entries
from recoupe.text.typography import plain_typography

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

#: A line is matched on its first characters only: every pattern then takes bounded time on any line.
REACH = 400
_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae"})
_ACCENTS = re.compile("[\u0300-\u036f]")
_OPENS = re.compile(r"[\w©#%]")


class FurnitureEntry(PackModel):
    """One kind of line that is not article, with lines that must match and lines that must not.

    Patterns are regular expressions over the folded line (:func:`fold_line`): lower case, no accents, no bullets or
    punctuation at either end. ``is`` matches the whole line, ``ends`` its end, ``starts`` its beginning and ``holds``
    any part, the latter two at word boundaries. ``{agency}`` stands for any news agency, ``{month}`` for any month.
    ``tail`` says that the line opens what follows an article: ``firm`` always, ``soft`` unless prose resumes.
    ``margin`` entries hold only above the title and below the article, where a section's name is a menu.
    """

    id: str = Field(pattern=r"^[a-z]+(\.[a-z-]+)+$")
    label: Literal["furniture", "caption", "dateline", "byline"] = "furniture"
    why: str
    whole: list[str] = Field(default_factory=list, alias="is")
    starts: list[str] = Field(default_factory=list)
    ends: list[str] = Field(default_factory=list)
    holds: list[str] = Field(default_factory=list)
    words: int = Field(default=20, ge=1, le=120)
    tail: Literal["firm", "soft"] | None = None
    margin: bool = False
    fires: list[str] = Field(min_length=1)
    silent: list[str] = Field(default_factory=list)
    note: str | None = None

    @model_validator(mode="after")
    def _has_pattern(self) -> FurnitureEntry:
        if not (self.whole or self.starts or self.ends or self.holds):
            message = "an entry needs one of is, starts, ends, holds"
            raise ValueError(message)
        return self


@dataclass(frozen=True, slots=True)
class FurnitureRule:
    """A furniture entry ready to match."""

    id: str
    label: LineLabel
    why: str
    words: int
    tail: str | None
    margin: bool
    #: The patterns that begin where the line begins, tried once, and those that are looked for all over it.
    anchored: re.Pattern[str] | None
    floating: re.Pattern[str] | None

    def matches(self, folded: str, words: int) -> bool:
        """Whether the folded line of this many words is of this kind."""
        if words > self.words:
            return False
        if self.anchored is not None and self.anchored.match(folded, 0, REACH):
            return True
        return self.floating is not None and self.floating.search(folded, 0, REACH) is not None


class WordSet(PackModel):
    """A named set of words that article reading needs (function words, words of web sites, month names)."""

    name: str = Field(alias="set", pattern=r"^[a-z]+(-[a-z]+|-\d+)?$")
    words: list[str] = Field(min_length=1)
    note: str | None = None


def fold_line(line: str) -> str:
    """A line as furniture patterns see it: no case, accents, bullets or punctuation at its ends, single spaces."""
    return trim_line(fold(line))


def trim_line(folded: str) -> str:
    """A folded line without bullets and punctuation at its ends, with single spaces."""
    folded = " ".join(folded.split())
    start = _OPENS.search(folded)
    end = len(folded)
    while end and not (folded[end - 1].isalnum() or folded[end - 1] == "%"):
        end -= 1
    return folded[start.start() : end] if start else ""


def fold(text: str) -> str:
    """``text`` in lower case, without accents, with plain apostrophes. Lengths change: never carry an offset over."""
    return _without_accents(plain_typography(text)).casefold().translate(_LIGATURES)


def _without_accents(text: str) -> str:
    return text if text.isascii() else _ACCENTS.sub("", unicodedata.normalize("NFD", text))


@cache
def furniture(language: str = "fr") -> tuple[FurnitureRule, ...]:
    """The furniture rules of a language, in file order: the first that matches a line decides."""
    relative = f"languages/{language}/furniture.yml"
    entries = read_entries(relative)
    return tuple(
        _rule(entry, typed, language) for entry, typed in zip(entries, furniture_entries(language), strict=True)
    )


@cache
def furniture_entries(language: str = "fr") -> tuple[FurnitureEntry, ...]:
    """The furniture entries as written, with their examples."""
    return tuple(typed_entries(read_entries(f"languages/{language}/furniture.yml"), FurnitureEntry))


def _rule(entry: Entry, typed: FurnitureEntry, language: str) -> FurnitureRule:
    anchored = [*_framed(typed.whole, r"(?:{})\Z"), *_framed(typed.starts, r"(?:{})(?!\w)")]
    floating = [*_framed(typed.ends, r"(?:{})\Z"), *_framed(typed.holds, r"(?<!\w)(?:{})(?!\w)")]
    try:
        compiled = [_compiled(parts, language) for parts in (anchored, floating)]
    except re.error as error:
        message = (
            f"{entry.source}:{entry.line}: entry {typed.id!r} has a pattern that is no regular expression: {error}."
        )
        raise PackError(message) from error
    return FurnitureRule(typed.id, LineLabel(typed.label), typed.why, typed.words, typed.tail, typed.margin, *compiled)


def _framed(patterns: list[str], frame: str) -> list[str]:
    return [frame.replace("{}", "|".join(patterns))] if patterns else []


def _compiled(parts: list[str], language: str) -> re.Pattern[str] | None:
    """The alternatives as one pattern over folded lines, or ``None`` for none."""
    if not parts:
        return None
    return re.compile(_filled(plain_typography(_without_accents("|".join(parts))), language))


def _filled(pattern: str, language: str) -> str:
    """``pattern`` with its placeholders put in."""
    if "{agency}" in pattern:
        pattern = pattern.replace("{agency}", _any(fold(name) for agency in agencies() for name in agency.names))
    if "{month}" in pattern:
        pattern = pattern.replace("{month}", _any(months(language)))
    return pattern


def _any(words: Iterable[str]) -> str:
    """A group that matches any of these words, the longest first."""
    return f"(?:{'|'.join(re.escape(word) for word in sorted(set(words), key=lambda word: (-len(word), word)))})"


@cache
def word_sets(language: str = "fr") -> Mapping[str, frozenset[str]]:
    """The folded words of each set of ``page_words.yml``, by the set's name."""
    entries = typed_entries(read_entries(f"languages/{language}/page_words.yml"), WordSet)
    return MappingProxyType({entry.name: frozenset(fold(word) for word in entry.words) for entry in entries})


@cache
def spelled_words(name: str, language: str = "fr") -> frozenset[str]:
    """The words of one set of ``page_words.yml`` as they are spelled, with their accents."""
    entries = typed_entries(read_entries(f"languages/{language}/page_words.yml"), WordSet)
    return frozenset(word for entry in entries if entry.name == name for word in entry.words)


@cache
def months(language: str = "fr") -> Mapping[str, int]:
    """The number of the month by each of its folded names and abbreviations."""
    sets = word_sets(language)
    return MappingProxyType(
        {word: int(name.removeprefix("month-")) for name in sets if name.startswith("month-") for word in sets[name]}
    )
