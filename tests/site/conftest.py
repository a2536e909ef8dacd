"""Whole sites, built through MkDocs from a tree of files in memory."""

import logging
import shutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
from mkdocs.commands.build import build as build_site
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

from tests.conftest import Tree
from tests.samples import ARCHIVE
from tests.site.html import Page, parse
from tribune.site.events import on_shutdown

ROOT = Path(__file__).parents[2]

CONFIG = f"""\
site_name: Lettres de l’assemblée
site_url: https://lettres.exemple.test/
repo_url: https://forge.exemple.test/lettres
edit_uri: edit/main/docs/
theme:
  name: material
  custom_dir: {ROOT / "overrides"}
  language: fr
  font: false
plugins: []
hooks: [{ROOT / "hooks" / "mkdocs_hooks.py"}]
markdown_extensions: [attr_list, tables, footnotes, admonition, pymdownx.superfences]
validation:
  links: {{not_found: warn, absolute_links: relative_to_docs, unrecognized_links: warn, anchors: warn}}
extra:
  tribune:
    titre: Lettres de l’assemblée
    organisation: ua
    assemblee: ADV
    assemblee_nom: Assemblée de la vallée
    region: Vallée
    editeur: {{nom: Union des ateliers, courriel: ua@exemple.test}}
    directeur_publication: Anne Lune
    hebergeur: Hébergeur d’essai
    licence: {{nom: CC BY 4.0, adresse: https://creativecommons.org/licenses/by/4.0/}}
"""

_NAME = "!!python/name:material.extensions.emoji"
WITH_MATERIAL = CONFIG.replace(
    "footnotes,",
    "footnotes, pymdownx.details, {pymdownx.tabbed: {alternate_style: true}}, pymdownx.tasklist, "
    f"{{pymdownx.emoji: {{emoji_index: {_NAME}.twemoji '', emoji_generator: {_NAME}.to_svg ''}}}},",
)
"""The same, with what people who know Material for MkDocs expect, as ``mkdocs.yml`` names it."""


@dataclass(frozen=True)
class Site:
    """A built site. ``log`` is what MkDocs said while it was built."""

    root: Path
    log: str

    @property
    def folder(self) -> Path:
        return self.root / "site"

    def html(self, address: str) -> str:
        """The source of a page, by its address: ``lettres/12/``, ``404.html``."""
        path = self.folder / address
        return (path if path.suffix == ".html" else path / "index.html").read_text(encoding="utf-8")

    def page(self, address: str) -> Page:
        return parse(self.html(address))

    def text(self, address: str) -> str:
        """What a reader sees in the main part of a page, spaces folded."""
        return self.page(address).main_text

    def addresses(self) -> list[str]:
        """Addresses of all the pages of the archive."""
        return sorted(
            path.parent.relative_to(self.folder).as_posix() for path in self.folder.rglob("index.html")
        )

    def contents(self) -> dict[str, bytes]:
        """Every file of the site."""
        files = (path for path in self.folder.rglob("*") if path.is_file())
        return {path.relative_to(self.folder).as_posix(): path.read_bytes() for path in files}


Builder = Callable[..., Site]


@pytest.fixture
def build_anew(tree: Tree, caplog: pytest.LogCaptureFixture) -> Builder:
    """Build the archive of the samples with some files changed (``None`` takes one away).

    ``build_anew({...}, strict=False, command="serve")``; a build that is refused raises ``Abort``, and what
    it said is in ``caplog``.
    """

    def run(
        changes: Mapping[str, str | bytes | None] | None = None,
        *,
        config: str = CONFIG,
        strict: bool = True,
        command: str = "build",
    ) -> Site:
        root = _written(tree, changes, config)
        caplog.clear()
        with caplog.at_level(logging.INFO, logger="mkdocs"):
            loaded = load_config(str(root / "mkdocs.yml"), strict=strict)
            loaded.plugins.on_startup(command=command, dirty=False)
            build_site(loaded)
        return Site(root, caplog.text)

    return run


@pytest.fixture
def build(
    build_anew: Builder, tree: Tree, built_sites: dict[object, Site], tmp_path_factory: pytest.TempPathFactory
) -> Builder:
    """As ``build_anew``, for tests that look at what is built: each archive is built once for all of them.

    A test gets a copy of its own, with its sources beside it.
    """

    def run(
        changes: Mapping[str, str | bytes | None] | None = None,
        *,
        config: str = CONFIG,
        strict: bool = True,
        command: str = "build",
    ) -> Site:
        key = (tuple(sorted((changes or {}).items())), config, strict, command)
        if key not in built_sites:
            site = build_anew(changes, config=config, strict=strict, command=command)
            kept = tmp_path_factory.mktemp("built")
            shutil.copytree(site.folder, kept / "site")
            built_sites[key] = Site(kept, site.log)
            return site
        root = _written(tree, changes, config)
        shutil.rmtree(root / "site", ignore_errors=True)
        shutil.copytree(built_sites[key].folder, root / "site")
        return Site(root, built_sites[key].log)

    return run


@pytest.fixture(scope="session")
def built_sites() -> dict[object, Site]:
    """What was built so far, by what it was built from."""
    return {}


def _written(tree: Tree, changes: Mapping[str, str | bytes | None] | None, config: str) -> Path:
    files: dict[str, str | bytes | None] = {**ARCHIVE, "mkdocs.yml": config, **(changes or {})}
    root = tree({path: content for path, content in files.items() if content is not None})
    for path, content in files.items():
        if content is None:
            (root / path).unlink(missing_ok=True)
    return root


@pytest.fixture
def refused(build_anew: Builder, caplog: pytest.LogCaptureFixture) -> Callable[..., str]:
    """Build something that must be refused, and give what MkDocs said."""

    def run(changes: Mapping[str, str | bytes | None] | None = None, **options: object) -> str:
        with pytest.raises(Abort) as stopped:
            build_anew(changes, **options)
        return f"{caplog.text}\n{stopped.value}"

    return run


@pytest.fixture(autouse=True)
def _quiet_banner(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_MKDOCS_2_WARNING", "1")


@pytest.fixture(autouse=True)
def _previews_end() -> Iterator[None]:
    """The next test previews another archive in the same process, and makes an index of its own."""
    yield
    on_shutdown()
