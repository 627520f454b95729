"""What a telling states wins over what the scene lends it."""

from __future__ import annotations

from dataclasses import replace

from recoupe.claims.told import items_of, place_of, states_its_place
from recoupe.model.span import Span
from tests.claims.builders import item, place, telling


def test_a_place_inside_the_evidence_is_stated() -> None:
    """The evidence of a telling decides: a place that stands before it comes from the scene."""
    assert states_its_place(telling(0, where=place("Kolvar")))
    assert not states_its_place(telling(3, where=place("Kolvar")))
    assert not states_its_place(telling(0))


def test_a_stated_place_wins_over_an_earlier_one() -> None:
    """A later telling that names the place corrects the first, which had it from the headline."""
    lent = telling(1, where=place("Ruritanie"))
    stated = telling(2, where=replace(place("Kolvar"), span=Span(22, 28)))
    chosen = place_of([lent, stated])
    assert chosen is not None
    assert chosen.name == "Kolvar"


def test_a_town_wins_over_its_country() -> None:
    """Of two stated places the one inside a country is the more specific."""
    country = telling(0, where=replace(place("Ruritanie"), entity="country:rr"))
    town = telling(2, where=replace(place("Kolvar"), span=Span(22, 28)))
    chosen = place_of([country, town])
    assert chosen is not None
    assert chosen.name == "Kolvar"


def test_nothing_told_is_nothing() -> None:
    """An event that nobody places has no place."""
    assert place_of([telling(0), telling(1)]) is None


def test_two_counts_in_one_telling_are_two_items() -> None:
    """ "900 tués, dont 300 en mars" keeps both numbers; a second telling's number does not add a third."""
    first = telling(0, items=(item("tués", 900), item("tués", 300)))
    second = telling(1, items=(item("tués", 800),))
    assert [(each.what, each.low) for each in items_of([first, second])] == [("tués", 900), ("tués", 300)]


def test_a_number_completes_an_item_without_one() -> None:
    """ "des drones" in the headline and "six drones" below are one item, the counted one."""
    first = telling(0, items=(item("drones"),))
    second = telling(1, items=(item("drones", 6, 6),))
    assert [(each.what, each.low) for each in items_of([first, second])] == [("drones", 6)]
