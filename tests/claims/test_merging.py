"""Tellings of one event become one claim, and nothing else does."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.claims.merging import merged
from recoupe.claims.telling import Telling
from recoupe.model.claim import UNKNOWN, EventType, Party, Status
from tests.claims.builders import item, moment, party, place, telling
from tests.claims.sentences import coded

MILITIA, ARMY, CHURCH = party("milice"), party("armée"), party("église")
SUEDE, CHAD = party("Suède", entity="country:se"), party("Tchad", entity="country:td")


def one(*tellings: Telling) -> bool:
    """Whether the tellings are taken for one event."""
    return len(merged("essai", "", tellings)) == 1


def test_the_same_parties_are_the_same_event() -> None:
    """Two tellings with one actor and one recipient are one claim with two stretches of evidence."""
    first, second = telling(0, actor=(MILITIA,), recipient=(ARMY,)), telling(5, actor=(MILITIA,), recipient=(ARMY,))
    (claim,) = merged("essai", "", [first, second])
    assert claim.evidence == (first.evidence, second.evidence)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (telling(0, actor=(MILITIA,), recipient=(ARMY,)), telling(1, actor=(MILITIA,), recipient=(CHURCH,))),
        (telling(0, actor=(MILITIA,), recipient=(ARMY,)), telling(1, actor=(CHURCH,), recipient=(ARMY,))),
        (
            telling(0, actor=(MILITIA,), recipient=(ARMY,)),
            telling(1, actor=(MILITIA,), recipient=(ARMY,), status=Status.DENIED),
        ),
        (
            telling(0, actor=(MILITIA,), recipient=(ARMY,)),
            telling(1, actor=(MILITIA,), recipient=(ARMY,), kind=EventType.COERCE),
        ),
        (
            telling(0, actor=(MILITIA,), recipient=(ARMY,), when=moment("2020-05-03")),
            telling(1, actor=(MILITIA,), recipient=(ARMY,), when=moment("2020-05-04")),
        ),
        (
            telling(0, actor=(MILITIA,), recipient=(ARMY,), where=place("Kolvar")),
            telling(1, actor=(MILITIA,), recipient=(ARMY,), where=place("Bir Zohra")),
        ),
        (
            telling(0, actor=(MILITIA,), recipient=(ARMY,), items=(item("tués", 5, 5),)),
            telling(1, actor=(MILITIA,), recipient=(ARMY,), items=(item("tués", 9, 9),)),
        ),
        (
            telling(0, kind=EventType.AID, actor=(SUEDE,), recipient=(CHAD,), items=(item("chars", 5, 5),)),
            telling(1, kind=EventType.AID, actor=(SUEDE,), recipient=(CHAD,), items=(item("avions", 5, 5),)),
        ),
        (
            telling(0, kind=EventType.MOBILIZE, actor=(SUEDE,), items=(item("chars"),)),
            telling(1, kind=EventType.MOBILIZE, actor=(SUEDE,), items=(item("avions", 5, 5),)),
        ),
    ],
    ids=["recipient", "actor", "status", "type", "day", "place", "number", "delivery", "movement"],
)
def test_what_contradicts_is_another_event(first: Telling, second: Telling) -> None:
    """A different party, certainty, day, place or number keeps two tellings apart."""
    assert not one(first, second)
    assert not one(second, first)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            telling(0, actor=(MILITIA,), recipient=(ARMY,), when=moment("2020-05")),
            telling(1, actor=(MILITIA,), recipient=(ARMY,), when=moment("2020-05-04")),
        ),
        (
            telling(0, actor=(MILITIA,), recipient=(ARMY,), where=place("Kolvar")),
            telling(1, actor=(MILITIA,), recipient=(ARMY,), where=place("port de Kolvar")),
        ),
        (
            telling(0, actor=(MILITIA,), recipient=(ARMY,), items=(item("tués", 5),)),
            telling(1, actor=(MILITIA,), recipient=(ARMY,), items=(item("tués", 9, 9),)),
        ),
        (
            telling(0, actor=(MILITIA,), recipient=(ARMY,)),
            telling(1, actor=(MILITIA,), recipient=(ARMY,), speaker=(CHAD,)),
        ),
        (
            telling(0, kind=EventType.CONSULT, actor=(SUEDE,), recipient=(CHAD,)),
            telling(1, kind=EventType.CONSULT, actor=(CHAD,), recipient=(SUEDE,)),
        ),
        (
            telling(0, actor=(party("Moscou", entity="country:ru"),), recipient=(ARMY,)),
            telling(1, actor=(party("Russie", entity="country:ru"),), recipient=(ARMY,)),
        ),
        (
            telling(0, headline=True, actor=(MILITIA,)),
            telling(1, actor=(MILITIA,), recipient=(ARMY,)),
        ),
    ],
    ids=["month", "part of a place", "bounds that meet", "one speaker", "no direction", "entity", "headline"],
)
def test_what_says_less_may_be_the_same_event(first: Telling, second: Telling) -> None:
    """A vaguer day, place, number or speaker contradicts nothing."""
    assert one(first, second)


def test_a_headline_shortens_names_and_places() -> None:
    """Below a headline the same noun is described further and the place is told more closely; elsewhere both part."""
    short, full = party("soldats"), party("soldats maliens")
    above = telling(0, recipient=(short,), where=place("Mali"), headline=True, definite=True)
    below = telling(3, recipient=(full,), where=place("Kolvar"))
    assert one(above, below)
    (claim,) = merged("essai", "", [above, below])
    assert claim.recipient == (full,)
    assert not one(telling(0, recipient=(short,), actor=(ARMY,)), telling(3, recipient=(full,), actor=(ARMY,)))


def test_sufferers_of_one_side_alone_are_no_one_event() -> None:
    """Where nobody knows who did it, soldiers of the same side hit twice are hit by two acts."""
    here, there = party("patrouille", side="country:ml"), party("gendarmes", side="country:ml")
    assert not one(telling(0, recipient=(here,)), telling(1, recipient=(there,)))
    assert one(telling(0, recipient=(here,)), telling(1, recipient=(here,)))


def test_one_party_tells_an_event_again_only_nearby() -> None:
    """Far below, an act of unknown authors on the same people is another one."""
    assert one(telling(0, recipient=(ARMY,)), telling(5, recipient=(ARMY,)))
    assert not one(telling(0, recipient=(ARMY,)), telling(20, recipient=(ARMY,)))


def test_whoever_protests_is_a_protester() -> None:
    """A crowd and the protesters of the same place are one protest; other crowds that are named apart are not."""
    crowd, protesters, students = party("milliers de personnes"), party("manifestants"), party("étudiants")
    first = telling(0, kind=EventType.PROTEST, actor=(crowd,), recipient=(ARMY,))
    assert one(first, telling(1, kind=EventType.PROTEST, actor=(protesters,), recipient=(ARMY,)))
    assert not one(first, telling(1, kind=EventType.PROTEST, actor=(students,), recipient=(ARMY,)))


def test_a_toll_and_its_parts_agree_with_the_toll() -> None:
    """Seven dead of whom five are soldiers do not contradict seven dead; nine dead do."""
    parts = (item("tués", 7, 7), item("tués", 5, 5))
    first = telling(0, actor=(MILITIA,), recipient=(ARMY,), items=parts)
    assert one(first, telling(1, actor=(MILITIA,), recipient=(ARMY,), items=parts))
    assert not one(first, telling(1, actor=(MILITIA,), recipient=(ARMY,), items=(item("tués", 9, 9),)))


def test_a_telling_without_parties_goes_on_about_the_last_event() -> None:
    """ "L'attaque a fait neuf morts" belongs to the attack told just before."""
    attack = telling(0, actor=(MILITIA,), recipient=(ARMY,))
    toll = telling(2, items=(item("morts", 9, 9),))
    (claim,) = merged("essai", "", [attack, toll])
    assert [(i.what, i.low) for i in claim.items] == [("morts", 9)]


def test_the_wounded_are_told_behind_the_dead() -> None:
    """ "Quatre civils ont été blessés" belongs to the attack just told, unless its own time or author is another."""
    attack = telling(0, actor=(MILITIA,), recipient=(ARMY,), items=(item("tués", 9, 9),))
    wounded = (item("blessés", 4, 4),)
    assert one(attack, telling(2, recipient=(party("civils"),), items=wounded))
    assert not one(attack, telling(2, recipient=(party("civils"),), items=wounded, when=moment("2020-05-03")))
    assert not one(attack, telling(2, actor=(CHURCH,), recipient=(party("civils"),), items=wounded))
    assert not one(attack, telling(2, recipient=(party("civils"),), items=(item("tués", 4, 4),)))


def test_a_telling_without_parties_does_not_reach_far_back() -> None:
    """Many sentences later nothing says which event is meant."""
    assert not one(telling(0, actor=(MILITIA,), recipient=(ARMY,)), telling(9, items=(item("morts", 9, 9),)))


def test_one_act_told_by_two_is_one_claim_with_both() -> None:
    """Several speakers with one certainty do not make several events, and each is kept."""
    first = telling(0, actor=(MILITIA,), recipient=(ARMY,), speaker=(CHAD,))
    second = telling(1, actor=(MILITIA,), recipient=(ARMY,), speaker=(SUEDE,))
    (claim,) = merged("essai", "", [first, second])
    assert claim.speaker == (CHAD, SUEDE)


def test_a_telling_without_parties_keeps_its_certainty() -> None:
    """An attack that somebody denies is not the attack told as a fact just before."""
    attack = telling(0, actor=(MILITIA,), recipient=(ARMY,))
    assert not one(attack, telling(1, status=Status.DENIED))


def test_no_known_author_yields_to_a_known_one() -> None:
    """Where one telling names the author, "inconnu" is gone from the claim."""
    (claim,) = merged("essai", "", [telling(0, recipient=(ARMY,)), telling(1, actor=(MILITIA,), recipient=(ARMY,))])
    assert claim.actor == (MILITIA,)


def test_the_fullest_telling_leads() -> None:
    """The telling that names most comes first in the evidence, wherever it stands in the text."""
    thin = telling(0, headline=True, actor=(MILITIA,))
    full = telling(3, actor=(MILITIA,), recipient=(ARMY,), items=(item("obus", 4, 4),))
    (claim,) = merged("essai", "", [thin, full])
    assert claim.evidence == (full.evidence, thin.evidence)


def test_a_number_completes_a_thing_named_without_one() -> None:
    """ "des chars" in one telling and "six chars" in the other are six tanks."""
    a = telling(0, actor=(MILITIA,), recipient=(ARMY,), items=(item("chars"), item("obus"), item("tirs")))
    b = telling(1, actor=(MILITIA,), recipient=(ARMY,), items=(item("chars", 6, 6),))
    (claim,) = merged("essai", "", [a, b])
    assert [(i.what, i.low) for i in claim.items] == [("chars", 6), ("obus", None), ("tirs", None)]


_PARTIES = st.lists(st.sampled_from([MILITIA, ARMY, CHURCH, SUEDE, CHAD]), max_size=2, unique=True).map(tuple)
_TELLINGS = st.lists(
    st.builds(
        telling,
        st.integers(0, 30),
        kind=st.sampled_from([EventType.ASSAULT, EventType.CONSULT, EventType.AID]),
        status=st.sampled_from(Status),
        actor=_PARTIES,
        recipient=_PARTIES,
        speaker=_PARTIES,
        when=st.sampled_from([None, moment("2020"), moment("2020-05-03")]),
        headline=st.booleans(),
    ),
    max_size=8,
    unique_by=lambda each: each.order,
)


@given(_TELLINGS)
def test_no_telling_is_lost_and_none_stands_twice(tellings: list[Telling]) -> None:
    """The evidence of all claims together is the evidence of all tellings, each once; ids differ."""
    claims = merged("essai", "", tellings)
    assert sorted(span for claim in claims for span in claim.evidence) == sorted(each.evidence for each in tellings)
    assert len({claim.id for claim in claims}) == len(claims)


@given(_TELLINGS)
def test_a_claim_names_only_parties_that_some_telling_names(tellings: list[Telling]) -> None:
    """Merging invents no party and puts none into another role."""
    by_evidence = {each.evidence: each for each in tellings}
    for claim in merged("essai", "", tellings):
        group = [by_evidence[span] for span in claim.evidence]
        assert {each.type for each in group} == {claim.type}
        assert all(each.status is claim.status or each.headline for each in group)
        for role in ("actor", "recipient", "speaker"):
            told: set[Party] = {party for each in group for party in getattr(each, role)} | {UNKNOWN}
            assert set(getattr(claim, role)) <= told


def test_those_who_are_described_by_their_death_were_told_before() -> None:
    """ "Les deux militaires tués" died in what was told, and die in nothing new."""
    claims = coded("Deux soldats ont été tués vendredi lors d'une opération. Les deux militaires tués étaient mariés.")
    assert [claim.type.value for claim in claims] == ["ASSAULT"]


def test_the_sort_of_an_attack_is_nobody() -> None:
    """ "Une attaque d'opportunité" is told of no one whom it was done to."""
    assert coded("C'était une attaque d'opportunité.") == ()


def test_who_is_carried_off_is_not_who_is_killed() -> None:
    """An abduction told behind a killing is an act of its own, however it is described."""
    text = "Des obus ont tué quinze déplacés à Kolvar. Les trois médecins kidnappés en mai n'ont pas reparu."
    assert [claim.mode for claim in coded(text)] == [None, "abduct"]


def test_a_new_act_on_a_day_of_its_own_is_another() -> None:
    """ "Une série d'attentats" in another month goes on about nothing told before."""
    found = coded(
        "Un homme a été abattu près du Parlement. En juillet 2005, une série d'attentats avait fait 56 morts."
    )
    assert [[item.low for item in claim.items if item.what == "tués"] for claim in found] == [[1], [56]]


def test_an_attack_on_a_place_is_not_the_death_of_somebody_else() -> None:
    """ "L'attentat du marché" is not the police killing its author."""
    found = coded("Marc Belon a été abattu par la police. Il était recherché depuis l'attentat du marché de Kolvar.")
    assert [[party.name for party in claim.actor] for claim in found] == [["police"], ["inconnu"]]
