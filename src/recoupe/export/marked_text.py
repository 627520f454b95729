"""The text of an article with its claims, quotes and holes marked in place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.export.markup import Safe, element, joined
from recoupe.export.segments import Segment, segments
from recoupe.export.wording import family
from recoupe.model.article import Hole
from recoupe.model.claim import Claim, Quote
from recoupe.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.model.article import Article, Line
    from recoupe.model.coded import Coded

#: What may be marked in a text; a claim comes with its number in the article.
Mark = tuple[int, Claim] | Quote | Hole


def marked_text(key: str, coded: Coded) -> Safe:
    """Every line of the article as a paragraph of its kind; ``key`` begins the claims' anchors (``a1``)."""
    marks = list(_marks(coded))
    return joined(*(_paragraph(key, line, coded.article, marks) for line in coded.article.lines))


def _marks(coded: Coded) -> Iterator[tuple[Span, Mark]]:
    """Quotes first, so that their shade lies under the lines of the claims."""
    for quote in coded.quotes:
        yield quote.span, quote
    for hole in coded.article.holes:
        yield Span(hole.at, len(coded.article.text)), hole
    for number, claim in enumerate(coded.claims, start=1):
        for span in claim.evidence:
            yield span, (number, claim)


def _paragraph(key: str, line: Line, article: Article, marks: list[tuple[Span, Mark]]) -> Safe:
    pieces = (_piece(key, segment, article.text) for segment in segments(line.span, marks))
    ending = [_hole(hole) for hole in article.holes if hole.at == line.span.end]
    hint = f"{line.label}: {line.why}" if line.why else line.label
    return element("p", *pieces, *ending, class_=line.label, title=hint, dir="auto")


def _piece(key: str, segment: Segment[Mark], text: str) -> Safe:
    """A stretch with one element around it for each mark that covers it, then the numbers of claims that end here."""
    span = segment.span
    content = joined(span.of(text))
    claims = [mark for mark in segment.labels if isinstance(mark, tuple)]
    for number, claim in reversed(claims):
        kind = f"{family(claim.type)} {claim.status}"
        content = element("mark", content, class_=kind, data_c=f"{key}-{number}")
    if any(isinstance(mark, Quote) for mark in segment.labels):
        content = element("span", content, class_="said")
    holes = [_hole(mark) for mark in segment.labels if isinstance(mark, Hole) and mark.at == span.start]
    ends = [_number(key, *mark, end=span.end) for mark in claims]
    return joined(*holes, content, *ends)


def _number(key: str, number: int, claim: Claim, *, end: int) -> Safe | None:
    """The claim's number where one of its tellings ends; the last one is where the card's own number leads."""
    if all(span.end != end for span in claim.evidence):
        return None
    first = min(claim.evidence)
    anchor = f"{key}-{number}-text" if end == first.end else None
    title = f"{claim.type}, {claim.status}"
    kind = f"ref {family(claim.type)} {claim.status}"
    return element("a", str(number), class_=kind, id=anchor, href=f"#{key}-{number}", title=title)


def _hole(hole: Hole) -> Safe:
    return element("span", class_="hole", title=hole.why, role="img", aria_label="a missing word")
