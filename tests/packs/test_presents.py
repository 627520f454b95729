"""Present forms of the verbs in -er that the packs know."""

from __future__ import annotations

import pytest

from recoupe.packs.inflection import present_forms
from recoupe.packs.presents import presents


@pytest.mark.parametrize(
    ("infinitive", "one", "many"),
    [
        ("bombarder", "bombarde", "bombardent"),
        ("assiéger", "assiège", "assiègent"),
        ("célébrer", "célèbre", "célèbrent"),
        ("mener", "mène", "mènent"),
        ("rejeter", "rejette", "rejettent"),
        ("harceler", "harcèle", "harcèlent"),
        ("envoyer", "envoie", "envoient"),
        ("payer", "paye", "payent"),
        ("presser", "presse", "pressent"),
        ("créer", "crée", "créent"),
        ("démentir", "dément", "démentent"),
    ],
)
def test_present_forms(infinitive: str, one: str, many: str) -> None:
    """The stem's last vowel opens before a mute ending; both spellings are given where verbs differ."""
    singular, plural = present_forms(infinitive)
    assert one in singular
    assert many in plural


def test_the_forms_of_every_kind_of_entry_are_known() -> None:
    """Frames, embeddings, support verbs and reporting verbs all lend theirs."""
    assert presents()["bombarde"] == "bombarder"
    assert presents()["comptent"] == "compter"
    assert presents()["déclare"] == "déclarer"
    assert presents()["libère"] == "libérer"
