"""Loads the parser without the fifteen seconds that compiling its tokenizer's patterns costs.

``spacy.lang.fr`` compiles one pattern with some five hundred copies of the same large character class; the standard
library's compiler optimises each copy anew. Remembering the result for the time of the load gives the same pattern.
The compiler's function is private: where a Python version has it under another name, the load is slow and the same.
"""

from __future__ import annotations

import re
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def remembered_charsets() -> Iterator[None]:
    """While it lasts, equal character classes are optimised once."""
    compiler: Any = getattr(re, "_compiler", None)
    original = getattr(compiler, "_optimize_charset", None)
    if original is None:
        yield
        return
    known: dict[tuple[str, str], Any] = {}

    def remembered(charset: Any, *options: Any) -> Any:  # noqa: ANN401 - the shape is the standard library's own
        key = (repr(charset), repr(options))
        if key not in known:
            known[key] = original(charset, *options)
        return known[key]

    compiler._optimize_charset = remembered  # noqa: SLF001 - restored below
    try:
        yield
    finally:
        compiler._optimize_charset = original  # noqa: SLF001
