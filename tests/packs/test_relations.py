"""Relations between actors, on a date and at any time."""

from __future__ import annotations

import pytest

from recoupe.packs.relations import allied, members_of, offices_of, opposed, parent_of, side_of
from recoupe.packs.theatres import OWN_PACKS

HEAD = "- {id: kolvar, name: Kolvar, countries: [ly], origins: {press: Papers of Kolvar}}\n"
ACTORS = """\
- {id: "kolvar:front", class: armed, name: Front de Kolvar, origin: press}
- {id: "kolvar:ligue", class: alliance, name: Ligue, members: [{id: "kolvar:aile", until: 2013}], origin: press}
- id: "kolvar:aile"
  class: militia
  name: Aile de Kolvar
  parent: {id: "kolvar:front", from: 2014}
  opponents: ["country:fr"]
  origin: press
- id: "kolvar:chef"
  class: person
  name: Istvan Drago
  side: [{id: "kolvar:front", until: 2014}, {id: "kolvar:junte", from: 2016}]
  offices: [{title: colonel, until: 2012-06}, {title: général, from: 2012-07}]
  origin: press
- {id: "kolvar:porte-parole", class: person, name: Pal Drago, side: "kolvar:chef", origin: press}
- id: "kolvar:junte"
  class: government
  name: Junte de Kolvar
  allies: [{id: "country:ru", from: 2017, until: 2019-03}]
  opponents: [{id: "kolvar:front", from: 2015}]
  origin: [press, "Communiqué of 4 May 2015"]
"""


@pytest.fixture(autouse=True)
def kolvar(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """A theatre where somebody changes sides."""
    folder = tmp_path_factory.mktemp("packs") / "kolvar"
    folder.mkdir()
    (folder / "theatre.yml").write_text(HEAD, encoding="utf-8")
    (folder / "actors.yml").write_text(ACTORS, encoding="utf-8")
    monkeypatch.setenv(OWN_PACKS, str(folder))


def test_a_side_is_followed_to_its_last_and_by_its_date() -> None:
    """Who speaks for a man stands where the man stands that year; without a year two camps leave it open."""
    assert side_of("kolvar:porte-parole", "2013-05") == "kolvar:front"
    assert side_of("kolvar:porte-parole", "2018") == "kolvar:junte"
    assert side_of("kolvar:porte-parole", "2015") == "kolvar:chef"
    assert side_of("kolvar:porte-parole") is None
    assert side_of("kolvar:nobody") is None


def test_parts_are_told_by_either_end() -> None:
    """A part names its whole, or a whole its parts, each from when to when."""
    assert [parent_of("kolvar:aile", when) for when in ("2012", "2015", None)] == ["kolvar:ligue", "kolvar:front", None]
    assert members_of("kolvar:ligue", "2013-12") == ("kolvar:aile",)
    assert members_of("kolvar:ligue", "2014") == ()


def test_offices_have_their_time() -> None:
    """A colonel of 2011 is a general in 2013."""
    assert [office.title for office in offices_of("kolvar:chef", "2011")] == ["colonel"]
    assert [office.title for office in offices_of("kolvar:chef", "2012-07/..")] == ["général"]
    assert [office.title for office in offices_of("kolvar:chef")] == ["colonel", "général"]
    assert offices_of("kolvar:nobody") == ()


def test_allies_have_their_time_and_their_reason() -> None:
    """The ally of a camp is the ally of who acts for it, while it lasts."""
    bond = allied("country:ru", "kolvar:porte-parole", "2018-11")
    assert bond is not None
    assert bond.why == "Russie is an ally of Junte de Kolvar since 2017 until 2019-03"
    assert bond.origin == ("Papers of Kolvar", "Communiqué of 4 May 2015")
    assert allied("country:ru", "kolvar:junte", "2019-04") is None
    assert allied("country:ru", "kolvar:nobody") is None


def test_one_camp_is_allied_and_never_opposed() -> None:
    """Who acts for a camp is its ally; who left it may become its opponent."""
    same = allied("kolvar:chef", "kolvar:front", "2012")
    assert same is not None
    assert same.why == "Istvan Drago and Front de Kolvar both act for Front de Kolvar"
    assert opposed("kolvar:chef", "kolvar:front", "2012") is None
    assert opposed("kolvar:chef", "kolvar:front", "2018") is not None


def test_opponents_are_those_of_ones_part_and_whole() -> None:
    """The opponent of a whole is the opponent of its parts, and in either order."""
    assert opposed("kolvar:junte", "kolvar:aile", "2016") is not None
    assert opposed("kolvar:aile", "kolvar:junte", "2016") is not None
    assert opposed("kolvar:junte", "kolvar:aile", "2013") is None
    assert opposed("country:fr", "kolvar:front") is None
