"""Acts without an author get that of the attack or operation which they were part of, and only then."""

from __future__ import annotations

import pytest

from tests.claims.sentences import coded, only


@pytest.mark.parametrize(
    ("text", "kind", "author"),
    [
        ("Dix soldats ont été tués dans une attaque des rebelles tchadiens.", "ASSAULT", "rebelles tchadiens"),
        ("Une femme a été tuée lorsque la police kényane a tiré sur la foule.", "ASSAULT", "police kényane"),
        (
            "L'opération a été menée par les forces tchadiennes. Lors de l'opération, dix suspects ont été arrêtés.",
            "COERCE",
            "forces tchadiennes",
        ),
        ("Les rebelles ont attaqué le village. Plusieurs habitants ont été tués.", "ASSAULT", "rebelles"),
        ("Dix suspects ont été arrêtés au cours d'opérations menées par l'armée.", "COERCE", "armée"),
    ],
)
def test_the_author_is_that_of_the_act_around(text: str, kind: str, author: str) -> None:
    """A clause in the passive takes the author of what it happened in, by whom, or right behind."""
    assert {party.name for claim in coded(text) if claim.type.value == kind for party in claim.actor} == {author}


@pytest.mark.parametrize(
    "text",
    [
        "Les rebelles ont attaqué la base. Deux soldats ont été tués.",
        "Les rebelles ont attaqué la ville. La radio l'a annoncé. Le maire est arrivé. Des habitants ont été tués.",
    ],
)
def test_nobody_is_guessed(text: str) -> None:
    """Fighters may have fallen to either side, and civilians two sentences later to somebody else."""
    assert [party.name for party in only(text, last=True).actor] == ["inconnu"]


def test_the_attack_and_its_dead_are_one_claim() -> None:
    """What an attack did is the attack told again."""
    claims = coded("Une frappe de l'armée tchadienne a tué trois bergers.")
    assert [[party.name for party in claim.recipient] for claim in claims] == [["bergers"]]


def test_who_comes_under_fire_did_not_wound_with_it() -> None:
    """ "a essuyé des tirs, blessant neuf soldats": the fire wounded them, not those who came under it."""
    claims = coded("Un convoi de la gendarmerie a essuyé des tirs, blessant neuf soldats.")
    assert all("gendarmerie" not in party.name for claim in claims for party in claim.actor)


def test_one_attack_is_not_many() -> None:
    """ "L'attaque de samedi" is none of "leurs attaques" told before."""
    text = (
        "Les rebelles ont repris leurs attaques contre l'armée. La radio l'a annoncé. Le maire est arrivé. Le pays "
        "attend. Samedi, l'attaque visait une chaîne de télévision."
    )
    assert [party.name for party in only(text, last=True).actor] == ["inconnu"]


@pytest.mark.parametrize(
    "text",
    [
        "L'attaque, dénoncée par le Niger, a fait dix morts.",
        "L'attaque condamnée par le Niger a fait dix morts.",
        "Une bombe a été lancée vers des policiers qui gardaient la gare et a tué un passant.",
    ],
)
def test_who_speaks_of_an_act_or_stands_by_has_not_done_it(text: str) -> None:
    """ "L'attaque dénoncée par X" is not X's attack, nor is a bomb thrown at the police theirs."""
    assert [party.name for party in only(text).actor] == ["inconnu"]
