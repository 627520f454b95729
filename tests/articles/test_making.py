"""Pages -> articles, good and bad ones."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recoupe.articles import make_article
from recoupe.model.article import READABLE, Article
from recoupe.model.page import Loss, Page
from recoupe.pages import read_pages

_PARAGRAPH = "Le convoi a quitté le port à l'aube, puis il a gagné la base du nord, selon deux officiers de la garde. "


def _article(text: str, *, url: str | None = None, published: str | None = None) -> Article:
    made = make_article(Page("essai", "essai.txt", text=text, url=url, published=published))
    assert isinstance(made, Article)
    return made


def _loss(text: str) -> Loss:
    made = make_article(Page("essai", "essai.txt", text=text))
    assert isinstance(made, Loss)
    return made


def test_bare_text_stays_as_given() -> None:
    """The text of a bare page is the article's text, to the last carriage return."""
    text = f"Le port rouvre aux cargos\r\n\r\n{_PARAGRAPH}\r\n"
    assert _article(text=text).text == text


def test_metadata_of_a_bare_text() -> None:
    """Title, day, author, agency and outlet are read where the page prints them."""
    text = (
        f"Le port rouvre aux cargos\nPar Nadia Kern\nPublié le 4 mars 2021 à 18h12\n\n{_PARAGRAPH}\n\n(Avec AFP)\n"
        "Tous droits réservés"
    )
    article = _article(text=text, url="https://www.exemple.org/2021/03/05/port")
    assert (article.title, article.published) == ("Le port rouvre aux cargos", "2021-03-04")
    assert (article.authors, article.agencies, article.outlet) == (("Nadia Kern",), ("AFP",), "exemple.org")


def test_furniture_only() -> None:
    """A page of menus and notices gives a named loss."""
    assert _loss(text="Menu\nSe connecter\nNous utilisons des cookies.\nNewsletter").code == "furniture-only"


@pytest.mark.parametrize("text", ["", " \n\t\n"])
def test_empty(text: str) -> None:
    """A page without text gives a named loss."""
    assert _loss(text=text).code == "empty"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The army said on Tuesday that its men had taken the bridge after two days of heavy fighting.", "English"),
        ("El ejército anunció el martes que sus hombres habían tomado el puente tras dos días de combates.", "Spanish"),
        ("قال الجيش يوم الثلاثاء إن رجاله سيطروا على الجسر بعد يومين من القتال العنيف في المدينة.", "Arabic"),
        ("Армия заявила во вторник, что её люди взяли мост после двух дней тяжёлых боёв в городе.", "Russian"),
    ],
)
def test_not_french(text: str, name: str) -> None:
    """A text in another language is turned away, and the loss names the language."""
    loss = _loss(text=text)
    assert (loss.code, loss.whole) == ("not-french", True)
    assert name in loss.message


@pytest.mark.parametrize("text", ["Mort de 5 soldats à Korga", "Les combats continuent.", "Haddad : « No pasarán »"])
def test_short_texts_count_as_french(text: str) -> None:
    """A text too short to be sure of is not refused."""
    assert _article(text=text).language == "fr"


def test_unreadable_date_is_a_named_loss() -> None:
    """A publication date that is no date leaves the article and names itself."""
    article = _article(text=_PARAGRAPH, published="hier soir")
    assert article.published is None
    assert [loss.code for loss in article.losses] == ["bad-published"]


def test_normal_forms_give_the_same_lines() -> None:
    """Composed and decomposed accents are labelled alike, each with offsets into its own text."""
    text = f"Le chef de la région est tué à Béra\n\n{_PARAGRAPH}\n\nPublicité\n\n{_PARAGRAPH}Été."
    made = [_article(text=unicodedata.normalize(form, text)) for form in ("NFC", "NFD")]
    first, second = ([line.label for line in article.lines] for article in made)
    assert first == second
    assert all(line.span.of(article.text).strip() for article in made for line in article.lines)


def test_bidi_controls_and_nul_do_not_disturb() -> None:
    """Control characters inside words neither raise nor move an offset."""
    text = f"Le port \u202erouvre\u202c aux cargos\n\n\u2067{_PARAGRAPH}\u2069\ufffd"
    article = _article(text=text)
    assert article.text == text
    assert sum(line.label in READABLE for line in article.lines) == 2


@given(st.text(max_size=300))
@settings(max_examples=60, deadline=None)
def test_no_text_raises(text: str) -> None:
    """Any text gives an article or a loss."""
    assert isinstance(make_article(Page("essai", "essai.txt", text=text)), Article | Loss)


@given(st.text(alphabet=st.sampled_from("<>/!-&;#= apdivscrth\"'é1\n"), max_size=200))
@settings(max_examples=60, deadline=None)
def test_no_markup_raises(html: str) -> None:
    """Any broken mark-up gives an article or a loss."""
    assert isinstance(make_article(Page("essai", "essai.html", html=html)), Article | Loss)


def test_ten_megabytes_of_text() -> None:
    """A text of 10 MB in one line is read, its last words included."""
    article = _article(text=_PARAGRAPH * 95_000 + "La fin.")
    assert article.lines[-1].span.end == len(article.text)


@pytest.mark.needs_shared
def test_wikinews_loses_nothing(shared: Path) -> None:
    """Of the Wikinews reports, which have no furniture, only lines that are a date and no more are left unread."""
    for page in read_pages([shared / "corpus/wikinews"]):
        article = make_article(page) if isinstance(page, Page) else page
        assert isinstance(article, Article)
        unread = [line for line in article.lines if line.label not in READABLE]
        assert all(line.label == "dateline" and line.span.end - line.span.start < 30 for line in unread)
