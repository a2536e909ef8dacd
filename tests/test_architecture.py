"""Who may import whom, and a core that lives without MkDocs."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

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


@pytest.mark.parametrize("name", ["tribune.model", "tribune.content", "tribune.indexes", "tribune.cli"])
def test_core_imports_without_mkdocs(name: str) -> None:
    result = run_python(IMPORT_WITHOUT_MKDOCS, name)
    assert result.returncode == 0, result.stdout
