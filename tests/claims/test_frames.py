"""Trigger + slots + frame -> roles, on hand-written trees, mentions and frames."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from recoupe.claims.frames import FrameMatcher, compiled_roles
from recoupe.claims.grammar import Grammar
from recoupe.claims.triggers import Trigger
from recoupe.model.claim import EventType
from recoupe.model.mention import MentionKind, Quantity
from recoupe.model.span import Span
from recoupe.model.syntax import Syntax
from recoupe.packs.frames import Frame
from tests.claims.builders import frame, mentions
from tests.claims.trees import tree

_FIN = "Mood=Ind|Tense=Pres|VerbForm=Fin"
_GROUP, _PLACE, _EQUIPMENT = MentionKind.GROUP, MentionKind.PLACE, MentionKind.EQUIPMENT

# "milice attaque Kolvar avec chars"
_RAID = (
    "milice milice NOUN nsubj 2", f"attaque attaquer VERB ROOT 0 {_FIN}", "Kolvar kolvar PROPN obj 2",
    "avec avec ADP case 5", "chars char NOUN obl:mod 2",
)  # fmt: skip
_RAID_KINDS = {"milice": _GROUP, "Kolvar": _PLACE, "chars": _EQUIPMENT}


@pytest.fixture(autouse=True)
def known(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Frame]]:
    """The frames that stand for the packs in a test; roles are compiled afresh for each."""
    frames: list[Frame] = []
    monkeypatch.setattr("recoupe.packs.frames.frames", lambda *_: frames)
    compiled_roles.cache_clear()
    yield frames
    compiled_roles.cache_clear()


class Matched:
    """Matches frames against one tree and shows roles as words."""

    def __init__(self, syntax: Syntax, kinds: dict[str, MentionKind], known: list[Frame], *counts: Quantity) -> None:
        self.syntax = syntax
        self.known = known
        self.matcher = FrameMatcher(Grammar(syntax), mentions(syntax, kinds, quantities=counts), lambda _: None)

    def roles(self, word: str, *frames: Frame, kind: str = "verb") -> tuple[str, dict[str, list[str]]] | None:
        """The frame that fits best at a word and its roles, ``None`` where none fits."""
        self.known[:] = frames
        token = next(t.index for t in self.syntax.tokens if t.text == word)
        event = self.matcher.event(Trigger(token, kind, frames))
        if event is None:
            return None
        shown = {
            role: [self.syntax.tokens[head].text for head in heads] for role, heads in event.roles.items() if heads
        }
        return event.frame.id, shown


def test_subject_and_object_are_actor_and_recipient_by_default(known: list[Frame]) -> None:
    """A verb's frame without roles takes the subject as actor and the object as recipient."""
    found = Matched(tree(*_RAID), _RAID_KINDS, known).roles("attaque", frame())
    assert found == ("fr.assault.essai", {"actor": ["milice"], "recipient": ["Kolvar"]})


def test_roles_stand_where_the_frame_says(known: list[Frame]) -> None:
    """A role takes the phrase with the preposition that its frame names."""
    own = frame(roles={"actor": ["subject"], "item": ["avec"], "place": ["object@place"]})
    found = Matched(tree(*_RAID), _RAID_KINDS, known).roles("attaque", own)
    assert found == (own.id, {"actor": ["milice"], "item": ["chars"], "place": ["Kolvar"]})


def test_the_first_filled_slot_wins(known: list[Frame]) -> None:
    """Slots are tried in the order in which the frame prefers them."""
    own = frame(roles={"actor": ["subject"], "recipient": ["contre", "avec", "object"]})
    found = Matched(tree(*_RAID), _RAID_KINDS, known).roles("attaque", own)
    assert found is not None
    assert found[1]["recipient"] == ["chars"]


def test_one_phrase_serves_one_role(known: list[Frame]) -> None:
    """A phrase that one role took is not offered to the next."""
    own = frame(roles={"actor": ["subject"], "place": ["object"], "recipient": ["object"]})
    found = Matched(tree(*_RAID), _RAID_KINDS, known).roles("attaque", own)
    assert found == (own.id, {"actor": ["milice"], "place": ["Kolvar"]})


def test_a_narrowed_slot_refuses_other_classes(known: list[Frame]) -> None:
    """ "object@group" is not filled by a place."""
    own = frame(roles={"actor": ["subject"], "recipient": ["object@group", "avec@equipment"]})
    found = Matched(tree(*_RAID), _RAID_KINDS, known).roles("attaque", own)
    assert found is not None
    assert found[1]["recipient"] == ["chars"]


@pytest.mark.parametrize(
    ("needs", "unless", "fits"),
    [
        ({"object": ["@place"]}, {}, True),
        ({"object": ["@party"]}, {}, False),
        ({"object": ["kolvar"]}, {}, True),
        ({"object": ["ville", "@none"]}, {}, False),
        ({"contre": ["@none"]}, {}, True),
        ({"contre": ["@any"]}, {}, False),
        ({"object": ["@place"], "avec": ["@equipment"]}, {}, True),
        ({"object": ["@place"], "avec": ["@party"]}, {}, False),
        ({}, {"object": ["@place"]}, False),
        ({}, {"object": ["@party"], "avec": ["bâton"]}, True),
        ({}, {"object": ["@party"], "avec": ["char"]}, False),
    ],
)
def test_all_needs_hold_and_nothing_of_unless(
    needs: dict[str, list[str]],
    unless: dict[str, list[str]],
    fits: bool,  # noqa: FBT001 - a column of the table
    known: list[Frame],
) -> None:
    """A frame fits where every need is met, by word or class, and no exclusion is."""
    own = frame(needs=needs, unless=unless)
    assert (Matched(tree(*_RAID), _RAID_KINDS, known).roles("attaque", own) is not None) is fits


