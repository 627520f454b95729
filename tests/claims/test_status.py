"""How certain an event is, by its own mood and by what embeds it."""

from __future__ import annotations

import pytest

from recoupe.claims.frames import Event
from recoupe.claims.grammar import Grammar
from recoupe.claims.status import Certainty, StatusFinder
from recoupe.model.claim import EventType, Status
from recoupe.model.syntax import Syntax
from tests.claims.builders import frame
from tests.claims.conftest import Told
from tests.claims.sentences import coded, only
from tests.claims.trees import tree

_PART = "Tense=Past|VerbForm=Part"
_NOW = "Mood=Ind|Tense=Pres|VerbForm=Fin"
_WOULD = "Mood=Cnd|Tense=Pres|VerbForm=Fin"
_ORSAN = "Orsan orsan PROPN nsubj 2"
_MAYBE = "probablement probablement ADV advmod 2"


def certainty(syntax: Syntax, word: str, *, status: str | None = None) -> Certainty:
    """The certainty of an event announced by a word of a tree."""
    grammar = Grammar(syntax)
    token = next(t.index for t in syntax.tokens if t.text == word)
    event = Event(frame(status=status), token, token, {})
    return StatusFinder(grammar).certainty(event)


@pytest.mark.parametrize(
    ("rows", "word", "expected"),
    [
        ((_ORSAN, f"attaque attaquer VERB ROOT 0 {_NOW}"), "attaque", "asserted"),
        ((_ORSAN, "attaquera attaquer VERB ROOT 0 Mood=Ind|Tense=Fut|VerbForm=Fin"), "attaquera", "future"),
        ((_ORSAN, f"attaquerait attaquer VERB ROOT 0 {_WOULD}"), "attaquerait", "hedged"),
        (
            (_ORSAN, f"aurait avoir AUX aux:tense 3 {_WOULD}", f"attaqué attaquer VERB ROOT 0 {_PART}"),
            "attaqué", "hedged",
        ),
        (
            (
                _ORSAN, "n' ne ADV advmod 4", f"a avoir AUX aux:tense 4 {_NOW}",
                f"attaqué attaquer VERB ROOT 0 {_PART}", "pas pas ADV advmod 4",
            ),
            "attaqué", "denied",
        ),
        (
            (
                _ORSAN, "n' ne ADV advmod 3", f"attaque attaquer VERB ROOT 0 {_NOW}", "que que ADV advmod 5",
                "Kolvar kolvar PROPN obj 3",
            ),
            "attaque", "asserted",
        ),
        ((_ORSAN, f"attaque attaquer VERB ROOT 0 {_NOW}", _MAYBE), "attaque", "hedged"),
        (("raid raid NOUN ROOT 0", "présumé présumé ADJ amod 1"), "raid", "hedged"),
    ],
    ids=["present", "future", "conditional", "past conditional", "negation", "only", "adverb", "noun"],
)  # fmt: skip
def test_mood_tense_and_negation_decide(rows: tuple[str, ...], word: str, expected: str) -> None:
    """The event's own verb or noun says how certain it is."""
    assert certainty(tree(*rows), word).status == Status(expected)


def test_an_if_clause_tells_nothing() -> None:
    """What stands in a condition is not coded."""
    syntax = tree(
        "si si SCONJ mark 3", "Orsan orsan PROPN nsubj 3", f"attaque attaquer VERB advcl 4 {_NOW}",
        "riposterons riposter VERB ROOT 0 Mood=Ind|Tense=Fut|VerbForm=Fin",
    )  # fmt: skip
    assert certainty(syntax, "attaque").status is None


@pytest.mark.parametrize(("mood", "expected"), [("Tense=Past", "future"), ("Mood=Cnd|Tense=Pres", "hedged")])
def test_a_frame_may_fix_the_status_of_what_is_asserted(mood: str, expected: str) -> None:
    """ "promettre" makes a plain statement future; a conditional stays hedged."""
    syntax = tree("Orsan orsan PROPN nsubj 2", f"promet promettre VERB ROOT 0 {mood}|VerbForm=Fin")
    assert certainty(syntax, "promet", status="future").status == Status(expected)


def test_a_coordinated_participle_shares_the_mood_of_the_first() -> None:
    """ "aurait bombardé et pillé": the second participle is hedged too."""
    syntax = tree(
        "Orsan orsan PROPN nsubj 3", "aurait avoir AUX aux:tense 3 Mood=Cnd|Tense=Pres|VerbForm=Fin",
        f"bombardé bombarder VERB ROOT 0 {_PART}", "et et CCONJ cc 5", f"pillé piller VERB conj 3 {_PART}",
    )  # fmt: skip
    assert certainty(syntax, "pillé").status is Status.HEDGED


