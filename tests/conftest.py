"""What tests share: a small coded article that nobody had to parse, and the way to texts that lie elsewhere."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import settings

from recoupe.model.article import Article, Hole, Line, LineLabel
from recoupe.model.claim import Claim, EventType, Item, Party, Place, Quote, Reason, Status
from recoupe.model.coded import Coded
from recoupe.model.span import Span

# Speed is measured in benchmarks/, never asserted: a busy machine must not fail a test.
settings.register_profile("recoupe", deadline=None)
settings.load_profile("recoupe")

ROOT = Path(__file__).resolve().parent.parent

TEXT = """Menu | Contact
La Kardouanie livre des blindés
La Kardouanie a livré au moins six blindés à la milice d'Anzar le 3 mai, selon le ministre Toubal.
« Nous n'avons rien reçu », a dit Anzar. La ville de est calme."""


@pytest.fixture
def root() -> Path:
    """The project's own folder."""
    return ROOT


@pytest.fixture
def shared() -> Path:
    """Texts and hand-made gold that belong to others: a folder beside the checkout, where there is one."""
    folder = ROOT.parent / "shared"
    if not folder.is_dir():
        pytest.skip("the texts shared beside the checkout (../shared) are not here: nothing to measure against")
    return folder


def find(words: str, text: str = TEXT) -> Span:
    """Where the words stand in the text."""
    start = text.index(words)
    return Span(start, start + len(words))


def party(words: str, *others: str, entity: str | None = None) -> Party:
    """A party named by words of the text."""
    return Party(words, (words, *others), find(words), entity)


@pytest.fixture
def claims() -> tuple[Claim, ...]:
    """A delivery told twice by a minister, and its denial, whose words lie inside the first telling's line."""
    delivery = Claim(
        id="c1aa",
        type=EventType.AID,
        mode="arms",
        status=Status.ASSERTED,
        actor=(party("Kardouanie", "La Kardouanie", entity="country:xk"),),
        recipient=(party("milice d'Anzar"),),
        speaker=(party("Toubal"),),
        place=Place("Anzar", ("Anzar",), find("Anzar"), None),
        when="2024-05-03",
        when_text="le 3 mai",
        items=(Item("blindés", ("blindés",), 6, None, find("blindés à")),),
        evidence=(find("La Kardouanie livre des blindés"), find("La Kardouanie a livré au moins six blindés")),
        rules=("fr.aid.livrer",),
        reasons=(Reason("fr.aid.livrer", "a verb of giving with a weapon as its object", (find("livré"),)),),
    )
    denial = Claim(
        id="c1bb",
        type=EventType.AID,
        mode=None,
        status=Status.DENIED,
        actor=(),
        recipient=(party("Anzar"),),
        speaker=(party("Anzar"),),
        place=None,
        when=None,
        when_text=None,
        items=(),
        evidence=(find("au moins six blindés à la milice"),),
        rules=(),
    )
    return (delivery, denial)


@pytest.fixture
def article() -> Article:
    """An invented report with a menu, a title, two lines of text and a word lost with its link."""
    labels = (LineLabel.FURNITURE, LineLabel.TITLE, LineLabel.BODY, LineLabel.BODY)
    rows = zip(TEXT.splitlines(), labels, strict=True)
    lines = tuple(Line(find(row), label, "because the test says so") for row, label in rows)
    return Article(
        id="rapport-1",
        text=TEXT,
        lines=lines,
        title="La Kardouanie livre des blindés",
        outlet="Le Courrier",
        language="fr",
        published="2024-05-04",
        holes=(Hole(TEXT.index("est calme"), "a word seems to be missing after « de »"),),
    )


@pytest.fixture
def coded(article: Article, claims: tuple[Claim, ...]) -> Coded:
    """The invented report with its two claims and one quote."""
    quote = Quote(find("Nous n'avons rien reçu"), party("Anzar"), "direct")
    return Coded(article, claims, (quote,))
