"""The time expressions of a language: regular expressions written with word classes, compiled once."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from pydantic import Field, field_validator

from recoupe.errors import PackError
from recoupe.packs.numbers import either, numbers, written_forms
from recoupe.packs.reading import PackModel, read_entries, typed

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_DIGITS = {
    "day": r"(?:1 ?er|premier|3[01]|[12]\d|0?[1-9])(?!\d)",
    "year": r"(?:1\d|20)\d\d(?!\d)",
    "mm": r"(?:1[0-2]|0?[1-9])(?!\d)",
    "short": r"\d\d(?!\d)",
    "decade": r"(?:1[5-9]|20)?\d0",
}
_PLACEHOLDER = re.compile(r"\{(<?)([a-z_]+)(\d?)\}")
_GROUP = re.compile(r"\(\?P<\w+>")
# Where a time may start; an article may stick to a day when the link between them was stripped ("les17 et 23 mars").
_WORD_START = r"(?:(?<!\w)|(?=\d)(?:(?<=\ble)|(?<=\bles)|(?<=\bdu)|(?<=\bau)))"
#: The need of expressions that four digits call for.
YEAR = "year"


class TimeClass(PackModel):
    """Words that patterns refer to by the class's name, with their values if they have any."""

    name: str = Field(alias="class", pattern=r"^[a-z_]+$")
    values: dict[str, int] = {}
    words: list[str] = []
    note: str | None = None


class TimeExample(PackModel):
    """A sentence that must give a moment; ``when`` absent means a moment without a value."""

    text: str
    published: str | None = None
    when: str | None = None

    @field_validator("published", "when", mode="before")
    @classmethod
    def _written_as_date(cls, value: object) -> object:
        """YAML reads 2012-06-27 as a date; we mean the characters."""
        return value.isoformat() if isinstance(value, date) else value


class Expression(PackModel):
    """One way of naming a time: ``times.yml`` explains the keys."""

    id: str = Field(pattern=r"^fr\.time\.[a-z_]+$")
    pattern: str
    needs: str
    reading: str
    arguments: dict[str, str] = Field(default={}, alias="with")
    unless_after: str | None = None
    bare_only: bool = False
    small: bool = False
    fires: list[TimeExample] = []
    silent: list[str] = []


@dataclass(frozen=True, slots=True)
class Compiled:
    """An expression ready to match at a position. ``barred`` matches a text that ends with a word of unless_after."""

    expression: Expression
    match: re.Pattern[str]
    barred: re.Pattern[str] | None


class Search(NamedTuple):
    """Expressions to try together; ``anywhere`` tells where one of them may match."""

    expressions: tuple[Compiled, ...]
    anywhere: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Times:
    """The time vocabulary of a language; patterns are matched against lower case with plain typography."""

    values: Mapping[str, Mapping[str, int]]
    words: Mapping[str, frozenset[str]]
    expressions: tuple[Compiled, ...]
    #: Words without which, and without four digits, a sentence names no time, with the classes that they meet;
    #: in small letters, with a capital, in capitals.
    triggers: Mapping[str, frozenset[str]]
    #: Prepositions and determiners at the end of a text: groups since, until, after.
    left: re.Pattern[str]
    #: The same with "début", "fin", "mi-" in a group edge.
    left_with_edge: re.Pattern[str]
    #: Articles and the like at the start of ``left`` that belong to the sentence and not to the time.
    unowned: re.Pattern[str]
    _searches: dict[frozenset[str], Search] = field(default_factory=dict)

    def search(self, needs: frozenset[str]) -> Search:
        """The expressions that a sentence with words of these classes may hold."""
        found = self._searches.get(needs)
        if found is None:
            chosen = tuple(item for item in self.expressions if item.expression.needs in needs)
            plain = "|".join(_GROUP.sub("(?:", item.match.pattern) for item in chosen)
            found = self._searches[needs] = Search(chosen, re.compile(rf"{_WORD_START}(?:{plain})"))
        return found


@cache
def times(language: str = "fr") -> Times:
    """The time expressions of a language pack.

    Raises:
        PackError: a pattern that names an unknown class or is no regular expression.
    """
    entries = read_entries(f"languages/{language}/times.yml")
    values: dict[str, dict[str, int]] = {}
    words: dict[str, frozenset[str]] = {}
    for group in typed((entry for entry in entries if "class" in entry), TimeClass):
        values.setdefault(group.name, {}).update(group.values)
        words[group.name] = words.get(group.name, frozenset()) | set(group.words) | set(group.values)
    expressions = typed((entry for entry in entries if "class" not in entry), Expression)
    compiled = tuple(_compiled(item, words, language) for item in expressions)
    triggers: dict[str, set[str]] = {}
    for item in expressions:
        for word in written_forms(words.get(item.needs, ())):
            triggers.setdefault(word, set()).add(item.needs)
    return Times(
        values=values,
        words=words,
        expressions=compiled,
        triggers={word: frozenset(needs) for word, needs in triggers.items()},
        left=_left(words, edged=False),
        left_with_edge=_left(words, edged=True),
        unowned=re.compile(rf"(?:(?:{either(words['glue'] - words['determiner'])})(?:[ ]|(?<=')))+"),
    )


def _compiled(item: Expression, words: Mapping[str, frozenset[str]], language: str) -> Compiled:
    def written(found: re.Match[str]) -> str:
        behind, name, number = found.groups()
        if behind:
            return "(?:" + "|".join(_behind(word) for word in sorted(words[name])) + ")"
        return f"(?P<{name}{number}>{_choice(name, words, language)})"

    try:
        pattern = re.compile(rf"(?:{_PLACEHOLDER.sub(written, item.pattern)})(?!\w)")
        barred = None if item.unless_after is None else _ending(words[item.unless_after])
    except (KeyError, re.error) as error:
        message = (
            f"languages/{language}/times.yml: {item.id}: pattern not usable: {error}. Correct it or add the class."
        )
        raise PackError(message) from error
    return Compiled(item, pattern, barred)


def _choice(name: str, words: Mapping[str, frozenset[str]], language: str) -> str:
    if name == "number":
        return rf"\d+|(?:{either(numbers(language).values)})(?:[ -](?:et[ -])?(?:{either(numbers(language).values)}))*"
    return _DIGITS.get(name) or either(words[name])


def _behind(word: str) -> str:
    """A look-behind for one word and what joins it to the next: a space, a hyphen ("mi-mars") or an apostrophe."""
    joint = "" if word[-1] in "'(" else "[ -]"
    start = "" if word[0] == "(" else r"(?<!\w)"
    return f"(?<={re.escape(word)}{joint})" if not start else f"(?<=\\b{re.escape(word)}{joint})"


def _ending(words: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{either(words)})(?:[ ]d[eu'])?[ ]?$")


def _left(words: Mapping[str, frozenset[str]], *, edged: bool) -> re.Pattern[str]:
    glue = rf"(?:(?:{either(words['glue'])})(?:[ ]|(?<=')))*"
    openers = "|".join(f"(?P<{name}>{either(words[name])})" for name in ("since", "until", "after"))
    edge = rf"(?:(?P<edge>{either(words['edge'])})[ -]{glue})?" if edged else ""
    return re.compile(rf"(?<![\w'-])(?:(?:{openers})(?:[ ]|(?<=')))?{glue}{edge}$")
