"""A command starts at once: what only another one needs is not imported."""

import os
import subprocess
import sys
from pathlib import Path

from tribune import cli

HEAVY = ("feedgen", "jinja2", "jsonschema", "lxml", "mkdocs", "nh3", "pdfminer", "pypandoc")
CODE = f"""
import sys
from tribune.cli import tribune
tribune.main(["verifier", "--help"], standalone_mode=False)
print(sorted(name for name in {HEAVY} if name in sys.modules), file=sys.stderr)
"""


def test_verifier_imports_nothing_heavy() -> None:
    hooks = Path(cli.__file__).parents[2]
    done = subprocess.run(
        [sys.executable, "-c", CODE],
        env={**os.environ, "PYTHONPATH": str(hooks)},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert done.stderr == "[]\n"
