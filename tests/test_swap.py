"""Loaded words change no fact: a marshal, a warlord and a putschist do the same things in the same sentences."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING, Any

import pytest

from recoupe.model.coded import Coded
from recoupe.model.page import Page
from recoupe.model.span import Span
from recoupe.pipeline import code_page
from tests.programs import program

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

SAMPLES = files("recoupe").joinpath("samples")
WORDS = ("maréchal", "général", "commandant", "chef de guerre", "homme fort", "putschiste")
OWN = (
    "Le général Malek Orsan a bombardé le port de Kolvar.",
    "Les forces du maréchal Malek Orsan ont attaqué l'armée tchadienne près de Kolvar.",
    "La Suède a livré six blindés au commandant Malek Orsan.",
    "Malek Orsan a pris la ville de Kolvar. Le général a ensuite arrêté douze opposants.",
    "« Nous avons repris Kolvar », a déclaré le maréchal Malek Orsan.",
    "Selon l'ONU, le putschiste a rejeté la trêve et menacé la Suède.",
    "Le Tchad a accusé l'homme fort Malek Orsan d'avoir fait tuer deux journalistes.",
    "Des généraux ont rencontré lundi le président tchadien.",
    "L'ancien chef de guerre Malek Orsan a été arrêté par la police suédoise.",
    "La rencontre entre l'émissaire suédois et le commandant Orsan a eu lieu à Kolvar.",
    "Le porte-parole du général Orsan a démenti tout bombardement de l'hôpital.",
    "Cet homme fort a fait emprisonner ses rivaux.",
    "Les combattants fidèles au maréchal ont quitté Kolvar jeudi.",
    "Général Orsan, dont les troupes assiègent Kolvar, accuse le Tchad de mentir.",
    "Malek Orsan, l'homme fort de l'Est, a reçu la presse à Kolvar.",
    "Les putschistes ont arrêté le président et fermé la frontière avec le Tchad.",
    "Trois généraux ont été tués par les rebelles près de Kolvar.",
    "Le Tchad accuse le commandant Orsan. L'homme fort a démenti avoir livré des armes aux rebelles.",
    "Malek Orsan menace la Suède. Le putschiste promet de bombarder Kolvar.",
    "La commandante Inès Orsan a attaqué Kolvar jeudi.",
    "Des combattants du commandant Orsan ont enlevé cinq policiers, selon un général.",
    "Le vieux maréchal refuse toute négociation avec les généraux au pouvoir.",
    "Chef de guerre redouté, Malek Orsan a attaqué Kolvar jeudi.",
    "Un chef de guerre a été tué dans une frappe de l'aviation suédoise.",
    "Les troupes de ce général, soutenues par la Suède, avancent vers Kolvar.",
)


@pytest.fixture(scope="module")
def swap() -> Any:  # noqa: ANN401 - a program loaded by path
    """The program that swaps and compares."""
    return program("benchmarks/swap.py")


def own_page(text: str) -> Page:
    """A page of one sentence or two, long enough to be French without a doubt."""
    return Page("essai", "essai", text=text)


@pytest.fixture(scope="module")
def changed(swap: Any) -> Callable[[Page], list[str]]:  # noqa: ANN401
    """The changes of a page over all pairs of words, one readable line each."""

    def lines(page: Page) -> list[str]:
        coded = code_page(page)
        assert isinstance(coded, Coded), coded
        text = coded.article.text
        return [
            f"{source} -> {target}: {swap.told(change, text, 8)}"
            for source, target in swap.PAIRS
            for change in swap.compare(page, coded, source, target) or []
        ]

    return lines


@pytest.mark.parametrize("text", OWN)
def test_swapping_the_word_changes_no_claim_of_our_sentences(text: str, changed: Callable[[Page], list[str]]) -> None:
    """Over all pairs of words, the claims of a sentence stay the same but for the words themselves."""
    assert changed(own_page(text)) == []


def test_swapping_the_word_changes_no_claim_of_the_samples(
    swap: Any,  # noqa: ANN401
    changed: Callable[[Page], list[str]],
) -> None:
    """The shipped reports call one man by several of these words; their claims do not depend on which."""
    names = sorted(each.name for each in SAMPLES.joinpath("reports").iterdir())
    pages = [page for name in names for page in swap.pages_of([str(SAMPLES.joinpath("reports", name))])]
    assert [line for page in pages for line in changed(page)] == []


@pytest.mark.needs_shared
def test_swapping_the_word_changes_no_claim_of_real_reports(
    shared: Path,
    swap: Any,  # noqa: ANN401
    changed: Callable[[Page], list[str]],
) -> None:
    """The same over every report of the shared corpus."""
    pages = swap.pages_of([str(shared / "corpus")])
    assert pages
    assert [line for page in pages for line in changed(page)] == []


@pytest.mark.parametrize(
    ("text", "source", "target", "expected"),
    [
        ("Le maréchal parle.", "maréchal", "homme fort", "L'homme fort parle."),
        ("au maréchal", "maréchal", "homme fort", "à l'homme fort"),
        ("du maréchal", "maréchal", "homme fort", "de l'homme fort"),
        ("la mort de l’homme fort", "homme fort", "général", "la mort du général"),
        ("À l'homme fort", "homme fort", "général", "Au général"),
        ("ce général", "général", "homme fort", "cet homme fort"),
        ("le titre d'homme fort", "homme fort", "maréchal", "le titre de maréchal"),
        ("le titre de maréchal", "maréchal", "homme fort", "le titre d'homme fort"),
        ("des maréchaux", "maréchal", "chef de guerre", "des chefs de guerre"),
        ("les putschistes", "putschiste", "général", "les généraux"),
        ("la putschiste", "putschiste", "homme fort", "la femme forte"),
        ("un vieil homme fort", "homme fort", "commandant", "un vieux commandant"),
        ("un nouveau commandant", "commandant", "homme fort", "un nouvel homme fort"),
        ("l'ancien chef de guerre", "chef de guerre", "homme fort", "l'ancien homme fort"),
        ("l'ex-général", "général", "putschiste", "l'ex-putschiste"),
        ("Général Orsan", "général", "maréchal", "Maréchal Orsan"),
        ("Orsan, maréchal Haddad", "maréchal", "général", "Orsan, général Haddad"),
        ("le secrétaire général Orsan", "général", "maréchal", "le secrétaire général Orsan"),
        ("la grève générale", "général", "maréchal", "la grève générale"),
        ("en général", "général", "maréchal", "en général"),
        ("le général de brigade", "général", "putschiste", "le général de brigade"),
        ("le commandant en chef", "commandant", "putschiste", "le commandant en chef"),
        ("les officiers putschistes", "putschiste", "général", "les officiers putschistes"),
    ],
)
def test_the_swap_speaks_french(text: str, source: str, target: str, expected: str, swap: Any) -> None:  # noqa: ANN401
    """Articles elide, plurals agree, and a word that is an adjective or part of an office stays."""
    assert swap.swapped(text, source, target) == expected


def test_offsets_lead_back_to_the_first_text(swap: Any) -> None:  # noqa: ANN401
    """Words outside a swap keep their place; an end inside one moves to its edge."""
    text = "Hier du maréchal Orsan au maréchal Haddad"
    made = tuple(swap.swaps(text, "maréchal", "homme fort"))
    other, snap = swap.swapped(text, "maréchal", "homme fort"), swap.Snap(made)
    for word in ("Hier", "Orsan", "Haddad", "Orsan à"):
        at = other.index(word)
        back = snap.after(Span(at, at + len(word)))
        assert back.of(text).startswith(word.split()[0])
    assert snap.after(Span(0, len(other))) == Span(0, len(text))
    inside = other.index("fort Orsan")
    assert snap.after(Span(inside, inside + 10)).of(text) == "du maréchal Orsan"
    assert snap.before(Span(text.index("maréchal"), text.index(" au"))).of(text) == "du maréchal Orsan"


def test_a_change_is_seen(swap: Any) -> None:  # noqa: ANN401
    """The comparison is not blind: a lost claim, a new one and a changed field are told apart."""
    row = swap.Row("AID", "asserted", ("a",), ("b",), (), (Span(0, 9),), "", "", ())
    found = swap.changes([row, row._replace(type="HOLD")], [row._replace(status="hedged"), row._replace(type="AGREE")])
    assert sorted(change.kind for change in found) == ["gained", "lost", "status"]


def test_all_pairs_are_tried(swap: Any) -> None:  # noqa: ANN401
    """Each of the six words stands for each of the others."""
    assert len(swap.PAIRS) == len(set(swap.PAIRS)) == len(WORDS) * (len(WORDS) - 1)
    assert set(swap.FORMS) == set(WORDS)
