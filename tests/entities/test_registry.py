"""Names that no pack knows are linked across the articles of a run, and stay open where they may be several."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.names import judged_pairs
from recoupe.entities.index import NameIndex
from recoupe.entities.names import Card, Verdict
from recoupe.entities.registry import Registry
from recoupe.model.mention import MentionKind

PERSON, BODY = MentionKind.PERSON, MentionKind.ORGANISATION
MALI = frozenset({"ml"})


def resolved(registry: Registry, *cards: Card) -> str | None:
    """The entity of one party of an article."""
    kind = PERSON if cards[0].person else BODY
    entity = registry.resolve(kind, cards).entity
    return None if entity is None else entity.id


def test_a_name_is_an_entity_of_its_own_words() -> None:
    """The identifier comes from the name alone, whatever else the run holds."""
    assert resolved(Registry(), Card("Karim al-Oudane")) == "name:karim-al-oudane"


def test_spellings_of_one_name_are_one_entity() -> None:
    """A later article's spelling is linked to the earlier one's, with the reason, and its names are learned."""
    registry = Registry()
    first = resolved(registry, Card("Tarek al-Zouboudi", country="ml"))
    found = registry.resolve(PERSON, [Card("Tariq Zubudi", country="ml")])
    assert found.entity is not None
    assert found.entity.id == first
    assert found.entity.names == ("Tarek al-Zouboudi", "Tariq Zubudi")
    assert found.reasons[0].rule == "link.same_name"
    assert {"names.family_names", "names.given_names"} <= {reason.rule for reason in found.reasons}


def test_brothers_are_two_and_their_family_name_stays_open() -> None:
    """A family name that two persons of the run bear is linked to neither, and both are kept."""
    registry = Registry()
    one, other = Card("Karim Oudane", country="ml"), Card("Salem Oudane", country="ml")
    assert resolved(registry, one) != resolved(registry, other)
    found = registry.resolve(PERSON, [Card("Oudane", around=MALI)])
    assert found.entity is None
    assert [candidate.entity for candidate in found.candidates] == ["name:karim-oudane", "name:salem-oudane"]
    assert "several" in found.reasons[0].sentence


def test_a_family_name_of_one_person_is_linked_where_the_articles_agree() -> None:
    """With nothing in common the candidate is kept and not taken."""
    registry = Registry()
    resolved(registry, Card("Karim Oudane", country="ml"))
    assert resolved(registry, Card("Oudane", around=MALI)) == "name:karim-oudane"
    stranger = registry.resolve(PERSON, [Card("Oudane", around=frozenset({"fr"}))])
    assert stranger.entity is None
    assert [candidate.entity for candidate in stranger.candidates] == ["name:karim-oudane"]


def test_namesakes_of_two_states_are_two_entities() -> None:
    """The second gets an identifier of its own."""
    registry = Registry()
    assert resolved(registry, Card("Karim Oudane", country="ml")) == "name:karim-oudane"
    assert resolved(registry, Card("Karim Oudane", country="ne")) == "name:karim-oudane-2"


def test_a_short_name_never_joins_two_full_ones() -> None:
    """What was linked to "Oudane" before must not object: Salem is not Karim although both are Oudane."""
    registry = Registry()
    resolved(registry, Card("Karim Oudane", country="ml"))
    resolved(registry, Card("Oudane", around=MALI))
    assert resolved(registry, Card("Salem Oudane", country="ml")) == "name:salem-oudane"


def test_a_body_of_every_state_needs_something_in_common() -> None:
    """ "Conseil souverain" of two articles about two states stays open; "milice Anzar" is one."""
    registry = Registry()
    first = Card("Conseil souverain", person=False, around=MALI)
    resolved(registry, first)
    other = registry.resolve(BODY, [Card("Conseil souverain", person=False, around=frozenset({"sd"}))])
    assert other.entity is None
    resolved(registry, Card("milice Anzar", person=False))
    assert resolved(registry, Card("Anzar", person=False)) == "name:milice-anzar"


def test_letters_of_another_alphabet_make_another_entity() -> None:
    """A Cyrillic letter among Latin ones is refused, however alike the names look."""
    registry = Registry()
    assert resolved(registry, Card("Karim Oudane")) != resolved(registry, Card("Karim Оudane"))


def test_an_article_does_not_depend_on_later_ones() -> None:
    """The answers to a row of articles are the same whatever follows them."""
    names = ["Karim Oudane", "Oudane", "Salem Oudane", "Karim al-Oudane", "Oudane"]
    whole = Registry()
    answers = [resolved(whole, Card(name, around=MALI)) for name in names]
    for length in range(len(names)):
        part = Registry()
        assert [resolved(part, Card(name, around=MALI)) for name in names[:length]] == answers[:length]


@pytest.mark.parametrize("turned", [False, True])
def test_names_that_are_one_meet_in_a_block(turned: bool) -> None:  # noqa: FBT001 - a parameter of the test
    """Blocks lose next to none of the pairs that the comparison would call the same."""
    pairs = [pair.cards for pair in judged_pairs() if pair.likeness.verdict is Verdict.SAME]
    lost = 0
    for one, other in pairs:
        index = NameIndex()
        index.add("x", other if turned else one)
        lost += not index.matches([one if turned else other])
    assert lost / len(pairs) <= 0.01


@given(st.lists(st.text(min_size=1, max_size=12), max_size=6))
def test_any_names_can_be_registered(names: list[str]) -> None:
    """Whatever a page calls a person or a body, each gets an answer."""
    registry = Registry()
    for name in names:
        for person in (True, False):
            found = registry.resolve(PERSON if person else BODY, [Card(name, person=person)])
            assert found.entity is not None or found.candidates
