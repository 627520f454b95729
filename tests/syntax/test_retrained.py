"""What the parser with our own weights still puts elsewhere than the rules look for it."""

from __future__ import annotations

import pytest

from tests.syntax.arcs import Arc, arc

#: Sentence, word, its relation and its governor.
ARCS = [
    ("Le camp a fait l'objet d'une attaque des rebelles.", "attaque", "obl:arg", "fait"),
    ("La milice a reçu du Pérou vingt drones.", "Pérou", "obl:arg", "reçu"),
    ("Les rebelles gagnent du terrain face à l'armée.", "du", "det", "terrain"),
    ("Sous médiation égyptienne, Israël et le Jihad islamique négocient un arrêt des tirs.", "Israël", "nsubj",
     "négocient"),
    ("L'armée a bombardé les rebelles et a arrêté le ministre Malek Orsan.", "ministre", "obj", "arrêté"),
    ("La milice qui tient 60% de la province est armée par le Tchad.", "%", "obj", "tient"),
    ("La Norvège a condamné l'invasion de la Suède par la Finlande.", "Finlande", "nmod", "invasion"),
    ("Les talibans interdisent depuis 2021 aux Afghanes l'accès aux universités et à la plupart des emplois.",
     "talibans", "nsubj", "interdisent"),
    ("Exercice naval conjoint entre l'Inde et la France au large de Goa.", "Inde", "nmod", "Exercice"),
    ("La gendarmerie tchadienne s'y est déployée.", "s'", "expl:comp", "déployée"),
    ("Des mercenaires norvégiens sont présents dans la province.", "mercenaires", "nsubj", "présents"),
    ("Le président ivoirien a gracié huit cents détenus de la crise.", "détenus", "obj", "gracié"),
    ("Il existe deux radars dans la ville de Kolvar exploités par des Norvégiens.", "exploités", "acl", "radars"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "word", "relation", "governor"), ARCS)
def test_words_hang_where_the_rules_look(sentence: str, word: str, relation: str, governor: str) -> None:
    """A word is found under the word that it belongs to."""
    assert arc(sentence, word) == Arc(relation, governor)


@pytest.mark.parametrize(
    ("sentence", "word", "relation"),
    [
        ("« Nous avons repris la ville », a déclaré le ministre.", "ministre", "nsubj"),
        ("Il ignore s'il viendra.", "s'", "mark"),
    ],
)
def test_what_looks_alike_stays(sentence: str, word: str, relation: str) -> None:
    """The speaker behind his verb is no object, and "si" before "il" no pronoun."""
    assert arc(sentence, word).relation == relation
