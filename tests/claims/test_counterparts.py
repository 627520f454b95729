"""Acts without a recipient are completed by the one party that the article leaves, and only then."""

from __future__ import annotations

from dataclasses import replace

import pytest

from recoupe.claims.counterparts import with_counterparts
from recoupe.claims.telling import Telling
from recoupe.model.claim import EventType, Party, Status
from tests.claims.builders import party, telling

MILITIA, ARMY, CHURCH = party("milice"), party("armée", at=50), party("église", at=90)


def recipients(*tellings: Telling) -> list[list[str]]:
    """The recipients of the tellings after completion."""
    return [[each.name for each in completed.recipient] for completed in with_counterparts(list(tellings))]


def test_the_one_enemy_of_the_article_is_attacked() -> None:
    """An attack without a target is on the one party that its author fights elsewhere."""
    fight, capture = telling(0, actor=(MILITIA,), recipient=(ARMY,)), telling(1, actor=(MILITIA,))
    assert recipients(fight, capture) == [["armée"], ["armée"]]


def test_enmity_is_mutual() -> None:
    """Who is attacked strikes back at his attacker."""
    assert recipients(telling(0, actor=(MILITIA,), recipient=(ARMY,)), telling(1, actor=(ARMY,)))[1] == ["milice"]


def test_help_is_not_mutual() -> None:
    """Who is helped does not help the helper."""
    given = telling(0, kind=EventType.AID, actor=(MILITIA,), recipient=(ARMY,))
    back = telling(1, kind=EventType.AID, actor=(ARMY,))
    again = telling(2, kind=EventType.AID, actor=(MILITIA,))
    assert recipients(given, back, again) == [["armée"], [], ["armée"]]


@pytest.mark.parametrize("second", [CHURCH, MILITIA])
def test_two_enemies_or_none_leave_it_open(second: Party) -> None:
    """Where the article names two enemies, or a party as its own, nothing is added."""
    others = (telling(1, actor=(MILITIA,), recipient=(second,)), telling(2, actor=(MILITIA,)))
    first = telling(0, actor=(MILITIA,), recipient=(ARMY,))
    assert recipients(first, *others)[2] == (["armée"] if second is MILITIA else [])
    assert recipients(telling(0, actor=(MILITIA,))) == [[]]


def test_denied_acts_show_no_enemy() -> None:
    """An attack that did not happen makes nobody an enemy."""
    denied = telling(0, actor=(MILITIA,), recipient=(ARMY,), status=Status.DENIED)
    assert recipients(denied, telling(1, actor=(MILITIA,)))[1] == []


def test_an_unknown_author_has_no_enemy() -> None:
    """Two attacks by unknown authors say nothing about one another."""
    assert recipients(telling(0, recipient=(ARMY,)), telling(1))[1] == []


def test_an_act_with_its_own_target_stays_as_it_is() -> None:
    """What names a party as its recipient is not completed."""
    assert recipients(
        telling(0, actor=(MILITIA,), recipient=(ARMY,)), telling(1, actor=(ARMY,), recipient=(CHURCH,))
    ) == [
        ["armée"],
        ["église"],
    ]


def test_an_act_against_the_actors_own_camp_completes_nothing() -> None:
    """A telling whose only victim was its own actor has nobody to lend to the acts beside it."""
    own = replace(telling(0, actor=(MILITIA,)), against_party=True)
    assert recipients(own, telling(0, actor=(MILITIA,))) == [[], []]


def test_the_added_party_is_explained() -> None:
    """The reason of an added recipient names the words that it was taken from."""
    completed = with_counterparts([telling(0, actor=(MILITIA,), recipient=(ARMY,)), telling(1, actor=(MILITIA,))])[1]
    (reason,) = completed.reasons
    assert reason.rule == "claims.opponent"
    assert reason.spans == (ARMY.span,)


def test_forces_of_one_side_share_its_enemies() -> None:
    """The enemy of a leader's forces is the enemy of the leader."""
    forces = party("forces d'Orsan", side="orsan")
    leader = party("Orsan", side="orsan")
    assert recipients(telling(0, actor=(forces,), recipient=(ARMY,)), telling(1, actor=(leader,)))[1] == ["armée"]


def test_who_is_named_most_is_the_enemy() -> None:
    """Of two enemies the one that the article names twice as often is meant."""
    fights = [telling(order, actor=(MILITIA,), recipient=(ARMY,)) for order in (0, 1)]
    other = telling(2, actor=(MILITIA,), recipient=(CHURCH,))
    assert recipients(*fights, other, telling(3, actor=(MILITIA,)))[3] == ["armée"]


def test_enmity_needs_no_act() -> None:
    """Who is said to be at war with somebody takes his towns, even where no attack is told."""
    capture = telling(0, actor=(MILITIA,))
    assert [p.name for p in with_counterparts([capture], [(MILITIA, ARMY)])[0].recipient] == ["armée"]


def test_people_who_fight_for_nobody_are_no_enemies() -> None:
    """A town is not taken from the civilians who were killed elsewhere."""
    killed, capture = telling(0, actor=(MILITIA,), recipient=(CHURCH,)), telling(1, actor=(MILITIA,), sentence=4)
    assert with_counterparts([killed, capture], may_fight=lambda each: each is not CHURCH)[1].recipient == ()
