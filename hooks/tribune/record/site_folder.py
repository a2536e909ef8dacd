"""Where the site is built: a folder replaced whole, and so one that holds no source, nor is in one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from tribune.record.site_config import SiteConfig, is_file, is_folder
from tribune.source.problems import Place, Problem, shown
from tribune.source.tree import Sheet, node_at

_ACTION: Final = (
    "choisissez un dossier qui ne sert qu’au site, par exemple « site_dir: site » ou « --site-dir site »"
)


def check_site_folder(sheet: Sheet, config: SiteConfig, lettres: str, root: Path) -> list[Problem]:
    """The folder of the site is apart from every source: below the settings, or elsewhere, never around."""
    site = (root / config.site_dir).resolve()
    written = node_at(sheet.tree, ("site_dir",)) and (root / sheet.text("site_dir")).resolve() == site
    place = sheet.place("site_dir") if written else Place(sheet.fichier)  # a command may ask for another
    sources = {"des lettres": root / lettres, "des pages": root / config.docs_dir}
    if custom := sheet.text("theme", "custom_dir"):
        sources["des modèles"] = root / custom
    sources |= {f"de « {hook} »": (root / hook).parent for _, hook in sheet.texts("hooks")}
    return [
        Problem(place, "dossier-du-site-mal-place", f"le dossier du site {shown(site.name)} {wrong}", _ACTION)
        for wrong in _mistakes(site, sources, root.resolve())
    ][:1]


def _mistakes(site: Path, sources: Mapping[str, Path], root: Path) -> Iterator[str]:
    if is_file(site):
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
    return one == other or (is_folder(one) and is_folder(other) and one.samefile(other))
