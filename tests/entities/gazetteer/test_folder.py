"""The index files: built once, whole, and refused by name where they are not."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from recoupe.entities.gazetteer import Gazetteer, Index, bring_in, build, ensure, folder, imported, source, state
from recoupe.entities.gazetteer.index import PLAIN, SOUNDED
from recoupe.errors import GazetteerError

LINE = "77\tQasr Test\tQasr Test\tKasr Test\t32.5\t13.5\tS\tAIRB\tLY\t\t01\t\t\t\t0\t\t10\tAfrica/Tripoli\t2020-01-01\n"


def test_a_missing_index_is_built_and_remembers_its_source(cache: Path) -> None:
    """The first use builds the file, which says what it was made from."""
    path = ensure()
    about = Index(path).about()
    assert path.parent == cache
    assert (about["places"], about["sha256"]) == ("5", "0" * 64)
    assert state(path) == ""


def test_a_second_use_does_not_build(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An index that is there and whole is used as it is."""
    first = ensure()
    monkeypatch.setattr(folder, "build", lambda *_: pytest.fail(f"built again in {cache}"))
    assert ensure() == first


@pytest.mark.parametrize("harm", [b"", b"not a database at all" * 400])
def test_a_damaged_index_is_built_anew(cache: Path, harm: bytes) -> None:
    """A file that was cut off or overwritten gives way to a whole one."""
    path = ensure()
    path.write_bytes(harm)
    assert "damaged" in state(path)
    assert Index(ensure()).damage() == ""
    assert sorted(each.name for each in cache.iterdir()) == [".lock", "places.sqlite3"]


def test_an_index_of_other_rules_is_built_anew(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A changed source, table or folding rule makes the index stale."""
    path = ensure()
    monkeypatch.setattr(source, "SCHEMA", 99)
    assert "another version" in state(path)
    assert state(ensure()) == ""
    assert cache.exists()


def test_damage_inside_is_refused_by_name(cache: Path) -> None:
    """Pages that went bad later are found by the check, or refused when they are read, with what to do."""
    path = ensure()
    content = bytearray(path.read_bytes())
    content[8192:] = b"\xff" * (len(content) - 8192)
    path.write_bytes(content)
    assert Index(path).damage() != ""
    with pytest.raises(GazetteerError, match="recoupe gazetteer build"):
        Index(path).named("Tripoli", PLAIN)
    assert cache.exists()


def test_many_first_uses_at_once_leave_one_whole_file(cache: Path) -> None:
    """Eight uses at once build one file, which is whole, and leave nothing else."""
    paths: list[Path] = []
    uses = [threading.Thread(target=lambda: paths.append(ensure())) for _ in range(8)]
    for use in uses:
        use.start()
    for use in uses:
        use.join()
    assert len(set(paths)) == 1
    assert Index(paths[0]).damage() == ""
    assert sorted(each.name for each in cache.iterdir()) == [".lock", "places.sqlite3"]


def test_a_build_that_breaks_off_leaves_what_was_there(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The old index stays until the new one is whole."""
    before = ensure().read_bytes()
    monkeypatch.setattr(folder, "data_hash", lambda: "1" * 64)

    def broken(_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("recoupe.entities.gazetteer.writing._write_countries", broken)
    with pytest.raises(KeyboardInterrupt):
        build()
    assert (cache / "places.sqlite3").read_bytes() == before
    assert sorted(each.name for each in cache.iterdir()) == [".lock", "places.sqlite3"]


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The message says which folder and what to set."""
    (tmp_path / "file").write_text("a file, no folder")
    monkeypatch.setenv(folder.VARIABLE, str(tmp_path / "file"))
    with pytest.raises(GazetteerError, match="RECOUPE_CACHE"):
        ensure()


def test_a_dump_is_asked_beside_the_shipped_places(cache: Path) -> None:
    """Places of an imported dump are found, with their class."""
    dump = cache.parent / "LY.txt"
    dump.write_text(LINE, encoding="utf-8")
    path = bring_in(dump)
    gazetteer = Gazetteer((path, ensure()))
    (found,) = gazetteer.named("Kasr Test", PLAIN)
    assert (found.entry.entity, found.entry.feature, found.entry.country) == ("geonames:77", "S", "ly")
    assert imported() == [path]


@pytest.mark.parametrize(
    ("line", "what"),
    [("1\tonly\tthree\n", "LY.txt:2: 3 columns instead of 19"), (LINE.replace("32.5", "north"), "LY.txt:2: ")],
)
def test_a_bad_line_of_a_dump_is_named(cache: Path, line: str, what: str) -> None:
    """File and line are named, and nothing is imported."""
    dump = cache.parent / "LY.txt"
    dump.write_text(LINE + line, encoding="utf-8")
    with pytest.raises(GazetteerError, match=what):
        bring_in(dump)
    assert imported() == []


def test_an_import_of_another_version_is_refused_by_name(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It cannot be built anew without its dump, so the message asks for it."""
    dump = cache.parent / "LY.txt"
    dump.write_text(LINE, encoding="utf-8")
    bring_in(dump)
    monkeypatch.setattr(folder, "rules", lambda: "other")
    with pytest.raises(GazetteerError, match=r"LY\.txt.*gazetteer import"):
        imported()


def test_names_are_found_by_writing_and_by_sound(cache: Path) -> None:
    """The largest place comes first; sounds are compared only where names are transcribed."""
    index = Index(ensure())
    assert [each.entry.country for each in index.named("Tripoli", PLAIN)] == ["ly", "lb"]
    assert [each.entry.name for each in index.named("Tarhouna", SOUNDED)] == ["Tarhuna"]
    assert index.named("Tarhouna", PLAIN) == []
    assert index.named("Sein-Denis", SOUNDED) == []
    assert cache.exists()


def test_a_country_lies_in_the_middle_of_its_towns(cache: Path) -> None:
    """Point and radius of a country cover its towns."""
    country = Index(ensure()).country("ly")
    assert country is not None
    assert 32 < country.lat < 33
    assert country.radius > 20_000
    assert Index(ensure()).country("zz") is None
    assert cache.exists()
