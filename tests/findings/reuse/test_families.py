"""Articles -> pairs: each once, in whatever order the articles come, and never the square of their number."""

from __future__ import annotations

from itertools import islice, permutations

import pytest

from recoupe.findings.reuse import LARGEST_FAMILY, find_reuse
from recoupe.model.reuse import ReuseKind
from tests.findings.reuse.texts import OTHER, REPORT, RETOLD, article


def test_a_copy_and_a_retelling_are_found_and_another_report_is_not() -> None:
    """Whoever retells takes the facts in their detail; who reports for himself shares a quotation at most."""
    found = find_reuse([article("a"), article("b"), article("c", RETOLD), article("d", OTHER)])
    assert [(r.a, r.b, r.kind) for r in found.pairs] == [
        ("a", "b", ReuseKind.WHOLE),
        ("a", "c", ReuseKind.REWRITTEN),
        ("b", "c", ReuseKind.REWRITTEN),
    ]


def test_the_order_of_articles_changes_nothing() -> None:
    """Any shuffle gives the same pairs with the same passages and sources."""
    articles = [
        article("a", published="2030-05-07"),
        article("b", published="2030-05-08"),
        article("c", RETOLD),
        article("d", f"{REPORT}\n\nUne enquête est ouverte à Torvak."),
    ]
    expected = find_reuse(articles).pairs
    assert len(expected) == 6
    for shuffled in islice(permutations(articles), 0, None, 5):
        assert find_reuse(shuffled).pairs == expected


def test_passages_cover_the_words_they_say() -> None:
    """The spans of a copy stand in both texts where its words are, furniture or not."""
    (reuse,) = find_reuse([article("a"), article("b", f"Menu | Contact\n\n{REPORT}\n\nPartager sur Facebook")]).pairs
    (passage,) = reuse.passages
    copy = article("b", f"Menu | Contact\n\n{REPORT}\n\nPartager sur Facebook")
    assert passage.a.of(REPORT) == REPORT.rstrip(".")
    assert passage.b.of(copy.text) == REPORT.rstrip(".")
    assert reuse.share == pytest.approx(1.0)


def test_an_article_given_twice_is_one_article() -> None:
    """Same id, same text: nothing to report; the same text under another id is a copy."""
    assert find_reuse([article("a"), article("a")]).pairs == ()
    assert len(find_reuse([article("a"), article("b"), article("a")]).pairs) == 1


def test_of_many_copies_the_first_stands_for_all() -> None:
    """A thousand copies of one text give 999 pairs, all with the earliest article."""
    copies = [article(f"c{number:04}", published="2030-05-09") for number in range(999)]
    found = find_reuse([*copies, article("z", published="2030-05-08")]).pairs
    assert len(found) == 999
    assert {reuse.source for reuse in found} == {"z"}


def test_of_many_near_copies_each_is_compared_with_few() -> None:
    """Copies that differ in a word each keep the number of pairs within bounds."""
    count = LARGEST_FAMILY + 10
    found = find_reuse(
        article(f"c{number:03}", f"{REPORT}\n\nPage vue {number} fois mardi.") for number in range(count)
    )
    assert count - 1 <= len(found.pairs) <= count * LARGEST_FAMILY
    assert {reuse.b for reuse in found.pairs} | {"c000"} == {f"c{number:03}" for number in range(count)}


def test_a_text_that_repeats_itself_is_read_once() -> None:
    """An article that says everything twice is no trouble, and still a copy of what it says."""
    (reuse,) = find_reuse([article("a"), article("b", f"{REPORT}\n\n{REPORT}")]).pairs
    assert reuse.share == pytest.approx(1.0)


def test_articles_without_words_share_nothing() -> None:
    """Nothing can be compared where nothing can be read."""
    assert find_reuse([article("a", "La."), article("b", "La.")]).pairs[0].kind is ReuseKind.WHOLE
    assert find_reuse([]).pairs == ()


@pytest.mark.parametrize("text", ["mort " * 4000, "Torvak. " * 1000])
def test_a_word_said_ten_thousand_times_costs_no_square(text: str) -> None:
    """One word over and over is compared in the time of its length."""
    found = find_reuse([article("a", f"{REPORT}\n\n{text}"), article("b", f"{text}\n\n{REPORT}")]).pairs
    assert len(found) <= 1
