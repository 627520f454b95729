"""What two texts share -> the kind of reuse, or none: the whole sets are measured in tests/test_copies.py."""

from __future__ import annotations

from recoupe.findings.reuse import find_reuse
from recoupe.model.reuse import ReuseKind
from tests.findings.reuse.texts import REPORT, RETOLD, article


def kinds(one: str, other: str, **dates: str) -> list[ReuseKind]:
    """The kind of the pair, if it is one."""
    pair = [article("a", one, **_given(dates, "a")), article("b", other, **_given(dates, "b"))]
    return [reuse.kind for reuse in find_reuse(pair).pairs]


def _given(dates: dict[str, str], name: str) -> dict[str, str]:
    return {"published": dates[name]} if name in dates else {}


def test_a_part_word_for_word_is_an_abridgement() -> None:
    """Two paragraphs of four."""
    assert kinds(REPORT, "\n\n".join(REPORT.split("\n\n")[:2])) == [ReuseKind.ABRIDGED]


def test_a_number_changed_within_a_passage_is_an_update() -> None:
    """Six dead become nine in the same words."""
    assert kinds(REPORT, REPORT.replace("Six mineurs", "Neuf mineurs")) == [ReuseKind.UPDATED]


def test_what_is_told_again_a_week_later_is_background() -> None:
    """A retelling comes within days; the very words may be printed again at any time."""
    assert kinds(REPORT, RETOLD, a="2030-05-06", b="2030-05-06") == [ReuseKind.REWRITTEN]
    assert kinds(REPORT, RETOLD, a="2030-05-06", b="2030-05-20") == []
    assert kinds(REPORT, REPORT, a="2030-05-06", b="2030-05-20") == [ReuseKind.WHOLE]


def test_a_form_filled_in_anew_is_no_copy() -> None:
    """The bulletin of another day has the words of this one, not its numbers and places."""
    form = (
        "L'état-major a annoncé {0} la destruction de {1} drones sur {2} au-dessus de {3} et de {4} pendant la nuit. "
        "Les débris ont endommagé {5} maisons à {6}, sans faire de victimes, a précisé le communiqué de l'état-major."
    )
    monday = form.format("lundi", 11, 14, "Bremsk", "Lind", 3, "Osta")
    tuesday = form.format("mardi", 27, 31, "Velm", "Tarsk", 8, "Manara")
    assert kinds(monday, tuesday) == []
    assert kinds(monday, monday) == [ReuseKind.WHOLE]


def test_a_shared_background_is_no_copy() -> None:
    """Two pieces of news end with the same two paragraphs on the mine."""
    tail = "\n\n".join(REPORT.split("\n\n")[2:])
    one = (
        "Le gouvernement a vendu jeudi la licence du port de Lind à une firme brésilienne, Coralto, pour 40 millions. "
        "Les dockers, qui redoutent des renvois, ont bloqué les grilles et demandé à voir le contrat avant dimanche."
        f"\n\n{tail}"
    )
    other = (
        "Une grève paralyse les tramways de Bremsk, dont les conducteurs veulent être payés chaque quinzaine. "
        "La mairie promet une réponse samedi, mais le syndicat annonce que les bus s'arrêteront aussi vendredi soir."
        f"\n\n{tail}"
    )
    assert kinds(one, other) == []
