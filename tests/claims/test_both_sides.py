"""Words for both sides, and calls to stop the fighting, mean the two parties that fight."""

from __future__ import annotations

from dataclasses import replace

from recoupe.claims.both_sides import with_both_sides
from recoupe.claims.telling import Telling
from recoupe.model.claim import EventType, Party
from tests.claims.builders import party, telling
from tests.claims.sentences import coded

ARMY, MILITIA, COUNCIL = party("armée"), party("milice", at=50), party("conseil", at=90)
CAMPS = party("camps", at=130)
FIGHT = telling(0, actor=(ARMY,), recipient=(MILITIA,))


def parties(told: Telling) -> tuple[list[str], list[str]]:
    """The names of the actors and of the recipients."""
    return [each.name for each in told.actor], [each.name for each in told.recipient]


def last(*tellings: Telling, wars: tuple[tuple[Party, Party], ...] = ()) -> tuple[list[str], list[str]]:
    """The parties of the last telling once both sides are named."""
    return parties(with_both_sides(list(tellings), wars)[-1])


def test_both_camps_are_the_two_who_fight() -> None:
    """ "les deux camps s'accusent" is said of the army and the militia, each of the other."""
    blame = telling(1, kind=EventType.ACCUSE, actor=(CAMPS,))
    assert last(FIGHT, blame) == (["armée", "milice"], ["armée", "milice"])


def test_an_accord_of_both_sides_needs_no_recipient() -> None:
    """Both parties of an accord are its actors."""
    assert last(FIGHT, telling(1, kind=EventType.AGREE, actor=(CAMPS,))) == (["armée", "milice"], [])


def test_a_call_to_both_sides_names_them() -> None:
    """Whoever is called on as "les deux camps", or by the fighting alone, is the pair that fights."""
    called = telling(1, kind=EventType.REQUEST, actor=(COUNCIL,), recipient=(CAMPS,))
    unaddressed = replace(telling(1, kind=EventType.REQUEST, actor=(COUNCIL,)), open_addressees=True)
    assert last(FIGHT, called) == last(FIGHT, unaddressed) == (["conseil"], ["armée", "milice"])


def test_the_fighting_told_last_is_meant() -> None:
    """Of several wars the one told right before is the one that a call is about."""
    other = telling(1, actor=(COUNCIL,), recipient=(ARMY,))
    call = replace(telling(2, kind=EventType.REQUEST, actor=(party("maire", at=170),)), open_addressees=True)
    assert last(FIGHT, other, call) == (["maire"], ["conseil", "armée"])


def test_who_attacks_fights_and_who_suffers_need_not() -> None:
    """An attacker is a side whatever names it; civilians who are attacked are none."""
    blame = telling(1, kind=EventType.ACCUSE, actor=(CAMPS,))
    both = telling(0, actor=(ARMY, MILITIA), recipient=(ARMY, MILITIA))
    told = [with_both_sides([fight, blame], may_fight=lambda _: False)[-1] for fight in (both, FIGHT)]
    assert [parties(each) for each in told] == [(["armée", "milice"], ["armée", "milice"]), (["camps"], [])]


def test_a_war_without_an_act_is_enough() -> None:
    """Where no attack is told, the one enmity of the article says who the camps are; several say nothing."""
    camps = telling(0, actor=(CAMPS,))
    assert last(camps, wars=((ARMY, MILITIA),)) == (["armée", "milice"], ["armée", "milice"])
    assert last(camps, wars=((ARMY, MILITIA), (ARMY, COUNCIL))) == (["camps"], [])


def test_belligerents_are_named_in_a_text() -> None:
    """From the sentence to the parties: "les belligérants" are those whose fight the sentence before tells."""
    claims = coded("L'armée de Kolvar affronte les séparatistes. Les belligérants ont conclu une trêve.")
    names = {each.name for claim in claims if claim.type is EventType.AGREE for each in claim.actor}
    assert names == {"armée de Kolvar", "séparatistes"}


def test_both_states_are_the_two_that_the_article_sets_beside_one_another() -> None:
    """ "Les deux pays" and "les armées des deux pays" are the states told of before, whatever they did."""
    text = (
        "La Norvège a accusé la Suède de provocations. Les deux pays ont envoyé des renforts. "
        "Des troupes des deux nations se sont affrontées en juin."
    )
    acts = [claim for claim in coded(text) if claim.type is not EventType.ACCUSE]
    assert [[party.name for party in claim.actor] for claim in acts] == [["Norvège", "Suède"]] * 2
    assert [item.what for claim in acts for item in claim.items] == ["renforts"]


def test_two_other_states_are_not_the_two_told_of() -> None:
    """Without a definite article nobody known is meant."""
    text = "La Norvège a accusé la Suède. Deux pays voisins ont condamné l'attaque."
    assert [party.name for party in coded(text)[-1].actor] == ["pays voisins"]
