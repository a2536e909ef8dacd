"""Entries renamed by the command: the same pages at new addresses, and the old addresses live on."""

from pathlib import Path

import pytest

from tests.conftest import Tree
from tests.samples import ARCHIVE, LETTRE, LETTRE_PATH, Files, edited
from tests.site.conftest import CONFIG, Builder
from tribune import cli


@pytest.fixture
def renamed(tree: Tree, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Files:
    """The files of the archive once a theme, an organisation and a session have other identifiers."""
    text = edited(
        LETTRE, "Il faut **des trains**", "[Les trains](../../themes/transports.md), **des trains**"
    )
    root = tree({**ARCHIVE, LETTRE_PATH: text, "mkdocs.yml": CONFIG})
    monkeypatch.chdir(root)
    for command in (
        ["renommer-theme", "transports", "trains"],
        ["renommer-organisation", "fl", "z-lac"],
        ["renommer-session", "automne-2023", "octobre-2023"],
    ):
        with pytest.raises(SystemExit) as exit_:
            cli.main(command)
        assert exit_.value.code == 0, capsys.readouterr().err
    return {path: (root / path).read_text(encoding="utf-8") for path in (*ARCHIVE, "mkdocs.yml")}


def target(page: str) -> str:
    return page.partition('content="0; url=')[2].partition('"')[0]


def test_renamed_archive_keeps_every_address(build: Builder, renamed: Files) -> None:
    before = build({LETTRE_PATH: LETTRE})
    old_addresses, old_files = set(before.addresses()), set(before.contents())
    site = build(renamed, config=str(renamed["mkdocs.yml"]))
    assert old_addresses <= set(site.addresses())
    feeds = {path for path in old_files if path.startswith("flux/")}
    assert feeds <= set(site.contents())
    for old, expected in {
        "themes/transports/": "../trains/",
        "accords/themes/transports/": "../trains/",
        "organisations/fl/": "../z-lac/",
        "accords/entre/fl/ua/": "../../ua/z-lac/",
        "sessions/automne-2023/": "../octobre-2023/",
    }.items():
        assert target(site.html(old)) == expected, old
        landing = Path(old).joinpath(expected)
        assert (site.folder / landing / "index.html").resolve().is_file()
    assert "../../themes/trains/" in site.page("lettres/12/").links


def test_renamed_feeds_are_at_both_addresses(build: Builder, renamed: Files) -> None:
    files = build(renamed, config=str(renamed["mkdocs.yml"])).contents()
    for suffix in ("xml", "json"):
        feed = files[f"flux/themes/trains.{suffix}"]
        assert files[f"flux/themes/transports.{suffix}"] == feed
        assert f"https://lettres.exemple.test/flux/themes/trains.{suffix}".encode() in feed
        assert b"flux/themes/transports" not in feed
    assert files["flux/organisations/fl.xml"] == files["flux/organisations/z-lac.xml"]
