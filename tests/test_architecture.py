"""The house: what the layout, the documentation and the tests promise of themselves."""

from __future__ import annotations

import ast
import re
import tomllib
from collections import Counter
from typing import TYPE_CHECKING

import typer.main

from recoupe.cli import app

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

STAGES = ("pages", "articles", "syntax", "mentions", "claims")


def folders(root: Path) -> list[str]:
    """Every folder of the package."""
    package = root / "src" / "recoupe"
    return sorted(path.name for path in package.iterdir() if path.is_dir() and path.name != "__pycache__")


def functions(path: Path) -> Iterator[ast.FunctionDef]:
    """Every function of a file."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))


def test_every_folder_is_explained(root: Path) -> None:
    """docs/flow.md names each folder of the package."""
    page = (root / "docs" / "flow.md").read_text(encoding="utf-8")
    assert [name for name in folders(root) if f"`{name}/`" not in page] == []


def test_every_stage_states_what_goes_in_and_what_comes_out(root: Path) -> None:
    """The docstring of a stage begins "Input -> Output"."""
    for stage in STAGES:
        tree = ast.parse((root / "src" / "recoupe" / stage / "__init__.py").read_text(encoding="utf-8"))
        first = (ast.get_docstring(tree) or "").splitlines()[0]
        assert re.match(r"\S.* -> [A-Z]", first), f"{stage}: {first!r}"


def test_every_command_is_documented(root: Path) -> None:
    """The README names each command as one types it."""
    readme = (root / "README.md").read_text(encoding="utf-8")
    group = typer.main.get_command(app)
    names = [name for name in commands(group) if f"`recoupe {name}" not in readme]
    assert names == []


def commands(group: object, before: str = "") -> Iterator[str]:
    """Every command with the words that lead to it (``packs lint``)."""
    for name, command in getattr(group, "commands", {}).items():
        if hasattr(command, "commands"):
            yield from commands(command, f"{before}{name} ")
        else:
            yield f"{before}{name}"


def test_no_test_hides_another(root: Path) -> None:
    """Two tests of one name in a file would leave the first one unrun."""
    for path in (root / "tests").rglob("test_*.py"):
        twice = [name for name, times in Counter(f.name for f in functions(path)).items() if times > 1]
        assert twice == [], path


def test_every_test_says_what_holds(root: Path) -> None:
    """Each test has a docstring."""
    silent = [
        f"{path.name}: {function.name}"
        for path in (root / "tests").rglob("test_*.py")
        for function in functions(path)
        if function.name.startswith("test_") and not ast.get_docstring(function)
    ]
    assert silent == []


def test_files_and_functions_keep_to_their_size(root: Path) -> None:
    """No file of the package is over 300 lines and no function over 40."""
    too_long = []
    for path in (root / "src").rglob("*.py"):
        if len(path.read_text(encoding="utf-8").splitlines()) > 300:
            too_long.append(path.name)
        too_long += [f"{path.name}: {f.name}" for f in functions(path) if (f.end_lineno or 0) - f.lineno >= 40]
    assert too_long == []


def test_no_module_is_a_drawer(root: Path) -> None:
    """A module is named after what it is about."""
    drawers = {"utils", "util", "helpers", "helper", "common", "misc"}
    assert [path for path in (root / "src").rglob("*.py") if path.stem in drawers] == []


def test_every_local_link_of_the_documentation_leads_somewhere(root: Path) -> None:
    """Pages link to files that exist."""
    for page in [*root.glob("*.md"), *(root / "docs").glob("*.md")]:
        for target in re.findall(r"\]\((?!https?:|#)([^)#]+)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).exists(), f"{page.name}: {target}"


def test_constraints_are_names_and_versions_only(root: Path) -> None:
    """The list of tested versions names no address and no file, and covers every direct dependency."""
    lines = (root / "constraints.txt").read_text(encoding="utf-8").splitlines()
    pins = [line for line in lines if line and not line.startswith("#")]
    assert [line for line in pins if not re.fullmatch(r"[a-z0-9.-]+==[0-9][\w.]*", line)] == []
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = [*project["dependencies"], *project["optional-dependencies"]["dev"]]
    names = {re.split(r"[^\w.-]", line)[0].lower() for line in wanted}
    assert names - {line.split("==")[0] for line in pins} == set()


def test_every_loss_is_documented(root: Path) -> None:
    """Each code that a loss can bear is explained in docs/outcomes.md, and no other is."""
    page = (root / "docs" / "outcomes.md").read_text(encoding="utf-8")
    documented = set(re.findall(r"^\| `([a-z-]+)` \|", page, re.MULTILINE))
    found = {code for path in (root / "src").rglob("*.py") for code in loss_codes(path)}
    assert found == documented


def loss_codes(path: Path) -> Iterator[str]:
    """The codes of the losses that a file makes, itself (``Loss(source, "code", ...)``) or by a function of its own."""
    makers = {"Loss"} | {f.name for f in functions(path) for code in second_arguments(f, {"Loss"}) if code is None}
    yield from (code for code in second_arguments(ast.parse(path.read_text(encoding="utf-8")), makers) if code)


def second_arguments(tree: ast.AST, names: set[str]) -> Iterator[str | None]:
    """The second argument of each call of these functions; ``None`` where it is not written out."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in names and node.args:
            code = node.args[1]
            yield str(code.value) if isinstance(code, ast.Constant) else None
