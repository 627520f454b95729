"""``recoupe packs``: problems listed one a line; a theatre is started with files that hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from recoupe.packs.theatres import OWN_PACKS, own_packs, read_theatres

if TYPE_CHECKING:
    from pathlib import Path

    from .conftest import FakePipeline, Run


@pytest.fixture
def own(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """An empty folder; what a command sets in the environment is taken back afterwards."""
    monkeypatch.setenv(OWN_PACKS, "")
    return tmp_path


def test_sound_packs_end_with_zero(run: Run, pipeline: FakePipeline) -> None:
    """Nothing wrong means nothing on standard output."""
    assert pipeline.problems == []
    assert run("packs", "lint") == (0, "", "No problem in the packs.\n")


def test_every_problem_is_listed_and_ends_with_one(run: Run, pipeline: FakePipeline) -> None:
    """Each problem is a line of data, the count is talk."""
    pipeline.problems = ["fr.aid.livrer: stays silent", "fr.aid.donner: fires on\x1b[0m"]
    result = run("packs", "lint")
    assert (result.code, result.err) == (1, "2 problems in the packs.\n")
    assert result.out.splitlines() == ["fr.aid.livrer: stays silent", "fr.aid.donner: fires on\\x1b[0m"]


def test_problems_of_aliases_are_listed_too(run: Run, pipeline: FakePipeline) -> None:
    """Sentences and aliases are proved by one command, over all theatres."""
    pipeline.alias_problems = ["theatres/kolvar/actors.yml:3: kolvar:front: 'FLK' is not found"]
    result = run("packs", "lint")
    assert (result.code, result.err) == (1, "1 problems in the packs.\n")
    assert pipeline.linted is None


def test_a_folder_of_ones_own_is_proved_alone(run: Run, pipeline: FakePipeline, own: Path) -> None:
    """With a folder, only its theatres are proved."""
    assert run("packs", "new", "kolvar", "--into", own).code == 0
    result = run("packs", "lint", own / "kolvar")
    assert (result.code, result.out, result.err) == (0, "", "No problem in the packs.\n")
    assert pipeline.linted == ["kolvar"]


def test_a_started_theatre_holds(run: Run, own: Path) -> None:
    """What `new` writes is read without a fault, and says what to do next."""
    result = run("packs", "new", "mer-kolvar", "--into", own, "--country", "ly", "--country", "eg")
    names = ["actors.yml", "places.yml", "theatre.yml"]
    assert result.out.splitlines() == [str(own / "mer-kolvar" / name) for name in names]
    assert f"recoupe packs lint {own / 'mer-kolvar'}" in result.err
    read = read_theatres(own)
    assert read.heads["mer-kolvar"].countries == ["ly", "eg"]
    assert {each.thing.id for each in read.listed if each.theatre == "mer-kolvar"} == {
        "mer-kolvar:front", "mer-kolvar:government", "mer-kolvar:drago", "place:base-kolvar",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("Kolvar",), "'Kolvar' cannot name a theatre"),
        (("place",), "'place' cannot name a theatre"),
        (("libya",), "there is a theatre libya already"),
        (("kolvar", "--country", "zz"), "no country 'zz'"),
        (("there",), "is there already"),
    ],
)
def test_a_theatre_that_cannot_start_is_wrong_usage(run: Run, own: Path, arguments: tuple[str, ...], said: str) -> None:
    """A name that is taken or not usable, and a state that does not exist, are said and write nothing."""
    (own / "there").mkdir()
    result = run("packs", "new", *arguments, "--into", own)
    assert (result.code, result.out) == (2, "")
    assert said in result.err
    assert [path.name for path in own.iterdir()] == ["there"]


def test_packs_of_ones_own_are_named_before_the_command(run: Run, pipeline: FakePipeline, own: Path) -> None:
    """`recoupe --packs DIR` sets the folder for what the command reads."""
    assert pipeline.problems == []
    assert run("--packs", own, "packs", "lint").code == 0
    assert own_packs() == own


def test_half_a_pack_stops_every_command(run: Run, own: Path) -> None:
    """A fault in a theatre of one's own is named with its line, and nothing is written."""
    assert run("packs", "new", "kolvar", "--into", own).code == 0
    actors = own / "kolvar" / "actors.yml"
    actors.write_text(actors.read_text(encoding="utf-8").replace("from: 2024-03", "from: 2024-13"), encoding="utf-8")
    result = run("--packs", own, "packs", "new", "other", "--into", own)
    assert (result.code, result.out) == (1, "")
    assert "kolvar/actors.yml:" in result.err
    assert "key 'from': '2024-13' is no date" in result.err
    assert not (own / "other").exists()
