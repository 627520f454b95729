"""The world pack: states, peoples, bodies, media, places."""

from __future__ import annotations

import os
import subprocess
import sys
from collections import Counter
from typing import TYPE_CHECKING

from recoupe.model.mention import MentionKind
from recoupe.packs.theatres import OWN_PACKS
from recoupe.packs.world import demonyms, known_sides, known_things

if TYPE_CHECKING:
    from pathlib import Path

# Fewest entries of each sort: fewer means that a file was lost.
FEWEST = {"country": 195, "org": 150, "people": 40, "place": 100}


def test_every_sort_is_there() -> None:
    """No file of the world pack has gone missing."""
    counts = Counter(thing.id.partition(":")[0] for thing in known_things())
    assert all(counts[sort] >= least for sort, least in FEWEST.items()), counts


def test_identifiers_are_unique() -> None:
    """An identifier names one thing in all theatres."""
    counts = Counter(thing.id for thing in known_things())
    assert [one for one, many in counts.items() if many > 1] == []


def test_the_camp_of_an_army_is_its_leader() -> None:
    """Sides are followed to the last: a spokesman speaks for an army, and the army acts for who leads it."""
    assert known_sides()["libya:mesmari"] == "libya:haftar"


def test_nationalities_inflect() -> None:
    """Feminine and plural forms lead to the state; an unaccented capital does too."""
    forms = demonyms()
    for form, country in (
        ("russes", "ru"), ("turque", "tr"), ("libyennes", "ly"), ("égyptienne", "eg"), ("egyptiens", "eg"),
        ("français", "fr"), ("émiraties", "ae"), ("grecques", "gr"), ("sud-africaine", "za"), ("ghanéennes", "gh"),
        ("burkinabè", "bf"), ("espagnols", "es"), ("afghane", "af"), ("soudanaises", "sd"),
    ):  # fmt: skip
        assert forms[form].known.country == country, form


def test_peoples_have_no_state() -> None:
    """A people across several states belongs to none of them."""
    assert demonyms()["kurdes"].known.country is None
    assert demonyms()["kurdes"].known.kind is MentionKind.GROUP


def test_theatres_of_ones_own_are_known(tmp_path: Path) -> None:
    """The environment names a folder, and every look-up of a new process finds what it lists."""
    folder = tmp_path / "kolvar"
    folder.mkdir()
    head = "- {id: kolvar, name: Kolvar, countries: [ly], origins: {press: Papers of Kolvar}}\n"
    (folder / "theatre.yml").write_text(head, encoding="utf-8")
    entry = '- {id: "kolvar:front", class: armed, name: Front, names: [FLK], ambiguous: [FLK], origin: press}\n'
    (folder / "actors.yml").write_text(entry, encoding="utf-8")
    asked = (
        "from recoupe.packs.world import known_by_id, known_names, theatre_countries\n"
        "print(known_by_id()['kolvar:front'].theatre, sorted(theatre_countries()['kolvar']))\n"
        "print([name.ambiguous for name in known_names() if name.known.entity == 'kolvar:front'])\n"
    )
    environment = {**os.environ, OWN_PACKS: str(tmp_path)}
    answer = subprocess.run(
        [sys.executable, "-c", asked], env=environment, capture_output=True, text=True, check=True
    ).stdout  # fmt: skip
    assert answer.splitlines() == ["kolvar ['ly']", "[False, True]"]
