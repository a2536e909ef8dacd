"""The recipe of CONTRIBUTING.md: a name, a check and a row, put where it says, in a copy of the engine."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from textwrap import dedent

import pytest

from tests.errors import rows
from tests.samples import ARCHIVE, edited

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def recipe() -> list[str]:
    """The samples of the section: the entry of the catalogue, the check, its call, its row."""
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    section = text.split("\n## To add a check\n")[1].split("\n## ")[0]
    samples = re.findall(r"^   ```\w*\n(.*?)^   ```$", section, re.DOTALL | re.MULTILINE)
    return [dedent(sample) for sample in samples]


def test_new_check_is_told(recipe: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    entry, check, call, row = recipe
    shutil.copytree(ROOT / "hooks", tmp_path / "hooks", ignore=shutil.ignore_patterns("__pycache__"))
    catalogue = tmp_path / "hooks/tribune/source/catalogue.toml"
    catalogue.write_text(f"{catalogue.read_text(encoding='utf-8')}\n{entry}", encoding="utf-8")
    module = tmp_path / "hooks/tribune/record/surprises.py"
    last = "            yield from _check_surprise(sheet, rank, vote)\n"
    code = edited(module.read_text(encoding="utf-8"), last, f"{last}            {call}")
    module.write_text(f"{code}\n\n{check}", encoding="utf-8")

    (changed,) = rows.table(row)
    for path, content in {**ARCHIVE, changed.path: changed.content}.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(content if isinstance(content, bytes) else content.encode())
    done = subprocess.run(
        [sys.executable, "-c", "from tribune.cli import main; main()", "verifier"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(tmp_path / "hooks"), "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    said, _ = done.stdout.split("\n1 information.")
    assert said == changed.expected
