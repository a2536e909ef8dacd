"""What this repository gives to VS Code and VSCodium: schemas that are current, and that find their files."""

import json
import re
from pathlib import Path, PurePosixPath
from typing import Any

import pytest

from tests.whole import ROOT
from tribune.describe.json_schema import schema_files
from tribune.record.load import load

VSCODE = ROOT / ".vscode"
EXTENSION = VSCODE / "extensions" / "tribune"
FILES = schema_files(load(ROOT / "lettres", ROOT / "docs").registers)


def settings(name: str) -> dict[str, Any]:
    """A file of settings; VS Code takes comments there."""
    text = (VSCODE / name).read_text(encoding="utf-8")
    found: dict[str, Any] = json.loads(re.sub(r"^\s*//.*$", "", text, flags=re.MULTILINE))
    return found


@pytest.mark.parametrize("path", sorted(FILES))
def test_schema_in_the_repository_is_current(path: str) -> None:
    assert (ROOT / path).read_text(encoding="utf-8") == FILES[path], "run « tribune schema »"


def test_no_schema_is_left_over() -> None:
    assert sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "schema").iterdir()) == sorted(FILES)


def test_settings_give_every_schema_its_files() -> None:
    """The extension shows the front matter of a page under the name of the page with « .yml » behind."""
    schemas: dict[str, str | list[str]] = settings("settings.json")["yaml.schemas"]
    assert sorted(schemas) == sorted(FILES)
    patterns = {
        schema: [pattern] if isinstance(pattern, str) else pattern for schema, pattern in schemas.items()
    }
    files = [
        path.relative_to(ROOT)
        for folder in ("lettres", "docs")
        for path in (ROOT / folder).rglob("*")
        if path.suffix in {".md", ".yml"}
    ]
    seen = [PurePosixPath(f"{path.as_posix()}{'.yml' if path.suffix == '.md' else ''}") for path in files]
    for path in seen:
        matching = [name for name, globs in patterns.items() if any(_matches(path, glob) for glob in globs)]
        assert len(matching) == 1, f"{path}: {matching}"


def _matches(path: PurePosixPath, glob: str) -> bool:
    """« ** » as VS Code takes it: any folders, or none."""
    pattern = re.escape(glob).replace(r"\*\*/", "(?:.+/)?").replace(r"\*", "[^/]*")
    return re.fullmatch(pattern, str(path)) is not None


def test_settings_ask_nothing_of_anybody() -> None:
    found = settings("settings.json")
    assert found["yaml.schemaStore.enable"] is False
    assert found["redhat.telemetry.enabled"] is False


def test_extension_is_whole_and_is_not_looked_for_elsewhere() -> None:
    """Its name is free on the registries of extensions: nobody may be sent there for it."""
    package = json.loads((EXTENSION / "package.json").read_text(encoding="utf-8"))
    assert (EXTENSION / package["main"]).is_file()
    assert settings("extensions.json")["recommendations"] == package["extensionDependencies"]
    for script in EXTENSION.glob("*.js"):
        for module in re.findall(r'require\("(.+?)"\)', script.read_text(encoding="utf-8")):
            assert module == "vscode" or (EXTENSION / f"{module}.js").is_file(), module


def test_git_keeps_what_editors_share() -> None:
    ignored = (ROOT / ".gitignore").read_text(encoding="utf-8").split("\n")
    assert "/.vscode/*" in ignored
    assert {f"!/.vscode/{name}" for name in ("settings.json", "extensions.json", "extensions/")} <= set(
        ignored
    )


def test_paths_are_relative() -> None:
    for path in (*VSCODE.rglob("*.json"), *VSCODE.rglob("*.js")):
        assert str(Path.home()) not in path.read_text(encoding="utf-8")
