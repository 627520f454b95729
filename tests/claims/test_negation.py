"""A verb is negated by two words, or by one that needs no second."""

from __future__ import annotations

import pytest

from recoupe.claims.grammar import Grammar
from recoupe.claims.negation import is_negated
from tests.claims.trees import tree

_NOW = "Mood=Ind|Tense=Pres|VerbForm=Fin"
_PART = "Tense=Past|VerbForm=Part"


@pytest.mark.parametrize(
    ("rows", "verb", "negated"),
    [
        (("ne ne ADV advmod 2", f"tire tirer VERB ROOT 0 {_NOW}", "plus plus ADV advmod 2"), 1, True),
        (("ne ne ADV advmod 2", f"tire tirer VERB ROOT 0 {_NOW}", "que que ADV advmod 2"), 1, False),
        (
            (
                "Aucun aucun DET det 2", "camp camp NOUN nsubj 4", "ne ne ADV advmod 4",
                f"tire tirer VERB ROOT 0 {_NOW}",
            ),
            3, True,
        ),
        (("sans sans ADP mark 2", "tirer tirer VERB ROOT 0 VerbForm=Inf"), 1, True),
        (("traité traité NOUN ROOT 0", "non non ADV advmod 3", f"ratifié ratifier VERB acl 1 {_PART}"), 2, True),
        (("non non ADV advmod 3", "elle elle PRON nsubj 3", f"tire tirer VERB ROOT 0 {_NOW}"), 2, False),
    ],
    ids=["two words", "only", "no subject", "without", "a participle", "an answer"],
)  # fmt: skip
def test_negation_is_read_off_the_words_of_the_verb(rows: tuple[str, ...], verb: int, *, negated: bool) -> None:
    """Two words, "sans", or "non" right before a participle negate; "ne ... que" and a far "non" do not."""
    assert is_negated(Grammar(tree(*rows)), verb) is negated
