"""The sample reports: what the demonstration and its readers rely on."""

from __future__ import annotations

import json
import re
from importlib.resources import files
from typing import TYPE_CHECKING

import pytest

from recoupe.export import html_page, json_line
from recoupe.model.article import READABLE
from recoupe.model.coded import Coded
from recoupe.pipeline import code

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

SAMPLES = files("recoupe").joinpath("samples")
REPORTS = sorted((file for file in SAMPLES.joinpath("reports").iterdir()), key=lambda file: file.name)
NAMES = [file.name for file in REPORTS]


@pytest.fixture(scope="module")
def coded() -> dict[str, Coded]:
    """Every sample, coded once for all tests of this file."""
    found = list(code([str(SAMPLES.joinpath("reports"))], jsonl=str(SAMPLES.joinpath("dispatches.jsonl"))))
    assert all(isinstance(result, Coded) for result in found), found
    return {result.article.id: result for result in found if isinstance(result, Coded)}


def dispatches() -> list[dict[str, str]]:
    """The records of the JSON Lines file."""
    lines = SAMPLES.joinpath("dispatches.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def test_every_report_is_explained() -> None:
    """The samples' README names each report, and says that the events are invented."""
    readme = SAMPLES.joinpath("README.md").read_text(encoding="utf-8")
    assert [name for name in [*NAMES, "dispatches.jsonl"] if name not in readme] == []
    assert "invented" in readme


@pytest.mark.parametrize("report", REPORTS, ids=NAMES)
def test_reports_have_the_length_of_press_reports(report: Traversable) -> None:
    """Between 150 and 400 words, menus included."""
    text = re.sub(r"(?s)<script.*?</script>|<[^>]+>", " ", report.read_text(encoding="utf-8"))
    assert 150 <= len(text.split()) <= 400


def test_every_sample_becomes_an_article_with_claims(coded: dict[str, Coded]) -> None:
    """Thirteen articles come out, in French, each with claims and with nothing lost on the way."""
    assert len(coded) == len(REPORTS) + len(dispatches())
    for name, result in coded.items():
        assert result.claims, name
        assert result.article.language == "fr", name
        assert result.article.losses == (), name


def test_dates_are_read_where_the_page_gives_them_and_only_there(coded: dict[str, Coded]) -> None:
    """Every report says when it was published, but the comment does not, and gets no date."""
    undated = [name for name, result in coded.items() if result.article.published is None]
    assert undated == ["13-vigie-treve"]
    assert coded["11-gazette-treve"].article.published == "2024-03-22"


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("02-courrier-oum-ferjane", "Tout accepter"),
        ("02-courrier-oum-ferjane", "Vive notre armée"),
        ("03-sahl-info-oum-ferjane", "Qui finance la milice"),
        ("04-gazette-oum-ferjane", "cookies"),
        ("10-courrier-marche-bir-zohra", "Vous devez être connecté"),
        ("11-gazette-treve", "Cinq films à voir"),
    ],
)
def test_furniture_is_not_read(coded: dict[str, Coded], name: str, words: str) -> None:
    """Menus, notices, links to other articles and comments stand in no line that is read for claims."""
    article = coded[name].article
    read = "\n".join(line.span.of(article.text) for line in article.lines if line.label in READABLE)
    assert words not in read


def test_a_whole_copy_gives_the_same_claims(coded: dict[str, Coded]) -> None:
    """The paper that printed the dispatch as it came tells just what the dispatch tells."""

    def told(name: str) -> list[tuple[str, str, list[str], list[str]]]:
        return sorted(
            (c.type.value, c.status.value, [p.name for p in c.actor], [p.name for p in c.recipient])
            for c in coded[name].claims
        )

    assert told("01-amp-oum-ferjane") == told("04-gazette-oum-ferjane")


def test_the_same_input_gives_the_same_output(coded: dict[str, Coded]) -> None:
    """A second run of a report prints the very same line and page."""
    name = "06-amp-wadi-rimal"
    (again,) = code([str(SAMPLES.joinpath("reports", f"{name}.txt"))])
    assert isinstance(again, Coded)
    assert json_line(again) == json_line(coded[name])
    assert html_page([again]) == html_page([coded[name]])
