"""HTML -> text: what stays, what goes, and what happens to pages that no parser likes."""

from __future__ import annotations

import pytest

from recoupe.articles.flattening import flatten
from recoupe.articles.markup import MAX_ELEMENTS, extract

_SENTENCES = [
    f"La {ordinal} colonne a quitté la ville par la route du col, a dit le colonel Bala aux journalistes présents."
    for ordinal in ("première", "deuxième", "troisième", "quatrième", "cinquième", "sixième", "septième", "huitième")
]
_PARAGRAPHS = "".join(f"<p>{sentence}</p>" for sentence in _SENTENCES)
_PAGE = f"""<html><head><title>La garnison quitte le col - Le Courrier du Haut</title>
<meta property="og:title" content="La garnison quitte le col">
<meta property="og:site_name" content="Le Courrier du Haut">
<meta property="article:published_time" content="2021-03-04T18:12:00+01:00"><meta name="author" content="Nadia Kern">
</head><body><nav><a href="/">Accueil</a><a href="/monde">Monde</a></nav>
<article><h1>La garnison quitte le col</h1>{_PARAGRAPHS}</article>
<aside><h3>Articles similaires</h3><a href="/x">La crue emporte un hameau</a></aside>
<footer>© 2024</footer></body></html>"""


def test_article_of_a_page() -> None:
    """Title and paragraphs stay, divided by blank lines; menu, links and footer go."""
    text = extract(_PAGE, "page").text
    assert text.split("\n\n") == ["La garnison quitte le col", *_SENTENCES]


def test_declarations_of_a_page() -> None:
    """Outlet, author and day are read from the mark-up."""
    found = extract(_PAGE, "page")
    assert (found.outlet, found.authors, found.published) == ("Le Courrier du Haut", ("Nadia Kern",), "2021-03-04")
    assert not found.losses


def test_a_day_of_the_story_is_not_the_day_of_publication() -> None:
    """A date inside the text of a page that declares none is not taken for its publication."""
    html = f"<html><body><h1>Le col</h1><p>Le 12/03/2019, la ville était prise.</p>{_PARAGRAPHS}</body></html>"
    assert extract(html, "page").published is None


def test_a_year_stays_a_year() -> None:
    """No day or month is filled in where the page bears a year only."""
    html = f'<html><head><meta name="date" content="2020"></head><body>{_PARAGRAPHS}</body></html>'
    assert extract(html, "page").published in {None, "2020"}


@pytest.mark.parametrize("depth", [300, 2_000, 5_000, 50_000])
def test_deep_pages_keep_their_text(depth: int) -> None:
    """A page of any depth gives its first, deepest and last sentence; beyond the parser's depth it says so."""
    first, deepest, last = _SENTENCES[:3]
    html = f"<html><body><p>{first}</p>{'<div>' * depth}<p>{deepest}</p>{'</div>' * depth}<p>{last}</p></body></html>"
    found = extract(html, "page")
    assert all(sentence in found.text for sentence in (first, deepest, last))
    assert [loss.code for loss in found.losses] == (["deep-markup"] if depth > 2_048 else [])


def test_large_pages_are_read_in_a_plainer_way() -> None:
    """A page of very many elements gives all its text, and the loss is named."""
    html = "<html><body>" + f"<p>{_SENTENCES[0]} <b>gras</b></p>" * (MAX_ELEMENTS // 2) + "</body></html>"
    found = extract(html, "page")
    assert found.text.count("gras") == MAX_ELEMENTS // 2
    assert [loss.code for loss in found.losses] == ["large-markup"]


def test_a_fragment_is_enough() -> None:
    """A single paragraph without a page around it is read."""
    assert extract(f"<p>{_SENTENCES[0]}</p>", "page").text == _SENTENCES[0]


@pytest.mark.parametrize("html", ["", "<!-- -->", "<script>x</script>", "<html></html>", "\ufffd", "<" * 500])
def test_pages_without_text_do_not_raise(html: str) -> None:
    """Mark-up that holds no text gives none."""
    assert not extract(html, "page").text.strip("<\ufffd")


def test_flatten_reads_blocks_as_lines() -> None:
    """Blocks become lines, inline elements do not, entities are read, scripts and menus are passed over."""
    html = (
        "<nav>Menu</nav><p>Deux <b>ponts</b> &eacute;taient\npris.</p><script>if (a<b) {}</script><p>Trois<br>morts</p>"
    )
    assert flatten(html) == "Deux ponts étaient pris.\n\nTrois\n\nmorts"


@pytest.mark.parametrize("mark", ["<!--", "<script>", "<a ", "</p", "<nav><p>mot "])
def test_flatten_takes_linear_time(mark: str) -> None:
    """Marks that are opened a hundred thousand times and never closed cost no more than their length."""
    assert "fin" in flatten("fin" + mark * 100_000)
