"""One article while its attributions are sought: tokens, quoted stretches, mentions, and look-ups between them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from recoupe.claims.quotation_marks import Quoted, quoted_stretches
from recoupe.model.mention import MentionKind
from recoupe.model.span import Span

if TYPE_CHECKING:
    from recoupe.model.mention import Mention, Mentions
    from recoupe.model.syntax import Sentence, Syntax

SPEAKING = frozenset(
    {MentionKind.PERSON, MentionKind.COUNTRY, MentionKind.ORGANISATION, MentionKind.GROUP, MentionKind.PRONOUN}
)
MARKS = frozenset('"«»“”„‹›')
_CLITIC_SUBJECTS = frozenset(
    {"-il", "-elle", "-on", "-ils", "-elles", "-je", "-nous", "-t", "-t-il", "-t-elle", "-t-on"}
)
#: Fewer words than this inside the marks are a scare quote ("guide of the gold": one to three words are none).
MIN_WORDS = 4


class Reading:
    """Look-ups shared by everything that seeks attributions in one article."""

    def __init__(self, syntax: Syntax, mentions: Mentions) -> None:
        self.syntax = syntax
        self.tokens = syntax.tokens
        self.mentions = mentions
        self.lows = [token.text.lower() for token in syntax.tokens]
        self.starts = [token.start for token in syntax.tokens]
        self.paragraphs = _paragraphs(syntax)
        self._bounds = _joined(syntax)
        self.stretches = quoted_stretches(syntax.text, self.paragraphs.values())
        self.outer = [stretch for stretch in self.stretches if stretch.depth == 0]
        self._outer_starts = [stretch.outer.start for stretch in self.outer]

    # -- tokens and characters

    def sentence(self, token: int) -> Sentence:
        """The sentence of a token, put together again where the parser cut it without a full stop."""
        return self._bounds[self.tokens[token].sentence]

    def paragraph(self, token: int) -> int:
        """The paragraph of a token."""
        return self.sentence(token).paragraph

    def from_char(self, at: int) -> int:
        """The first token that starts at or after a character."""
        return bisect_left(self.starts, at)

    def before_char(self, at: int) -> int:
        """The last token that starts before a character."""
        return bisect_left(self.starts, at) - 1

    def span(self, first: int, last: int) -> Span:
        """Characters of tokens ``first`` to ``last`` without the marks and commas at either end."""
        while first < last and self.edge(first):
            first += 1
        while last > first and self.edge(last):
            last -= 1
        return self.syntax.span(first, last)

    def edge(self, token: int) -> bool:
        """Whether the token is punctuation that belongs to no content when it stands at its edge."""
        text = self.tokens[token].text
        return text in {",", ";", ":", ".", "-", "–", "—", "--"} or text in MARKS

    # -- words

    def low(self, token: int) -> str:
        """The token's text in lower case; the empty string outside the article."""
        return self.lows[token] if 0 <= token < len(self.lows) else ""

    def is_mark(self, token: int) -> bool:
        """Whether the token is a quotation mark."""
        return 0 <= token < len(self.tokens) and self.tokens[token].text in MARKS

    def is_closing(self, token: int) -> bool:
        """Whether the token is a quotation mark that does not open a stretch."""
        if not self.is_mark(token):
            return False
        stretch = self.stretch_at(self.tokens[token].start)
        return stretch is None or stretch.outer.start != self.tokens[token].start

    def is_infinitive(self, token: int) -> bool:
        """Whether the token is an infinitive."""
        return 0 <= token < len(self.tokens) and self.tokens[token].has("VerbForm=Inf")

    def is_finite(self, token: int) -> bool:
        """Whether the token itself bears a personal ending."""
        return self.tokens[token].has("VerbForm=Fin")

    def is_clitic_subject(self, token: int) -> bool:
        """Whether the token is an inverted pronoun: "-t", "-il"."""
        return self.low(token) in _CLITIC_SUBJECTS

    def is_que(self, token: int) -> bool:
        """Whether the token is the conjunction "que"."""
        return self.low(token) in {"que", "qu'", "qu"}

    # -- quoted stretches

    def stretch_at(self, at: int) -> Quoted | None:
        """The outermost stretch whose marks enclose this character."""
        position = bisect_right(self._outer_starts, at) - 1
        if position >= 0 and at < self.outer[position].outer.end:
            return self.outer[position]
        return None

    def stretches_in(self, span: Span) -> list[Quoted]:
        """Outermost stretches that start inside the span."""
        first = bisect_left(self._outer_starts, span.start)
        last = bisect_left(self._outer_starts, span.end)
        return self.outer[first:last]

    def stretch_ending_before(self, token: int) -> Quoted | None:
        """The outermost stretch that closes right before this token: only spaces and one comma or stop between."""
        position = bisect_left(self._outer_starts, self.tokens[token].start) - 1
        if position < 0:
            return None
        stretch = self.outer[position]
        between = self.syntax.text[stretch.outer.end : self.tokens[token].start]
        return (
            stretch
            if stretch.outer.end <= self.tokens[token].start and not between.strip(" ,.-–—\u00a0\u202f")
            else None
        )

    # -- mentions

    def speaking(self, token: int) -> Mention | None:
        """The party whose name this token heads or belongs to."""
        for mention in (self.mentions.headed_by(token), self.mentions.around(token)):
            if mention is not None and (mention.kind in SPEAKING or mention.metonym):
                return mention
        return None


def _joined(syntax: Syntax) -> list[Sentence]:
    """For each sentence of the parser, the whole that it belongs to: up to a full stop or the paragraph's end."""
    groups: list[list[Sentence]] = []
    for sentence in syntax.sentences:
        if groups and groups[-1][-1].paragraph == sentence.paragraph and not _ends(syntax, groups[-1][-1]):
            groups[-1].append(sentence)
        else:
            groups.append([sentence])
    return [group[0]._replace(last=group[-1].last) for group in groups for _ in group]


def _ends(syntax: Syntax, sentence: Sentence) -> bool:
    """Whether the sentence closes with a full stop, or a mark or bracket right after one."""
    last = sentence.last
    while last > sentence.first and (syntax.tokens[last].text in MARKS or syntax.tokens[last].text in {")", "]"}):
        last -= 1
    return syntax.tokens[last].text[-1] in ".?!…:" or (
        last < sentence.last and syntax.tokens[sentence.last].text in MARKS
    )


def _paragraphs(syntax: Syntax) -> dict[int, Span]:
    """Characters of each paragraph, from the first token's start to the last token's end."""
    found: dict[int, Span] = {}
    for sentence in syntax.sentences:
        start, end = syntax.tokens[sentence.first].start, syntax.tokens[sentence.last].end
        known = found.get(sentence.paragraph)
        found[sentence.paragraph] = Span(start if known is None else known.start, end)
    return found
