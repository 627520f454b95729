"""What the words around a name make of it: the town, near it, part of it, a region, a road."""

from __future__ import annotations

import pytest

from recoupe.entities.places.wording import read


@pytest.mark.parametrize(
    ("before", "words", "name", "kind"),
    [
        ("dans la ", "province d’Ansol", "Ansol", "region"),
        ("dans l'", "État de Borvina", "Borvina", "region"),
        ("dans le ", "district de Kolvar", "Kolvar", "district"),
        ("à la ", "base aérienne d'Al-Ferjane", "Al-Ferjane", "outlying"),
        ("sur la ", "route de Kolvar", "Kolvar", "line"),
        ("", "mont Zerne", "Zerne", "nature"),
        ("dans la ", "ville de Kolvar", "Kolvar", "settlement"),
        ("à l'", "hôpital de Kolvar", "Kolvar", "site"),
        ("à ", "el-Ferjane", "el-Ferjane", ""),
        ("à ", "Kolvar (Otrie)", "Kolvar", ""),
        ("dans le ", "Nord-Ansol", "Nord-Ansol", ""),
        ("devant l'", "ambassade de Ruritanie à Kolvar", "Kolvar", "site"),
    ],
)
def test_the_noun_says_what_bears_the_name(before: str, words: str, name: str, kind: str) -> None:
    """The name is found behind its noun, with the Arabic article and without the bracket."""
    found = read(before, words)
    assert (found.name, found.kind) == (name, kind)


@pytest.mark.parametrize(
    ("before", "words", "metres", "bearing", "near"),
    [
        ("tués à 15 km d'", "Ansol", 15_000, None, True),
        ("à une quinzaine de kilomètres à l'ouest de ", "Kolvar", 15_000, 270, True),
        ("à environ 80 kilomètres au sud-est de ", "Kolvar", 80_000, 135, True),
        ("à 1.200 km au sud de ", "Kolvar", 1_200_000, 180, True),
        ("près de ", "Kolvar", None, None, True),
        ("aux abords de ", "Kolvar", None, None, True),
        ("dans la banlieue de ", "Kolvar", None, None, True),
        ("vers ", "Kolvar", None, None, True),
        ("au sud de ", "Kolvar", None, 180, True),
        ("dans le sud de ", "Kolvar", None, 180, False),
        ("dans l'", "est de la Ruritanie", None, 90, False),
        ("Dans l'", "Est du pays", None, 90, False),
        ("dans l'", "ouest du pays", None, 270, False),
        ("au ", "sud de la capitale", None, 180, True),
        ("à ", "Kolvar", None, None, False),
        ("leur objectif est de ", "Kolvar", None, None, False),
        ("qui est là depuis deux ans, à ", "Kolvar", None, None, False),
    ],
)
def test_distance_and_direction_are_read(
    before: str, words: str, metres: int | None, bearing: int | None, *, near: bool
) -> None:
    """Metres, degrees, and whether outside the place is meant."""
    found = read(before, words)
    assert (found.metres, found.bearing, found.near) == (metres, bearing, near)


def test_the_country_may_go_unnamed() -> None:
    """ "Le pays" is the country of the story."""
    assert read("dans l'", "ouest du pays").country
    assert not read("dans l'", "ouest de la ville").country


def test_several_places_are_not_one() -> None:
    """A border between two states is no point of either."""
    assert read("à la ", "frontière entre le Kardou et la Ruritanie").several


def test_adjectives_beside_the_noun_are_kept() -> None:
    """They may say in which country it lies."""
    assert read("dans la ", "province syrienne d'Ansol").adjectives == ("syrienne",)
