"""The table of words that change the certainty of what they embed."""

from __future__ import annotations

import pytest

from recoupe.errors import PackError
from recoupe.packs.embedding import Effect, Embedding, embeddings, embeddings_by_lemma
from recoupe.packs.reading import parse_entries, typed

_FIRES = "fires: [{text: Ils vont partir., type: RETREAT}]"


def _entry(body: str) -> Embedding:
    return typed(parse_entries(f"- {{id: fr.embedding.essai, {body}}}", "x.yml"), Embedding)[0]


def test_entries_are_found_by_kind_and_lemma() -> None:
    """Verbs and nouns are indexed apart, reflexives under ``se lemma``."""
    index = embeddings_by_lemma()
    assert any(entry.effect is Effect.FUTURE for entry in index["verb", "aller"])
    assert any(entry.effect is Effect.FUTURE for entry in index["verb", "se apprêter"])
    assert ("noun", "aller") not in index
    assert ("noun", "tentative") in index


def test_every_entry_is_listed_under_each_of_its_words() -> None:
    """Nothing that the pack says is lost in the index."""
    listed = {entry.id for entries in embeddings_by_lemma().values() for entry in entries}
    assert listed == {entry.id for entry in embeddings()}


def test_one_complement_of_a_word_has_one_effect() -> None:
    """A word does not say two things of the same complement, unless tense tells them apart."""
    seen: dict[tuple[str, str, str, bool | None], str] = {}
    for entry in embeddings():
        for kind, lemmas in (("verb", entry.verbs), ("noun", entry.nouns)):
            for key in ((kind, lemma, clause, entry.perfect) for lemma in lemmas for clause in entry.clause):
                assert key not in seen, f"{key} stands in {seen[key]} and {entry.id}"
                seen[key] = entry.id


def test_effect_is_read_from_its_name() -> None:
    """The YAML word of an effect becomes the effect, and the subject slot defaults to the subject."""
    entry = _entry(f"verbs: [aller], clause: [inf], effect: future, past: same, {_FIRES}")
    assert (entry.effect, entry.past, entry.negated, entry.subject) == (Effect.FUTURE, Effect.SAME, None, "subject")


@pytest.mark.parametrize(
    "body",
    [
        f"verbs: [aller], clause: [inf], effect: perhaps, {_FIRES}",
        f"verbs: [aller], clause: [infinitif], effect: future, {_FIRES}",
        f"verbs: [aller], clause: [], effect: future, {_FIRES}",
        f"verbs: [aller], clause: [inf], effect: future, subject: chez, {_FIRES}",
        "verbs: [aller], clause: [inf], effect: future",
        "verbs: [aller], clause: [inf], effect: future, fires: [{text: Ils vont partir.}]",
        "verbs: [aller], clause: [inf], effect: future, silent: [{text: Ils partent., type: LEAVE}]",
    ],
)
def test_a_broken_entry_is_refused(body: str) -> None:
    """Unknown effects, clauses, slots and types, and entries without an example, are errors that name the line."""
    with pytest.raises(PackError, match=r"x\.yml:1"):
        _entry(body)
