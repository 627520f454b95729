"""Where the article stands among the lines of its page: title, first and last paragraph, and where the site resumes."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from recoupe.articles.evidence import Weight, has_letters, speaks_of_site
from recoupe.articles.names import is_name
from recoupe.model.article import LineLabel
from recoupe.packs.furniture import fold_line, word_sets

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from recoupe.articles.lines import TextLine
    from recoupe.packs.furniture import FurnitureRule

_TITLE_WORDS = 5
_LONGEST_TITLE = 40
_MOST_OF_IT = 0.5
_STEM = 5
_LEADING_WORDS = 3
# A title is borne out by the paragraphs that open the text.
_OPENING = 8
_PROSE_RESUMED = 0.85


@dataclass(frozen=True, slots=True)
class Frame:
    """Line indexes. ``first``..``last`` hold the paragraphs; ``tail`` is where the site resumes (or the line count)."""

    title: int | None
    title_why: str
    first: int | None
    last: int
    tail: int
    tail_why: str
    #: Index of the first line with each folded text.
    first_with: Mapping[str, int]


def find_frame(
    lines: Sequence[TextLine], weights: Sequence[Weight], rules: Sequence[FurnitureRule | None], title: str | None
) -> Frame:
    """Find the article among the lines.

    Args:
        lines: the lines of the text.
        weights: how much each looks like running text.
        rules: the furniture rule that matches each, or ``None``.
        title: the title that the page itself gives, or ``None``.
    """
    first_with: dict[str, int] = {}
    for index, line in enumerate(lines):
        first_with.setdefault(line.folded, index)
    core = _core(lines, weights, rules)
    if not core:
        return Frame(None, "", None, -1, len(lines), "", first_with)
    core = _with_opening(lines, rules, core)
    tail, tail_why = _tail(lines, rules, core)
    core = [index for index in core if index < tail] or core[:1]
    place, why = _title(lines, rules, core, title)
    if place is not None and place >= core[0]:
        core = [index for index in core if index > place] or core
    return Frame(place, why, core[0], core[-1], tail, tail_why, first_with)


def _core(lines: Sequence[TextLine], weights: Sequence[Weight], rules: Sequence[FurnitureRule | None]) -> list[int]:
    """The lines that are the article beyond doubt: prose; failing that sentences; failing that any line with words."""
    free = [
        index
        for index, line in enumerate(lines)
        if rules[index] is None and has_letters(line) and not speaks_of_site(line)
    ]
    for least in (Weight.PROSE, Weight.SENTENCE):
        core = [index for index in free if weights[index] >= least]
        if core:
            return core
    # Whoever hands over a single line means it; among many, a few words are more likely a menu.
    fewest = _TITLE_WORDS if len(lines) > 1 else 1
    return [index for index in free if len(lines[index].words) >= fewest]


def _with_opening(lines: Sequence[TextLine], rules: Sequence[FurnitureRule | None], core: list[int]) -> list[int]:
    """The core with the short sentences and list items that lead into its first paragraph without a break."""
    first = core[0]
    while first and rules[first - 1] is None and _leads_on(lines[first - 1]):
        first -= 1
    return [*range(first, core[0]), *core]


def _leads_on(line: TextLine) -> bool:
    """Whether a short line is text: a full stop, an announcing colon or a bullet; a title has none of them."""
    if not has_letters(line) or speaks_of_site(line):
        return False
    return line.bulleted or (len(line.words) >= _LEADING_WORDS and (line.ends_sentence or line.text[-1] == ":"))


def _tail(lines: Sequence[TextLine], rules: Sequence[FurnitureRule | None], core: Sequence[int]) -> tuple[int, str]:
    """The line from which on the page is the site's again, and why."""
    size = {index: len(lines[index].text) for index in core}
    whole = sum(size.values())
    above = 0
    for index, rule in enumerate(rules):
        above += size.get(index, 0)
        if rule is None or rule.tail is None or above < _MOST_OF_IT * whole:
            continue
        if rule.tail == "firm" or not _resumes(lines, rules, index, size):
            return index, f"follows a line that {rule.why}"
    return len(lines), ""


def _resumes(
    lines: Sequence[TextLine], rules: Sequence[FurnitureRule | None], index: int, size: Mapping[int, int]
) -> bool:
    """Whether the article goes on below a box of links: little but paragraphs follows, up to the next such line."""
    prose = other = 0
    for below in range(index + 1, len(lines)):
        rule = rules[below]
        if rule is not None and rule.tail is not None:
            break
        if below in size:
            prose += size[below]
        elif prose and (rule is None or rule.label is LineLabel.FURNITURE):
            other += len(lines[below].text)
    return prose > 0 and prose >= _PROSE_RESUMED * (prose + other)


def _title(
    lines: Sequence[TextLine],
    rules: Sequence[FurnitureRule | None],
    core: Sequence[int],
    title: str | None,
) -> tuple[int | None, str]:
    """The line that is the title, and why."""
    given = _given_title(lines, core, title)
    if given is not None:
        return given, "is the title that the page gives"
    above = [
        index
        for index in range(core[0])
        if rules[index] is None and has_letters(lines[index]) and not speaks_of_site(lines[index])
        and len(lines[index].words) <= _LONGEST_TITLE
    ]  # fmt: skip
    long_enough = [index for index in above if len(lines[index].words) >= _TITLE_WORDS]
    times = Counter(line.folded for line in lines)
    spoken_of = {stem for index in core[:_OPENING] for stem in _stems(lines[index])}
    for index in long_enough:
        if times[lines[index].folded] > 1 and _share_of(lines[index], spoken_of):
            return index, "stands above the text and comes again"
    shares = {index: _share_of(lines[index], spoken_of) for index in long_enough}
    likely = [index for index in long_enough if shares[index] >= _MOST_OF_IT] or sorted(
        shares, key=lambda i: -shares[i]
    )
    if likely:
        return likely[0], "stands above the text and speaks of the same"
    unnamed = [index for index in above if not is_name(lines[index].text)] or above
    return (unnamed[-1], "is the last line above the text") if unnamed else (None, "")


def _stems(line: TextLine) -> set[str]:
    """The beginnings of the words that carry meaning, so that "bombarde" meets "bombardement"."""
    return {word[:_STEM] for word in line.words if len(word) >= _STEM - 1 and word not in word_sets()["function"]}


def _share_of(line: TextLine, spoken_of: set[str]) -> float:
    """How much of what the line names the text speaks of."""
    stems = _stems(line)
    return len(stems & spoken_of) / max(1, len(stems))


def _given_title(lines: Sequence[TextLine], core: Sequence[int], title: str | None) -> int | None:
    """The first line that says the page's own title, unless most of the article stands above it."""
    if title is None or not fold_line(title):
        return None
    wanted = fold_line(title)
    for index, line in enumerate(lines):
        if line.folded == wanted:
            return index if index <= core[len(core) // 2] else None
    return None
