"""Which words announce an event, on hand-written trees and frames."""

from __future__ import annotations

import pytest

from recoupe.claims.grammar import Grammar
from recoupe.claims.triggers import Trigger, find_triggers
from recoupe.model.claim import EventType
from recoupe.model.syntax import Syntax
from recoupe.packs.frames import Frame
from tests.claims.builders import frame
from tests.claims.trees import tree

_FIN = "Mood=Ind|Tense=Pres|VerbForm=Fin"
_ATTACK = frame("fr.assault.attaquer")
_RAID = frame("fr.assault.raid")
_LEAVE = frame("fr.retreat.retirer", EventType.RETREAT)
_TAKE_OFF = frame("fr.sanction.retirer", EventType.SANCTION)
_PRESENT = frame("fr.presence.present", EventType.PRESENCE)


@pytest.fixture(autouse=True)
def _own_frames(monkeypatch: pytest.MonkeyPatch) -> None:
    index: dict[tuple[str, str], tuple[Frame, ...]] = {
        ("verb", "attaquer"): (_ATTACK,),
        ("verb", "avoir"): (_ATTACK,),
        ("verb", "se retirer"): (_LEAVE,),
        ("verb", "retirer"): (_TAKE_OFF,),
        ("verb", "être présent"): (_PRESENT,),
        ("noun", "raid"): (_RAID,),
    }
    monkeypatch.setattr("recoupe.claims.triggers.frames_by_lemma", lambda: index)


def triggers(syntax: Syntax) -> list[Trigger]:
    """The triggers of a tree."""
    return list(find_triggers(Grammar(syntax)))


def test_verbs_and_nouns_announce_in_text_order() -> None:
    """A verb and a noun that packs know are triggers, each of its kind, as the text has them."""
    syntax = tree(
        "raid raid NOUN nsubj 2",
        f"attaque attaquer VERB ROOT 0 {_FIN}",
        "raids raid NOUN obj 2",
        "table table NOUN obj 2",
    )
    assert triggers(syntax) == [
        Trigger(0, "noun", (_RAID,)),
        Trigger(1, "verb", (_ATTACK,)),
        Trigger(2, "noun", (_RAID,)),
    ]


def test_auxiliaries_announce_nothing() -> None:
    """ "avoir" beside a participle is grammar, whatever the packs list."""
    syntax = tree(f"a avoir AUX aux:tense 2 {_FIN}", "dormi dormir VERB ROOT 0 Tense=Past|VerbForm=Part")
    assert triggers(syntax) == []


def test_reflexive_verbs_have_frames_of_their_own() -> None:
    """ "se retirer" opens the frame of the reflexive verb and not that of "retirer"."""
    syntax = tree("Elle elle PRON nsubj 3", "se se PRON expl:comp 3", f"retire retirer VERB ROOT 0 {_FIN}")
    assert triggers(syntax) == [Trigger(2, "verb", (_LEAVE,))]


def test_a_verb_without_its_clitic_is_the_plain_one() -> None:
    """ "retirer" alone opens its own frame and not that of "se retirer"."""
    syntax = tree("Elle elle PRON nsubj 2", f"retire retirer VERB ROOT 0 {_FIN}")
    assert triggers(syntax) == [Trigger(1, "verb", (_TAKE_OFF,))]


def test_a_reflexive_use_of_a_plain_verb_is_silent() -> None:
    """ "s'attaquer" is not "attaquer": without an entry of its own it announces nothing."""
    syntax = tree("Elle elle PRON nsubj 3", "s' se PRON expl:comp 3", f"attaque attaquer VERB ROOT 0 {_FIN}")
    assert triggers(syntax) == []


def test_adjectives_announce_where_packs_list_the_copula() -> None:
    """ "présents" opens the frame of "être présent"; an adjective that looks like a verb's lemma opens nothing."""
    syntax = tree("soldats soldat NOUN ROOT 0", "présents présent ADJ amod 1", "retirer retirer ADJ amod 1")
    assert triggers(syntax) == [Trigger(1, "verb", (_PRESENT,))]


@pytest.mark.parametrize("lemma", ["raid", "raids", "raïd"])
def test_event_nouns_are_known_by_their_form_where_the_lemma_is_wrong(lemma: str) -> None:
    """A plural that the lemmatizer left alone, or spoilt, is still the noun."""
    syntax = tree(f"raids {lemma} NOUN ROOT 0")
    assert [trigger.token for trigger in triggers(syntax)] == [0]


def test_other_words_are_never_triggers() -> None:
    """An adverb or pronoun that is spelt like an entry announces nothing."""
    syntax = tree("raid raid ADV ROOT 0", "attaquer attaquer PRON dep 1")
    assert triggers(syntax) == []


@pytest.mark.parametrize(("text", "found"), [("le Raid", []), ("le raid", [1]), ("RAID", [0])])
def test_a_capital_behind_an_article_opens_a_name(text: str, found: list[int]) -> None:
    """ "Le Rassemblement des forces patriotiques" is a party, not a gathering; a headline in capitals is one."""
    words = text.split()
    rows = ["le le DET det 2 Definite=Def"] if len(words) > 1 else []
    syntax = tree(*rows, f"{words[-1]} raid NOUN ROOT 0")
    assert [trigger.token for trigger in triggers(syntax)] == found
