"""Places where the text of a link is missing."""

from __future__ import annotations

import pytest

from recoupe.articles.holes import find_holes
from recoupe.articles.labelling import label_lines

_PARAGRAPH = "Le convoi a quitté le port à l'aube, puis il a gagné la base du nord, selon deux officiers de la garde."


def _marked(text: str) -> str:
    """The text with a § at each hole."""
    for hole in reversed(find_holes(text, label_lines(text))):
        text = f"{text[: hole.at]}§{text[hole.at :]}"
    return text


@pytest.mark.parametrize(
    "marked",
    [
        "La Kardouanie soutient le§ , son allié, depuis le début de la guerre.",
        "L'avenir de l’§ du pays dépend de la milice, a dit le ministre.",
        "Le port est fermé depuis lundi. §a exhorté les deux camps à parler.",
        "Le colonel s'est rendu à la base de§ , selon la radio nationale du pays.",
        "§ont quitté la ville dans la nuit, selon trois habitants joints par téléphone.",
    ],
)
def test_holes(marked: str) -> None:
    """Each hole is found at the place where the missing words would stand."""
    assert _marked(marked.replace("§", "")) == marked


@pytest.mark.parametrize(
    "text",
    [
        "Il est là, dit-on, et celui-là, personne ne l'a vu passer.",
        "L' Ukraine et le Niger , deux pays en guerre , se parlent.",
        "Le ministre, qui a, selon l'ONU, livré des armes, n'a pas répondu.",
        "Faites-le, prenez-les, et partez avant la nuit, a crié le chef.",
    ],
)
def test_no_holes(text: str) -> None:
    """Odd spacing, pronouns and adverbs are no holes."""
    assert not find_holes(text, label_lines(text))


def test_lines_that_lost_their_subject() -> None:
    """A short line that begins with its auxiliary lost its subject."""
    text = f"{_PARAGRAPH}\n\na reçu son homologue du Nord\n\n{_PARAGRAPH} Il est tard."
    (hole,) = find_holes(text, label_lines(text))
    assert text[hole.at :].startswith("a reçu")
