"""The front door: version, help, and how fast it opens."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

from recoupe import __version__

if TYPE_CHECKING:
    from .conftest import Run


def test_prints_its_version(run: Run) -> None:
    """The version is data, alone on its line."""
    assert run("--version") == (0, f"recoupe {__version__}\n", "")


def test_runs_as_a_module() -> None:
    """``python -m recoupe`` is the same program."""
    done = subprocess.run([sys.executable, "-m", "recoupe", "--version"], capture_output=True, text=True, check=True)
    assert done.stdout == f"recoupe {__version__}\n"


def test_help_does_not_wait_for_the_parser() -> None:
    """The parser is loaded when a command needs it, never to print the help."""
    code = "import sys, recoupe.cli; sys.exit('spacy' in sys.modules or 'trafilatura' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_writes_utf_8_whatever_the_locale_says() -> None:
    """Help and data are UTF-8 under a locale of bare ASCII."""
    environment = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PYTHONIOENCODING": "ascii"}
    command = (
        "from recoupe.cli.app import _write_any_character; from recoupe.cli.terminal import say;"
        "_write_any_character(); say('\\xe9')"
    )
    done = subprocess.run([sys.executable, "-c", command], capture_output=True, check=True, env=environment)
    assert done.stderr == "recoupe: é\n".encode()
