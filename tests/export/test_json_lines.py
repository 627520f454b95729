"""One line of JSON per article: the contract of ``docs/output.md``."""

from __future__ import annotations

import dataclasses
import json
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from recoupe.export import json_line
from recoupe.model.article import Article
from recoupe.model.coded import Coded

if TYPE_CHECKING:
    from pathlib import Path

NAMED = ["name", "names", "entity", "start", "end"]


def test_keys_come_in_the_order_of_the_contract(coded: Coded) -> None:
    """Readers may rely on the names of the keys, and people on their order."""
    article = json.loads(json_line(coded))
    assert list(article) == ["id", "title", "published", "outlet", "language", "claims", "quotes"]
    claim = article["claims"][0]
    assert list(claim) == [
        *("id", "type", "mode", "status", "actor", "recipient", "speaker"),
        *("place", "when", "when_text", "when_basis", "when_precision", "items", "evidence", "rules"),
    ]
    assert [list(claim[key][0]) for key in ("actor", "recipient", "speaker")] == [NAMED] * 3
    located = ["lat", "lon", "precision", "ucdp_precision", "radius_m", "candidates"]
    assert list(claim["place"]) == [*NAMED[:3], *located, *NAMED[3:]]
    assert list(claim["items"][0]) == ["what", "names", "n", "start", "end"]
    assert list(claim["evidence"][0]) == ["start", "end", "text"]
    assert list(article["quotes"][0]) == ["text", "start", "end", "speaker", "kind"]


def test_every_key_is_documented(coded: Coded, root: Path) -> None:
    """What is printed is explained in docs/output.md, by name."""
    page = (root / "docs" / "output.md").read_text(encoding="utf-8")
    html = dataclasses.replace(coded, article=dataclasses.replace(coded.article, from_html=True))
    article = json.loads(json_line(html))
    claim = article["claims"][0]
    keys = {*article, *claim, *claim["actor"][0], *claim["items"][0], *claim["evidence"][0], *article["quotes"][0]}
    assert not {key for key in keys if f"`{key}`" not in page}


def test_evidence_is_the_text_between_its_offsets(coded: Coded) -> None:
    """Each telling is copied from the article, never composed."""
    for claim in json.loads(json_line(coded))["claims"]:
        for telling in claim["evidence"]:
            assert coded.article.text[telling["start"] : telling["end"]] == telling["text"]


def test_absent_values_are_null_and_never_guessed(coded: Coded) -> None:
    """A claim without place, time or number says so."""
    claim = json.loads(json_line(coded))["claims"][1]
    assert (claim["place"], claim["when"], claim["actor"], claim["items"]) == (None, None, [], [])


def test_a_number_keeps_its_bounds(coded: Coded) -> None:
    """« au moins six » is six or more; no number at all is null and not a pair of nulls."""
    item = coded.claims[0].items[0]
    bare = dataclasses.replace(item, low=None)
    claim = dataclasses.replace(coded.claims[0], items=(item, bare))
    printed = json.loads(json_line(dataclasses.replace(coded, claims=(claim,))))["claims"][0]["items"]
    assert [each["n"] for each in printed] == [[6, None], None]


def test_text_is_printed_for_mark_up_only(coded: Coded) -> None:
    """For HTML the offsets count a text that the reader does not have, so it is given."""
    html = dataclasses.replace(coded, article=dataclasses.replace(coded.article, from_html=True))
    assert "text" not in json.loads(json_line(coded))
    assert json.loads(json_line(html))["text"] == coded.article.text


@given(st.text(st.characters(exclude_categories=())))
def test_any_text_is_one_line_that_reads_back(text: str) -> None:
    """Half characters, controls and line separators: the line can be written in UTF-8 and read back unchanged."""
    line = json_line(Coded(Article(text, text, (), title=text, from_html=True), (), ()))
    assert line.splitlines() == [line]
    read = json.loads(line.encode("utf-8"))
    assert (read["id"], read["text"]) == (text, text)
