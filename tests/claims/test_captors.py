"""Those who are let go were held by whoever the article says took them."""

from __future__ import annotations

import pytest

from tests.claims.sentences import only


@pytest.mark.parametrize(
    "text",
    [
        "Les rebelles ont enlevé trois médecins suédois. Les trois médecins ont été libérés dimanche.",
        "L'opposant Malek Orsan a été arrêté par les rebelles en mai. Malek Orsan a été relâché mardi.",
    ],
)
def test_a_release_is_given_to_the_captor(text: str) -> None:
    """The clause that frees them names nobody: the captor lets them go."""
    assert [party.name for party in only(text, "CONCEDE").actor] == ["rebelles"]


@pytest.mark.parametrize(
    "text",
    [
        "Les rebelles ont enlevé trois médecins. Deux journalistes ont été libérés dimanche.",
        "Les rebelles ont enlevé trois médecins. La milice a enlevé trois médecins. Les médecins ont été libérés.",
    ],
)
def test_a_release_stays_nobodys_where_the_captor_is_not_known(text: str) -> None:
    """Others were taken, or two captors took such people: the text does not decide."""
    assert [party.name for party in only(text, "CONCEDE").actor] == ["inconnu"]
