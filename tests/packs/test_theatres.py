"""Theatres: the shipped ones hold, a user's own is read beside them, and nothing runs with half a pack."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

import pytest

from recoupe.errors import PackError
from recoupe.packs.theatres import OWN_PACKS, own_packs, read_theatres
from recoupe.packs.things import KnownThing, Sort, Theatre

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Read = Callable[[str], str]

HEAD = """\
- id: kolvar
  name: Kolvar
  countries: [ly]
  origins:
    press: Papers of Kolvar
"""
SOUND = """\
- id: "kolvar:front"
  class: armed
  name: Front de Kolvar
  names: [FLK, Front kolvarien]
  country: ly
  from: 2011
  origin: press
- id: "kolvar:chef"
  class: person
  name: Istvan Drago
  country: ly
  side: [{id: "kolvar:front", from: 2011-03, until: 2014-05-02}]
  offices: [{title: colonel, of: "kolvar:front", from: 2012~}]
  origin: "Speech of 3 May 2012"
"""


TIE = 'side: [{id: "kolvar:front", from: 2011-03, until: 2014-05-02}]'
REFUSED = "Extra inputs are not permitted. Allowed keys"


@pytest.fixture
def theatre(tmp_path: Path) -> Path:
    """A folder with one sound theatre."""
    folder = tmp_path / "kolvar"
    folder.mkdir()
    (folder / "theatre.yml").write_text(HEAD, encoding="utf-8")
    (folder / "actors.yml").write_text(SOUND, encoding="utf-8")
    return folder


@pytest.fixture
def refusal(theatre: Path) -> Read:
    """Reads the theatre with other actors, and gives the message that refuses them."""

    def read(actors: str) -> str:
        (theatre / "actors.yml").write_text(actors, encoding="utf-8")
        with pytest.raises(PackError) as error:
            read_theatres(theatre.parent)
        return str(error.value)

    return read


def test_a_folder_of_ones_own_is_read(theatre: Path) -> None:
    """Its theatres stand beside the shipped ones, whether the folder holds them or is one."""
    for own in (theatre.parent, theatre):
        found = read_theatres(own)
        assert next(iter(found.heads)) == "world"
        assert {"libya", "kolvar"} <= set(found.heads)
        assert [each.thing.name for each in found.listed if each.theatre == "kolvar"] == [
            "Front de Kolvar",
            "Istvan Drago",
        ]


def test_dates_stay_as_they_are_written(theatre: Path) -> None:
    """A year, a month, a day and a doubtful year are kept, whatever YAML would make of them."""
    things = [each.thing for each in read_theatres(theatre).listed if each.theatre == "kolvar"]
    assert [things[0].since, things[1].side[0].since, things[1].side[0].until] == ["2011", "2011-03", "2014-05-02"]
    assert things[1].offices[0].since == "2012~"


@pytest.mark.parametrize(
    ("wrong", "right", "said"),
    [
        ("colour: red", "country: ly\n  from: 2011", f":5: key 'colour': {REFUSED}: id, class"),
        ("from: 2011-13", "from: 2011", ":6: key 'from': '2011-13' is no date of the form"),
        ("from: 2011-02-30", "from: 2011", ":6: key 'from': '2011-02-30' is no date of the form"),
        ("from: spring", "from: 2011", ":6: key 'from': 'spring' is no date of the form"),
        ("until: 2014-02-30", "until: 2014-05-02", ":12: key 'side.0.until': '2014-02-30' is no date"),
        ("until: 2010", "until: 2014-05-02", ":12: key 'side.0.from': 2011-03 lies after until 2010"),
        ("since: 2011-03", "from: 2011-03", f":12: key 'side.0.since': {REFUSED}: from, until"),
        ('side: "kolvar:nobody"', TIE, ":12: key 'side': kolvar:nobody"),
        ('side: "kolvar:chef"', TIE, "kolvar:chef leads to itself"),
        ('of: "kolvar:nobody"', 'of: "kolvar:front"', ":13: key 'offices': kolvar:nobody does not exist"),
        ("class: gang", "class: armed", ":2: key 'class': Input should be 'person'"),
        ("country: zz", "country: ly", ":5: key 'country': no country 'zz'"),
        ("origin: gossip", "origin: press", ":7: key 'origin': theatre.yml has no origin 'gossip'. It has: press"),
        ("note: x", "origin: press", ":1: key 'origin': missing"),
        ("ambiguous: [GUN]\n  country: ly", "country: ly", ":5: key 'ambiguous': 'GUN' is not among the names"),
        ("names: [Khalifa Haftar]", "names: [FLK, Front kolvarien]", "'Khalifa Haftar' names libya:haftar as well"),
        ("name: FLK", "name: Istvan Drago", "key 'name': 'FLK' names kolvar:front as well"),
        ("lat: 32.0\n  country: ly", "country: ly", ":5: key 'lon': missing, a point needs lat and lon"),
        ("lat: 32.0\n  lon: 13.1\n  country: ly", "country: ly", ":5: key 'lat': kolvar:front is no place"),
        ("lat: 132.0\n  lon: 13.1\n  country: ly", "country: ly", ":5: key 'lat': Input should be less than or equal"),
        ("radius: 500\n  country: ly", "country: ly", ":5: key 'radius': a radius needs lat and lon"),
        ('id: "libya:front"', 'id: "kolvar:front"', ":1: key 'id': libya:front begins with none of country, kolvar"),
        ('id: "kolvar:front"', 'id: "kolvar:chef"', ":8: key 'id': kolvar:front is used already, in "),
        ("country: ly\n  country: ly", "country: ly", ":6: not readable as YAML: key 'country' is given twice"),
        ("names: [FLK", "names: [FLK, Front kolvarien]", ":5: not readable as YAML"),
        ("names: [FLK, '?!']", "names: [FLK, Front kolvarien]", ":4: key 'names': '?!' has no letter"),
        ("note: \x07", "from: 2011", ":6: not readable as YAML"),
        ("? [a]\n  : b", "from: 2011", "key ['a'] is not a word"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_named(refusal: Read, wrong: str, right: str, said: str) -> None:
    """Each fault stops everything, with the file, the line and the key."""
    assert right in SOUND
    message = refusal(SOUND.replace(right, wrong, 1))
    assert said in message
    assert "kolvar/actors.yml:" in message


def test_a_circle_is_refused(refusal: Read) -> None:
    """Nothing belongs to what belongs to it."""
    part = '- {id: "kolvar:part", class: armed, name: Aile de Kolvar, parent: "kolvar:front", origin: press}\n'
    whole = SOUND.replace("from: 2011\n", 'parent: "kolvar:part"\n', 1)
    assert "key 'parent': kolvar:front comes back to itself" in refusal(whole + part)


def test_an_alias_may_be_shared_when_one_owner_calls_it_ambiguous(theatre: Path) -> None:
    """The same three letters name two bodies, and the pack says so."""
    actors = SOUND.replace("[FLK, Front kolvarien]", "[ANL]\n  ambiguous: [ANL]")
    (theatre / "actors.yml").write_text(actors, encoding="utf-8")
    assert read_theatres(theatre).heads["kolvar"].name == "Kolvar"


def test_a_file_in_another_encoding_is_refused(theatre: Path) -> None:
    """Latin-1 is not UTF-8: the line with the first wrong character is named."""
    (theatre / "actors.yml").write_bytes(SOUND.replace("Drago", "Dragó").encode("latin-1"))
    with pytest.raises(PackError, match=r"actors\.yml:10: not UTF-8 text"):
        read_theatres(theatre)


@pytest.mark.parametrize(
    ("head", "said"),
    [
        (HEAD.replace("id: kolvar", "id: other"), r"theatre\.yml:1: key 'id': the folder is called kolvar, not other"),
        (HEAD.replace("[ly]", "[zz]"), r"theatre\.yml: key 'countries': no country 'zz'"),
        (HEAD + HEAD, r"theatre\.yml:1: a theatre has one entry here, this file has 2"),
        (HEAD.replace("countries", "country"), r"theatre\.yml:3: key 'country'"),
        (HEAD + "  from: 2014\n  until: 2011\n", r"theatre\.yml: key 'from': 2014 lies after until 2011"),
    ],
)  # fmt: skip
def test_a_wrong_head_is_refused(theatre: Path, head: str, said: str) -> None:
    """What theatre.yml says of the whole is checked like every entry."""
    (theatre / "theatre.yml").write_text(head, encoding="utf-8")
    with pytest.raises(PackError, match=said):
        read_theatres(theatre)


def test_a_folder_without_theatre_is_refused(tmp_path: Path) -> None:
    """A folder that is missing or holds no theatre is named, with what was looked for."""
    with pytest.raises(PackError, match=r"none of its folders has a theatre\.yml"):
        read_theatres(tmp_path)
    with pytest.raises(PackError, match="no such folder"):
        read_theatres(tmp_path / "nowhere")


def test_a_name_of_ours_is_taken(theatre: Path) -> None:
    """A theatre of one's own cannot be called like a shipped one."""
    theatre.rename(theatre.parent / "libya")
    with pytest.raises(PackError, match="there is a theatre libya already"):
        read_theatres(theatre.parent)


def test_the_environment_names_the_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Without the variable there is no folder of one's own."""
    monkeypatch.delenv(OWN_PACKS, raising=False)
    assert own_packs() is None
    monkeypatch.setenv(OWN_PACKS, str(tmp_path))
    assert own_packs() == tmp_path


def test_every_key_and_every_class_is_documented(root: Path) -> None:
    """The page on theatres names whatever an entry, a tie, an office and a theatre may say."""
    page = (root / "docs" / "theatres.md").read_text(encoding="utf-8")
    keys = {field.alias or name for model in (KnownThing, Theatre) for name, field in model.model_fields.items()}
    assert [key for key in sorted(keys) if f"`{key}`" not in page] == []
    assert [sort for sort in get_args(Sort) if f" {sort}" not in page] == []


def test_every_theatre_is_on_the_page(root: Path) -> None:
    """Each shipped theatre is listed with what it is about."""
    page = (root / "docs" / "theatres.md").read_text(encoding="utf-8")
    assert [name for name in read_theatres(None).heads if f"`theatres/{name}/`" not in page] == []
