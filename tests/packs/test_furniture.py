"""The furniture pack keeps its own promises."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.errors import PackError
from recoupe.packs.agencies import agencies, agency_ids, agency_pattern
from recoupe.packs.furniture import FurnitureEntry, fold, fold_line, furniture, furniture_entries, months, word_sets
from recoupe.packs.reading import parse_entries, typed

_RULES = {rule.id: rule for rule in furniture()}
_FIRES = [(entry.id, line) for entry in furniture_entries() for line in entry.fires]
_SILENT = [line for entry in furniture_entries() for line in entry.silent]


def _matches(identity: str, line: str) -> bool:
    return _RULES[identity].matches(fold_line(line), len(line.split()))


@pytest.mark.parametrize(("identity", "line"), _FIRES)
def test_entries_fire_on_their_examples(identity: str, line: str) -> None:
    """Every entry matches each line it gives as an example."""
    assert _matches(identity, line)


@pytest.mark.parametrize("line", _SILENT)
def test_no_entry_fires_on_a_silent_line(line: str) -> None:
    """A line that one entry must leave alone is left alone by all of them."""
    assert [identity for identity in _RULES if _matches(identity, line)] == []


def test_ids_are_given_once() -> None:
    """No two entries share an id."""
    assert len(_RULES) == len(furniture_entries())


@pytest.mark.parametrize(
    "piece", ["a ", "1 ", "facebook ", "l'", "par a ", "© a ", "x, ", "-", "publie le ", "#a", "article "]
)
def test_patterns_take_bounded_time(piece: str) -> None:
    """Lines made to be hard are matched against all entries in a tenth of a second."""
    line = fold_line(piece * 400)
    start = time.process_time()
    for rule in furniture():
        rule.matches(line, 1)
    assert time.process_time() - start < 0.1


@given(st.text(max_size=80))
def test_folding_is_stable(text: str) -> None:
    """Folding a folded line changes nothing more."""
    assert fold_line(fold_line(text)) == fold_line(text)


def test_folding() -> None:
    """Case, accents, apostrophes, bullets and final punctuation go."""
    assert fold_line(" ► L’ŒIL du Général… ") == "l'oeil du general"
    assert fold("Août") in months()


def test_unknown_key_is_refused() -> None:
    """A key that the format does not have names file and line."""
    entries = parse_entries("- id: fr.furniture.essai\n  why: x\n  is: [a]\n  fires: [a]\n  colour: red\n", "essai.yml")
    with pytest.raises(PackError, match=r"essai\.yml:5: key 'colour'"):
        typed(entries, FurnitureEntry)


def test_entry_without_pattern_is_refused() -> None:
    """An entry that could match nothing is refused."""
    entries = parse_entries("- id: fr.furniture.essai\n  why: x\n  fires: [a]\n", "essai.yml")
    with pytest.raises(PackError, match="needs one of is, starts, ends, holds"):
        typed(entries, FurnitureEntry)


def test_twelve_months() -> None:
    """Each month has a name, and no name stands for two months."""
    assert set(months().values()) == set(range(1, 13))
    named = [word for name, words in word_sets().items() if name.startswith("month-") for word in words]
    assert len(named) == len(set(named))


def test_agencies() -> None:
    """No name stands for two agencies, and names match as whole words with their case."""
    names = [name for agency in agencies() for name in agency.names]
    assert len(names) == len(set(names)) == len(agency_ids())
    assert agency_pattern().findall("MAP, carte, AFPTV, snapshot AP. xAP afp") == ["MAP", "AFPTV", "AP"]
