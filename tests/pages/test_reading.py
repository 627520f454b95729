"""Paths, standard input and JSON Lines -> pages; each bad input is named and the others go on."""

from __future__ import annotations

import io
import json
import os
from pathlib import Path

import pytest

from recoupe.model.page import Loss, Page
from recoupe.pages import read_pages
from recoupe.pages.decoding import MAX_BYTES


def _told(results: list[Page | Loss]) -> list[str]:
    """Ids of pages and codes of losses, in order."""
    return [result.id if isinstance(result, Page) else f"!{result.code}" for result in results]


def _records(tmp_path: Path, *rows: str | bytes) -> list[Page | Loss]:
    file = tmp_path / "pages.jsonl"
    file.write_bytes(b"\n".join(row if isinstance(row, bytes) else row.encode() for row in rows))
    return list(read_pages(jsonl=file))


def test_files_and_folders(tmp_path: Path) -> None:
    """A folder is read recursively in the order of its names, text and mark-up each as what it is."""
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "trois.htm").write_text("<p>Un texte</p>")
    (tmp_path / "un.txt").write_text("Un texte")
    (tmp_path / "deux.html").write_text("<p>Un texte</p>")
    pages = list(read_pages([tmp_path]))
    assert _told(pages) == ["deux", "un", "trois"]
    assert [getattr(page, "html", None) is not None for page in pages] == [True, False, True]


def test_text_is_handed_on_as_given(tmp_path: Path) -> None:
    """Newlines, decomposed accents and blanks stay; only the byte order mark goes."""
    text = "\ufeff Ligne un\r\nde\u0301ja\u0300\r\rfin\u2028 "
    (tmp_path / "a.txt").write_bytes(text.encode())
    (page,) = read_pages([tmp_path / "a.txt"])
    assert isinstance(page, Page)
    assert page.text == text[1:]


def test_bad_paths_are_named(tmp_path: Path) -> None:
    """A missing file, an unknown kind, an empty and a binary file each give one loss, and the good one is read."""
    for name, raw in {"a.txt": b"Bon texte", "b.txt": b"", "c.txt": b"\x00\x01" * 90, "d.docx": b"PK"}.items():
        (tmp_path / name).write_bytes(raw)
    paths = [tmp_path / name for name in ("rien.txt", "d.docx", "b.txt", "c.txt", "a.txt")]
    results = list(read_pages(paths))
    assert _told(results) == ["!not-found", "!unknown-kind", "!empty", "!binary", "a"]
    assert all(isinstance(result, Page) or (result.whole and result.source and result.message) for result in results)


def test_strange_paths_are_named() -> None:
    """A path that no system can open is a loss, not an exception."""
    assert _told(list(read_pages(["a\x00b.txt", "x" * 5000 + ".txt"]))) == ["!not-found", "!unreadable"]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the superuser may read every file")
def test_forbidden_file(tmp_path: Path) -> None:
    """A file without permission to read is named."""
    file = tmp_path / "a.txt"
    file.write_text("Texte")
    file.chmod(0)
    assert _told(list(read_pages([file]))) == ["!unreadable"]


def test_other_files_of_a_folder_are_named_once(tmp_path: Path) -> None:
    """What a folder holds besides pages is named in one loss, and a folder without pages too."""
    for name in ("a.txt", "b.csv", "c.jsonl", ".hidden"):
        (tmp_path / name).write_text("Texte")
    results = list(read_pages([tmp_path]))
    assert _told(results) == ["a", "!skipped-files"]
    empty = tmp_path / "vide"
    empty.mkdir()
    assert _told(list(read_pages([empty]))) == ["!empty-folder"]


def test_ids_stay_unique(tmp_path: Path) -> None:
    """The second page of a stem gets another id and says so; a file named twice is read once."""
    (tmp_path / "a.txt").write_text("Un texte")
    (tmp_path / "a.html").write_text("<p>Un texte</p>")
    results = list(read_pages([tmp_path, tmp_path / "a.txt"]))
    assert _told(results) == ["a", "a~2", "!duplicate"]
    second = results[1]
    assert isinstance(second, Page)
    assert [loss.code for loss in second.warnings] == ["id-taken"]


