"""Page -> Article: text out of mark-up, lines labelled, language checked, publication found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.articles.credits import agencies, authors, outlet
from recoupe.articles.holes import find_holes
from recoupe.articles.labelling import label_lines
from recoupe.articles.language import FRENCH, foreign_language, language_name
from recoupe.articles.markup import Extract, extract
from recoupe.articles.publication import publication
from recoupe.model.article import READABLE, Article, LineLabel
from recoupe.model.page import Loss

if TYPE_CHECKING:
    from recoupe.model.article import Line
    from recoupe.model.page import Page


def make_article(page: Page) -> Article | Loss:
    """The article of a page, or the loss that stands in its place.

    A bare text is kept exactly as it is: every offset counts its code points. Of an HTML page the paragraphs are
    extracted and joined by blank lines; ``from_html`` is then true.

    Returns:
        The article, with partial losses inside; or a whole loss: ``empty``, ``furniture-only`` or ``not-french``.
    """
    extracted = Extract(page.text or "", title=page.title) if page.html is None else extract(page.html, page.source)
    text = extracted.text
    if not text.strip():
        return Loss(page.source, "empty", "there is no text in this page.")
    lines = label_lines(text, page.title or extracted.title)
    readable = [line for line in lines if line.label in READABLE]
    if not readable:
        return Loss(page.source, "furniture-only", "menus and notices only: no line of this page reads as an article.")
    foreign = foreign_language("\n".join(line.span.of(text) for line in readable))
    if foreign is not None:
        message = f"the text is in {language_name(foreign)}, not in French: no rules are there to read it."
        return Loss(page.source, "not-french", message)
    return _article(page, extracted, lines)


def _article(page: Page, extracted: Extract, lines: tuple[Line, ...]) -> Article:
    text = extracted.text
    outlet_name = outlet(page, extracted.outlet, text, lines)
    published = publication(page, text, lines, extracted.published)
    return Article(
        id=page.id,
        text=text,
        lines=lines,
        title=page.title or extracted.title or _title(text, lines),
        outlet=outlet_name,
        agencies=agencies(page, text, lines),
        authors=authors(extracted.authors, outlet_name, text, lines),
        language=FRENCH,
        published=published.edtf,
        published_why=published.why,
        url=page.url or extracted.url,
        holes=find_holes(text, lines),
        losses=page.warnings + extracted.losses + published.losses,
        from_html=page.html is not None,
    )


def _title(text: str, lines: tuple[Line, ...]) -> str | None:
    return next((line.span.of(text) for line in lines if line.label is LineLabel.TITLE), None)
