"""``mkdocs.yml`` as MkDocs reads it, with places: what it inherits, and what of it stops any build.

What only MkDocs can tell (a theme that is not installed, the options of an extension) is left to it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tribune.record.fields import is_web_address
from tribune.source.problems import Place, Problem, nearest_of, shown
from tribune.source.reading import read_text
from tribune.source.tree import Entry, Mapping, Node, Scalar, Sequence, Sheet, node_at
from tribune.source.yaml_reader import read_yaml
from tribune.words.terms import SECTIONS, Genre

_INHERIT: Final = "INHERIT"
_MAX_PARENTS: Final = 10
"""Files that inherit from one another; a longer chain is a circle."""

MKDOCS_NAMES: Final = frozenset(
    {
        *("site_name", "site_url", "site_description", "site_author", "copyright", "repo_url", "repo_name"),
        *("edit_uri", "edit_uri_template", "nav", "exclude_docs", "draft_docs", "not_in_nav"),
        *("theme", "docs_dir", "site_dir", "use_directory_urls", "strict", "dev_addr", "watch", "validation"),
        *("hooks", "extra", "extra_css", "extra_javascript", "extra_templates", "plugins", "mdx_configs"),
        *("markdown_extensions", "remote_branch", "remote_name", "config_file_path"),
    }
)
"""Every setting that MkDocs knows: any other is a warning, which stops a strict build."""
_SLIP: Final = 0.8
"""How alike a word and a setting are for one to be a slip for the other: « site_nom » is not one of them."""
_MADE: Final = frozenset({*SECTIONS, *Genre, "lettres", "index", "mentions-legales"})
"""Where Tribune makes pages of its own: only the build tells which there are."""
_SCHEME: Final = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)


@dataclass(frozen=True)
class SiteConfig:
    """The settings of MkDocs that Tribune goes by. The folders start from that of ``mkdocs.yml``."""

    docs_dir: str = "docs"
    site_dir: str = "site"
    site_url: str = ""
    repo_url: str = ""
    use_directory_urls: bool = True


def read_config(config_file: Path, fichier: str, root: Path) -> tuple[Mapping | None, list[Problem]]:
    """The settings and those that they inherit, as one tree; None where they cannot be understood.

    ``root`` is the folder that inherited files are looked for from.
    """
    tree, problems = _read(config_file, fichier)
    child, folder = tree, root
    for _ in range(_MAX_PARENTS):
        name = "" if child is None else Sheet(fichier, child).text(_INHERIT)
        if child is None or tree is None or not name:
            break
        path = folder / name
        shown_name = f"{fichier.removesuffix(config_file.name)}{name}"
        if not is_file(path):
            place = child.entries[_INHERIT].value.place
            problems.append(
                _invalid(place, f"le fichier {shown(name)}, dont héritent les réglages, n’existe pas")
            )
            break
        child, found = _read(path, shown_name)
        problems += found
        tree = None if child is None else _merged(child, tree)
        folder = path.parent
    return tree, problems


def config_of(tree: Mapping | None) -> SiteConfig:
    """What the file says of the site; what it does not say is what MkDocs takes."""
    sheet = Sheet("", tree or Mapping(Place(""), {}))
    return SiteConfig(
        sheet.text("docs_dir") or SiteConfig.docs_dir,
        sheet.text("site_dir") or SiteConfig.site_dir,
        sheet.text("site_url"),
        sheet.text("repo_url"),
        sheet.text("use_directory_urls").lower() not in {"false", "no", "off"},
    )


def check_config(sheet: Sheet, config: SiteConfig, root: Path) -> Iterator[Problem]:
    """What MkDocs would refuse of its own settings, as far as the file and the folders tell."""
    yield from _check_names(sheet)
    if not sheet.text("site_name"):
        yield _invalid(sheet.place("site_name"), "il manque le nom du site", "ajoutez « site_name: … »")
    if not config.use_directory_urls:
        place, sentence = sheet.place("use_directory_urls"), "les adresses de l’archive sont des dossiers"
        yield _invalid(place, sentence, "retirez « use_directory_urls: false »")
    for name, address in (("site_url", config.site_url), ("repo_url", config.repo_url)):
        if address and not is_web_address(address):
            sentence = f"adresse web mal écrite : {shown(address)}"
            yield _invalid(
                sheet.place(name), sentence, "écrivez l’adresse entière, qui commence par https://"
            )
    yield from _check_files(sheet, config, root)
    yield from _check_nav(node_at(sheet.tree, ("nav",)), root / config.docs_dir)


def is_folder(path: Path) -> bool:
    """Whether there is such a folder: a name too long for the system names none."""
    try:
        return path.is_dir()
    except OSError:
        return False


def is_file(path: Path) -> bool:
    """As ``is_folder``, for a file."""
    try:
        return path.is_file()
    except OSError:
        return False


def _check_names(sheet: Sheet) -> Iterator[Problem]:
    for name, (key, _) in sheet.tree.entries.items():
        if name in MKDOCS_NAMES or name == _INHERIT:
            continue
        near = nearest_of(name, MKDOCS_NAMES - sheet.tree.entries.keys(), _SLIP)
        action = "effacez-le, ou mettez-le sous « extra: »" if near is None else f"vouliez-vous « {near} » ?"
        yield Problem(key.place, "reglage-inconnu", f"MkDocs n’a pas de réglage {shown(name)}", action)


def _check_files(sheet: Sheet, config: SiteConfig, root: Path) -> Iterator[Problem]:
    custom_dir = sheet.text("theme", "custom_dir")
    for loc, folder in ((("docs_dir",), config.docs_dir), (("theme", "custom_dir"), custom_dir)):
        if folder and not is_folder(root / folder):
            yield _invalid(sheet.place(*loc), f"le dossier {shown(folder)} n’existe pas")
    if (root / config.docs_dir).resolve() == root.resolve():
        sentence = "le dossier des pages est celui des réglages"
        yield _invalid(sheet.place("docs_dir"), sentence, "mettez les pages dans un dossier à part, « docs »")
    for rank, hook in sheet.texts("hooks"):
        if not is_file(root / hook):
            yield _invalid(sheet.place("hooks", rank), f"le fichier {shown(hook)} n’existe pas")


def _check_nav(node: Node | None, docs: Path) -> Iterator[Problem]:
    """Pages that the menu names and that are not there."""
    if isinstance(node, Sequence):
        for item in node.items:
            yield from _check_nav(item, docs)
    elif isinstance(node, Mapping):
        for entry in node.entries.values():
            yield from _check_nav(entry.value, docs)
    elif node is not None and _is_missing_page(node, docs):
        sentence = f"le menu mène à {shown(node.value)}, qui n’existe pas"
        yield Problem(node.place, "page-du-menu-absente", sentence, "corrigez ce nom, ou effacez cette ligne")


def _is_missing_page(node: Scalar, docs: Path) -> bool:
    path = node.value.strip()
    is_elsewhere = not path or path.startswith("/") or _SCHEME.match(path)
    is_made = path.split("/")[0].removesuffix(".md") in _MADE
    return not is_elsewhere and not is_made and not is_file(docs / path)


def _read(path: Path, fichier: str) -> tuple[Mapping | None, list[Problem]]:
    text, problems = read_text(path, fichier)
    tree, found = (None, problems) if text is None else read_yaml(text, fichier, config=True)
    return (tree if isinstance(tree, Mapping) else None), found


def _merged(parent: Mapping, child: Mapping) -> Mapping:
    """Groups are put together, as MkDocs does; of anything else, what the child says counts."""
    entries = dict(parent.entries)
    for name, (key, value) in child.entries.items():
        above = entries[name].value if name in entries else None
        both = isinstance(above, Mapping) and isinstance(value, Mapping)
        entries[name] = Entry(key, _merged(above, value) if both else value)  # type: ignore[arg-type]
    return Mapping(child.place, entries)


def _invalid(
    place: Place, sentence: str, action: str = "corrigez ce réglage, ou remettez le fichier en place"
) -> Problem:
    return Problem(place, "reglage-invalide", sentence, action)
