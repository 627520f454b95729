"""The whole flow on one screen: pages, articles, syntax, mentions, claims and quotes, entities, findings, registers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.articles import make_article
from recoupe.claims import find_attributions, find_claims, find_wordings, make_quotes
from recoupe.entities import Registry, link_parties, name_claims, name_quotes, place_claims
from recoupe.findings import CrossCheck, Origins, find_reuse
from recoupe.mentions import find_mentions
from recoupe.model.article import Article
from recoupe.model.coded import Coded
from recoupe.model.page import Loss
from recoupe.pages import read_pages
from recoupe.registers import make_registers
from recoupe.syntax import parse

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from recoupe.findings import Decisions
    from recoupe.model.finding import Finding
    from recoupe.model.page import Page
    from recoupe.model.register import Registers
    from recoupe.model.reuse import Reuses

__all__ = ["check", "code", "code_article", "code_page", "copies", "parse", "read_articles", "registers"]


def read_articles(paths: Sequence[str], *, jsonl: str | None = None) -> Iterator[Article | Loss]:
    """The article of every input, in input order, without reading its claims."""
    for page in read_pages(paths, jsonl=jsonl):
        yield page if isinstance(page, Loss) else make_article(page)


def code(paths: Sequence[str], *, jsonl: str | None = None) -> Iterator[Coded | Loss]:
    """Code every input, in input order; each ends as one :class:`Coded` or one whole :class:`Loss`.

    Names that no pack knows are linked across the articles of the run, each article to those before it.
    """
    registry = Registry()
    for page in read_pages(paths, jsonl=jsonl):
        yield page if isinstance(page, Loss) else code_page(page, registry)


def code_page(page: Page, registry: Registry | None = None) -> Coded | Loss:
    """Code one page."""
    article = make_article(page)
    return code_article(article, registry) if isinstance(article, Article) else article


def code_article(article: Article, registry: Registry | None = None) -> Coded:
    """Code one article whose furniture is off; without a ``registry`` it is linked by itself."""
    syntax = parse(article)
    mentions = find_mentions(syntax, article.published)
    attributions = find_attributions(syntax, mentions)
    claims = find_claims(article.id, syntax, mentions, attributions)
    claims = place_claims(article, mentions, claims)
    quotes = make_quotes(syntax, mentions, attributions)
    wordings = find_wordings(syntax, mentions, attributions)
    links = link_parties(syntax, mentions, article.published, Registry() if registry is None else registry)
    return Coded(article, name_claims(claims, links), name_quotes(quotes, links), wordings, links)


def copies(articles: Iterable[Article]) -> Reuses:
    """The pairs of articles that share text, whatever the order of the articles."""
    return find_reuse(articles)


def check(coded: Sequence[Coded], reuses: Reuses, decisions: Decisions | None = None) -> list[Finding]:
    """Cross-check coded articles, whose shared text is known: the findings, ordered by id."""
    checking = CrossCheck(Origins(reuses).witnesses, decisions)
    for article in coded:
        checking.add(article)
    return checking.findings()


def registers(coded: Sequence[Coded], findings: Sequence[Finding], reuses: Reuses) -> Registers:
    """Tables over the findings of a run: arms, relations, control of places, framing, sources."""
    return make_registers(coded, findings, reuses)
