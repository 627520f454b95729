"""The word classes of a language pack."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from recoupe.errors import PackError
from recoupe.packs.classes import WordClass, classes, classes_by_word
from recoupe.packs.frames import frames
from recoupe.packs.reading import parse_entries, typed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.packs.frames import Frame

_FROM_MENTIONS = {
    "party",
    "person",
    "country",
    "organisation",
    "group",
    "place",
    "equipment",
    "nationality",
    "articled",
    "seat",
    "none",
    "any",
}


def test_classes_are_found_by_their_bare_name() -> None:
    """A class is indexed without the ``@`` that frames write before it."""
    assert "traité" in classes()["accord"]
    assert not any(name.startswith("@") for name in classes())


def test_words_know_their_classes() -> None:
    """The index by word says the same as the one by class, with the ``@`` that frames write."""
    by_word = {(word, name) for word, names in classes_by_word().items() for name in names}
    assert by_word == {(word, f"@{name}") for name, words in classes().items() for word in words}


def test_parts_of_one_class_add_up(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two entries of one name make one class with the words of both."""
    entries = parse_entries("- {class: pont, words: [viaduc]}\n- {class: pont, words: [passerelle, viaduc]}\n", "x.yml")
    monkeypatch.setattr("recoupe.packs.classes.read_entries", lambda _: entries)
    assert classes.__wrapped__()["pont"] == {"viaduc", "passerelle"}


@pytest.mark.parametrize(
    "broken", ["- {class: pont, words: []}", "- {class: '@pont', words: [gué]}", "- {class: pont, word: [gué]}"]
)
def test_a_broken_class_is_refused_with_its_place(broken: str) -> None:
    """An empty class, a name with ``@`` and an unknown key are errors that name file and line."""
    with pytest.raises(PackError, match=r"x\.yml:1"):
        typed(parse_entries(broken, "x.yml"), WordClass)


def test_every_class_that_a_frame_names_exists() -> None:
    """No frame needs, excludes or narrows by a class that nobody wrote."""
    missing = {
        (f.id, name) for f in frames() for name in _named(f) if name not in classes() and name not in _FROM_MENTIONS
    }
    assert not missing


def _named(frame: Frame) -> Iterator[str]:
    for words in (*frame.needs.values(), *frame.unless.values()):
        yield from (word[1:] for word in words if word.startswith("@"))
    for slots in frame.roles.values():
        yield from (slot.partition("@")[2] for slot in slots if "@" in slot)
