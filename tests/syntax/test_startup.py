"""The fast start of the parser changes nothing but the time it takes."""

from __future__ import annotations

import re

import pytest

from recoupe.syntax.startup import remembered_charsets

_COMPILER = getattr(re, "_compiler", None)
_OPTIMIZER = "_optimize_charset"
# Two copies of one class, and one that differs: what the tokenizer's pattern does five hundred times.
_PATTERN = r"[a-zà-ÿ0-9]+-[a-zà-ÿ0-9]+'[^a-z]?"


def test_a_pattern_is_the_same_with_and_without() -> None:
    """A pattern compiled under the memory finds what it finds without."""
    text = "deux-mers' et trois-monts'9 mais pas A-B'c"
    with remembered_charsets():
        remembered = re.compile(_PATTERN)
        re.purge()
        with_flags = re.compile(_PATTERN, re.IGNORECASE)
    re.purge()
    assert remembered.findall(text) == re.compile(_PATTERN).findall(text)
    assert with_flags.findall(text) == re.compile(_PATTERN, re.IGNORECASE).findall(text)


@pytest.mark.skipif(not hasattr(_COMPILER, _OPTIMIZER), reason="this Python names the function otherwise")
def test_the_compiler_is_put_back() -> None:
    """The standard library has its own function again afterwards, after an error too."""
    before = getattr(_COMPILER, _OPTIMIZER)
    with pytest.raises(RuntimeError, match="stopped"), remembered_charsets():  # noqa: PT012
        assert getattr(_COMPILER, _OPTIMIZER) is not before
        raise RuntimeError("stopped")
    assert getattr(_COMPILER, _OPTIMIZER) is before


def test_a_python_without_that_function_still_loads(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the private function does not exist, patterns compile as ever."""
    monkeypatch.setattr(re, "_compiler", object())
    with remembered_charsets():
        assert re._compiler is not None  # type: ignore[attr-defined]
    monkeypatch.undo()
    with remembered_charsets():
        assert re.compile("[ab]x").match("bx")
