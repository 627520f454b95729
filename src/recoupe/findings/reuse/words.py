"""Article -> Words: what of its text is compared, word by word, in little memory."""

from __future__ import annotations

import re
from array import array
from dataclasses import dataclass
from typing import TYPE_CHECKING

from recoupe.model.article import READABLE, Article, LineLabel
from recoupe.model.span import Span
from recoupe.packs.retelling import retelling
from recoupe.text.sentences import sentences
from recoupe.text.stemming import fold_word, stem

if TYPE_CHECKING:
    from collections.abc import Iterator

_WORD = re.compile(r"\d+(?:[ .\u00a0\u202f]\d{3})+(?!\d)|\d+(?:,\d+)?|[^\W\d_]+")
_QUOTED = re.compile(r"«[^«»]{1,2000}»|“[^“”]{1,2000}”|\"[^\"\n]{1,2000}\"")
#: Marks round fewer words than this set a name or a doubtful word apart, they quote nobody.
_QUOTATION_WORDS = 4
#: What stands for a word that tells nothing apart.
SILENT = 0


class Vocabulary:
    """Numbers for strings; equal strings have equal numbers, the order of numbers means nothing."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {"": SILENT}

    def number(self, word: str) -> int:
        """The number of a word, a new one if it is new."""
        return self._numbers.setdefault(word, len(self._numbers))


@dataclass(frozen=True, slots=True)
class Sentence:
    """Words ``first`` to ``last`` (not included) of a :class:`Words`; ``title`` for a headline."""

    first: int
    last: int
    title: bool


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """The words of an article's readable lines, as parallel arrays with one entry for each word.

    ``stems`` compare wording, ``concepts`` meaning (``SILENT`` where a word tells nothing apart). ``quoted`` words
    stand inside quotation marks; ``anchors`` are numbers (1) and names (2).
    """

    article: Article
    starts: array[int]
    ends: array[int]
    stems: array[int]
    concepts: array[int]
    quoted: bytes
    anchors: bytes
    sentences: tuple[Sentence, ...]

    def __len__(self) -> int:
        return len(self.starts)

    def span(self, first: int, last: int) -> Span:
        """The characters from word ``first`` to word ``last``, both included."""
        return Span(self.starts[first], self.ends[last])


def words_of(article: Article, vocabulary: Vocabulary) -> Words:
    """The words of the lines that are read: furniture, bylines and captions are left aside."""
    return _Reader(article, vocabulary).read()


class _Reader:
    """Fills the arrays line by line."""

    def __init__(self, article: Article, vocabulary: Vocabulary) -> None:
        self.article = article
        self.vocabulary = vocabulary
        self.exchanges = retelling()
        self.starts, self.ends = array("I"), array("I")
        self.stems, self.concepts = array("I"), array("I")
        self.quoted, self.anchors = bytearray(), bytearray()
        self.sentences: list[Sentence] = []

    def read(self) -> Words:
        for line in self.article.lines:
            if line.label in READABLE:
                self._line(line.span, title=line.label in {LineLabel.TITLE, LineLabel.SUBHEAD})
        return Words(
            self.article, self.starts, self.ends, self.stems, self.concepts,
            bytes(self.quoted), bytes(self.anchors), tuple(self.sentences),
        )  # fmt: skip

    def _line(self, span: Span, *, title: bool) -> None:
        quotations = list(_quotations(self.article.text, span))
        for sentence in sentences(self.article.text, span):
            first = len(self.starts)
            for match in _WORD.finditer(self.article.text, sentence.start, sentence.end):
                self._word(match, opening=len(self.starts) == first)
                self.quoted.append(any(start <= match.start() < end for start, end in quotations))
            if len(self.starts) > first:
                self.sentences.append(Sentence(first, len(self.starts), title))

    def _word(self, match: re.Match[str], *, opening: bool) -> None:
        word = match[0]
        number = word[0].isdigit()
        folded = re.sub(r"[ .\u00a0\u202f]", "", word) if number else fold_word(word)
        concept = folded if number else self.exchanges.concept(folded)
        counted = number or (concept or "").isdigit()
        name = not opening and word[0].isupper() and concept is not None
        self.starts.append(match.start())
        self.ends.append(match.end())
        self.stems.append(self.vocabulary.number(folded if number else stem(folded)))
        self.concepts.append(SILENT if concept is None else self.vocabulary.number(concept))
        self.anchors.append(1 if counted else 2 if name else 0)


def _quotations(text: str, span: Span) -> Iterator[tuple[int, int]]:
    for match in _QUOTED.finditer(text, span.start, span.end):
        if len(match[0].split()) >= _QUOTATION_WORDS:
            yield match.span()
