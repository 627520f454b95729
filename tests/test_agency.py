"""The agency articles coded by hand: offsets without a word of the articles, scored on no other text."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any

import pytest

from tests.programs import ROOT, program

if TYPE_CHECKING:
    from pathlib import Path

AGENCY = ROOT / "benchmarks" / "agency"
_BUILDER = """
import hashlib
def load(mirrors, pointer):
    return "L'armée norvégienne a bombardé le port mardi."
def sha256(text):
    return hashlib.sha256(text.encode("utf-8")).hexdigest()
"""


@pytest.fixture(scope="module")
def benchmark() -> Any:  # noqa: ANN401 - a program loaded by path
    """The program that measures."""
    return program("benchmarks/accuracy.py")


@pytest.fixture
def one_article(benchmark: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:  # noqa: ANN401
    """A pointer to one text, with the hash that the test gives it, and a builder that gives a text."""
    (tmp_path / "gold" / "press").mkdir(parents=True)
    (tmp_path / "gold" / "press" / "build.py").write_text(_BUILDER, encoding="utf-8")
    (tmp_path / "gold.jsonl").write_text(json.dumps({"id": "a", "claims": [], "quotes": []}), encoding="utf-8")
    monkeypatch.setattr(benchmark, "AGENCY", tmp_path)

    def suites(sha256: str) -> Any:  # noqa: ANN401
        pointer = {
            "id": "a", "half": "blind", "published": None, "outlet": None, "repo": "o/n", "path": "p", "sha256": sha256,
        }  # fmt: skip
        (tmp_path / "pick.jsonl").write_text(json.dumps(pointer), encoding="utf-8")
        return benchmark.agency(tmp_path, tmp_path)

    return suites


def test_the_gold_holds_offsets_and_no_words_of_the_articles(benchmark: Any) -> None:  # noqa: ANN401
    """Evidence and quotes are offsets only: the texts belong to their outlets."""
    for article in benchmark.gold(AGENCY / "gold.jsonl"):
        for claim in article["claims"]:
            assert all(set(each) == {"start", "end"} for each in claim["evidence"])
        assert all(set(quote) <= {"start", "end", "speaker", "kind"} for quote in article["quotes"])


def test_every_article_has_a_pointer_and_a_half(benchmark: Any) -> None:  # noqa: ANN401
    """What is coded is pointed at and what is pointed at is coded, in one half or the other."""
    pointers = {pointer["id"]: pointer["half"] for pointer in benchmark.gold(AGENCY / "pick.jsonl")}
    assert {article["id"] for article in benchmark.gold(AGENCY / "gold.jsonl")} == set(pointers)
    assert set(pointers.values()) == {"study", "blind"}


def test_another_text_than_the_coded_one_is_refused(one_article: Any) -> None:  # noqa: ANN401
    """Offsets into another text would be scored as misses: the article is named instead."""
    with pytest.raises(ValueError, match="a: p of o/n is not the text that was coded"):
        one_article("0" * 64)


def test_a_rebuilt_article_is_coded_beside_its_gold(one_article: Any) -> None:  # noqa: ANN401
    """The text that was coded by hand is coded by the program, in the suite of its half."""
    text = "L'armée norvégienne a bombardé le port mardi."
    golds, coded = one_article(hashlib.sha256(text.encode()).hexdigest())["agency-blind"]
    assert [article["id"] for article in golds] == ["a"]
    assert [claim["type"] for article in coded for claim in article["claims"]] == ["ASSAULT"]
