"""Two texts -> common runs."""

from __future__ import annotations

from recoupe.findings.reuse.tiling import chains, runs
from tests.findings.reuse.texts import both


def test_a_run_grows_as_far_as_both_texts_agree() -> None:
    """From "les chars ont" to "du fleuve", whatever stands around."""
    a, b = both(
        "Selon lui, les chars ont franchi le pont du fleuve hier matin.",
        "Dimanche les chars ont franchi le pont du fleuve sans combat.",
    )
    (run,) = runs(a, b)
    assert a.span(run.a, run.a + run.length - 1).of(a.article.text) == "les chars ont franchi le pont du fleuve"


def test_small_edits_stay_within_one_passage() -> None:
    """A changed word parts two runs, not two passages."""
    a, b = both(
        "Les chars ont franchi le pont de Bremsk avant midi et les camions ont suivi la colonne.",
        "Les chars ont franchi le pont de Bremsk après midi et les camions ont suivi la colonne.",
    )
    found = runs(a, b)
    assert len(found) == 2
    (chain,) = chains(found)
    assert (chain.b, chain.b_end) == (0, len(b))


def test_words_that_tell_nothing_make_no_run() -> None:
    """ "il y a de cela" is everybody's."""
    a, b = both("Il y a de cela longtemps, la guerre finit.", "Il y a de cela vingt ans, Torvak brûla.")
    assert runs(a, b) == ()
