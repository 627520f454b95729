"""Linting finds each kind of fault in a pack, and finds none in ours."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from recoupe import lint
from recoupe.lint import Case, cases, check, lint_packs
from recoupe.packs.embedding import Effect, Embedding, TypedFires, TypedSilent, embeddings
from recoupe.packs.frames import Fires, Frame, frames
from recoupe.packs.support import Support, supports

if TYPE_CHECKING:
    from collections.abc import Callable

    from recoupe.packs.reading import PackModel

_TRUE = "L'armée tchadienne a bombardé les rebelles à Kolvar."
_CALM = "La soupe refroidit sur la table de la cuisine."


@pytest.fixture
def plant(monkeypatch: pytest.MonkeyPatch) -> Callable[..., list[str]]:
    """Puts entries in the place of the shipped ones, for the linter only, and lints."""

    def lint_planted(*entries: PackModel) -> list[str]:
        for name, model in (("frames", Frame), ("embeddings", Embedding), ("supports", Support)):
            chosen = tuple(entry for entry in entries if isinstance(entry, model))
            monkeypatch.setattr(lint, name, lambda chosen=chosen: chosen)
        return lint_packs()

    return lint_planted


def frame(**changes: Any) -> Frame:  # noqa: ANN401 - any key of a frame
    """A sound frame, with changes."""
    plain: dict[str, Any] = {
        "id": "fr.assault.bombarder",
        "type": "ASSAULT",
        "verbs": ["bombarder"],
        "fires": [Fires(text=_TRUE, actor="armée tchadienne", recipient="rebelles", place="Kolvar", status="asserted")],
        "silent": [_CALM],
    }
    return Frame(**{**plain, **changes})


def test_the_shipped_packs_are_sound() -> None:
    """Every example of our own packs gives what its entry says."""
    assert lint_packs() == []


def test_a_sound_entry_has_no_problem(plant: Callable[..., list[str]]) -> None:
    """A planted entry whose examples hold is not reported."""
    assert plant(frame()) == []


@pytest.mark.parametrize(
    ("fires", "problem"),
    [
        (Fires(text=_CALM), "stays silent on"),
        (Fires(text=_TRUE, actor="Suède"), "actor is ['armée tchadienne'], not 'Suède'"),
        (Fires(text=_TRUE, actor=["armée tchadienne", "Suède"]), "not 'Suède'"),
        (Fires(text=_TRUE, recipient="Suède"), "recipient is ['rebelles'], not 'Suède'"),
        (Fires(text=_TRUE, speaker="Suède"), "speaker is [], not 'Suède'"),
        (Fires(text=_TRUE, item="obus"), "item is [], not 'obus'"),
        (Fires(text=_TRUE, place="Syrte"), "place is ['Kolvar'], not 'Syrte'"),
        (Fires(text=_TRUE, status="denied"), "status is asserted, not denied"),
    ],
    ids=["silence", "actor", "second actor", "recipient", "speaker", "item", "place", "status"],
)
def test_an_example_that_gives_something_else_is_found(
    fires: Fires, problem: str, plant: Callable[..., list[str]]
) -> None:
    """An example without its claim, or whose claim differs in one field, is one line that names entry and sentence."""
    (line,) = plant(frame(fires=[fires]))
    assert line.startswith("fr.assault.bombarder: ")
    assert fires.text in line
    assert problem in line


def test_every_difference_of_an_example_is_named(plant: Callable[..., list[str]]) -> None:
    """Two wrong fields of one example are told in one line."""
    (line,) = plant(frame(fires=[Fires(text=_TRUE, actor="Suède", status="denied")]))
    assert "'Suède'" in line
    assert "not denied" in line


def test_a_silent_sentence_that_fires_is_found(plant: Callable[..., list[str]]) -> None:
    """A sentence listed as silent must give no claim of the type."""
    assert plant(frame(silent=[_TRUE])) == [f"fr.assault.bombarder: fires on «{_TRUE}», which must stay silent"]


def test_embedding_and_support_examples_are_tried(plant: Callable[..., list[str]]) -> None:
    """The examples of embedding and support entries are checked like those of frames."""
    embedding = Embedding(
        id="fr.embedding.essai",
        verbs=["essayer"],
        clause=["de+inf"],
        effect=Effect.FUTURE,
        fires=[TypedFires(text=_TRUE, type="AID")],
        silent=[TypedSilent(text=_TRUE, type="ASSAULT")],
    )
    support = Support(verbs=["mener"], noun="object", fires=[TypedFires(text=_CALM, type="ASSAULT")])
    problems = plant(embedding, support)
    assert [line.partition(" on «")[0] for line in problems] == [
        "fr.embedding.essai: stays silent",
        "fr.embedding.essai: fires",
        "support mener: stays silent",
    ]


def test_silent_sentences_of_support_entries_are_tried(plant: Callable[..., list[str]]) -> None:
    """A support entry's silent sentence that gives a claim of its type is found."""
    silent: list[str | TypedSilent] = [TypedSilent(text=_TRUE, type="ASSAULT")]
    assert len(plant(Support(id="fr.support.essai", verbs=["mener"], noun="object", silent=silent))) == 1


def test_ids_are_given_once(plant: Callable[..., list[str]]) -> None:
    """An id that two entries bear is found, whatever else is right."""
    embedding = Embedding(
        id="fr.embedding.essai",
        verbs=["essayer"],
        clause=["inf"],
        effect=Effect.SAME,
        silent=[TypedSilent(text=_CALM, type="AID")],
    )
    assert plant(frame(), frame(), embedding, embedding, embedding) == [
        "frame id fr.assault.bombarder is used 2 times",
        "embedding id fr.embedding.essai is used 3 times",
    ]


@pytest.mark.parametrize("words", [{"verbs": [], "nouns": []}, {"nouns": ["bombardement"]}], ids=["none", "both"])
def test_an_entry_is_of_verbs_or_of_nouns(words: dict[str, list[str]], plant: Callable[..., list[str]]) -> None:
    """An entry with neither, or with both, is found."""
    assert plant(frame(**words)) == ["fr.assault.bombarder: an entry has either `verbs` or `nouns`"]


@pytest.mark.parametrize(
    "where",
    [
        {"needs": {"object": ["@ruritain"]}},
        {"unless": {"object": ["@ruritain"]}},
        {"roles": {"actor": ["subject@ruritain"]}},
    ],
    ids=["needs", "unless", "roles"],
)
def test_unknown_classes_are_found(where: dict[str, Any], plant: Callable[..., list[str]]) -> None:
    """A class that classes.yml does not define is found wherever it is written."""
    assert plant(frame(**where)) == ["fr.assault.bombarder: class @ruritain is not in classes.yml"]


def test_every_entry_with_examples_has_cases() -> None:
    """No example of any pack is left out: the cases are as many as the sentences."""
    written = [len(frame.fires) + len(frame.silent) for frame in frames()]
    written += [len(entry.fires) + len(entry.silent) for entry in embeddings()]
    written += [len(entry.fires) + len(entry.silent) for entry in supports()]
    assert len(list(cases())) == sum(written)


def test_the_best_claim_of_a_sentence_is_compared() -> None:
    """Where a sentence gives two claims of the type, one that fits is enough."""
    text = "L'armée tchadienne a bombardé les rebelles et les rebelles ont bombardé l'hôpital de Kolvar."
    assert check(Case("essai", "ASSAULT", text, Fires(text=text, actor="rebelles"))) is None
