"""What somebody else denies is told twice: as it was told, and denied with the denier as speaker."""

from __future__ import annotations

import pytest

from tests.claims.sentences import coded


def _told(text: str, kind: str) -> list[tuple[str, list[str]]]:
    """Status and speakers of the claims of a type."""
    return [
        (claim.status.value, [party.name for party in claim.speaker])
        for claim in coded(text)
        if claim.type.value == kind
    ]


@pytest.mark.parametrize(
    ("text", "kind", "denier"),
    [
        ("Les rebelles ont pris la ville, ce que l'armée a démenti.", "ASSAULT", "armée"),
        ("Les rebelles affirment avoir abattu un drone, ce que nie l'armée.", "ASSAULT", "armée"),
        ("La Suède accuse la Norvège d'avoir livré des obus à la milice, ce que dément Oslo.", "AID", "Oslo"),
        ("Selon la Suède, la Norvège a envoyé des troupes au Pérou. Oslo a démenti.", "MOBILIZE", "Norvège"),
    ],
)
def test_an_act_that_another_denies_is_two_claims(text: str, kind: str, denier: str) -> None:
    """ "Ce que X dément" and "X a démenti" deny the act told before, whoever told it."""
    told = _told(text, kind)
    assert [status for status, _ in told].count("asserted") == 1
    assert ("denied", [denier]) in told


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Les rebelles ont pris la ville, ce que l'armée a confirmé.", "ASSAULT"),
        ("Les rebelles ont pris la ville. Le maire a démenti.", "ASSAULT"),
        ("La Suède accuse la Norvège, ce que dément Oslo.", "ACCUSE"),
        ("L'armée, qui a attaqué la ville en mai, tient le port, ce que nient les rebelles.", "ASSAULT"),
    ],
)
def test_what_nobody_blamed_denies_is_told_once(text: str, kind: str) -> None:
    """Confirming is no denial, a bystander denies nothing, words are rejected, what is told in passing stands."""
    assert [status for status, _ in _told(text, kind)] == ["asserted"]


def test_the_words_of_the_denial_are_its_evidence() -> None:
    """A denial in a sentence of its own points at that sentence."""
    text = "Selon la Suède, la Norvège a envoyé des troupes au Pérou. Oslo a démenti."
    (denied,) = [claim for claim in coded(text) if claim.status.value == "denied"]
    assert [span.of(text) for span in denied.evidence] == ["Oslo a démenti."]