def test_the_frame_that_asks_for_more_wins(known: list[Frame]) -> None:
    """Of two frames that fit, the one with more needs is taken, then the one that fills more roles."""
    plain = frame("fr.assault.simple")
    asking = frame("fr.assault.exigeant", needs={"object": ["@place"]}, roles={"actor": ["subject"]})
    filling = frame("fr.assault.plein", roles={"actor": ["subject"], "recipient": ["object"], "item": ["avec"]})
    matched = Matched(tree(*_RAID), _RAID_KINDS, known)
    for frames, winner in (((plain, asking, filling), asking), ((plain, filling), filling), ((plain,), plain)):
        found = matched.roles("attaque", *frames)
        assert found is not None
        assert found[0] == winner.id


def test_coordinated_heads_count_for_a_need(known: list[Frame]) -> None:
    """ "villages et soldats" is an object of the class of either."""
    syntax = tree(
        "milice milice NOUN nsubj 2", f"attaque attaquer VERB ROOT 0 {_FIN}", "villages village NOUN obj 2",
        "et et CCONJ cc 5", "soldats soldat NOUN conj 3",
    )  # fmt: skip
    matched = Matched(syntax, {"milice": _GROUP, "villages": _PLACE, "soldats": _GROUP}, known)
    assert matched.roles("attaque", frame(needs={"object": ["@group"]})) is not None


def test_what_is_counted_fills_the_role(known: list[Frame]) -> None:
    """ "une dizaine de soldats": the number heads the tree, the soldiers are attacked."""
    syntax = tree(
        "milice milice NOUN nsubj 2", f"attaque attaquer VERB ROOT 0 {_FIN}", "dizaine dizaine NOUN obj 2",
        "de de ADP case 5", "soldats soldat NOUN nmod 3",
    )  # fmt: skip
    ten = Quantity(2, 3, 4, 10, 10, Span(0, 1))
    found = Matched(syntax, {"milice": _GROUP, "soldats": _GROUP}, known, ten).roles("attaque", frame())
    assert found is not None
    assert found[1]["recipient"] == ["soldats"]


def test_event_nouns_find_author_and_target_around_them(known: list[Frame]) -> None:
    """ "raid de la milice contre l'armée": the noun's defaults are "de" for the author and "contre" for the target."""
    syntax = tree(
        "raid raid NOUN ROOT 0", "de de ADP case 3", "milice milice NOUN nmod 1", "contre contre ADP case 5",
        "armée armée NOUN nmod 1",
    )  # fmt: skip
    found = Matched(syntax, {"milice": _GROUP, "armée": _GROUP}, known).roles("raid", frame(), kind="noun")
    assert found == ("fr.assault.essai", {"actor": ["milice"], "recipient": ["armée"]})


def test_a_support_verb_hands_over_its_subject(known: list[Frame]) -> None:
    """ "la milice mène un raid contre l'armée": the subject of "mener" is the author of the raid."""
    syntax = tree(
        "milice milice NOUN nsubj 2", f"mène mener VERB ROOT 0 {_FIN}", "raid raid NOUN obj 2",
        "contre contre ADP case 5", "armée armée NOUN nmod 3",
    )  # fmt: skip
    found = Matched(syntax, {"milice": _GROUP, "armée": _GROUP}, known).roles("raid", frame(), kind="noun")
    assert found == ("fr.assault.essai", {"actor": ["milice"], "recipient": ["armée"]})


def test_the_subject_of_an_endured_event_suffers_it(known: list[Frame]) -> None:
    """ "l'armée subit un raid de la milice": the subject of "subir" is the target."""
    syntax = tree(
        "armée armée NOUN nsubj 2", f"subit subir VERB ROOT 0 {_FIN}", "raid raid NOUN obj 2", "de de ADP case 5",
        "milice milice NOUN nmod 3",
    )  # fmt: skip
    found = Matched(syntax, {"milice": _GROUP, "armée": _GROUP}, known).roles("raid", frame(), kind="noun")
    assert found == ("fr.assault.essai", {"actor": ["milice"], "recipient": ["armée"]})


def test_a_noun_that_says_what_a_thing_is_for_is_no_event(known: list[Frame]) -> None:
    """ "drones d'attaque" are drones: the bare noun inside the name announces nothing."""
    syntax = tree("drones drone NOUN ROOT 0", "d' de ADP case 3", "attaque attaque NOUN nmod 1")
    matched = Matched(syntax, {"drones": _EQUIPMENT}, known)
    one = matched.matcher.mentions.all[0]
    object.__setattr__(matched.matcher.mentions, "covering", (one.index,) * 3)
    assert matched.roles("attaque", frame(), kind="noun") is None


def test_the_type_of_an_event_is_its_frames() -> None:
    """Every type that a frame can name is one of the model's."""
    for kind in EventType:
        assert frame(f"fr.{kind.value.lower()}.essai", kind).type == kind.value