def test_a_decision_names_the_words_that_it_rests_on() -> None:
    """Each reason of a status has a rule, a sentence and a span inside the text."""
    syntax = tree("Orsan orsan PROPN nsubj 2", "attaquera attaquer VERB ROOT 0 Mood=Ind|Tense=Fut|VerbForm=Fin")
    (reason,) = certainty(syntax, "attaquera").reasons
    assert (reason.rule, [span.of(syntax.text) for span in reason.spans]) == ("status.future", ["attaquera"])


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("La milice a réussi à prendre la ville de Kolvar.", "ASSAULT", ["asserted"]),
        ("Le traité, non ratifié par le Pérou, date de mai.", "AGREE", ["denied"]),
        ("La milice veut en reprendre le contrôle.", "ASSAULT", ["future"]),
        ("L'attaque n'a pas fait de victimes.", "ASSAULT", []),
        ("La milice va attaquer la ville de Kolvar.", "ASSAULT", ["future"]),
        ("Les rebelles comptent attaquer la ville de Kolvar.", "ASSAULT", ["future"]),
        ("La milice s'apprête à attaquer la ville de Kolvar.", "ASSAULT", ["future"]),
        ("La milice aurait attaqué la ville de Kolvar.", "ASSAULT", ["hedged"]),
        ("La milice semble avoir attaqué la ville de Kolvar.", "ASSAULT", ["hedged"]),
        ("La milice n'a jamais attaqué la ville de Kolvar.", "ASSAULT", ["denied"]),
        ("La milice a nié avoir attaqué la ville de Kolvar.", "ASSAULT", ["denied"]),
        ("La milice n'a pas réussi à prendre la ville de Kolvar.", "ASSAULT", ["denied"]),
        ("La ville de Kolvar sera bombardée par la milice.", "ASSAULT", ["future"]),
        ("Si la milice attaque la ville de Kolvar, le pays fermera son port.", "ASSAULT", []),
        ("La Suède a demandé à la milice de bombarder la ville de Kolvar.", "ASSAULT", []),
    ],
)
def test_embedding_verbs_move_the_event(text: str, kind: str, expected: list[str], told: Told) -> None:
    """What embeds an event keeps it, moves it to the future, makes it doubtful, denies it or hides it."""
    assert [claim.status.value for claim in told(text) if claim.type == EventType(kind)] == expected


def test_an_accusation_is_told_by_the_accuser(told: Told) -> None:
    """ "X accuse Y d'avoir bombardé Z" gives the act with X as its speaker, beside the accusation itself."""
    claims = told("Le Tchad a accusé la Suède d'avoir bombardé le port de Kolvar.")
    assert sorted(claim.type.value for claim in claims) == ["ACCUSE", "ASSAULT"]
    (act,) = [claim for claim in claims if claim.type is EventType.ASSAULT]
    assert [party.entity for party in act.actor] == ["country:se"]
    assert [party.entity for party in act.speaker] == ["country:td"]
    assert act.status is Status.ASSERTED


@pytest.mark.parametrize(
    ("text", "statuses"),
    [
        ("La milice doit-elle quitter la ville de Kolvar ?", set()),
        ("Le général a quitté la Norvège sans signer l'accord.", {"denied"}),
        ("Lever l'embargo contre la Norvège reviendrait à récompenser la junte.", set()),
    ],
)
def test_what_is_asked_supposed_or_left_undone_is_not_told_as_done(text: str, statuses: set[str]) -> None:
    """Yes-or-no questions and lone infinitives tell nothing; what is gone "sans" doing is denied."""
    acts = {"RETREAT", "AGREE", "CONCEDE"}
    assert {str(claim.status.value) for claim in coded(text) if claim.type.value in acts} == statuses


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Le ministre a annoncé que l'armée se retirerait de Kolvar.", "future"),
        ("Le ministre avait promis que l'armée se retirerait de Kolvar.", "future"),
        ("Le ministre affirme que l'armée se retirerait de Kolvar.", "hedged"),
        ("Le ministre a dit que l'armée se serait retirée de Kolvar.", "hedged"),
        ("L'armée se retirerait de Kolvar.", "hedged"),
    ],
)
def test_behind_words_of_the_past_a_conditional_tells_what_was_to_come(text: str, status: str) -> None:
    """Only there: elsewhere, and in its past form, it is the conditional of report."""
    assert {claim.status.value for claim in coded(text) if claim.type.value == "RETREAT"} == {status}


def test_what_stands_behind_a_comma_is_no_part_of_a_refusal() -> None:
    """ "A refusé de condamner cet homme, inculpé pour meurtre": he is charged all the same."""
    text = "Le maire a refusé de condamner les actes de cet homme, Marc Belon, inculpé pour meurtre par un tribunal."
    assert only(text, "ACCUSE").status is Status.ASSERTED


def test_an_infinitive_with_its_own_preposition_begins_afresh() -> None:
    """ "De ne pas bombarder la ville et de libérer les otages" denies the bombing alone."""
    text = "L'armée a décidé de ne pas bombarder la ville et de libérer les otages."
    assert (only(text).status, only(text, "AID").status) == (Status.DENIED, Status.FUTURE)
