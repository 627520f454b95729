"""Items are weapons, forces, areas and casualties with their numbers, each with the event that it belongs to."""

from __future__ import annotations

import pytest

from tests.claims.sentences import coded, only

Bounds = tuple[float | None, float | None]


def items(text: str, kind: str = "ASSAULT", *, last: bool = False) -> dict[str, Bounds]:
    """The items of the first (or last) claim of a type, with their bounds."""
    return {item.what: (item.low, item.high) for item in only(text, kind, last=last).items}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("L'armée a tué neuf rebelles à Kolvar.", {"tués": (9, 9)}),
        ("Au moins neuf civils ont été tués dans un raid de l'armée.", {"tués": (9, None)}),
        ("Neuf civils ont péri lors d'un raid de l'armée.", {"tués": (9, 9)}),
        ("Neuf civils ont perdu la vie dans un raid de l'armée.", {"tués": (9, 9)}),
        ("L'attaque des rebelles a fait 16 morts et 21 blessés.", {"tués": (16, 16), "blessés": (21, 21)}),
        ("L'attaque des rebelles a provoqué la mort de neuf civils.", {"tués": (9, 9)}),
        ("L'armée a tué neuf rebelles et en a blessé douze autres.", {"tués": (9, 9), "blessés": (12, 12)}),
        ("Le raid a coûté la vie à quinze déplacés.", {"tués": (15, 15)}),
        ("Les rebelles ont exécuté dix prisonniers.", {"tués": (10, 10)}),
        ("L'attaque des rebelles a fait quinze déplacés.", {"déplacés": (15, 15)}),
        ("Dix soldats et trois civils tués dans une attaque des rebelles.", {"tués": (3, 3)}),
        ("Aucun civil n'a été tué dans le raid mené par l'armée.", {"tués": (0, 0)}),
    ],
)
def test_casualties_are_counted_by_what_befell_them(text: str, expected: dict[str, Bounds]) -> None:
    """The dead are "tués" and the wounded "blessés", whatever verb, noun or participle counts them."""
    found = items(text)
    assert {what: found.get(what) for what in expected} == expected


def test_a_part_of_the_dead_is_an_item_of_its_own() -> None:
    """ "dont 7 gardes" counts guards among the dead."""
    assert items("L'attaque des rebelles a fait 16 morts, dont 7 gardes.") == {
        "tués": (16, 16),
        "gardes": (7, 7),
    }


def test_a_total_reported_for_a_number_of_victims() -> None:
    """ "porter à douze le nombre de civils tués" counts the civilians."""
    assert items("L'ONG porte à douze le nombre de civils tués dans l'attaque des rebelles.")["tués"] == (12, 12)


def test_the_toll_in_the_next_sentence_belongs_to_the_attack() -> None:
    """The toll of "l'attaque" is that of the attack told before."""
    text = "Les rebelles ont attaqué une caserne à Kolvar. L'attaque a fait neuf morts, selon un bilan provisoire."
    assert items(text)["tués"] == (9, 9)


def test_captives_belong_to_the_arrest_and_the_dead_to_the_attack() -> None:
    """One sentence that counts both gives each count to its own event."""
    text = "L'armée a tué douze rebelles et arrêté cinq villageois."
    assert items(text)["tués"] == (12, 12)
    assert items(text, "COERCE")["prisonniers"] == (5, 5)
    assert "tués" not in items(text, "COERCE")


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        (
            "La Norvège a livré six chars et deux hélicoptères à l'armée.",
            "AID",
            {"chars": (6, 6), "hélicoptères": (2, 2)},
        ),
        ("La Norvège va déployer des troupes en Somalie.", "MOBILIZE", {"troupes": (None, None)}),
        ("L'armée a bombardé un hôpital à Kolvar.", "ASSAULT", {"hôpital": (1, 1)}),
        ("Les rebelles ont abattu un avion.", "ASSAULT", {"avion": (1, 1)}),
        ("Les rebelles ont incendié six maisons.", "ASSAULT", {"maisons": (6, 6)}),
        ("Quelque 300 soldats norvégiens se sont retirés de Kolvar.", "RETREAT", {"soldats norvégiens": (300, 300)}),
    ],
)
def test_things_and_forces_are_items(text: str, kind: str, expected: dict[str, Bounds]) -> None:
    """Weapons count with or without a number, one thing struck counts as one, forces count when they move."""
    found = items(text, kind)
    assert {what: found.get(what) for what in expected} == expected


def test_speakers_are_not_items() -> None:
    """How many ministers speak is no item of what they ask for."""
    assert items("Deux ministres norvégiens ont appelé les rebelles à négocier.", "REQUEST") == {}


def test_how_many_live_in_a_town_is_no_item() -> None:
    """ "la ville de X, carrefour de 60.000 habitants" counts nobody who takes part."""
    assert items("L'armée a pris la ville de Kolvar, carrefour de quelque 60.000 habitants.") == {}


def test_the_dead_of_one_day_did_not_die_in_the_attack_before() -> None:
    """ "tués une semaine après le massacre de X": the toll is not that of the massacre."""
    text = "Six villageois ont été tués à Zerne, une semaine après le massacre de Kolvar, qui avait fait neuf morts."
    assert [[item.low for item in claim.items] for claim in coded(text)] == [[6], [9]]


def test_the_weapon_of_another_clause_stays_there() -> None:
    """An arrest has no lorry because the driver had one."""
    assert "camion" not in items("L'armée a arrêté un chauffeur après que son camion a été détruit.", "COERCE")


def test_the_first_number_says_how_many_leave() -> None:
    """ "400 des 900 soldats": four hundred withdraw."""
    assert items("Le ministre a ordonné le retrait de 400 des 900 soldats.", "RETREAT")["soldats"] == (400, 400)


def test_those_arrested_are_no_item_of_the_killing() -> None:
    """ "a tué douze rebelles et arrêté cinq suspects": each act has those whom it befell."""
    text = "L'armée a tué douze rebelles et arrêté cinq suspects."
    assert items(text) == {"tués": (12, 12)}


def test_those_who_are_counted_side_by_side_suffer_side_by_side() -> None:
    """ "Dix soldats et trois civils tués" is two counts of dead and two recipients."""
    claim = only("Dix soldats et trois civils tués dans une attaque des rebelles.")
    assert [(item.what, item.low) for item in claim.items] == [("tués", 10), ("tués", 3)]
    assert [party.name for party in claim.recipient] == ["soldats", "civils"]


def test_a_share_counts_nobody() -> None:
    """ "59 % ont été tués" is no number of dead."""
    assert items("Des otages sont morts. Parmi eux, 59% ont été tués par l'armée.") == {}


def test_a_weapon_that_says_how_is_not_counted() -> None:
    """ "Une attaque à la roquette" took no one rocket."""
    assert items("Des attaques à la roquette ont visé la base de Kolvar.")["roquette"] == (None, None)


def test_a_total_and_what_it_totals_are_one_item() -> None:
    """ "Un total de trente soldats" counts thirty once."""
    claim = only("Un total de trente soldats ont été arrêtés après le putsch.", "COERCE")
    assert [(item.what, item.low) for item in claim.items] == [("prisonniers", 30)]


def test_an_age_counts_nobody() -> None:
    """ "Deux hommes de 21 et 22 ans" are two, not twenty-one."""
    claim = only("Deux hommes de 21 et 22 ans ont été arrêtés à leur domicile.", "COERCE")
    assert [(item.what, item.low) for item in claim.items] == [("prisonniers", 2)]
