"""What was found once is found still, and nothing of a page's furniture is coded: on texts that lie elsewhere."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from recoupe.articles import make_article
from recoupe.model.article import READABLE
from recoupe.model.coded import Coded
from recoupe.model.page import Page
from recoupe.pages import read_pages
from recoupe.pipeline import code
from tests.programs import ROOT, program

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.needs_shared

_READ = {"title", "lede", "body", "subhead"}
Labels = dict[int, str]


@pytest.fixture(scope="module")
def benchmark() -> Any:  # noqa: ANN401 - a program loaded by path
    """The program that measures."""
    return program("benchmarks/accuracy.py")


@pytest.fixture(scope="module")
def seeds() -> dict[str, Coded]:
    """The seed pages, coded once."""
    folder = _shared() / "corpus" / "seeds"
    found = [result for result in code([str(folder)]) if isinstance(result, Coded)]
    return {result.article.id: result for result in found}


@pytest.fixture(scope="module")
def labels() -> dict[str, Labels]:
    """By seed, the label of each line that has words, by its number (from 1)."""
    written = json.loads((_shared() / "corpus" / "seed_lines.json").read_text(encoding="utf-8"))
    return {name: dict(rows) for name, rows in written.items()}


def _shared() -> Path:
    folder = ROOT.parent / "shared"
    if not (folder / "corpus").is_dir():
        pytest.skip("the texts shared beside the checkout (../shared) are not here: nothing to measure against")
    return folder


def _line_of(text: str, offset: int) -> int:
    """The number of the line (from 1) that an offset stands in."""
    return text.count("\n", 0, offset) + 1


def test_no_floor_is_broken(benchmark: Any) -> None:  # noqa: ANN401
    """Every figure is at least what the committed baseline says, but for the noise of one item."""
    if not benchmark.BASELINE.exists():
        pytest.skip("benchmarks/accuracy.json is not there: `benchmarks/accuracy.py --update` pins the floors")
    baseline = json.loads(benchmark.BASELINE.read_text(encoding="utf-8"))
    shared = _shared()
    if baseline["corpus"] != benchmark.corpus_hash(shared):
        pytest.skip("../shared holds other texts than those the floors were pinned on: pin them anew")
    assert benchmark.broken_floors(benchmark.measured(shared, None), baseline) == []


def test_no_record_is_lost_while_reading(benchmark: Any) -> None:  # noqa: ANN401
    """Each hand-coded record that holds its own text becomes an article under its own id."""
    records = _shared() / "gold/gsr-fr/gsr-fr.gold.jsonl"
    pages = read_pages([], jsonl=records)
    articles = [make_article(page) if isinstance(page, Page) else page for page in pages]
    assert [getattr(each, "id", each) for each in articles] == [each["id"] for each in benchmark.gold(records)]


def test_all_seeds_are_articles(seeds: dict[str, Coded], labels: dict[str, Labels]) -> None:
    """Each labelled page is coded."""
    assert sorted(seeds) == sorted(labels)


def test_no_body_line_is_lost(seeds: dict[str, Coded], labels: dict[str, Labels]) -> None:
    """Every line that a reader calls title, lede, body or subhead is read."""
    for name, result in seeds.items():
        text = result.article.text
        read = {_line_of(text, line.span.start) for line in result.article.lines if line.label in READABLE}
        assert {number for number, label in labels[name].items() if label in _READ} - read == set(), name


def test_nothing_is_coded_outside_the_body(seeds: dict[str, Coded], labels: dict[str, Labels]) -> None:
    """No claim and no quote rests on a menu, a notice, a link to another article or a caption."""
    for name, result in seeds.items():
        text = result.article.text
        spans = [span for claim in result.claims for span in claim.evidence] + [quote.span for quote in result.quotes]
        for span in spans:
            touched = range(_line_of(text, span.start), _line_of(text, span.end - 1) + 1)
            wrong = {number: label for number in touched if (label := labels[name].get(number, "body")) not in _READ}
            assert wrong == {}, (name, span)


def test_floors_are_compared_on_the_same_material_only(benchmark: Any) -> None:  # noqa: ANN401
    """A figure under its floor is named; on other texts, or within the noise, none is."""
    suite = {"figures": {"claims_f1": 0.5, "place": 0.6}, "missing": []}
    report = {"corpus": "a", "suites": {"press": suite}}

    def broken(corpus: str, **floors: float) -> list[str]:
        baseline = {"corpus": corpus, "suites": {"press": {"figures": floors}}}
        found: list[str] = benchmark.broken_floors(report, baseline)
        return found

    assert broken("a", claims_f1=0.6) == ["floor broken: press claims_f1 0.5 < 0.6"]
    assert broken("a", claims_f1=0.501, place=0.6) == []
    assert broken("b", claims_f1=0.6) == []


def test_a_lost_article_breaks_the_floor(benchmark: Any) -> None:  # noqa: ANN401
    """An article that is gone altogether is named, whatever the figures say."""
    report = {"corpus": "a", "suites": {"press": {"figures": {}, "missing": ["x"]}}}
    before: dict[str, Any] = {"corpus": "a", "suites": {"press": {"figures": {}, "missing": []}}}
    assert benchmark.broken_floors(report, before) == ["floor broken: press: no article for x"]


def test_floors_do_not_creep_down(benchmark: Any) -> None:  # noqa: ANN401
    """Pinning again after a slip within the noise keeps the old floor, and takes a gain."""
    now = {"press": {"figures": {"claims_f1": 0.499, "place": 0.7, "items": None}, "hits": []}}
    before = {"press": {"figures": {"claims_f1": 0.5, "place": 0.6}}}
    assert benchmark.pinned(now, before)["press"]["figures"] == {"claims_f1": 0.5, "place": 0.7, "items": None}
