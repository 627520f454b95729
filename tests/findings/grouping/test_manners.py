"""The manner in which an act is done may make it another act."""

from __future__ import annotations

import pytest

from recoupe.findings.grouping.manners import other_manner, same_manner
from recoupe.model.claim import EventType
from tests.findings.reports import ASSAULT, RETREAT, report, seen

COERCE, PROTEST = EventType.COERCE, EventType.PROTEST


@pytest.mark.parametrize(
    ("event", "one", "other"),
    [
        (COERCE, "arrest", "curfew"),
        (PROTEST, "demo", "riot"),
        (RETREAT, "ceasefire", "withdraw"),
        (ASSAULT, "abduct", "firearms"),
        (ASSAULT, "abduct", None),
    ],
)
def test_some_manners_are_never_one_act(event: EventType, one: str | None, other: str | None) -> None:
    """Who is arrested and what is closed, who is carried off and who is killed are two."""
    a, b = seen(report("a", event, mode=one)), seen(report("b", event, mode=other))
    found = same_manner(a, b)
    assert other_manner(a, b)
    assert found
    assert found.value < 0


def test_attacks_of_one_manner_are_alike() -> None:
    """Two attacks from the air are one more often; one from the air and one that nobody describes may be."""
    air, other, unknown = (seen(report(name, ASSAULT, mode=mode)) for name, mode in (("a", "aerial"), ("b", "aerial"),
                                                                                  ("c", None)))  # fmt: skip
    found = same_manner(air, other)
    assert found
    assert found.value > 0
    assert same_manner(air, unknown) is None


def test_other_manners_of_attack_say_nothing() -> None:
    """Who was « tué » was shot or blown up: papers choose."""
    assert same_manner(seen(report("a", ASSAULT, mode="targeted")), seen(report("b", ASSAULT, mode="firearms"))) is None
