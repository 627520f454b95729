"""Publication dates: from which source, at which precision, and never invented."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from recoupe.articles import make_article
from recoupe.articles.dates import address_date, given_date, stated_date
from recoupe.model.article import Article
from recoupe.model.page import Page
from recoupe.pages import read_pages

_PARAGRAPH = "Le convoi a quitté le port à l'aube, puis il a gagné la base du nord, selon deux officiers de la garde."


def _published(text: str, *, url: str | None = None, published: str | None = None) -> str | None:
    article = make_article(Page("essai", "essai.txt", text=text, url=url, published=published))
    assert isinstance(article, Article)
    return article.published


@pytest.mark.parametrize(
    ("value", "edtf"),
    [
        ("2020-05-19T09:48:25+02:00", "2020-05-19"),
        ("2020-05-19 09:48", "2020-05-19"),
        ("2020-05", "2020-05"),
        ("2020", "2020"),
        ("2020-05~", "2020-05~"),
        ("20200519", "2020-05-19"),
        ("19 mai 2020", "2020-05-19"),
        ("Tue, 19 May 2020 07:48:25 GMT", "2020-05-19"),
        ("19/05/2020", "2020-05-19"),
        ("2020-13-01", None),
        ("2020-02-30", None),
        ("hier", None),
        ("0000-00-00", None),
    ],
)
def test_given_dates(value: str, edtf: str | None) -> None:
    """A date handed over keeps its own precision, loses its time of day, and is nothing when it is no date."""
    assert given_date(value) == edtf


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Publié le 1er août 2023", "2023-08-01"),
        ("le 3 févr. 2021 à 8h", "2021-02-03"),
        ("03.02.2021 - 22:41", "2021-02-03"),
        ("le 31 avril 2021", None),
        ("en mars 2021", None),
    ],
)
def test_stated_dates(text: str, edtf: str | None) -> None:
    """Days written out or in figures are read the French way, days that no calendar has are not."""
    assert stated_date(text) == edtf


@pytest.mark.parametrize(
    ("url", "edtf"),
    [
        ("https://exemple.org/monde/2023/08/23/le-pont.html", "2023-08-23"),
        ("https://exemple.org/2023/08/le-pont", "2023-08"),
        ("https://exemple.org/le-pont-20230823-xyz", "2023-08-23"),
        ("https://exemple.org/article/12345678", None),
    ],
)
def test_address_dates(url: str, edtf: str | None) -> None:
    """The day or month that a web address names is read, other numbers in it are not."""
    assert address_date(url) == edtf


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        (f"Le port rouvre aux cargos\nPublié le 4 mars 2021 - Mis à jour le 9 mars 2021\n\n{_PARAGRAPH}", "2021-03-04"),
        (f"Le port rouvre aux cargos\n\nKORGA, 4 mars 2021 (AFP) - {_PARAGRAPH}", "2021-03-04"),
        (f"Le port rouvre aux cargos\n\n4 mars 2021. – {_PARAGRAPH}", "2021-03-04"),
        (f"Le port rouvre aux cargos\nMis à jour le 9 mars 2021\n\n{_PARAGRAPH}", None),
        (f"vendredi 9 avril 2021\nLe port rouvre aux cargos\n\n{_PARAGRAPH}", None),
        (f"Le port rouvre aux cargos\n\n{_PARAGRAPH} Le 4 mars 2021, le port était fermé.", None),
        (f"Le port rouvre aux cargos\n\n{_PARAGRAPH}\n\n[cc] Le Courrier libre, 2019", "2019"),
        (f"Le port rouvre aux cargos\n\n{_PARAGRAPH}\n\n© 2024 Le Courrier - Tous droits réservés", None),
    ],
)
def test_dates_in_the_text(text: str, edtf: str | None) -> None:
    """The text's own statement counts; an update, the day of the visit, a day of the story, a footer's year do not."""
    assert _published(text) == edtf


def test_order_of_the_sources() -> None:
    """What was handed over goes before the text, and the text before the address."""
    text = f"Le port rouvre aux cargos\nPublié le 4 mars 2021\n\n{_PARAGRAPH}"
    url = "https://exemple.org/2021/03/05/port"
    assert _published(text, url=url, published="2021-03") == "2021-03"
    assert _published(text, url=url) == "2021-03-04"
    assert _published(_PARAGRAPH, url=url) == "2021-03-05"


@pytest.mark.needs_shared
def test_dates_of_the_gold(shared: Path) -> None:
    """The publication dates of all twenty open articles are those found by hand."""
    rows = [
        json.loads(row)
        for name in ("seeds", "dev")
        for row in (shared / f"gold/{name}.gold.jsonl").read_text(encoding="utf-8").splitlines()
    ]
    wanted = {row["id"]: row.get("published") for row in rows}
    pages = [page for page in read_pages([shared / "corpus"]) if isinstance(page, Page)]
    articles = [article for page in pages if isinstance(article := make_article(page), Article)]
    assert {article.id: article.published for article in articles if article.id in wanted} == wanted
