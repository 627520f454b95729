"""The time expressions of the language pack."""

from __future__ import annotations

import re

import pytest

from recoupe.packs.reading import read_entries
from recoupe.packs.times import YEAR, Expression, times

PACK = times()
EXPRESSIONS = [compiled.expression for compiled in PACK.expressions]


def test_identifiers_are_unique() -> None:
    """No two expressions share an identifier."""
    assert len({expression.id for expression in EXPRESSIONS}) == len(EXPRESSIONS)


@pytest.mark.parametrize("expression", EXPRESSIONS, ids=lambda expression: expression.id)
def test_expression_has_an_example(expression: Expression) -> None:
    """Each expression shows a sentence that it finds, or, if it only silences others, one that stays silent."""
    assert expression.fires or (expression.reading == "silent" and expression.silent)


@pytest.mark.parametrize("expression", EXPRESSIONS, ids=lambda expression: expression.id)
def test_needs_name_a_class_with_words(expression: Expression) -> None:
    """The class that lets an expression be tried has words, or is that of four digits."""
    assert expression.needs == YEAR or PACK.words[expression.needs]


def test_every_class_is_used() -> None:
    """No class of words is left that neither a pattern nor the code names."""
    by_code = {
        "since",
        "until",
        "after",
        "edge",
        "glue",
        "determiner",
        "modal",
        "prospective",
        "scheduled",
        "postponed",
        "initially",
    }
    named = {name for e in EXPRESSIONS for name in re.findall(r"\{<?([a-z_]+)\d?\}", e.pattern)}
    named |= {e.unless_after for e in EXPRESSIONS} | {e.needs for e in EXPRESSIONS}
    for entry in read_entries("languages/fr/times.yml"):
        if "class" in entry:
            assert entry["class"] in named | by_code, entry["class"]
