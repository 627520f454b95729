"""``recoupe code``: data on standard output, talk on standard error, and an exit code that tells how it went."""

from __future__ import annotations

import dataclasses
import json
from typing import TYPE_CHECKING

from recoupe.errors import RecoupeError
from recoupe.model.page import Loss

if TYPE_CHECKING:
    from pathlib import Path

    from recoupe.model.coded import Coded

    from .conftest import FakePipeline, Run


def renamed(coded: Coded, name: str) -> Coded:
    """The same article under another id."""
    return dataclasses.replace(coded, article=dataclasses.replace(coded.article, id=name))


def test_prints_one_object_per_article_in_input_order(run: Run, pipeline: FakePipeline, coded: Coded) -> None:
    """Each line of standard output is one article, as the pipeline gave them; nothing else is said."""
    pipeline.results = [renamed(coded, "b"), renamed(coded, "a")]
    result = run("code", "un.txt", "deux.html")
    assert [json.loads(line)["id"] for line in result.out.splitlines()] == ["b", "a"]
    assert (result.code, result.err) == (0, "")


def test_hands_paths_and_json_lines_to_the_pipeline(run: Run, pipeline: FakePipeline) -> None:
    """What the user names is what is read."""
    run("code", "un.txt", "-", "--jsonl", "lots.jsonl")
    assert pipeline.asked == (["un.txt", "-"], "lots.jsonl")


def test_names_every_loss_and_ends_with_three(run: Run, pipeline: FakePipeline, coded: Coded) -> None:
    """A lost input does not stop the run, is named on standard error, and shows in the exit code."""
    pipeline.results = [Loss("vide.txt", "empty", "there is no text in it"), coded]
    result = run("code", "dossier")
    assert result.code == 3
    assert "recoupe: vide.txt: empty: there is no text in it\n" in result.err
    assert len(result.out.splitlines()) == 1


def test_names_what_an_article_lost_on_the_way(run: Run, pipeline: FakePipeline, coded: Coded) -> None:
    """A partial loss that travels with its article is named too, and the article is still printed."""
    loss = Loss("page.html", "encoding", "two characters could not be read", whole=False)
    pipeline.results = [dataclasses.replace(coded, article=dataclasses.replace(coded.article, losses=(loss,)))]
    result = run("code", "page.html")
    assert (result.code, len(result.out.splitlines())) == (3, 1)
    assert "recoupe: page.html: encoding: two characters could not be read\n" in result.err


def test_messages_cannot_move_the_cursor(run: Run, pipeline: FakePipeline) -> None:
    """Control characters in the name of a file are written out in figures."""
    pipeline.results = [Loss("a\x1b[2J\nb\u202e.txt", "empty", "nothing\r")]
    result = run("code", "x")
    assert "recoupe: a\\x1b[2J\\nb\\u202e.txt: empty: nothing\\r\n" in result.err


def test_an_error_is_one_line_without_a_traceback(run: Run, pipeline: FakePipeline) -> None:
    """An error meant for the user gives its message and exit code 1."""
    pipeline.results = []
    pipeline.error = RecoupeError("the packs are missing. Reinstall recoupe.")
    assert run("code", "x") == (1, "", "recoupe: the packs are missing. Reinstall recoupe.\n")


def test_nothing_to_read_is_a_usage_error(run: Run, pipeline: FakePipeline) -> None:
    """Without a path the command says what it wants and ends with 2."""
    result = run("code")
    assert (result.code, result.out, pipeline.asked) == (2, "", None)
    assert "nothing to read" in result.err


def test_an_unknown_option_is_a_usage_error(run: Run) -> None:
    """A wrong option ends with 2, like every wrong use."""
    assert run("code", "--nonesuch").code == 2


def test_output_goes_to_the_file_that_was_asked_for(run: Run, pipeline: FakePipeline, tmp_path: Path) -> None:
    """With -o standard output stays empty and the file holds the line."""
    assert pipeline.results
    target = tmp_path / "coded.jsonl"
    result = run("code", "x", "-o", target)
    assert (result.code, result.out) == (0, "")
    assert json.loads(target.read_text(encoding="utf-8"))["id"] == "rapport-1"


def test_a_run_that_fails_leaves_the_old_file_alone(run: Run, pipeline: FakePipeline, tmp_path: Path) -> None:
    """An output file appears whole or not at all, and nothing is left lying beside it."""
    target = tmp_path / "coded.jsonl"
    target.write_text("yesterday's\n", encoding="utf-8")
    pipeline.error = RecoupeError("broken half-way")
    assert run("code", "x", "-o", target).code == 1
    assert [path.name for path in tmp_path.iterdir()] == ["coded.jsonl"]
    assert target.read_text(encoding="utf-8") == "yesterday's\n"


def test_a_file_that_cannot_be_written_is_named(run: Run, pipeline: FakePipeline, tmp_path: Path) -> None:
    """The message says which file, why, and what to do."""
    assert pipeline.results
    result = run("code", "x", "-o", tmp_path / "none" / "coded.jsonl")
    assert result.code == 1
    assert "coded.jsonl: cannot be written (No such file or directory)" in result.err


def test_writes_the_page_beside_the_data(run: Run, pipeline: FakePipeline, tmp_path: Path) -> None:
    """With --html the JSON is printed all the same."""
    assert pipeline.results
    result = run("code", "x", "--html", tmp_path / "page.html")
    assert (result.code, len(result.out.splitlines())) == (0, 1)
    assert (tmp_path / "page.html").read_text(encoding="utf-8").startswith("<!doctype html>")


def test_half_characters_do_not_stop_the_run(run: Run, pipeline: FakePipeline, coded: Coded, tmp_path: Path) -> None:
    """A lone surrogate, which no encoding can write, reaches every kind of output as something that can be read."""
    broken = dataclasses.replace(coded.article, id="id\ud800", title="titre\udfff")
    pipeline.results = [dataclasses.replace(coded, article=broken), Loss("\udcff.txt", "empty", "")]
    result = run("code", "x", "--html", tmp_path / "page.html")
    assert json.loads(result.out)["title"] == "titre\udfff"
    assert "\\udcff.txt" in result.err
    assert "titre\ufffd" in (tmp_path / "page.html").read_text(encoding="utf-8")
