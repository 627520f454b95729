"""Programs that lie beside the package and not in it, loaded by path."""

from __future__ import annotations

import importlib.util
import sys
from functools import cache
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parent.parent


@cache
def program(path: str) -> Any:  # noqa: ANN401 - a module that no import finds
    """The program at a path inside the project, as a module; skips the test where it was not shipped."""
    place = ROOT / path
    if not place.is_file():
        pytest.skip(f"{path} is not in this copy of the project")
    name = f"program_{place.stem}"
    spec = importlib.util.spec_from_file_location(name, place)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    if str(place.parent) not in sys.path:
        # As when it is started: what lies beside it can be imported.
        sys.path.append(str(place.parent))
    spec.loader.exec_module(module)
    return module
