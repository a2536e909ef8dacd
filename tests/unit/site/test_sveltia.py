"""Sveltia CMS as the site serves it: the program that was pinned, and no address but the site’s own."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tribune.describe.form import ROOM
from tribune.site.admin.sveltia import (
    CHANGES,
    FONTS,
    FOREIGN,
    PACKAGE,
    VERSION,
    VendorError,
    changed_program,
    vendor_files,
)

WHOLE = "\n".join(CHANGES).encode()
"""All that is replaced, each once: the least that passes for the program."""


def test_changed_program_asks_the_site() -> None:
    changed = changed_program(WHOLE)
    assert b"https://" not in changed
    assert changed.count(b"./vendor") == sum("https://" in old for old in CHANGES)


def test_paragraphs_made_to_be_written_in_are_left_out() -> None:
    """The form marks them with one sign, which the program is told by its number."""
    assert sum(f"replaceAll(`\\u{ord(ROOM):04x}`" in new for new in CHANGES.values()) == 1


@pytest.mark.parametrize("old", CHANGES)
@pytest.mark.parametrize(("times", "found"), [(0, "0 fois"), (2, "2 fois")])
def test_changed_program_refuses_a_change_that_does_not_apply(old: str, times: int, found: str) -> None:
    program = WHOLE.replace(old.encode(), b" ".join([old.encode()] * times))
    with pytest.raises(VendorError, match=found):
        changed_program(program)


@pytest.mark.parametrize("host", FOREIGN)
def test_changed_program_refuses_another_host(host: str) -> None:
    with pytest.raises(VendorError, match="un autre site"):
        changed_program(WHOLE + f"\nfetch(`https://{host}/x`)".encode())


def test_vendor_files_are_those_of_the_pinned_package(sveltia: Path) -> None:
    files = dict(vendor_files(sveltia.parents[1]))
    program = files["sveltia-cms.js"]
    assert [host for host in (*FOREIGN, "unpkg", "jsdelivr") if host.encode() in program] == []
    assert json.loads(files["vendor/package.json"]) == {"name": PACKAGE, "version": VERSION}
    locked = json.loads((sveltia.parents[2] / "package-lock.json").read_text(encoding="utf-8"))
    assert locked["packages"][f"node_modules/{PACKAGE}"]["version"] == VERSION
    for name in FONTS:
        assert files[f"vendor/{name}"][:4] == b"wOF2"
        assert f"url(./vendor/{name})".encode() in program


def test_french_of_the_form_is_whole(sveltia: Path) -> None:
    """Whatever English says but to those who set up the form is said in French too."""

    def keys(words: dict[str, object], above: str = "") -> set[str]:
        found: set[str] = set()
        for name, text in words.items():
            found |= keys(text, f"{above}{name}.") if isinstance(text, dict) else {above + name}
        return found

    files = dict(vendor_files(sveltia.parents[1]))
    french = json.loads(files[f"vendor@{VERSION}/locales/fr.json"])
    english = json.loads((sveltia / "locales" / "en-US.json").read_text(encoding="utf-8"))
    missing = keys(english) - keys(french)
    assert {key for key in missing if not key.startswith(("config.", "cloud_storage."))} == set()
    assert french["show_errors"] == "Montrer les erreurs"
    assert french["save_conflict"]["save_anyway"] == "Enregistrer quand même"


@pytest.mark.parametrize(
    ("spoil", "sentence"),
    [
        (lambda package: (package / "dist/sveltia-cms.js").unlink(), "« dist/sveltia-cms.js » manque"),
        (
            lambda package: (package / "dist/sveltia-cms.js").write_bytes(b"autre"),
            f"« dist/sveltia-cms.js » n’est pas celui de {PACKAGE} {VERSION}",
        ),
        (lambda package: (package / "locales/fr.json").write_bytes(b"{}"), "« locales/fr.json » n’est pas"),
        (lambda package: (package / "LICENSE.txt").unlink(), "« LICENSE.txt » manque"),
    ],
)
def test_vendor_files_refuses_other_files(
    spoil: Callable[[Path], object], sentence: str, sveltia: Path, tmp_path: Path
) -> None:
    copy = tmp_path / PACKAGE
    for name in ("dist/sveltia-cms.js", "locales/fr.json", "LICENSE.txt"):
        (copy / name).parent.mkdir(parents=True, exist_ok=True)
        (copy / name).write_bytes((sveltia / name).read_bytes())
    spoil(copy)
    with pytest.raises(VendorError, match=sentence):
        list(vendor_files(tmp_path))
