"""Output files: whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from recoupe.cli.writing import output


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    """Writing through a symbolic link changes the file it leads to."""
    (tmp_path / "true").write_text("old", encoding="utf-8")
    (tmp_path / "link").symlink_to(tmp_path / "true")
    with output(tmp_path / "link") as stream:
        stream.write("new")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "true").read_text(encoding="utf-8") == "new"


def test_a_new_file_has_the_rights_of_any_new_file(tmp_path: Path) -> None:
    """The file is not private only because it was first written under another name."""
    (tmp_path / "plain").touch()
    with output(tmp_path / "made") as stream:
        stream.write("x")
    assert (tmp_path / "made").stat().st_mode == (tmp_path / "plain").stat().st_mode


@pytest.mark.skipif(os.name == "nt", reason="there is no /dev/null on this system")
def test_a_device_is_written_to_and_not_replaced() -> None:
    """/dev/null stays what it is."""
    with output(Path(os.devnull)) as stream:
        stream.write("x")
    assert not Path(os.devnull).is_file()


def test_a_dash_is_standard_output(capsys: pytest.CaptureFixture[str]) -> None:
    """``-o -`` prints, as without -o."""
    with output(Path("-")) as stream:
        stream.write("x\n")
    assert capsys.readouterr().out == "x\n"
