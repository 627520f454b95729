"""Slots come from the tree, whatever the voice or construction."""

from __future__ import annotations

import pytest

from recoupe.claims.grammar import Grammar
from recoupe.model.syntax import Syntax
from tests.claims.sentences import coded
from tests.claims.trees import tree

_FIN = "Mood=Ind|Tense=Pres|VerbForm=Fin"
_PART = "Tense=Past|VerbForm=Part"


def words(syntax: Syntax, slots: dict[str, list[int]]) -> dict[str, list[str]]:
    """The slots with words instead of token indices."""
    return {name: [syntax.tokens[index].text for index in heads] for name, heads in slots.items()}


def test_active_voice_gives_subject_and_object() -> None:
    """The subject and object of an active verb are read off as they stand."""
    syntax = tree(
        "rebelles rebelle NOUN nsubj 2", f"attaquent attaquer VERB ROOT 0 {_FIN}", "Kolvar kolvar PROPN obj 2"
    )
    assert words(syntax, Grammar(syntax).verb_slots(1)) == {"subject": ["rebelles"], "object": ["Kolvar"]}


def test_passive_agent_is_the_subject() -> None:
    """In the passive, "par" names the subject and the grammatical subject is the object."""
    syntax = tree(
        "ville ville NOUN nsubj:pass 4", f"a avoir AUX aux:tense 4 {_FIN}", "été être AUX aux:pass 4",
        f"bombardée bombarder VERB ROOT 0 {_PART}", "par par ADP case 6", "rebelles rebelle NOUN obl:agent 4",
    )  # fmt: skip
    slots = words(syntax, Grammar(syntax).verb_slots(3))
    assert slots["subject"] == ["rebelles"]
    assert slots["object"] == ["ville"]


def test_past_participle_takes_its_noun_as_object() -> None:
    """A bare past participle has the noun that it hangs on as object ("drones exploités par l'armée")."""
    syntax = tree(
        "drones drone NOUN ROOT 0", f"exploités exploiter VERB acl 1 {_PART}", "par par ADP case 4",
        "militaires militaire NOUN obl:agent 2",
    )  # fmt: skip
    assert words(syntax, Grammar(syntax).verb_slots(1)) == {"subject": ["militaires"], "object": ["drones"]}


def test_present_participle_takes_its_noun_as_subject() -> None:
    """A present participle has the noun that it hangs on as subject ("une frappe visant un convoi")."""
    syntax = tree(
        "frappe frappe NOUN ROOT 0", "visant viser VERB acl 1 Tense=Pres|VerbForm=Part", "convoi convoi NOUN obj 2"
    )
    grammar = Grammar(syntax)
    assert words(syntax, grammar.verb_slots(1)) == {"subject": ["frappe"], "object": ["convoi"]}
    assert words(syntax, grammar.noun_slots(0))["visant"] == ["convoi"]


def test_a_bare_number_beside_en_counts_what_was_counted_before() -> None:
    """ "a pris dix soldats et en relâche trois": three of the soldiers."""
    syntax = tree(
        "milice milice NOUN nsubj 2", f"prend prendre VERB ROOT 0 {_FIN}", "dix dix NUM nummod 4",
        "soldats soldat NOUN obj 2 Number=Plur", "et et CCONJ cc 7", "en en PRON iobj 7",
        f"relâche relâcher VERB conj 2 {_FIN}", "trois trois NUM obl:mod 7",
    )  # fmt: skip
    assert words(syntax, Grammar(syntax).verb_slots(6))["object"] == ["soldats"]


def test_relative_pronoun_stands_for_its_antecedent() -> None:
    """ "qui" is replaced by the noun that the relative clause hangs on."""
    syntax = tree(
        "soldats soldat NOUN ROOT 0", "qui qui PRON nsubj 3 PronType=Rel", f"occupent occuper VERB acl:relcl 1 {_FIN}",
        "Kolvar kolvar PROPN obj 3",
    )  # fmt: skip
    assert words(syntax, Grammar(syntax).verb_slots(2))["subject"] == ["soldats"]


def test_coordinated_verb_inherits_its_subject() -> None:
    """The second of two coordinated verbs shares the subject of the first."""
    syntax = tree(
        "milice milice NOUN nsubj 2", f"attaque attaquer VERB ROOT 0 {_FIN}", "Kolvar kolvar PROPN obj 2",
        "et et CCONJ cc 5", f"pille piller VERB conj 2 {_FIN}", "marché marché NOUN obj 5",
    )  # fmt: skip
    assert words(syntax, Grammar(syntax).verb_slots(4)) == {"subject": ["milice"], "object": ["marché"]}


def test_recipient_hung_on_the_object_is_still_a_slot_of_the_verb() -> None:
    """A phrase with "à" that the parser hangs on the object is offered to the verb as well."""
    syntax = tree(
        "gouvernement gouvernement NOUN nsubj 2", f"livre livrer VERB ROOT 0 {_FIN}", "chars char NOUN obj 2",
        "à à ADP case 5", "milice milice NOUN nmod 3",
    )  # fmt: skip
    assert words(syntax, Grammar(syntax).verb_slots(1))["à"] == ["milice"]


def test_locution_gives_its_own_slot() -> None:
    """ "en faveur de X" is a slot of its own, filled by X."""
    syntax = tree(
        "il il PRON nsubj 2", f"intervient intervenir VERB ROOT 0 {_FIN}", "en en ADP case 4",
        "faveur faveur NOUN obl:mod 2",
        "de de ADP case 6", "rebelles rebelle NOUN nmod 4",
    )  # fmt: skip
    assert words(syntax, Grammar(syntax).verb_slots(1))["en faveur de"] == ["rebelles"]


def test_coordination_is_followed_to_its_end() -> None:
    """All coordinated heads are listed in text order."""
    syntax = tree(
        "Iran iran PROPN ROOT 0", "Russie russie PROPN conj 1", "et et CCONJ cc 4", "Chine chine PROPN conj 2"
    )
    assert [syntax.tokens[i].text for i in Grammar(syntax).conjuncts(0)] == ["Iran", "Russie", "Chine"]


@pytest.mark.parametrize(
    ("text", "actor", "recipient"),
    [
        ("Marc Belon s'est fait arrêter par la police.", ["police"], ["Marc Belon"]),
        ("Des soldats se font attaquer chaque jour par les rebelles.", ["rebelles"], ["soldats"]),
        ("Les habitants se sont fait expulser.", ["inconnu"], ["habitants"]),
    ],
)
def test_who_has_something_done_to_himself_suffers_it(text: str, actor: list[str], recipient: list[str]) -> None:
    """ "Se faire" with an infinitive is a passive."""
    (claim,) = coded(text)
    assert [party.name for party in claim.actor] == actor
    assert [party.name for party in claim.recipient] == recipient


@pytest.mark.parametrize(
    ("opening", "known", "the"),
    [
        ("L' le DET det 2 Definite=Def|PronType=Art", True, True),
        ("Cette ce DET det 2 PronType=Dem", True, False),
        ("Du de ADP case 2 Definite=Def|PronType=Art", True, False),
        ("Une un DET det 2 Definite=Ind|PronType=Art", False, False),
    ],
    ids=["the", "this", "of the", "a"],
)
def test_known_nouns_are_told_from_new_ones(opening: str, *, known: bool, the: bool) -> None:
    """ "l'attaque", "cette attaque" and "du raid" are known; an article of its own is asked for apart."""
    grammar = Grammar(tree(opening, "attaque attaque NOUN ROOT 0"))
    assert (grammar.is_known(1), grammar.has_the(1)) == (known, the)
