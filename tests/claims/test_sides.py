"""Fighting that names nobody is between the one pair of parties that the article sets against one another."""

from __future__ import annotations

from tests.claims.sentences import coded


def test_fighting_is_between_the_pair_of_the_article() -> None:
    """Combats without parties are those of the only two parties that the article shows fighting."""
    claims = coded("L'armée a attaqué la milice de Kolvar. De violents combats ont repris mardi à Zerne.")
    named = {party.name for claim in claims for party in (*claim.actor, *claim.recipient)}
    assert {"armée", "milice de Kolvar"} <= named
    assert all(claim.actor[0].name != "inconnu" for claim in claims)


def test_nobody_fights_a_place() -> None:
    """Combats behind the capture of an airport are not between the army and the airport."""
    (claim,) = coded("L'armée a pris l'aéroport de Kolvar après de violents combats.")
    assert [party.name for party in claim.actor] == ["armée"]


def test_fighting_of_nobody_is_not_told() -> None:
    """Without such a pair nothing is coded: nobody is invented."""
    assert not coded("Les combats ont repris mardi.")
