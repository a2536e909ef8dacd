"""Where the site is built: a folder replaced whole, and so one that holds no source, nor is in one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tribune.content.nodes import read_yaml
from tribune.content.problems import Place, Problem, shown
from tribune.content.reading import read_text
from tribune.content.sheet import Sheet
from tribune.content.tree import Mapping as Tree
from tribune.content.tree import node_at

_DEFAULT: Final = "site"
_NAME: Final = "dossier-du-site-mal-place"
_ACTION: Final = (
    "choisissez un dossier qui ne sert qu’au site, par exemple « site_dir: site » ou « --site-dir site »"
)


@dataclass(frozen=True)
class SiteFolder:
    """The folder of the site as ``mkdocs.yml`` has it, and the sources that it names."""

    path: Path
    place: Place
    sources: Mapping[str, Path]
    """Each folder by what a message calls it."""


def written_site_folder(config_file: Path, fichier: str, lettres: Path) -> SiteFolder:
    """Read where ``mkdocs.yml`` puts the site; what it does not say is where MkDocs has it."""
    root = config_file.parent
    text, _ = read_text(config_file, fichier)
    tree = None if text is None else read_yaml(text, fichier, config=True)[0]
    sheet = Sheet(fichier, tree if isinstance(tree, Tree) else Tree(Place(fichier), {}))
    place = sheet.place("site_dir") if node_at(sheet.tree, ("site_dir",)) else Place(fichier)
    sources = {"des lettres": lettres, "des pages": root / (sheet.text("docs_dir") or "docs")}
    if custom := sheet.text("theme", "custom_dir"):
        sources["des modèles"] = root / custom
    sources |= {f"de « {hook} »": (root / hook).parent for _, hook in sheet.texts("hooks")}
    return SiteFolder(root / (sheet.text("site_dir") or _DEFAULT), place, sources)


def check_site_folder(folder: SiteFolder, root: Path) -> list[Problem]:
    """The site is apart from every source, and below ``root`` or elsewhere: never around it."""
    site = folder.path.resolve()
    return [
        Problem(folder.place, _NAME, f"le dossier du site {shown(site.name or str(site))} {wrong}", _ACTION)
        for wrong in _mistakes(site, folder.sources, root.resolve())
    ][:1]


def _mistakes(site: Path, sources: Mapping[str, Path], root: Path) -> Iterator[str]:
    if site.exists() and not site.is_dir():
        yield "est un fichier"
    if _holds(site, root):
        yield "contient mkdocs.yml : construire le site l’effacerait"
    if _holds(root / ".git", site):
        yield "est dans celui de Git : construire le site l’abîmerait"
    for name, path in sources.items():
        source = path.resolve()
        if _same(site, source):
            yield f"est celui {name} : construire le site l’effacerait"
        if _holds(site, source):
            yield f"contient celui {name} : construire le site l’effacerait"
        if _holds(source, site) and source != root:
            yield f"est dans celui {name} : l’un se mêlerait à l’autre"


def _holds(outer: Path, inner: Path) -> bool:
    return any(_same(outer, path) for path in (inner, *inner.parents))


def _same(one: Path, other: Path) -> bool:
    """Also where the system takes capitals for small letters."""
    return one == other or (one.exists() and other.exists() and one.samefile(other))
