"""Who acts and who is acted upon, where neither stands in a slot of the act itself."""

from __future__ import annotations

import pytest

from tests.claims.sentences import only


def recipients(text: str, kind: str) -> list[str]:
    """The names of the recipients of the last claim of a type."""
    return [party.name for party in only(text, kind, last=True).recipient]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("L'Iran a retiré ses troupes du Liban.", ["Liban"]),
        ("Les soldats français ont quitté le Mali.", ["Mali"]),
        ("La milice s'est retirée de Kolvar.", []),
    ],
)
def test_a_country_is_left_to_itself(text: str, left: list[str]) -> None:
    """Who withdraws from a country withdraws from somebody; a town is nobody."""
    assert recipients(text, "RETREAT") == left


@pytest.mark.parametrize(
    ("text", "kind", "answering"),
    [
        ("Le Burkina Faso réagit aux accusations du président ghanéen.", "ACCUSE", ["Burkina Faso"]),
        ("La Turquie ne cédera pas aux menaces du général Orsan.", "THREATEN", ["Turquie"]),
        ("L'ONU a rappelé les accusations du président ghanéen.", "ACCUSE", []),
    ],
)
def test_who_answers_was_spoken_to(text: str, kind: str, answering: list[str]) -> None:
    """The subject of a verb of answering is the recipient of what it answers."""
    assert recipients(text, kind) == answering


def test_nobody_attacks_his_own_positions() -> None:
    """In an accusation, "ses positions" are those of the accuser."""
    text = "L'armée congolaise accuse la coalition M23 de multiplier les attaques contre ses positions."
    assert "armée congolaise" in recipients(text, "ASSAULT")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Washington a reproché à Moscou son ingérence.", "ACCUSE"),
        ("Londres a imputé à Moscou l'attaque.", "ACCUSE"),
        ("Londres a demandé à Moscou la fin des combats.", "REQUEST"),
    ],
)
def test_a_capital_is_spoken_to_as_its_government(text: str, kind: str) -> None:
    """Behind "à", what is said goes to the government that the capital stands for."""
    assert recipients(text, kind) == ["Moscou"]


def test_who_calls_for_a_march_is_not_its_target() -> None:
    """ "à l'appel de X": who called is not whom the march is against."""
    assert recipients("Des milliers de jeunes ont défilé à l'appel du Front du Nord.", "PROTEST") == []


def test_a_march_in_the_capital_is_not_against_the_government() -> None:
    """ "ont manifesté à Tbilissi" says where, and against whom nobody knows."""
    assert recipients("Des milliers de personnes ont manifesté à Tbilissi.", "PROTEST") == []


def test_troops_leave_the_country_behind_them() -> None:
    """ "le retrait de ses troupes du Niger": the troops are somebody's already, and Niger is what they leave."""
    assert recipients("Paris a annoncé le retrait de ses troupes du Niger.", "RETREAT") == ["Niger"]


def test_a_day_is_no_rival_of_a_person() -> None:
    """The noun of a time between the person and "l'" does not leave the pronoun open."""
    text = "Karim Orsan a été arrêté mardi. La police l'a relâché jeudi."
    assert recipients(text, "CONCEDE") == ["Karim Orsan"]


def test_who_tells_of_the_dead_did_not_kill_them() -> None:
    """ "X a fait état de deux militaires tombés": a participle says it of its noun, and nobody did it."""
    text = "L'officier a fait état de deux militaires tombés au champ d'honneur."
    assert not only(text).actor[0].is_known


def test_my_men_are_mine() -> None:
    """« nos hommes » also bear the name of who says so."""
    claim = only("« L'armée a tué soixante de nos hommes », a déclaré Karim Orsan.")
    assert "Karim Orsan" in claim.recipient[0].names


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Dix soldats sont morts dans des combats contre les rebelles.", ["rebelles"]),
        ("Deux policiers ont péri dans un accrochage avec des trafiquants.", ["trafiquants"]),
        ("Dix civils sont morts dans des combats contre les rebelles.", ["inconnu"]),
        ("Deux policiers ont été blessés dans l'attaque de leur patrouille par des rebelles.", ["rebelles"]),
    ],
)
def test_those_who_fight_for_a_side_fall_to_the_other(text: str, actor: list[str]) -> None:
    """Who fights whom says who killed a fighter, and nothing of who killed a bystander."""
    assert [party.name for party in only(text).actor] == actor


def test_a_second_act_does_not_lend_its_parties_to_the_first() -> None:
    """ "Ont condamné l'attaque et appelé les deux camps à la retenue" condemns neither camp."""
    assert recipients("La Suède a condamné l'attaque et appelé les deux camps à la retenue.", "ACCUSE") == []


def test_whoever_is_blamed_for_an_attack_did_it() -> None:
    """ "L'attaque du convoi, attribuée à X" was made by X on the convoy, whatever hangs between them."""
    text = "L'attaque d'un convoi de la milice, attribuée à des hommes armés, a fait 38 morts."
    assert [party.name for party in only(text).actor] == ["hommes armés"]
    assert recipients(text, "ASSAULT") == ["milice", "convoi de la milice"]


@pytest.mark.parametrize(
    ("text", "blamed"),
    [
        ("La Norvège soutient les rebelles. La Suède l'accuse de livrer des armes.", ["Norvège"]),
        ("Le président est défié par des manifestants qui l'accusent de corruption.", ["président"]),
    ],
)
def test_a_clitic_before_a_verb_is_somebody(text: str, blamed: list[str]) -> None:
    """ "L'accuse" is said of whoever was told of before."""
    assert recipients(text, "ACCUSE") == blamed
