"""A change of many files tried on a copy of the archive: its problems are known before any is written."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tribune.cli.workplace import shown_path
from tribune.editing.mentions import FileKind
from tribune.record.page_files import genre_of
from tribune.record.register_files import FOLDER
from tribune.record.registers import Registers
from tribune.record.site import Site, read_letters, read_site
from tribune.source.folder import SourceFile, list_files
from tribune.source.problems import Problem

_LETTRES, _DOCS = "lettres", "docs"


@dataclass(frozen=True, slots=True)
class ArchiveFile:
    """A file of an archive: where it is, what it is, where its copy goes."""

    path: Path
    fichier: str
    """Path as the activist sees it."""
    copy: str
    """Path in the copy, with forward slashes."""
    kind: FileKind | None
    """What its fields are; None for a page that is neither a lettre nor a document, or for no text."""
    is_text: bool
    """Whether it has words of the archive."""

    @property
    def src_uri(self) -> str:
        """The name of a page for MkDocs."""
        return self.copy.removeprefix(f"{_DOCS}/")


def archive_files(workplace: Site) -> Iterator[ArchiveFile]:
    """Every file of the letters and of the pages, and the settings, sorted by path in each folder."""
    here = Path.cwd()
    for source in list_files(workplace.folder, here).files:
        yield _file(source, _LETTRES, _kind_beside_lettres(source))
    if workplace.docs.is_dir():
        for source in list_files(workplace.docs, here).files:
            yield _file(source, _DOCS, FileKind.DOCUMENT if genre_of(source) else None)
    config = workplace.config_file
    if config is not None:
        yield ArchiveFile(config, shown_path(config), config.name, FileKind.SETTINGS, is_text=True)


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """What the archive would be."""

    problems: tuple[Problem, ...]
    registers: Registers


def rehearse(files: Sequence[ArchiveFile], changed: Mapping[str, bytes], workplace: Site) -> Rehearsal:
    """Read and check the archive of ``files``, some of them ``changed`` (by ``copy``)."""
    with tempfile.TemporaryDirectory(prefix="tribune-") as temporary:
        root = Path(temporary).resolve()
        for folder in (_LETTRES, _DOCS):
            (root / folder).mkdir()
        for file in files:
            target = root / file.copy
            target.parent.mkdir(parents=True, exist_ok=True)
            if file.copy in changed:
                target.write_bytes(changed[file.copy])
            else:
                shutil.copyfile(file.path, target)
        copy = _copied(workplace, root)
        return Rehearsal(copy.problems, copy.loaded.registers)


def _copied(workplace: Site, root: Path) -> Site:
    """The site whose letters, pages and settings were copied to ``root``."""
    lettres, docs = root / _LETTRES, root / _DOCS
    if workplace.config_file is None:
        return read_letters(lettres, root, root)
    config_file = root / workplace.config_file.name
    return read_site(config_file, lettres=lettres, docs=docs, root=workplace.root)


def _file(source: SourceFile, folder: str, kind: FileKind | None) -> ArchiveFile:
    is_text = source.is_page or kind is not None
    return ArchiveFile(source.path, source.fichier, f"{folder}/{source.relative}", kind, is_text)


def _kind_beside_lettres(source: SourceFile) -> FileKind | None:
    name = source.path.stem
    if source.relative.startswith(f"{FOLDER}/"):
        return FileKind(name) if source.relative == f"{FOLDER}/{name}.yml" and name in set(FileKind) else None
    return FileKind.LETTRE if source.is_page else None
