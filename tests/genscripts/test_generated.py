"""What a generator makes is what is committed."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest


@pytest.mark.parametrize("script", ["world.py", "regions.py"])
def test_regenerating_gives_no_difference(root: Path, script: str) -> None:
    """The command that `make world-pack` runs would change nothing."""
    command = [sys.executable, str(root / "genscripts" / script), "--check"]
    run = subprocess.run(command, capture_output=True, text=True, check=False, cwd=root)
    assert run.returncode == 0, run.stderr


def test_a_difference_is_named(root: Path, tmp_path: Path) -> None:
    """A pack that was edited by hand is found, and the message says which command to run."""
    copy = tmp_path / "genscripts"
    copy.mkdir()
    for name in ("world.py", "world.yml", "writing.py"):
        (copy / name).write_bytes((root / "genscripts" / name).read_bytes())
    target = tmp_path / "src" / "recoupe_packs" / "theatres" / "world" / "countries.yml"
    target.parent.mkdir(parents=True)
    target.write_text("# edited by hand\n", encoding="utf-8")
    command = [sys.executable, str(copy / "world.py"), "--check"]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    assert run.returncode == 1
    assert "make world-pack" in run.stderr
