"""Which files MkDocs writes, and where: what the check knows, what is made, and no two at one place."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files, InclusionLevel

from tribune.pages.plan import PagePlan
from tribune.record.addresses import destination
from tribune.site.build import Build
from tribune.site.rendering import PlannedPage, shared_markdown
from tribune.words.french import composed

_DEFAULTS: Final = {
    "": ("index.md", "# {titre}\n"),
    "mentions-legales/": ("mentions-legales.md", "# Mentions légales\n"),
    "contribuer/": (
        "contribuer/index.md",
        "# Contribuer\n\n- [Tous les champs](champs.md)\n- [Tous les messages](problemes.md)\n",
    ),
}
"""Pages that every site has, by address: their file and their text, where nobody wrote them."""


def choose_files(
    files: Files, build: Build, made: Mapping[str, str | bytes], config: MkDocsConfig
) -> frozenset[str]:
    """Add the lettres, what they show, the pages of a plan and what is ``made``; drop what no page uses.

    Returns the addresses of all pages.
    """
    for file in list(files):
        if file.src_dir == config.docs_dir:
            _check(file, files, build.files, config)
        elif _is_unused_asset(file, config):
            files.remove(file)
    shared = shared_markdown(config)
    for src_uri, plan in build.plans.items():
        if src_uri not in build.documents:
            files.append(file := _file_of(plan, build, config))
            PlannedPage(plan.texte, file, config, shared)
    for name, path in build.media.items():
        files.append(File.generated(config, name, abs_src_path=str(path)))
    for address, content in made.items():
        files.append(File.generated(config, address, content=content))
    addresses = {"" if file.url in {".", "./"} else file.url for file in files.documentation_pages()}
    for address, (name, text) in _DEFAULTS.items():
        if address not in addresses:
            files.append(_without_file(config, name, text.format(titre=build.publication.settings.titre)))
    return frozenset(addresses | _DEFAULTS.keys())


def _check(file: File, files: Files, known: Mapping[str, Path], config: MkDocsConfig) -> None:
    """Keep a file of ``docs/`` if the check knows it, under the name by which the check knows it.

    MkDocs publishes all that the folder holds, and tells two ways of writing an accent apart.
    """
    name = composed(file.src_uri)
    if name in known and name == file.src_uri:
        return
    files.remove(file)
    if name in known:
        kept = File(
            name, config.docs_dir, config.site_dir, config.use_directory_urls, inclusion=file.inclusion
        )
        kept.abs_src_path, kept.edit_uri = str(known[name]), file.src_uri
        files.append(kept)


def as_on_disk(fichier: str, path: Path) -> str:
    """The name of a file in the repository, whose accents may be written otherwise than in the archive."""
    return posixpath.join(*path.parts[-len(fichier.split("/")) :])


def check_destinations(files: Files) -> None:
    """The last net: a file that takes the place of another would be published instead of it.

    Raises:
        PluginError: two files have the same place in the site.
    """
    places: dict[str, File] = {}
    left_out = {InclusionLevel.EXCLUDED, InclusionLevel.DRAFT}
    for file in (each for each in files if each.inclusion not in left_out):
        place = destination(file.dest_uri)
        other = places.setdefault(place, file)
        if other is not file:
            raise PluginError(
                f"« {file.src_uri} » et « {other.src_uri} » auraient la même adresse dans le site, "
                f"/{file.dest_uri} : renommez l’un des deux"
            )
    for place, file in places.items():
        while place := posixpath.dirname(place):
            if place in places:
                raise PluginError(
                    f"« {file.src_uri} » ne peut pas être publié dans « {place} », qui est un fichier du "
                    "site : renommez l’un des deux"
                )


def _file_of(plan: PagePlan, build: Build, config: MkDocsConfig) -> File:
    lettre = build.lettres.get(plan.src_uri)
    if lettre is None:
        return _without_file(config, plan.src_uri)
    path = build.files[plan.src_uri]
    file = File.generated(config, plan.src_uri, abs_src_path=str(path), inclusion=InclusionLevel.NOT_IN_NAV)
    file.dest_uri = f"{plan.adresse}index.html"
    file.edit_uri = f"../{build.publication.settings.lettres}/{as_on_disk(lettre.fichier, path)}"
    return file


def _without_file(config: MkDocsConfig, name: str, content: str = "") -> File:
    return File.generated(config, name, content=content, inclusion=InclusionLevel.NOT_IN_NAV)


def _is_unused_asset(file: File, config: MkDocsConfig) -> bool:
    """Scripts and style sheets of Material: the templates in ``overrides/`` load none of them."""
    if file.src_dir is None or not file.src_uri.startswith("assets/"):
        return False
    return (
        Path(file.src_dir).name != Path(config.theme.custom_dir or "").name
        and file.src_dir in config.theme.dirs
    )
