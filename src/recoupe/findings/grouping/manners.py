"""In what manner two acts of one type are done: who is arrested and what is closed are two acts.

A claim's ``mode`` is PLOVER's, given by the entry of the language pack that found it; several are open in most attacks
("tué": shot, or blown up), so that another manner of attack is no other attack.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.findings.grouping.seen import Seen
from recoupe.model.claim import EventType

if TYPE_CHECKING:
    from recoupe.findings.grouping.traits import Traits

# A manner of attack that is an act of its own, whatever else is told: who is carried off is not who is killed.
_ABDUCTION = "abduct"
# What it counts that two attacks are of one manner.
_ALIKE = 0.6


def other_manner(a: Traits, b: Traits) -> bool:
    """Whether two acts of one type are done in manners that are never one act."""
    one, other = a.first.claim.mode, b.first.claim.mode
    if a.type is not b.type or one == other:
        return False
    return _ABDUCTION in {one, other} if a.type is EventType.ASSAULT else bool(one and other)


def same_manner(a: Traits, b: Traits) -> Seen | None:
    """In what manner: an arrest and a curfew, a truce and a withdrawal, a march and a riot are two acts.

    Attacks of one manner (from the air, by explosives) are one attack more often than others.
    """
    one, other = a.first.claim.mode, b.first.claim.mode
    if other_manner(a, b):
        return Seen(-2.0, f"one is of the manner {one or 'unknown'}, the other {other or 'unknown'}")
    if a.type is b.type is EventType.ASSAULT and one and one == other:
        return Seen(_ALIKE, f"both are of the manner {one}")
    return None
