"""Findings -> relations between actors, and triads out of balance."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from recoupe.model.claim import EventType, Status
from recoupe.model.finding import Finding
from recoupe.registers.balance import unbalanced
from recoupe.registers.relations import relations_register
from tests.registers.findings import claim, finding


def test_findings_of_one_pair_and_type_are_one_row() -> None:
    """The row bounds their dates and points at each."""
    one = finding(claim(EventType.ASSAULT, "A", "B", when="2020-05-03"))
    other = finding(claim(EventType.ASSAULT, "A", "B", when="2021"), independent=2)
    (row,) = relations_register([one, other])
    assert (row.source.name, row.word, row.target.name, row.sign) == ("A", "fights", "B", -1)
    assert (row.first, row.last, row.independent) == ("2020-05-03", "2021", 2)
    assert row.findings == (one.id, other.id)


def test_what_is_only_denied_relates_nobody() -> None:
    """A denial alone is no evidence of a relation."""
    assert relations_register([finding(claim(EventType.AID, "A", "B", status=Status.DENIED))]) == ()


def test_unknown_actors_have_no_relations() -> None:
    """Nobody knows who "inconnu" is."""
    assert relations_register([finding(claim(EventType.ASSAULT, "inconnu", "B"))]) == ()


def _war() -> list[Finding]:
    return [
        finding(claim(EventType.SUPPORT, "A", "B")),
        finding(claim(EventType.SUPPORT, "A", "C")),
        finding(claim(EventType.ASSAULT, "B", "C")),
    ]


def test_two_friends_of_one_actor_who_fight_are_out_of_balance() -> None:
    """The triad says in words who stands with and against whom."""
    (triad,) = unbalanced(relations_register(_war()))
    assert [actor.name for actor in triad.actors] == ["A", "B", "C"]
    assert triad.reason.sentence == "A stands with B, B stands against C, A stands with C"


def test_a_common_enemy_is_in_balance() -> None:
    """Two friends against a third: nothing to explain."""
    told = [("SUPPORT", "A", "B"), ("ASSAULT", "A", "C"), ("ASSAULT", "B", "C")]
    findings = [finding(claim(EventType(event), actor, recipient)) for event, actor, recipient in told]
    assert unbalanced(relations_register(findings)) == ()


@given(st.permutations(_war()))
def test_order_changes_nothing(findings: list[Finding]) -> None:
    """The registers of the same findings are the same, in whatever order they come."""
    assert unbalanced(relations_register(findings)) == unbalanced(relations_register(_war()))
