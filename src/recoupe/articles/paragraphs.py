"""A text -> its paragraphs: lines, joined where one paragraph was broken over several."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.articles.evidence import rule_of
from recoupe.articles.lines import TextLine, physical_lines
from recoupe.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator


def text_lines(text: str) -> list[TextLine]:
    """Every line of ``text`` that is not blank; physical lines of one wrapped paragraph come as one.

    The spans index ``text`` and cover each character that is not white space exactly once.
    """
    return [_joined(group) for group in _paragraphs(list(physical_lines(text)))]


def _paragraphs(lines: list[TextLine]) -> Iterator[list[TextLine]]:
    """Lines in groups that are one paragraph: wrapped at a width, or torn where a link stood."""
    for block in _blocks(lines):
        if _is_wrapped(block):
            yield block
            continue
        holds_prose = any(len(line.words) >= _SOME_WORDS for line in block)
        group: list[TextLine] = []
        for line in block:
            if group and not (holds_prose and _is_torn(group[-1], line)):
                yield group
                group = []
            group.append(line)
        yield group


def _blocks(lines: list[TextLine]) -> Iterator[list[TextLine]]:
    """Runs of lines with no blank line between them."""
    block: list[TextLine] = []
    for line in lines:
        if block and line.gap:
            yield block
            block = []
        block.append(line)
    if block:
        yield block


_WIDTHS = range(50, 121)
_EVEN = 0.7
# Two lines of one width may be chance.
_A_COLUMN = 3
# A block without one line of this many words is a menu: nothing in it was torn.
_SOME_WORDS = 8


def _is_wrapped(block: list[TextLine]) -> bool:
    """Whether a block is one paragraph broken at a column, as in mail and old text files."""
    lengths = [len(line.text) for line in block]
    if len(block) < _A_COLUMN or max(lengths) not in _WIDTHS or any(line.bulleted for line in block):
        return False
    inner = block[:-1]
    even = all(length >= _EVEN * max(lengths) for length in lengths[:-1])
    broken = sum(not line.ends_clause for line in inner)
    goes_on = any(line.starts_lower for line in block[1:])
    return even and goes_on and 2 * broken > len(inner) and not any(map(rule_of, block))


def _is_torn(upper: TextLine, lower: TextLine) -> bool:
    """Whether ``lower`` goes on with the sentence of ``upper``: dumps give each link a line of its own."""
    if upper.text[-1] in '.…!?»"”:;' or upper.bulleted or lower.bulleted:
        return False
    goes_on = lower.starts_lower or lower.text[0] in ",.;)»"
    return goes_on and rule_of(upper) is None and rule_of(lower) is None


def _joined(group: list[TextLine]) -> TextLine:
    if len(group) == 1:
        return group[0]
    span = Span(group[0].span.start, group[-1].span.end)
    return TextLine(span, " ".join(line.text for line in group), group[0].gap)
