"""What the scripts here have in common: a generated file is written, or compared with what would be written."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def write_or_compare(script: str, about: str, target: Path, make: Callable[[], str]) -> None:
    """Write what ``make`` gives to ``target``; with ``--check`` on the command line, exit 1 if that would change it."""
    arguments = argparse.ArgumentParser(description=about, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--check", action="store_true")
    check = arguments.parse_args().check
    made = make()
    if not check:
        target.write_text(made, encoding="utf-8")
    elif made != target.read_text(encoding="utf-8"):
        sys.exit(f"{target.name} is not what {script} makes: run `make world-pack` and commit the result.")
