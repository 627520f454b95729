"""Weapons and materiel: "chasseurs MiG-29", "drones Bayraktar TB2", a bare "F-16"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.mentions.draft import Draft
from recoupe.mentions.naming import distinct, wording
from recoupe.model.mention import MentionKind

if TYPE_CHECKING:
    from recoupe.mentions.names import ProperName
    from recoupe.model.syntax import Syntax


def designation(syntax: Syntax, name: ProperName) -> Draft:
    """A draft for a designation that no noun introduces ("deux Su-24")."""
    tokens, first = syntax.tokens, name.first
    sentence = tokens[first].sentence
    while first and tokens[first - 1].sentence == sentence and tokens[first - 1].pos in {"NUM", "DET"}:
        first -= 1
    plural = first < name.first and tokens[name.first - 1].text.lower() not in {"un", "une", "le", "la", "l'"}
    return Draft(
        MentionKind.EQUIPMENT, first, name.last, name.first, distinct([wording(syntax, name.first, name.last)]),
        plural=plural, core=tuple(range(name.first, name.last + 1)),
    )  # fmt: skip
