"""Lines -> labels: the article begins under its title and ends where the site takes over again.

Three sorts of evidence meet: the vocabulary of furniture (``recoupe_packs``), what a line looks like (length, full
stop, function words), and where it stands. A line of running text that no vocabulary names is always kept.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.articles.evidence import Weight, has_letters, rule_of, speaks_of_site, weigh
from recoupe.articles.frame import Frame, find_frame
from recoupe.articles.lines import PROSE_WORDS, SAMPLE, TextLine
from recoupe.articles.names import is_name
from recoupe.articles.paragraphs import text_lines
from recoupe.model.article import READABLE, Line, LineLabel

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from recoupe.packs.furniture import FurnitureRule

_Verdict = tuple[LineLabel, str]

_LEDE_WORDS = 6
_KICKER_WORDS = 2
_LONGEST_LEDE = 500
_RUN = 3
_REPEATABLE_WORDS = 8


def label_lines(text: str, title: str | None = None) -> tuple[Line, ...]:
    """Every line of ``text`` that is not blank, with its label and the reason for it, in text order.

    Args:
        text: the text as it stays; spans count its code points.
        title: the title, where the page says it itself; else it is looked for.
    """
    return _Labeller(text_lines(text), title).label()


class _Labeller:
    """The lines of one text with all that is known of each."""

    def __init__(self, lines: Sequence[TextLine], title: str | None) -> None:
        self.lines = lines
        self.weights = weigh(lines)
        self.rules = [rule_of(line) for line in lines]
        self.frame: Frame = find_frame(lines, self.weights, self.rules, title)

    def label(self) -> tuple[Line, ...]:
        verdicts = [self._verdict(index) for index in range(len(self.lines))]
        for index in self._lists_of_titles(verdicts):
            verdicts[index] = LineLabel.FURNITURE, "stands in a list of titles"
        self._mark_trailing(verdicts)
        self._mark_lede(verdicts)
        return tuple(Line(line.span, *verdict) for line, verdict in zip(self.lines, verdicts, strict=True))

    def _verdict(self, index: int) -> _Verdict:
        frame = self.frame
        if index == frame.title:
            return LineLabel.TITLE, frame.title_why
        if index >= frame.tail:
            return LineLabel.FURNITURE, frame.tail_why
        if not has_letters(self.lines[index]):
            return self._without_letters(index)
        if self._repeats(index):
            return LineLabel.FURNITURE, "repeats a line above it"
        if frame.first is None or index < (frame.first if frame.title is None else frame.title):
            return self._above(index)
        if index < frame.first:
            return self._under_title(index)
        return self._inside(index) if index <= frame.last else self._below(index)

    def _without_letters(self, index: int) -> _Verdict:
        rule = self.rules[index]
        if rule is not None and rule.label is LineLabel.DATELINE:
            return LineLabel.DATELINE, rule.why
        return LineLabel.FURNITURE, "holds no letters"

    def _repeats(self, index: int) -> bool:
        line = self.lines[index]
        if self.frame.title is not None and line.folded == self.lines[self.frame.title].folded:
            return True
        comparable = len(line.words) >= _REPEATABLE_WORDS and len(line.text) <= SAMPLE
        return comparable and self.frame.first_with[line.folded] < index

    def _ruled(self, index: int, *, margin: bool) -> FurnitureRule | None:
        rule = self.rules[index]
        return None if rule is None or (rule.margin and not margin) else rule

    def _above(self, index: int) -> _Verdict:
        rule = self._ruled(index, margin=True)
        if rule is not None:
            return rule.label, rule.why
        return LineLabel.FURNITURE, "stands above the title"

    def _under_title(self, index: int) -> _Verdict:
        """Between the title and the first paragraph: lede, byline, date, a kicker, perhaps a first subhead."""
        rule, line = self._ruled(index, margin=True), self.lines[index]
        if rule is not None:
            return rule.label, rule.why
        if is_name(line.text) and self._beside_date_or_byline(index):
            return LineLabel.BYLINE, "is a name under the title"
        if speaks_of_site(line):
            return LineLabel.FURNITURE, "speaks of the site"
        if len(line.words) >= _LEDE_WORDS or self.weights[index] is Weight.SENTENCE:
            return LineLabel.LEDE, "stands between the title and the first paragraph"
        if len(line.words) <= _KICKER_WORDS:
            return LineLabel.FURNITURE, "is a word or two under the title"
        return LineLabel.SUBHEAD, "is a short line under the title"

    def _beside_date_or_byline(self, index: int) -> bool:
        beside = (self.rules[near] for near in (index - 1, index + 1) if 0 <= near < len(self.lines))
        return any(rule is not None and rule.label in {LineLabel.DATELINE, LineLabel.BYLINE} for rule in beside)

    def _inside(self, index: int) -> _Verdict:
        """From the first to the last paragraph."""
        rule, line, weight = self._ruled(index, margin=False), self.lines[index], self.weights[index]
        if rule is not None:
            return rule.label, rule.why
        if weight is Weight.PROSE or line.bulleted or self._goes_on(index):
            return LineLabel.BODY, "is running text"
        if speaks_of_site(line):
            return LineLabel.FURNITURE, "speaks of the site"
        if weight is Weight.SENTENCE or len(line.words) > PROSE_WORDS or line.text[0] in "—–|":
            return LineLabel.BODY, "stands between paragraphs and reads as a sentence"
        return LineLabel.SUBHEAD, "is a short line between paragraphs"

    def _goes_on(self, index: int) -> bool:
        """Whether the line above announces this one ("Le bilan :")."""
        return index > 0 and self.lines[index - 1].text[-1] in ":,;"

    def _below(self, index: int) -> _Verdict:
        """After the last paragraph and before the site takes over: signatures, credits, a last short sentence."""
        rule, line = self._ruled(index, margin=True), self.lines[index]
        if rule is not None:
            return rule.label, rule.why
        if speaks_of_site(line):
            return LineLabel.FURNITURE, "speaks of the site"
        if self.weights[index] is Weight.SENTENCE or (line.bulleted and self._goes_on(index)):
            return LineLabel.BODY, "ends the article"
        if is_name(line.text) and self._signs(index):
            return LineLabel.BYLINE, "is a name under the article"
        return LineLabel.FURNITURE, "is a short line below the article"

    def _signs(self, index: int) -> bool:
        """Whether nothing but last short sentences stands between the last paragraph and this line."""
        between = range(self.frame.last + 1, index)
        return all(self.rules[i] is None and self.weights[i] is Weight.SENTENCE for i in between)

    def _lists_of_titles(self, verdicts: list[_Verdict]) -> Iterator[int]:
        """Subheads that stand in a row: an article has one above a paragraph, a list of links has many."""
        run: list[int] = []
        for index, (label, _) in enumerate([*verdicts, (LineLabel.BODY, "")]):
            if label is LineLabel.SUBHEAD and index > (self.frame.first or 0):
                run.append(index)
                continue
            if len(run) >= _RUN:
                yield from run
            run = []

    def _mark_trailing(self, verdicts: list[_Verdict]) -> None:
        """Once the site has spoken below the last paragraph, what follows is no longer the article."""
        spoken = False
        for index in range(self.frame.last + 1, min(self.frame.tail, len(self.lines))):
            label, why = verdicts[index]
            if spoken and label in READABLE:
                verdicts[index] = LineLabel.FURNITURE, "follows what the site says below the article"
            rule = self.rules[index]
            inline = rule is not None and rule.tail is None
            spoken = spoken or (label is LineLabel.FURNITURE and not inline and why != "holds no letters")

    def _mark_lede(self, verdicts: list[_Verdict]) -> None:
        """The first paragraph is a lede where the page sets it apart from the rest."""
        first = self.frame.first
        if first is None or self.frame.title is None or first + 1 >= len(verdicts):
            return
        if verdicts[first][0] is not LineLabel.BODY or len(self.lines[first].text) > _LONGEST_LEDE:
            return
        if verdicts[first + 1][0] not in READABLE and self.frame.last > first + 1:
            verdicts[first] = LineLabel.LEDE, "is set apart from the text by what follows it"
        elif self.lines[first + 1].gap > self.lines[first].gap:
            verdicts[first] = LineLabel.LEDE, "is set apart from the text by a wider gap"
