"""docs/entities.md lists every feature of the comparison with the weight that it has."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recoupe.entities.names.features import BODY, PERSON

if TYPE_CHECKING:
    from pathlib import Path


def test_features_and_weights_are_documented(root: Path) -> None:
    """One row a feature, in the columns of persons and bodies, and no row for a feature that is gone."""
    page = (root / "docs" / "entities.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `(\w+)` \| (-?[\d.]*) ?\| (-?[\d.]*) ?\|", page, flags=re.MULTILINE)
    documented = {name: (person, body) for name, person, body in rows}
    persons = {feature.__name__: f"{weight:g}" for feature, weight in PERSON}
    bodies = {feature.__name__: f"{weight:g}" for feature, weight in BODY}
    names = dict.fromkeys([*persons, *bodies])
    assert documented == {name: (persons.get(name, ""), bodies.get(name, "")) for name in names}
