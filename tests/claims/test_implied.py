"""Recipients inside what is threatened, refused or protested about."""

from __future__ import annotations

import pytest

from recoupe.claims.frames import Event
from recoupe.claims.grammar import Grammar
from recoupe.claims.implied import contents, implied_recipient
from recoupe.claims.parties import PartyFinder
from recoupe.model.claim import EventType, Party
from recoupe.model.mention import MentionKind
from recoupe.model.syntax import Syntax
from tests.claims.builders import frame, mentions, party
from tests.claims.sentences import only
from tests.claims.trees import tree

_FIN = "Mood=Ind|Tense=Pres|VerbForm=Fin"
_GROUP = MentionKind.GROUP

# "milice menace de bombarder armée"
_THREAT = (
    "milice milice NOUN nsubj 2", f"menace menacer VERB ROOT 0 {_FIN}", "de de ADP mark 4",
    "bombarder bombarder VERB xcomp 2 VerbForm=Inf", "armée armée NOUN obj 4",
)  # fmt: skip


def event(kind: EventType, token: int = 1) -> Event:
    """An event of a type, announced by one token of a tree."""
    return Event(frame(f"fr.{kind.value.lower()}.essai", kind), token, token, {})


def implied(syntax: Syntax, kinds: dict[str, MentionKind], kind: EventType, actor: Party) -> list[str]:
    """The names of the implied recipients."""
    grammar = Grammar(syntax)
    finder = PartyFinder(grammar, mentions(syntax, kinds), {})
    return [each.name for each in implied_recipient(event(kind), grammar, finder, (actor,))]


def test_who_would_be_bombed_is_threatened() -> None:
    """ "menace de bombarder l'armée" threatens the army."""
    kinds = {"milice": _GROUP, "armée": _GROUP}
    assert implied(tree(*_THREAT), kinds, EventType.THREATEN, party("milice")) == ["armée"]


def test_nobody_threatens_himself() -> None:
    """Where the clause inside names only its own subject, nobody is threatened."""
    assert implied(tree(*_THREAT), {"milice": _GROUP}, EventType.THREATEN, party("milice")) == []


def test_other_types_have_no_recipient_inside() -> None:
    """An attack is not on whoever an infinitive beside it is about."""
    kinds = {"milice": _GROUP, "armée": _GROUP}
    assert implied(tree(*_THREAT), kinds, EventType.ASSAULT, party("milice")) == []


def test_a_protest_is_against_whom_its_aim_names() -> None:
    """ "défilent pour réclamer le départ de X" is against X."""
    syntax = tree(
        "étudiants étudiant NOUN nsubj 2", f"défilent défiler VERB ROOT 0 {_FIN}", "contre contre ADP mark 4",
        "recevoir recevoir VERB advcl 2 VerbForm=Inf", "junte junte NOUN obj 4",
    )  # fmt: skip
    kinds = {"étudiants": _GROUP, "junte": _GROUP}
    assert implied(syntax, kinds, EventType.PROTEST, party("étudiants")) == ["junte"]


def test_what_is_only_threatened_is_not_coded_again() -> None:
    """The infinitive of a threat is its content; that of an act which is no speech is none."""
    grammar = Grammar(tree(*_THREAT))
    assert list(contents(event(EventType.THREATEN), grammar)) == [3]
    assert list(contents(event(EventType.ASSAULT), grammar)) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Le Pérou a condamné le meurtre de deux journalistes.", []),
        ("Le Pérou a condamné l'assassinat de Marc Belon.", []),
        ("Le Pérou a dénoncé l'arrestation de Marc Belon par la milice.", ["milice"]),
        ("Le Pérou a dénoncé les exactions de la milice.", ["milice"]),
        ("Le Pérou a dénoncé l'attaque qui a frappé un groupe de bergers.", []),
    ],
)
def test_who_suffers_what_is_blamed_is_not_blamed(text: str, names: list[str]) -> None:
    """Of a murder or an arrest only who did it is accused."""
    assert [each.name for each in only(text, "ACCUSE").recipient] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Des étudiants ont manifesté contre la mort de Marc Belon.", []),
        ("Des étudiants ont manifesté contre la précarité des enseignants.", []),
        ("Des étudiants ont manifesté contre l'arrestation de Marc Belon par la junte.", ["junte"]),
        ("Des milliers de personnes ont défilé dans toute la France.", []),
        ("Des étudiants ont manifesté à Kolvar contre la réforme du gouvernement.", ["gouvernement"]),
    ],
)
def test_a_protest_is_not_against_who_suffers_nor_where_it_is_held(text: str, names: list[str]) -> None:
    """ "Contre la mort de X", "dans toute la France" name nobody who is protested against."""
    assert [each.name for each in only(text, "PROTEST").recipient] == names
