"""``recoupe explain``: the rule, the words, the reasons, and the grammar."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .conftest import FakePipeline, Run


def test_explains_a_claim_by_the_beginning_of_its_id(run: Run, pipeline: FakePipeline) -> None:
    """The rule, the words with their offsets, the reason, and the verb above its subject are all there."""
    assert pipeline.results
    result = run("explain", "x.txt", "c1a")
    assert result.code == 0
    assert "AID · asserted · Kardouanie → milice d'Anzar" in result.out
    assert "« La Kardouanie a livré au moins six blindés »" in result.out
    assert "fr.aid.livrer: a verb of giving with a weapon as its object [« livré »]" in result.out
    lines = result.out.splitlines()
    verb = next(i for i, line in enumerate(lines) if "livré  ROOT" in line)
    subject = next(i for i, line in enumerate(lines) if "Kardouanie  nsubj" in line)
    assert verb < subject


def test_an_ambiguous_beginning_names_the_candidates(run: Run, pipeline: FakePipeline) -> None:
    """Two claims that begin so are both named, and none is chosen."""
    assert pipeline.results
    result = run("explain", "x.txt", "c1")
    assert (result.code, result.out) == (2, "")
    assert "2 claims begin with 'c1'. Claims to choose from: c1aa, c1bb." in result.err


def test_an_unknown_claim_names_those_that_exist(run: Run, pipeline: FakePipeline) -> None:
    """A wrong id is answered with the right ones."""
    assert pipeline.results
    result = run("explain", "x.txt", "zz")
    assert result.code == 2
    assert "no claim begins with 'zz'. Claims to choose from: c1aa, c1bb." in result.err
