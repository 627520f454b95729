"""Coded -> one HTML page that needs nothing else: no network, no server, and no script to be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.export.claim_cards import claim_list, quote_list
from recoupe.export.frame import framed
from recoupe.export.marked_text import marked_text
from recoupe.export.markup import Safe, element, joined
from recoupe.export.wording import FAMILIES, count
from recoupe.model.claim import Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recoupe.model.coded import Coded

#: What a reader sees for each family of types.
FAMILY_NAMES = {
    "together": "working together",
    "give": "giving, yielding",
    "demand": "demanding, threatening",
    "against": "opposing",
    "force": "force",
    "state": "states of things",
}
#: How the words of a claim are underlined.
STATUS_NAMES = {
    Status.ASSERTED: "asserted",
    Status.HEDGED: "hedged",
    Status.FUTURE: "future",
    Status.DENIED: "denied",
}


def html_page(articles: Sequence[Coded]) -> str:
    """Each article with its claims marked in place, beside the list of its claims and quotes."""
    claims = sum(len(coded.claims) for coded in articles)
    title = f"Recoupe: {count(len(articles), 'article')}, {count(claims, 'claim')}"
    main = joined(*(article_section(number, coded) for number, coded in enumerate(articles, start=1)))
    return framed(title, _masthead(articles, claims), main, "page.css")


def _masthead(articles: Sequence[Coded], claims: int) -> Safe:
    figures = f"{count(len(articles), 'article')} · {count(claims, 'claim')}"
    contents = [_contents_entry(number, coded) for number, coded in enumerate(articles, start=1)]
    listing = element("details", element("summary", "Articles"), element("ol", *contents), class_="contents")
    return joined(
        element("p", element("b", "Recoupe"), " ", figures, class_="wordmark"),
        _legend(),
        listing if len(articles) > 1 else None,
    )


def _legend() -> Safe:
    types = [_switch(f"show-{name}", FAMILY_NAMES[name], name, ", ".join(events)) for name, events in FAMILIES.items()]
    statuses = [_switch(f"show-{status}", name, f"line {status}", None) for status, name in STATUS_NAMES.items()]
    return joined(element("div", *types, class_="legend"), element("div", *statuses, class_="legend"))


def _switch(name: str, words: str, kind: str, hint: str | None) -> Safe:
    """A box that shows or hides one kind of claim; the style sheet does it, no script is involved."""
    box = Safe(f'<input type="checkbox" id="{name}" checked>')
    return element("label", box, element("span", words, class_=kind), for_=name, title=hint)


def _contents_entry(number: int, coded: Coded) -> Safe:
    article = coded.article
    link = element("a", article.title or article.id, href=f"#a{number}", dir="auto")
    return element("li", link, " ", element("span", count(len(coded.claims), "claim"), class_="about"))


def article_section(number: int, coded: Coded) -> Safe:
    """One article beside its claims; ``number`` makes its anchors (``a1``, ``a1-3`` for its third claim)."""
    article = coded.article
    key = f"a{number}"
    about = " · ".join(part for part in (article.outlet, article.published, article.language, article.id) if part)
    heading = element(
        "header",
        element("h2", article.title or article.id, dir="auto"),
        element("p", about, class_="about", dir="auto", title=article.published_why),
    )
    text = element("section", marked_text(key, coded), class_="text", lang=article.language, aria_label="Text")
    claims = element("aside", claim_list(key, coded), quote_list(coded), aria_label="Claims")
    return element("article", heading, element("div", text, claims, class_="pair"), id=key)
