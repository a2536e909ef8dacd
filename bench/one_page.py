"""One page, checked as ``tribune verifier`` does and rendered as the site does, in this process."""

from __future__ import annotations

import logging
import tempfile
from pathlib import Path
from typing import Final

from mkdocs.config import load_config
from mkdocs.structure.files import File, Files

from bench.corpus import corpus
from tribune.record.load import Loaded, load
from tribune.site.material.decorations import decorate
from tribune.site.material.markdown import MaterialMarkdown
from tribune.site.rendering import PlannedPage, shared_markdown
from tribune.source.problems import Level
from tribune.text.html import BareLinks, PlainMarkdown, absolute, box_tables, clean, typeset
from tribune.text.passages import extract, link_paragraphs, passages_of, plain
from tribune.text.sections import has_speech
from tribune.words.search_words import other_forms

LETTER: Final = "lettres/2025/essai.md"
HEADER: Final = """\
---
titre: Une lettre d’essai
session: 2025-06-20
nature: avis
themes: [industrie]
signataires: [cgt]
---

"""


class OnePage:
    """A site folder with its registers, one file of which changes at each trial."""

    def __init__(self) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="tribune-")
        self.root = Path(self._folder.name)
        for path, text in corpus(3, 1):
            if path.startswith(("mkdocs.yml", "lettres/registres/")) or path == "docs/index.md":
                self._write(path, text)
        config = load_config(str(self.root / "mkdocs.yml"), site_dir=str(self.root / "site"))
        own = [PlainMarkdown(), MaterialMarkdown(), BareLinks()]
        config.markdown_extensions += own  # type: ignore[arg-type]  # as the hook does
        logging.getLogger("mkdocs").setLevel(
            logging.ERROR
        )  # links are checked before: nothing is new in them
        self._config = config
        self._markdown = shared_markdown(config)

    def check(self, text: str | bytes, path: str = LETTER) -> Loaded:
        """What ``tribune verifier`` finds where ``text`` stands at ``path``."""
        before = (self.root / path).read_bytes() if (self.root / path).exists() else None
        self._write(path, text)
        try:
            return load(self.root / "lettres", self.root / "docs")
        finally:
            if before is None:
                (self.root / path).unlink()
            else:
                (self.root / path).write_bytes(before)

    def render(self, texte: str) -> str:
        """All that the site does with a text, from Markdown to the words of its index."""
        file = File("essai.md", str(self.root), str(self.root), use_directory_urls=True)
        page = PlannedPage(texte, file, self._config, self._markdown)
        page.markdown = texte
        page.render(self._config, Files([file]))
        has_speech(texte)
        content = clean(page.content or "")
        linked, _ = link_paragraphs(content)
        shown = typeset(decorate(box_tables(linked)))
        absolute(shown, "https://exemple.test/lettres/1/")
        for words in (plain(content), *(passage.texte for passage in passages_of(content))):
            other_forms(words)
        extract(content)
        return shown

    def _write(self, path: str, text: str | bytes) -> None:
        target = self.root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass"))


def is_accepted(loaded: Loaded) -> bool:
    """Whether nothing that was found stands in the way of a build."""
    return not loaded.of_level(Level.ERREUR)


def texts_of(loaded: Loaded) -> list[str]:
    """The texts of an archive that the site renders."""
    archive = loaded.archive
    if archive is None:
        return []
    steps = [step.texte or "" for document in archive.documents for step in document.chronologie]
    lettres, documents = archive.lettres, archive.documents
    return [*(lettre.texte for lettre in lettres), *(document.texte for document in documents), *steps]
