"""What each line looks like on its own, before its neighbours are asked."""

from __future__ import annotations

import re
from enum import IntEnum
from typing import TYPE_CHECKING

from recoupe.articles.lines import LONG_WORDS, PROSE_WORDS, TextLine
from recoupe.model.article import LineLabel
from recoupe.packs.furniture import furniture

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recoupe.packs.furniture import FurnitureRule


class Weight(IntEnum):
    """How much a line looks like running text."""

    FRAGMENT = 0  # a title, a menu item, a name, a number
    SENTENCE = 1  # ends like a sentence, too short to be sure
    PROSE = 2  # running text


_FEW_FUNCTION_WORDS = 0.1
_SHORT_SENTENCE = 4
_SITE_DENSITY = 0.25
_LETTER = re.compile(r"[^\W\d_]")


def weigh(lines: Sequence[TextLine]) -> list[Weight]:
    """The weight of each line. In a text whose long lines bear no full stops, length alone makes prose."""
    long_lines = [line for line in lines if len(line.words) >= PROSE_WORDS]
    punctuated = 2 * sum(line.ends_clause for line in long_lines) >= len(long_lines)
    return [_weight(line, punctuated=punctuated) for line in lines]


def _weight(line: TextLine, *, punctuated: bool) -> Weight:
    count = len(line.words)
    if line.function_share < _FEW_FUNCTION_WORDS and count < LONG_WORDS:
        return Weight.SENTENCE if line.ends_sentence and count >= _SHORT_SENTENCE else Weight.FRAGMENT
    if count >= LONG_WORDS or (count >= PROSE_WORDS and (line.ends_sentence or not punctuated)):
        return Weight.PROSE
    if count >= _SHORT_SENTENCE and line.ends_clause:
        return Weight.SENTENCE
    return Weight.FRAGMENT


def rule_of(line: TextLine) -> FurnitureRule | None:
    """The first furniture rule that matches the line, if any.

    Quoted words are somebody's, not the site's; and a full sentence that begins like a date or a byline ("Publié le
    3 mars, le rapport accuse ...") is a sentence.
    """
    if not line.folded:
        return None
    count = len(line.words)
    rule = next((rule for rule in furniture() if rule.matches(line.folded, count)), None)
    if rule is None or (line.quoted and count >= _SHORT_SENTENCE):
        return None
    is_sentence = line.ends_sentence and count >= PROSE_WORDS
    return None if is_sentence and rule.label in {LineLabel.DATELINE, LineLabel.BYLINE} else rule


def speaks_of_site(line: TextLine) -> bool:
    """Whether a short line is dense in words with which a site speaks of itself ("connectez-vous à votre compte")."""
    if line.quoted or len(line.words) >= LONG_WORDS or line.site_words < 2:  # noqa: PLR2004 - one such word proves nothing
        return False
    return line.site_words >= _SITE_DENSITY * len(line.words)


def has_letters(line: TextLine) -> bool:
    """Whether the line holds any letter: a lone "21" is a counter."""
    return _LETTER.search(line.text) is not None