def test_records(tmp_path: Path) -> None:
    """Each record gives its page with what it says about itself."""
    row = {"id": "x1", "text": "Un texte", "url": "https://e.org", "title": "T", "published": "2020", "outlet": "O"}
    (page,) = _records(tmp_path, json.dumps(row))
    assert isinstance(page, Page)
    assert (page.id, page.text, page.url, page.title, page.published, page.outlet) == tuple(row.values())
    assert page.source.endswith("pages.jsonl:1")


def test_bad_records_are_named_by_line(tmp_path: Path) -> None:
    """Each line that is no record gives one loss with its line, blank lines give none, the others go on."""
    results = _records(
        tmp_path, '{"id": "a", "text": "Un texte"}', "{oups", "", "[1]", '{"id": "b"}', '{"id": "c", "html": 3}',
        '{"a":' * 100_000, '{"id": ' + "9" * 5000 + "}", '{"id": "d", "text": " "}', b'{"id": "e", "text": "\xff\xfe"}',
        '{"id": "z", "html": "<p>Un texte</p>"}',
    )  # fmt: skip
    assert _told(results) == [
        "a", "!bad-json", "!bad-json", "!no-text", "!no-text", "!too-deep", "!bad-json", "!empty", "e", "z",
    ]  # fmt: skip
    assert results[1].source.endswith(":2")
    assert results[2].source.endswith(":4")


def test_ids_of_records(tmp_path: Path) -> None:
    """A number serves as id, a missing one is made of file and line, and a repeated one is told apart."""
    row = '{"id": %s, "text": "Un texte"}'
    results = _records(tmp_path, row % "7", row % '"7"', row % "null", row % "true")
    assert _told(results) == ["7", "7~2", "pages:3", "pages:4"]


def test_fields_of_another_type_are_left_aside(tmp_path: Path) -> None:
    """A field that is no string is a partial loss, and the page is read."""
    (page,) = _records(tmp_path, '{"id": "a", "text": "Un texte", "title": 3, "url": null}')
    assert isinstance(page, Page)
    assert [(loss.code, loss.whole) for loss in page.warnings] == [("bad-field", False)]


def test_characters_that_cannot_be_carried(tmp_path: Path) -> None:
    """A lone surrogate and a NUL become U+FFFD, one for one, with a partial loss."""
    (page,) = _records(tmp_path, r'{"id": "a", "text": "un\ud800deux\u0000trois \ud83d\ude00"}')
    assert isinstance(page, Page)
    assert page.text == "un\ufffddeux\ufffdtrois 😀"
    assert [loss.code for loss in page.warnings] == ["replaced-characters"]


def test_a_line_too_long(tmp_path: Path) -> None:
    """A record beyond the limit is refused by name, and the next line is read."""
    results = _records(tmp_path, b'{"text": "' + b"a" * MAX_BYTES + b'"}', '{"id": "b", "text": "Un texte"}')
    assert _told(results) == ["!too-large", "b"]


@pytest.mark.parametrize(
    ("raw", "ids", "kind"),
    [
        (b'{"id": "a", "text": "Un texte"}\n{"id": "b", "text": "Un texte"}\n', ["a", "b"], "text"),
        (b"  <!DOCTYPE html><p>Un texte</p>", ["stdin"], "html"),
        ("Un texte\nà deux lignes".encode(), ["stdin"], "text"),
        (b"<< Un texte >>", ["stdin"], "text"),
    ],
)
def test_standard_input(raw: bytes, ids: list[str], kind: str) -> None:
    """What standard input holds is told from its beginning."""
    pages = list(read_pages(["-"], stdin=io.BytesIO(raw)))
    assert _told(pages) == ids
    assert all(getattr(page, kind) is not None for page in pages)


def test_standard_input_as_records() -> None:
    """Standard input may be named as the JSON Lines file."""
    pages = list(read_pages(jsonl="-", stdin=io.BytesIO(b'{"id": "a", "text": "Un texte"}')))
    assert _told(pages) == ["a"]


def test_the_largest_page(tmp_path: Path) -> None:
    """Ten megabytes are read, more than the limit is refused by name."""
    (tmp_path / "a.txt").write_bytes(b"Mot suivant. " * 800_000)
    (tmp_path / "b.txt").write_bytes(b"a" * (MAX_BYTES + 1))
    assert _told(list(read_pages([tmp_path]))) == ["a", "!too-large"]
