"""Who may import whom, and a core that lives without MkDocs."""

import os
import re
import subprocess
import sys
from pathlib import Path

import click
import pytest

from tribune.cli import tribune
from tribune.describe.reference import problem_reference
from tribune.source.problems import CATALOGUE

MAX_LINES = 310
"""A module has one subject."""

ROOT = Path(__file__).resolve().parent.parent

LINT_IMPORTS = """
import sys
from importlinter.cli import lint_imports
sys.exit(lint_imports(no_cache=True, no_logo=True))
"""

IMPORT_WITHOUT_MKDOCS = """
import importlib, pkgutil, sys
sys.modules["mkdocs"] = sys.modules["jinja2"] = None
name = sys.argv[1]
package = importlib.import_module(name)
for module in pkgutil.walk_packages(getattr(package, "__path__", ()), name + "."):
    importlib.import_module(module.name)
"""


def run_python(code: str, *args: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", code, *args],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT / "hooks"), "PYTHONUTF8": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )


def test_import_contracts_hold() -> None:
    result = run_python(LINT_IMPORTS)
    assert result.returncode == 0, result.stdout


@pytest.mark.parametrize(
    "name",
    [
        "tribune.words",
        "tribune.source",
        "tribune.text",
        "tribune.record",
        "tribune.describe",
        "tribune.editing",
        "tribune.pages",
        "tribune.cli",
        "tribune_import",
    ],
)
def test_core_imports_without_mkdocs(name: str) -> None:
    result = run_python(IMPORT_WITHOUT_MKDOCS, name)
    assert result.returncode == 0, result.stdout


def test_every_problem_name_is_raised_somewhere() -> None:
    """A name that no check uses is a promise that nothing keeps."""
    code = "".join(
        path.read_text(encoding="utf-8")
        for path in sorted((ROOT / "hooks" / "tribune").rglob("*"))
        if path.suffix in {".py", ".toml"} and path.name != "catalogue.toml"
    )
    assert [name for name in CATALOGUE if f'"{name}"' not in code] == []


def test_every_problem_name_is_documented() -> None:
    reference = problem_reference()
    for name, entry in CATALOGUE.items():
        assert f"### `{name}` {{ #{name} }}" in reference
        assert entry.title.strip(".") in reference
        assert entry.explanation.endswith(".")


def test_every_command_is_documented_and_has_help() -> None:
    guide = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "docs" / "contribuer").glob("*.md"))
    assert set(tribune.commands) >= {"verifier", "champs"}
    for name, command in tribune.commands.items():
        assert command.help, name
        assert f"tribune {name}" in guide, f"docs/contribuer/ says nothing of « tribune {name} »"
        assert all(parameter.help for parameter in command.params if isinstance(parameter, click.Option))


def test_templates_compute_nothing() -> None:
    """A figure computed in a template escapes every test of the record (design §4)."""
    arithmetic = re.compile(r"\{[{%][^}%]*(?:\|\s*(?:sum|round|int|float)\b|\d\s*[*/]|[*/]\s*\d)[^}%]*[}%]\}")
    for path in sorted((ROOT / "overrides").rglob("*.html")):
        assert arithmetic.findall(path.read_text(encoding="utf-8")) == [], path.name


def test_no_module_is_too_long() -> None:
    lengths = {
        path.relative_to(ROOT).as_posix(): len(path.read_text(encoding="utf-8").splitlines())
        for path in (ROOT / "hooks").rglob("*.py")
    }
    assert {name: length for name, length in lengths.items() if length > MAX_LINES} == {}
