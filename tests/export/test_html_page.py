"""The HTML page: everything in one file, nothing fetched, nothing that a text can break."""

from __future__ import annotations

import base64
import dataclasses
import hashlib
import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING

from recoupe.export import html_page
from recoupe.model.span import Span

if TYPE_CHECKING:
    from recoupe.model.coded import Coded


class Page(HTMLParser):
    """A parsed page: its tags with attributes, and the words of each paragraph of the text."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(source)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Remember a tag."""
        self.tags.append((tag, dict(attrs)))

    def attribute(self, name: str) -> list[str]:
        """The values of an attribute, over the whole page."""
        return [attrs[name] or "" for _, attrs in self.tags if name in attrs]


def words(source: str) -> str:
    """The page's text without its mark-up and without the claim numbers."""
    without_numbers = re.sub(r'<a class="ref[^>]*>\d+</a>', "", source)
    return re.sub(r"<[^>]+>", "", without_numbers)


def test_every_line_of_the_article_is_there_unbroken(coded: Coded) -> None:
    """Marks cut the text at their borders and lose no character of it."""
    page = words(html_page([coded]))
    for line in coded.article.lines:
        escaped = line.span.of(coded.article.text).replace("'", "&#x27;")
        assert escaped in page


def test_overlapping_claims_are_both_marked(coded: Coded) -> None:
    """The words that two claims share stand inside the marks of both."""
    page = html_page([coded])
    inner = '<mark class="give denied" data-c="a1-2">au moins six blindés</mark>'
    assert f'<mark class="give asserted" data-c="a1-1">{inner}</mark>' in page


def test_every_link_leads_somewhere_in_the_page(coded: Coded) -> None:
    """Numbers lead to cards and cards to the text; no link leaves the page, and no anchor stands twice."""
    page = Page(html_page([coded, coded]))
    anchors = page.attribute("id")
    links = page.attribute("href")
    assert len(set(anchors)) == len(anchors)
    assert links
    assert {link.removeprefix("#") for link in links} <= set(anchors)


def test_nothing_is_fetched(coded: Coded) -> None:
    """No attribute and no style names another address."""
    source = html_page([coded])
    assert not Page(source).attribute("src")
    assert not re.search(r"url\(|@import|https?:|//[a-z]", re.sub(r"// [^\n]*", "", source))


def test_only_this_style_and_script_may_act(coded: Coded) -> None:
    """The policy names the hashes of the style and script that are in the page, and allows nothing else."""
    source = html_page([coded])
    policy = next(a["content"] or "" for _, a in Page(source).tags if a.get("http-equiv") == "Content-Security-Policy")
    for tag in ("style", "script"):
        content = re.findall(rf"<{tag}>(.*?)</{tag}>", source, re.DOTALL)
        assert len(content) == 1
        digest = base64.b64encode(hashlib.sha256(content[0].encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy
    assert policy.startswith("default-src 'none';")
    assert "style" not in {name for _, attrs in Page(source).tags for name in attrs}


def test_a_hostile_article_stays_text(coded: Coded) -> None:
    """Mark-up in a title, a name, a rule or the text is shown and not obeyed."""
    attack = '"><script>alert(1)</script><img src=x onerror=alert(1)>$style'
    text = coded.article.text.replace("Menu | Contact", "</p><b>gras")
    article = dataclasses.replace(coded.article, id=attack, text=text, title=attack, outlet=attack, language=attack)
    claim = dataclasses.replace(coded.claims[0], rules=(attack,), mode=attack, when_text=attack)
    tags = [tag for tag, _ in Page(html_page([dataclasses.replace(coded, article=article, claims=(claim,))])).tags]
    assert tags.count("script") == 1
    assert not {"img", "b"} & set(tags[tags.index("main") :])


def test_furniture_is_shown_and_labelled(coded: Coded) -> None:
    """A reader can check what was set aside, and why."""
    assert '<p class="furniture" title="furniture: because the test says so" dir="auto">' in html_page([coded])


def test_a_missing_word_is_marked(coded: Coded) -> None:
    """A hole in the text is a sign with its reason, also at the end of a line."""
    article = coded.article
    end = dataclasses.replace(article.holes[0], at=article.lines[-1].span.end, why="at the end")
    source = html_page([dataclasses.replace(coded, article=dataclasses.replace(article, holes=(*article.holes, end)))])
    assert source.count('<span class="hole"') == 2


def test_a_claim_told_nowhere_breaks_nothing(coded: Coded) -> None:
    """Evidence outside every line, or none, still gives a card."""
    lost = dataclasses.replace(coded.claims[0], evidence=(Span(10_000, 10_010),))
    bare = dataclasses.replace(coded.claims[0], evidence=())
    assert html_page([dataclasses.replace(coded, claims=(lost, bare))]).count('<li id="a1-') == 2


def test_no_article_is_a_page_too() -> None:
    """An empty run gives a page that says so."""
    assert "0 articles" in html_page([])


def test_the_same_articles_give_the_same_page(coded: Coded) -> None:
    """Nothing of the moment or the machine goes into the page."""
    assert html_page([coded]) == html_page([coded])
