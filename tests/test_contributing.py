"""What CONTRIBUTING.md and SECURITY.md name is there, and a release is told where it says."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
HOOKS = ROOT / "hooks/tribune"
PAGES = ("CONTRIBUTING.md", "SECURITY.md")


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", PAGES)
def test_files_named_are_there(name: str) -> None:
    named = set(re.findall(r"`((?:[\w.-]+/)+[\w.-]*|[\w-]+\.(?:py|toml|lock|md))`", read(name)))
    made = {"admin/", "site/"}
    assert len(named) > 2
    for path in named - made:
        folders = (ROOT, HOOKS, HOOKS / "record", HOOKS / "pages", ROOT / "tests")
        assert any((folder / path).exists() for folder in folders), path


@pytest.mark.parametrize("name", PAGES)
def test_links_lead_to_files(name: str) -> None:
    for target in re.findall(r"\]\((?!https:)([^)]+)\)", read(name)):
        assert (ROOT / target).exists(), target


def test_commands_named_are_there() -> None:
    text = read("CONTRIBUTING.md")
    targets = set(re.findall(r"^([a-z]+):", read("Makefile"), re.MULTILINE))
    assert set(re.findall(r"(?:^|`)make ([a-z]+)", text, re.MULTILINE)) <= targets
    for module in re.findall(r"-m (bench\.\w+)", text):
        assert (ROOT / f"{module.replace('.', '/')}.py").is_file(), module
    for path in re.findall(r"pytest (tests/[\w/.]+)", text):
        assert (ROOT / path).exists(), path


def test_every_folder_of_the_engine_is_said() -> None:
    folders = {f"`hooks/tribune/{path.parent.name}/`" for path in HOOKS.glob("*/__init__.py")}
    table = set(re.findall(r"^\| (`hooks/tribune/\w+/`) \|", read("CONTRIBUTING.md"), re.MULTILINE))
    assert table == folders


def test_changelog_has_the_version() -> None:
    """Before the first release, all of it is under « Unreleased »."""
    headings = re.findall(r"^## (.+)$", read("CHANGELOG.md"), re.MULTILINE)
    version = tomllib.loads(read("pyproject.toml"))["project"]["version"]
    assert headings[0] == "Unreleased"
    released = [re.fullmatch(r"(\d+\.\d+\.\d+) \(\d{4}-\d\d-\d\d\)", heading) for heading in headings[1:]]
    assert all(released)
    assert [found[1] for found in released[:1] if found] in ([], [version])
