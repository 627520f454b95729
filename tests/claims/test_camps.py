"""The camp of a party: its leader's, its state's, or the one that the article gives the same word to."""

from __future__ import annotations

import pytest

from tests.claims.conftest import Code


def sides(coder: Code, text: str) -> dict[str, str]:
    """The camp of every group and body of a text, by its name."""
    read = coder(text)
    return {mention.name: read.parties.camps.side(mention) for mention in read.mentions.all}


def test_one_word_is_one_camp(coder: Code) -> None:
    """Forces that bear the word of a camp belong to its leader."""
    found = sides(
        coder, "Les séparatistes de Karim Orsan ont fui. Les forces séparatistes sont loin. Karim Orsan dort."
    )
    assert found["forces séparatistes"] == found["Karim Orsan"]


def test_government_forces_are_the_governments(coder: Code) -> None:
    """Loyal forces belong to the one government of the article."""
    found = sides(coder, "Le gouvernement tchadien a négocié. Les forces gouvernementales ont attaqué.")
    assert found["forces gouvernementales"] == found["gouvernement tchadien"] == "country:td"


def test_partisans_are_their_leaders(coder: Code) -> None:
    """ "Les forces pro-Orsan" and "le clan Orsan" stand on the side of the person whom the words name."""
    found = sides(coder, "Karim Orsan dort. Les forces pro-Orsan ont fui. Le clan de Karim Orsan se tait.")
    assert found["forces pro-Orsan"] == found["Karim Orsan"] == found["clan de Karim Orsan"]


@pytest.mark.parametrize("group", ["rebelles tchadiens", "civils tchadiens"])
def test_nationality_is_no_camp(group: str, coder: Code) -> None:
    """Rebels and civilians of a state are not on the state's side."""
    assert sides(coder, f"Les {group} ont fui.")[group] != "country:td"
