"""``tribune verifier --strict`` and the strict build stop for the same archives: nobody is told « tout est en
ordre » of what cannot be published, nor held up by what can."""

from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import pytest
from mkdocs.commands.build import build as build_site
from mkdocs.config import load_config
from mkdocs.config.config_options import Deprecated
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException

from tests.conftest import Tree
from tests.errors.rows import Row
from tests.errors.test_catalogue import TABLES
from tests.errors.test_settings import FORMULAIRE, MKDOCS, SETTINGS, TRIBUNE
from tests.samples import ARCHIVE, LETTRE, LETTRE_PATH, edited
from tests.site.conftest import CONFIG
from tribune import cli
from tribune.record.site_config import MKDOCS_NAMES
from tribune.site.build import prepare

ROWS = list(chain.from_iterable(TABLES))


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, MkDocsConfig]:
    """One archive for all the rows, and its settings as MkDocs resolves them, once."""
    root = tmp_path_factory.mktemp("verdicts")
    for path, text in {**ARCHIVE, "mkdocs.yml": CONFIG}.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    return root, load_config(str(root / "mkdocs.yml"), strict=True)


def build_stops(config: MkDocsConfig) -> bool:
    try:
        prepare(config, with_drafts=False)
    except MkDocsException:
        return True
    return False


def verifier_stops(root: Path) -> bool:
    with pytest.raises(SystemExit) as exit_:
        cli.main(["verifier", "--strict", str(root / "lettres")])
    assert exit_.value.code in {0, 1}
    return exit_.value.code == 1


@pytest.mark.parametrize("row", [pytest.param(row, id=f"{row.name}-{row.case}") for row in ROWS])
def test_verdict_of_a_broken_archive(row: Row, archive: tuple[Path, MkDocsConfig]) -> None:
    root, config = archive
    path = root / row.path
    before = path.read_bytes() if path.exists() else None
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(row.content, encoding="utf-8")
    try:
        assert verifier_stops(root) == build_stops(config)
    finally:
        path.unlink() if before is None else path.write_bytes(before)


def test_verdict_of_a_sound_archive(archive: tuple[Path, MkDocsConfig]) -> None:
    root, config = archive
    assert not verifier_stops(root)
    assert not build_stops(config)


def _changed(parameters: list[object], text: str) -> Iterator[object]:
    """The cases of another module, each as the whole text of its settings."""
    for parameter in parameters:
        old, new, *_ = parameter.values  # type: ignore[attr-defined]
        yield pytest.param(edited(text, old, new), id=parameter.id)  # type: ignore[attr-defined]


BROKEN_SETTINGS = [
    *_changed(TRIBUNE, SETTINGS),
    *_changed(MKDOCS, SETTINGS),
    *(
        pytest.param(f"{SETTINGS}    formulaire:\n      {case.values[0]}\n", id=f"form-{case.id}")
        for case in FORMULAIRE
    ),
    pytest.param("", id="empty"),
    pytest.param("site_name: A\nsite_url: https://exemple.test/\n", id="without-settings"),
    pytest.param(edited(SETTINGS, "organisation: ua", "organisation: fll"), id="organisation"),
    pytest.param(edited(SETTINGS, "extra:", "\textra:"), id="tab"),
    pytest.param(edited(SETTINGS, "https://exemple.test/", "!ENV TRIBUNE_ADRESSE_ABSENTE"), id="environment"),
    pytest.param(f"docs_dir: .\n{SETTINGS}", id="pages-among-settings"),
    pytest.param(SETTINGS, id="sound"),
]


@pytest.mark.parametrize("text", BROKEN_SETTINGS)
def test_verdict_of_broken_settings(text: str, tree: Tree, request: pytest.FixtureRequest) -> None:
    root = tree({**ARCHIVE, "mkdocs.yml": text})
    assert verifier_stops(root) == _strict_build_stops(root, whole="menu" in request.node.name)


def _strict_build_stops(root: Path, *, whole: bool) -> bool:
    """As ``mkdocs build --strict``, up to where the archive is checked, or to the end where MkDocs tells."""
    try:
        config = load_config(str(root / "mkdocs.yml"), strict=True)
        if whole:
            build_site(config)
    except (MkDocsException, SystemExit):
        return True
    return build_stops(config)


def test_mkdocs_names_are_those_of_mkdocs() -> None:
    """But for those that it refuses, having had them long ago."""
    names = {name for name, option in MkDocsConfig()._schema if not isinstance(option, Deprecated)}
    assert names == MKDOCS_NAMES


def test_verdict_goes_by_the_command_line_of_mkdocs(tree: Tree) -> None:
    root = tree({**ARCHIVE, "mkdocs.yml": SETTINGS})
    assert build_stops(load_config(str(root / "mkdocs.yml"), strict=True, use_directory_urls=False))


def test_verdict_of_a_surprise(tree: Tree) -> None:
    """What is no slip of form stops neither."""
    root = tree({**ARCHIVE, "mkdocs.yml": SETTINGS, LETTRE_PATH: edited(LETTRE, "adopte\n", "rejete\n")})
    assert not verifier_stops(root)
    assert not _strict_build_stops(root, whole=False)
