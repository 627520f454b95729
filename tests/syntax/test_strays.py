"""Objects and complements behind a phrase of time or manner, read by the real parser and given back to their verb."""

from __future__ import annotations

import pytest

from tests.syntax.arcs import Arc, arc

#: Sentence, word, its relation and its governor.
ARCS = [
    ("Kinshasa accuse depuis deux ans Kigali de soutenir le mouvement.", "Kigali", "obj", "accuse"),
    ("L'armée s'est retirée dans la nuit d'Avdiïvka.", "Avdiïvka", "obl:arg", "retirée"),
    ("Le président réclame depuis des mois aux Occidentaux des avions.", "Occidentaux", "obl:arg", "réclame"),
    ("Les rebelles ont reçu ces dernières semaines des missiles.", "missiles", "obj", "reçu"),
    ("Le Mali aurait expédié à la Russie plus d'un million d'obus.", "million", "obj", "expédié"),
    ("Le ministre a condamné « avec fermeté » l'attaque du marché.", "attaque", "obj", "condamné"),
    ("Téhéran a transféré à ses alliés irakiens des roquettes.", "roquettes", "obj", "transféré"),
    ("Le plan proposé par l'Union africaine aux factions est enterré.", "factions", "obl:mod", "proposé"),
    ("Le général a été mis aux arrêts par la junte.", "junte", "obl:agent", "mis"),
    ("Le Pérou a interdit de séjour le ministre norvégien.", "séjour", "obl:mod", "interdit"),
    ("La libération par l'armée française de quatre otages a été saluée.", "otages", "nmod", "libération"),
    ("L'arrestation par la police de la ville a été saluée.", "ville", "nmod", "police"),
    ("Les mutins ont pris la ville pendant la nuit du couronnement.", "couronnement", "nmod", "nuit"),
]


@pytest.mark.parametrize(("sentence", "word", "relation", "governor"), ARCS)
def test_what_a_verb_asks_for_hangs_on_it(sentence: str, word: str, relation: str, governor: str) -> None:
    """A word behind a phrase of time belongs to the verb that asks for it, a word of the time itself to the time."""
    assert arc(sentence, word) == Arc(relation, governor)
