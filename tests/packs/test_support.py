"""The table of support verbs."""

from __future__ import annotations

import pytest

from recoupe.errors import PackError
from recoupe.packs.reading import parse_entries, typed
from recoupe.packs.support import Support, supports, supports_by_lemma


def _entry(body: str) -> Support:
    return typed(parse_entries(f"- {{{body}}}", "x.yml"), Support)[0]


def test_a_single_slot_is_a_list_of_one() -> None:
    """``gives: {recipient: subject}`` and ``gives: {recipient: [subject]}`` say the same."""
    short = _entry("verbs: [subir], noun: object, gives: {recipient: subject}")
    long = _entry("verbs: [subir], noun: object, gives: {recipient: [subject]}")
    assert short.gives == long.gives == {"recipient": ["subject"]}


@pytest.mark.parametrize(
    "body",
    [
        "verbs: [], noun: object",
        "verbs: [subir]",
        "verbs: [subir], noun: object, gives: {victim: subject}",
        "verbs: [subir], noun: object, status: perhaps",
    ],
)
def test_a_broken_entry_is_refused(body: str) -> None:
    """No verb, no noun slot, an unknown role or status: each is an error that names the line."""
    with pytest.raises(PackError, match=r"x\.yml:1"):
        _entry(body)


def test_every_entry_is_listed_under_each_of_its_verbs() -> None:
    """Nothing that the pack says is lost in the index."""
    index = supports_by_lemma()
    assert all(entry in index[verb] for entry in supports() for verb in entry.verbs)
