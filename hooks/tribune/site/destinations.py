"""Which files MkDocs may write, and where: what the check knows, and no two at one place."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files, InclusionLevel

from tribune.record.addresses import destination
from tribune.words.french import composed


def checked(file: File, files: Files, known: Mapping[str, Path], config: MkDocsConfig) -> None:
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
