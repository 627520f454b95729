"""The phrases that tell whose a thing is, on hand-written trees."""

from __future__ import annotations

from recoupe.claims.grammar import Grammar
from recoupe.claims.owning import Owning
from recoupe.model.mention import MentionKind
from tests.claims.builders import mentions
from tests.claims.trees import tree


def test_a_complement_and_an_adjective_own() -> None:
    """ "le convoi kényan de Orsan": Orsan before the adjective, for a noun tells more."""
    syntax = tree(
        "convoi convoi NOUN ROOT 0", "kényan kényan ADJ amod 1", "de de ADP case 4", "Orsan orsan PROPN nmod 1"
    )
    owning = Owning(Grammar(syntax), mentions(syntax, {"Orsan": MentionKind.PERSON}), {})
    assert list(owning.phrases(0)) == [3, 1]


def test_who_makes_a_weapon_does_not_own_it() -> None:
    """ "un drone de fabrication turque": neither the making nor its adjective is an owner."""
    syntax = tree(
        "drone drone NOUN ROOT 0", "de de ADP case 3", "fabrication fabrication NOUN nmod 1", "turque turc ADJ amod 3"
    )
    owning = Owning(Grammar(syntax), mentions(syntax, {"drone": MentionKind.EQUIPMENT}), {})
    assert list(owning.phrases(0)) == []


def test_what_is_ascribed_to_somebody_is_his() -> None:
    """ "des tirs attribués à Orsan": his before anything else."""
    syntax = tree(
        "tirs tir NOUN ROOT 0",
        "attribués attribuer VERB acl 1 VerbForm=Part|Tense=Past",
        "à à ADP case 4",
        "Orsan orsan PROPN obl:arg 2",
    )
    owning = Owning(Grammar(syntax), mentions(syntax, {"Orsan": MentionKind.PERSON}), {})
    assert next(owning.phrases(0)) == 3
