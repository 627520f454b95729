"""The words of a language that count, indexed for ``mentions.quantities``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Literal

from pydantic import Field

from recoupe.packs.reading import PackModel, read_entries, typed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

NumberWords = Literal[
    "cardinal", "magnitude", "collective", "vague", "at_least", "at_most", "about", "at_least_after",
    "at_most_after", "several", "fraction", "measure", "squared", "percent", "calendar", "year_cue", "preposed",
    "shift", "label", "address", "countable",
]  # fmt: skip


class NumberClass(PackModel):
    """One class of words, with a value each or without. A class may be written in several parts: they add up."""

    name: NumberWords = Field(alias="class")
    values: dict[str, int] = {}
    words: list[str] = []
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Numbers:
    """The number vocabulary of a language; every pattern is matched against lower case with plain typography."""

    #: Cardinals and magnitudes with their value.
    values: Mapping[str, int]
    #: Nouns that are numbers ("dizaine", "millier", "million"), singular and plural.
    collectives: Mapping[str, int]
    words: Mapping[str, frozenset[str]]
    #: Every word that may start a number, in lower case, with a capital and in capitals.
    cues: frozenset[str]
    #: Digits or number words, with the magnitude that follows ("1,5 million").
    number: re.Pattern[str]
    #: Bounding words that end where the number starts, in a group named ``at_least``, ``at_most`` or ``about``.
    before: re.Pattern[str]
    #: Bounding words right after what is counted ("vingt morts au moins"), in groups of the same names.
    after: re.Pattern[str]
    #: What follows a day number in a date ("et 5 mai").
    date_tail: re.Pattern[str]


def either(words: Iterable[str]) -> str:
    """An alternation of literal words, longest first so that none hides a longer one."""
    return "|".join(re.escape(word) for word in sorted(set(words), key=lambda word: (-len(word), word)))


def written_forms(words: Iterable[str]) -> Iterator[str]:
    """Each word in small letters, with a capital, and in capitals: what to look a token up in without lowering it."""
    for word in words:
        yield from (word, word.capitalize(), word.upper())


@cache
def numbers(language: str = "fr") -> Numbers:
    """The number words of a language pack."""
    entries = typed(read_entries(f"languages/{language}/numbers.yml"), NumberClass)
    values: dict[str, dict[str, int]] = {}
    words: dict[str, frozenset[str]] = {}
    for entry in entries:
        values.setdefault(entry.name, {}).update(entry.values)
        words[entry.name] = words.get(entry.name, frozenset()) | set(entry.words)
    singular = values["collective"]
    plural = {f"{word}s": value for word, value in singular.items()}
    cues = {*values["cardinal"], *values["magnitude"], *singular, *plural, *words["vague"]}
    return Numbers(
        values=values["cardinal"] | values["magnitude"],
        collectives=singular | plural,
        words=words,
        cues=frozenset(written_forms(cues)),
        number=_number(values["cardinal"], values["magnitude"]),
        before=_bounds(words, "", r"(?<![\w'-])(?:{})[ ]?(?:les |des |ces |leurs )?$"),
        after=_bounds(words, "_after", r"[ ](?:{})(?!\w|[ ]\d)"),
        date_tail=re.compile(
            rf"(?:er)?(?:[ ]?(?:au|et|et le|et du|à|ou|,|-)[ ]?\d{{1,2}}(?:er)?)*[ ](?:{either(words['calendar'])})\b"
        ),
    )


def _number(cardinals: Iterable[str], magnitudes: Iterable[str]) -> re.Pattern[str]:
    digits = r"\d{1,3}(?:[ .']\d{3})+(?!\d)(?:,\d+)?|\d+(?:[.,]\d+)*"
    word = f"(?:{either(cardinals)}|mille)"
    magnitude = either(magnitudes)
    spelt = rf"{word}(?:(?:[ -]et)?[ -]{word})*"
    greater = rf"(?:[ ](?:{magnitude})\b(?:[ ]{spelt}\b)?)*"
    return re.compile(rf"(?:{digits}|{spelt}){greater}(?P<half>[ ]et[ ]demie?\b)?(?!\w|[/:°]\d|-[a-z])")


def _bounds(words: Mapping[str, frozenset[str]], suffix: str, frame: str) -> re.Pattern[str]:
    groups = "|".join(
        f"(?P<{kind}>{either(words[kind + suffix])})"
        for kind in ("at_least", "at_most", "about")
        if words.get(kind + suffix)
    )
    return re.compile(frame.format(groups))
