"""Who suffers the thing blamed is told from who may have done it."""

from __future__ import annotations

import pytest

from recoupe.claims.grammar import Grammar
from recoupe.claims.sufferers import is_struck, may_have_done_it, suffers
from tests.claims.trees import tree

_PAST = "Mood=Ind|Tense=Past|VerbForm=Fin"


@pytest.mark.parametrize(
    ("noun", "who"), [("meurtre", [4]), ("attaque", [0])], ids=["always suffered", "may be anybody's"]
)
def test_of_what_is_only_suffered_the_agent_did_it(noun: str, who: list[int]) -> None:
    """ "le meurtre de X par Y" leaves only Y to blame; an attack stands for whoever it is of."""
    syntax = tree(
        f"{noun} {noun} NOUN ROOT 0", "de de ADP case 3", "Maro maro PROPN nmod 1", "par par ADP case 5",
        "Orsan orsan PROPN obl:agent 1",
    )  # fmt: skip
    assert may_have_done_it(Grammar(syntax), 0) == who


@pytest.mark.parametrize(
    ("noun", "preposition", "expected"),
    [("meurtre", "de", True), ("attaque", "de", False), ("attaque", "contre", True)],
)
def test_a_victim_stands_behind_contre_or_below_what_is_suffered(
    noun: str, preposition: str, *, expected: bool
) -> None:
    """ "contre X" is always the victim; "de X" only below a noun that nobody does by himself."""
    syntax = tree(f"{noun} {noun} NOUN ROOT 0", f"{preposition} {preposition} ADP case 3", "Maro maro PROPN nmod 1")
    assert suffers(Grammar(syntax), 2) is expected


@pytest.mark.parametrize(("pronoun", "dep", "expected"), [("qui", "nsubj", True), ("que", "obj", False)])
def test_the_object_of_what_struck_is_struck(pronoun: str, dep: str, *, expected: bool) -> None:
    """ "l'attaque qui a frappé X": X is struck only where the attack is the subject of its clause."""
    syntax = tree(
        "attaque attaque NOUN ROOT 0", f"{pronoun} {pronoun} PRON {dep} 3", f"frappa frapper VERB acl:relcl 1 {_PAST}",
        "Maro maro PROPN obj 3",
    )  # fmt: skip
    assert is_struck(Grammar(syntax), 3) is expected
