"""The heads that stand in one role with a phrase, on hand-written trees."""

from __future__ import annotations

import pytest

from recoupe.claims.enumerations import in_one_role
from recoupe.claims.grammar import Grammar
from recoupe.model.mention import MentionKind
from tests.claims.builders import mentions
from tests.claims.sentences import only
from tests.claims.trees import tree

_GROUP, _PERSON = MentionKind.GROUP, MentionKind.PERSON


def test_what_is_coordinated_stands_in_one_role() -> None:
    """ "Orsan et rebelles": both."""
    syntax = tree("Orsan orsan PROPN ROOT 0", "et et CCONJ cc 3", "rebelles rebelle NOUN conj 1")
    assert in_one_role(Grammar(syntax), mentions(syntax, {"Orsan": _PERSON, "rebelles": _GROUP}), 0) == [0, 2]


@pytest.mark.parametrize(
    ("text", "kind", "recipients"),
    [
        (
            "L'armée a arrêté trois colonels, Pavel Orsan, Luc Vernet et Jean Mabry.",
            "COERCE",
            ["Pavel Orsan", "Luc Vernet", "Jean Mabry"],
        ),
        ("L'armée a arrêté le colonel Pavel Orsan.", "COERCE", ["le colonel Pavel Orsan"]),
        ("L'armée a bombardé les forces ghanéennes et togolaises.", "ASSAULT", ["les forces ghanéennes", "togolaises"]),
    ],
)
def test_those_named_behind_a_plural_noun_are_the_parties(text: str, kind: str, recipients: list[str]) -> None:
    """A noun in the plural that introduces several names is all of them; in the singular it is one name's title."""
    assert [party.span.of(text) for party in only(text, kind).recipient if party.span] == recipients
