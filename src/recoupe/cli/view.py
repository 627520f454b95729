"""A coded article as a terminal shows it: the text with its claims marked, then tables of claims and quotes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rich import box
from rich.console import Group, RenderableType
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from recoupe.cli.terminal import visible
from recoupe.export import segments
from recoupe.export.wording import bounds, family, names, parties
from recoupe.model.article import Line, LineLabel
from recoupe.model.claim import Claim, Quote
from recoupe.model.coded import Coded

#: One colour for each family of types, the same families that the HTML page colours.
COLOURS = {
    "together": "cyan",
    "give": "green",
    "demand": "yellow",
    "against": "magenta",
    "force": "red",
    "state": "blue",
}
LABEL_STYLES = {
    LineLabel.TITLE: "bold",
    LineLabel.SUBHEAD: "bold",
    LineLabel.LEDE: "",
    LineLabel.BODY: "",
    LineLabel.CAPTION: "italic dim",
    LineLabel.DATELINE: "italic",
    LineLabel.BYLINE: "italic",
    LineLabel.FURNITURE: "dim",
}


def article_view(coded: Coded) -> RenderableType:
    """Everything about one article, top to bottom."""
    article = coded.article
    about = (article.id, article.outlet, article.published, article.language)
    return Group(
        Rule(plain(article.title or article.id), style="dim"),
        plain(" · ".join(part for part in about if part), "dim"),
        Text(),
        *_marked_lines(coded),
        claims_table(coded.claims),
        *([quotes_table(coded)] if coded.quotes else []),
    )


def plain(text: str, style: str = "") -> Text:
    """Text from outside, which may say what it likes but cannot move the cursor or bear mark-up."""
    return Text(visible(text), style=style)


def _marked_lines(coded: Coded) -> Iterator[Text]:
    """Every line, with room after paragraphs but not inside a menu."""
    lines = coded.article.lines
    for line, following in zip(lines, [*lines[1:], None], strict=True):
        yield marked_line(line, coded)
        if following is None or {line.label, following.label} != {LineLabel.FURNITURE}:
            yield Text()


def marked_line(line: Line, coded: Coded) -> Text:
    """One line of the article; the words of each claim are underlined and followed by the claim's number."""
    numbered = list(enumerate(coded.claims, start=1))
    evidence = [(span, (number, claim)) for number, claim in numbered for span in claim.evidence]
    shown = Text(style=LABEL_STYLES[line.label])
    for segment in segments(line.span, evidence):
        words = visible(segment.span.of(coded.article.text), keep="\n\t")
        shown.append(words, style=_style([claim for _, claim in segment.labels]))
        for number, claim in segment.labels:
            if any(span.end == segment.span.end for span in claim.evidence):
                shown.append(f"[{number}]", style=COLOURS[family(claim.type)])
    return shown


def _style(claims: Sequence[Claim]) -> str:
    return f"underline {COLOURS[family(claims[0].type)]}" if claims else ""


def claims_table(claims: Sequence[Claim]) -> RenderableType:
    """Who did what to whom, one row a claim."""
    if not claims:
        return Text("No claim.", style="dim")
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, header_style="dim")
    for heading in ("", "type", "status", "who → whom", "what", "where", "when", "according to"):
        table.add_column(heading, overflow="fold")
    for number, claim in enumerate(claims, start=1):
        table.add_row(str(number), Text(claim.type, style=COLOURS[family(claim.type)]), *_cells(claim))
    return table


def _cells(claim: Claim) -> Iterator[Text]:
    place = claim.place.name if claim.place else ""
    when = claim.when or claim.when_text or ""
    items = (f"{bounds(item)} {item.what}".strip() for item in claim.items)
    words: Iterable[str] = (claim.status, parties(claim), ", ".join(items), place, when, names(claim.speaker))
    return (plain(word) for word in words)


def quotes_table(coded: Coded) -> Table:
    """Who is quoted with which words."""
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, header_style="dim")
    for heading in ("speaker", "kind", "words"):
        table.add_column(heading, overflow="fold")
    for quote in coded.quotes:
        table.add_row(*_quote_cells(quote, coded.article.text))
    return table


def _quote_cells(quote: Quote, text: str) -> Iterator[Text]:
    return (plain(word) for word in (quote.speaker.name, quote.kind, quote.span.of(text)))
