"""What a sentence builds into one act is told once, and its other acts are told for themselves."""

from __future__ import annotations

import pytest

from recoupe.model.claim import EventType
from tests.claims.conftest import Told


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Un accord entre la Norvège et la Suède a été signé à Kolvar.", EventType.AGREE),
        ("Les rebelles ont bombardé le marché, tuant six civils.", EventType.ASSAULT),
        ("L'offensive lancée par l'armée contre les rebelles se poursuit.", EventType.ASSAULT),
        ("Six soldats ont été tués dans une attaque menée par les rebelles.", EventType.ASSAULT),
        ("Les rebelles ont essuyé des tirs, blessant deux d'entre eux.", EventType.ASSAULT),
        ("L'attaque des rebelles a coûté la vie à deux soldats.", EventType.ASSAULT),
        ("Deux soldats ont été tués par un tir de roquette.", EventType.ASSAULT),
        ("Des sanctions ont été imposées à la junte par la Suède.", EventType.SANCTION),
    ],
)
def test_words_built_into_one_act_make_one_claim(told: Told, text: str, kind: EventType) -> None:
    """A participle of an act's noun, its noun under its verb and its outcome in -ant are no acts of their own."""
    assert [claim.type for claim in told(text) if claim.type is kind] == [kind]


def test_the_outcome_names_further_sufferers(told: Told) -> None:
    """Those whom the outcome hits stand beside what the act hit."""
    (claim,) = told("Les rebelles ont bombardé le marché, tuant six civils.")
    assert {"civils"} <= {name for party in claim.recipient for name in party.names}


@pytest.mark.parametrize(
    "text",
    [
        "Les rebelles ont attaqué Kolvar et tué le maire de Bir Zohra.",
        "L'armée a bombardé Kolvar après que les rebelles ont tué le maire.",
        "L'armée a tué six rebelles lorsque ceux-ci ont attaqué Kolvar.",
    ],
)
def test_two_acts_of_a_sentence_stay_two(told: Told, text: str) -> None:
    """Coordinated acts on others and acts in clauses of their own are told for themselves."""
    assert len([claim for claim in told(text) if claim.type is EventType.ASSAULT]) > 1
