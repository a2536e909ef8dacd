"""What MkDocs would make of each page: its text, from one Markdown for all, and the addresses of its links.

``PlannedPage`` goes by private names of MkDocs 1.6.1 (three processors, what ``render`` leaves in a page): a
version that changes them fails here.
"""

from pathlib import Path
from types import SimpleNamespace

import pytest
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.utils import normalize_url

from tests.samples import ARCHIVE, LETTRE_PATH
from tests.site.conftest import CONFIG, Builder
from tribune.site.rendering import PlannedPage, RelativeAddress, shared_markdown
from tribune.text.html import PlainMarkdown

TEXTS = (
    "# Titre\n\n## Contexte { #contexte }\n\nUn [lien](b.md#ceser), une note[^1].\n\n[^1]: La note.\n",
    "## Contexte\n\nLa même note[^1], [du texte][ref].\n\n[^1]: Une autre.\n\n[ref]: a.md\n",
    "",
    "## Contexte\n\n## Contexte\n\n[ref] n’est plus défini ; CESER non plus.\n\n```python\nprint()\n```\n",
    "*[CESER]: Conseil\n\nLe CESER.\n\n| a | b |\n|---|--:|\n| 1 | 2 |\n\n!!! note\n    Une note.\n",
    "Le CESER sans définition. <b id='x'>gras</b>\n\n## Ceser { #ceser }\n",
)


@pytest.fixture
def config(tmp_path: Path) -> MkDocsConfig:
    (tmp_path / "docs").mkdir()
    (tmp_path / "mkdocs.yml").write_text(CONFIG.replace("[attr_list,", "[attr_list, abbr,"), encoding="utf-8")
    config = load_config(str(tmp_path / "mkdocs.yml"))
    config.markdown_extensions.append(PlainMarkdown())
    return config


def test_render_gives_what_mkdocs_gives(config: MkDocsConfig) -> None:
    config._current_page = None
    config.plugins._current_plugin = "tribune"
    files = Files(
        [
            File.generated(config, f"{name}.md", content=text)
            for name, text in zip("abcdef", TEXTS, strict=True)
        ]
    )
    shared = shared_markdown(config)
    for file, text in zip(files, TEXTS, strict=True):
        stock = Page(None, file, config)
        stock.markdown = text
        stock.render(config, files)
        planned = PlannedPage(text, file, config, shared)
        planned.read_source(config)
        planned.render(config, files)
        for name in ("content", "present_anchor_ids", "links_to_anchors", "title", "edit_url"):
            assert getattr(planned, name) == getattr(stock, name), (file.src_uri, name)
        assert [item.id for item in planned.toc] == [item.id for item in stock.toc]


def test_a_text_that_markdown_cannot_read_is_told_in_plain_words(config: MkDocsConfig) -> None:
    """The check refuses what is known to stop it; nobody is left with a traceback for the rest."""
    config._current_page = None
    config.plugins._current_plugin = "tribune"
    file = File.generated(config, "lettres/2024/012-trains.md", content="")
    planned = PlannedPage("1. " * 1_000, file, config, shared_markdown(config))
    planned.read_source(config)
    with pytest.raises(
        PluginError, match=r"^lettres/2024/012-trains\.md : ce texte n’a pas pu être mis en page"
    ):
        planned.render(config, Files([file]))


def test_an_anchor_that_only_mkdocs_can_miss_is_reported(build: Builder) -> None:
    """The check leaves the pages of the archive to MkDocs, which knows them by what each rendering found."""
    text = f"{ARCHIVE[LETTRE_PATH]}\n\n[voir](../index.md#nulle-part)\n"
    log = build({LETTRE_PATH: text}, strict=False).log
    assert "'lettres/index.md' does not contain an anchor '#nulle-part'" in log


def test_the_next_build_of_a_preview_shows_an_edit(build: Builder) -> None:
    address = "lettres/12/"
    before = build(command="serve").text(address)
    edited = build({LETTRE_PATH: f"{ARCHIVE[LETTRE_PATH]}\n\nUne phrase de plus.\n"}, command="serve")
    assert "Une phrase de plus." not in before
    assert "Une phrase de plus." in edited.text(address)
    assert "edit/main/lettres/" in edited.html(address)


PAGES = ("", "lettres/299/", "themes/emploi/2024/", "recherche/")
ADDRESSES = (
    ".",
    "assets/tribune.css",
    "lettres",
    "lettres/",
    "lettres/299/",
    "lettres/299/#vote-1",
    "lettres/12/#vote-1",
    "themes/emploi/",
    "themes/emploi/2023/",
    "votes/?theme=emploi&q=a/b",
    "a/../b/",
    "a/./b",
    "a//b/",
    "../",
    "#titre",
    "/assets/x.js",
    "",
    "https://exemple.test/a",
    "mailto:ua@exemple.test",
)


@pytest.mark.parametrize("url", PAGES)
@pytest.mark.parametrize("address", ADDRESSES)
def test_to_writes_what_mkdocs_writes(url: str, address: str) -> None:
    page = SimpleNamespace(url=url)
    relative = RelativeAddress()
    relative.from_page(page)
    assert relative.to(address) == normalize_url(address, page=page)


def test_to_from_root_starts_with_the_base() -> None:
    relative = RelativeAddress()
    relative.from_page(SimpleNamespace(url="lettres/299/"))
    relative.from_root("/archive/")
    assert relative.to("votes/") == "/archive/votes/"
