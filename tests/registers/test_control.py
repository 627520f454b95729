"""Findings -> who holds, gains and loses which place."""

from __future__ import annotations

from recoupe.model.claim import EventType, Status
from recoupe.packs.frames import frames
from recoupe.packs.registers import control_rules
from recoupe.registers.control import control_register
from tests.registers.findings import claim, finding


def test_holding_taking_and_leaving_a_place() -> None:
    """Rows stand by place and date, each with its speakers."""
    rows = control_register(
        [
            finding(claim(EventType.RETREAT, "B", place="Kolvar", when="2020-05-02", rules=("fr.retreat.quitter",))),
            finding(claim(EventType.ASSAULT, "A", place="Kolvar", when="2020-05-01", rules=("fr.assault.prise",))),
            finding(claim(EventType.HOLD, "A", place="Anzar", speaker="Toubal")),
        ]
    )
    assert [(r.place.name, r.holder.name, r.how) for r in rows] == [
        ("Anzar", "A", "holds"),
        ("Kolvar", "A", "gains"),
        ("Kolvar", "B", "loses"),
    ]
    assert [s.name for s in rows[0].speakers] == ["Toubal"]


def test_an_attack_that_takes_nothing_is_no_row() -> None:
    """Bombs do not hold a town; nor does what is denied."""
    assault = claim(EventType.ASSAULT, "A", place="Kolvar", rules=("fr.assault.bombarder",))
    denied = claim(EventType.ASSAULT, "A", place="Kolvar", rules=("fr.assault.prise",), status=Status.DENIED)
    assert control_register([finding(assault), finding(denied)]) == ()


def test_the_pack_names_frames_that_exist() -> None:
    """A frame that is renamed must not fall out of the register in silence."""
    assert set(control_rules()) <= {frame.id for frame in frames()}
