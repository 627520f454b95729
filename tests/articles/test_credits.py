"""Authors, agencies and outlets as pages credit them."""

from __future__ import annotations

import pytest

from recoupe.articles import make_article
from recoupe.articles.names import authors_of, is_name
from recoupe.model.article import Article
from recoupe.model.page import Page

_PARAGRAPH = "Le convoi a quitté le port à l'aube, puis il a gagné la base du nord, selon deux officiers de la garde."


def _article(text: str, *, url: str | None = None, outlet: str | None = None) -> Article:
    made = make_article(Page("essai", "essai.txt", text=text, url=url, outlet=outlet))
    assert isinstance(made, Article)
    return made


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        ("Par Nadia Kern", ["Nadia Kern"]),
        ("Par Nadia Kern et Idriss Ould Bala, avec AFP", ["Nadia Kern", "Idriss Ould Bala"]),
        ("Propos recueillis par Jean-Luc d'Arbois", ["Jean-Luc d'Arbois"]),
        ("Junior Kasongo, à Nyala", ["Junior Kasongo"]),
        ("La rédaction avec AFP", []),
        ("(Avec Reuters)", []),
    ],
)
def test_authors(byline: str, names: list[str]) -> None:
    """Persons are read out of a byline; agencies, offices and places are not."""
    assert authors_of(byline) == names


@pytest.mark.parametrize("line", ["Nadia Kern", "Awa Ould Traoré", "Jean-Luc d'Arbois", "Karim B. Sall, à Gao"])
def test_names(line: str) -> None:
    """A line of a person's name is known as one."""
    assert is_name(line)


@pytest.mark.parametrize("line", ["La guerre continue", "Korga", "Deux soldats tués", "Nadia Kern est arrivée"])
def test_other_lines_are_no_names(line: str) -> None:
    """Titles and single words are no names."""
    assert not is_name(line)


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        (f"KORGA (AFP) - {_PARAGRAPH}", ("AFP",)),
        (f"{_PARAGRAPH} (Reuters)", ("Reuters",)),
        (f"{_PARAGRAPH}\n\nAvec AFP et Reuters", ("AFP", "Reuters")),
        (f"Le port rouvre aux cargos\nDes quais déserts. © Ali Koné / AFP\n\n{_PARAGRAPH}", ()),
        (f"{_PARAGRAPH} L'AFP n'a pas pu joindre la milice.", ()),
    ],
)
def test_agencies(text: str, agencies: tuple[str, ...]) -> None:
    """Credits of the text count; the credit of a picture and a mention inside the text do not."""
    assert _article(text).agencies == agencies


def test_outlets() -> None:
    """What was handed over goes before the licence line, and that before the address."""
    text = f"{_PARAGRAPH}\n\n[cc] Le Courrier libre, 2019, copie libre avec mention de la source"
    url = "https://www.exemple.org/port"
    assert _article(text, url=url, outlet="La Vigie").outlet == "La Vigie"
    assert _article(text, url=url).outlet == "Le Courrier libre"
    assert _article(_PARAGRAPH, url=url).outlet == "exemple.org"
    assert _article(_PARAGRAPH, url="http://[bad").outlet is None
