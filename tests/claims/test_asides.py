"""Phrases below an act that take no part in it."""

from __future__ import annotations

import pytest

from tests.claims.sentences import only


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Le gouvernement tchadien a levé l'état d'urgence, a rapporté radio Lokoré.", "CONCEDE"),
        ("Le Niger a levé l'état d'urgence, selon la police.", "CONCEDE"),
        ("Le Tchad a dénoncé le raid de samedi, appelant le Soudan à la retenue.", "ACCUSE"),
        ("Le Tchad a dénoncé des insultes visant le Soudan.", "ACCUSE"),
        ("Le maire a reconnu ses torts à la veille d'une visite du général Orsan.", "CONCEDE"),
    ],
)
def test_who_reports_and_what_happens_beside_is_no_recipient(text: str, kind: str) -> None:
    """A party in a phrase that tells who says so, or when, is not the one to whom something is done."""
    assert [party.name for party in only(text, kind).recipient] == []


def test_the_party_of_the_act_itself_stays() -> None:
    """A party behind the act's own words is found as before."""
    claim = only("La France a condamné, selon radio Lokoré, les propos du ministre tchadien.", "ACCUSE")
    assert [party.name for party in claim.recipient] == ["ministre tchadien"]
