"""Short reports on an invented accident, and ways to make others from them."""

from __future__ import annotations

from recoupe.articles import make_article
from recoupe.findings.reuse.words import Vocabulary, Words, words_of
from recoupe.model.article import Article
from recoupe.model.page import Page

REPORT = """Six mineurs ont été tués lundi dans l'effondrement d'une galerie à Torvak, a annoncé le préfet Ilan Mardo.

Les secours ont remonté quatorze ouvriers, dont deux grièvement brûlés, par un puits creusé en 1961.

« Nous n'abandonnerons personne sous cette montagne », a promis le préfet devant les familles.

La mine de Torvak appartient depuis trois ans au groupe kessarien Norlit, qui l'avait rachetée à l'État."""

RETOLD = """Le préfet Ilan Mardo a confirmé la mort de six mineurs, lundi, quand une galerie de Torvak s'est effondrée.

Un puits de 1961 a permis aux secouristes de ramener quatorze ouvriers à la surface ; deux sont gravement brûlés.

Propriété de l'État jusqu'à son rachat par le kessarien Norlit il y a trois ans, la mine de Torvak a mille employés."""

OTHER = """La ville de Torvak enterrera ses morts mercredi. Le maire a décrété trois jours de deuil et fermé les écoles.

« Nous n'abandonnerons personne sous cette montagne », avait dit le préfet.

Les syndicats réclament depuis des années des détecteurs de gaz. Norlit n'a pas répondu à nos questions."""


def article(identity: str, text: str = REPORT, **given: str) -> Article:
    """An article as its page gives it; ``given`` are outlet, published, title."""
    made = make_article(Page(id=identity, source=identity, text=text, **given))  # type: ignore[arg-type]
    assert isinstance(made, Article), made
    return made


def both(one: str, other: str) -> tuple[Words, Words]:
    """The words of two texts in one vocabulary."""
    vocabulary = Vocabulary()
    return words_of(article("a", one), vocabulary), words_of(article("b", other), vocabulary)
