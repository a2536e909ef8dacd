"""The third pass for texts: links that lead nowhere, to a draft, or to an anchor that is not there.

MkDocs says the same at the end of a strict build, in English and without a line. What only MkDocs can tell
(the pages that the archive makes, a text whose Markdown is doubtful) is left to it.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from tribune.record.addresses import FIELDS_ADDRESS, PROBLEMS_ADDRESS
from tribune.source.folder import SourceFile, how_to_import
from tribune.source.media import HOST_FILES, IMPORTABLE, check_content
from tribune.source.problems import FEW, Place, Problem, bounded, nearest_of, shown
from tribune.text.links import Link, LinkedPage
from tribune.words.terms import MADE_FOLDERS, Genre

LETTRES: Final = "lettres"
_MADE_PAGES: Final = frozenset(
    {
        "index.md",
        "mentions-legales.md",
        f"{LETTRES}/index.md",
        "contribuer/index.md",
        f"{FIELDS_ADDRESS.strip('/')}.md",
        f"{PROBLEMS_ADDRESS.strip('/')}.md",
        *(f"{genre}/index.md" for genre in Genre),
    }
)
_MADE_FOLDERS: Final = tuple(f"{folder}/" for folder in MADE_FOLDERS if folder != LETTRES)
"""What the archive or the theme puts there has no file of its own before the build."""
_NUMBER: Final = re.compile(r"0*(\d+)(?:-|$)", re.ASCII)


@dataclass(frozen=True)
class SiteFiles:
    """All that a text may link to."""

    pages: tuple[LinkedPage, ...]
    """Those whose text could be read."""
    others: frozenset[str]
    """Every other file that MkDocs publishes, and those whose own problems are reported."""
    kept_out: frozenset[str] = frozenset()
    """Files that are there, and of a kind that the site does not publish."""
    has_docs: bool = True
    """Whether the pages of ``docs/`` are known."""

    @cached_property
    def page(self) -> dict[str, LinkedPage]:
        """Pages by the name that MkDocs gives them."""
        return {page.src_uri: page for page in self.pages}

    @cached_property
    def by_word(self) -> dict[str, str]:
        """Pages by what an activist may take for their name: file, file without suffix, last of address."""
        words: dict[str, str] = {}
        for page in self.pages:
            name = posixpath.basename(page.src_uri)
            for word in (page.adresse.rstrip("/").rpartition("/")[2], name, name.removesuffix(".md")):
                words.setdefault(word, page.src_uri)
        return words

    @cached_property
    def shown(self) -> frozenset[str]:
        """What pages link to, drafts or not."""
        return frozenset(link.path for page in self.pages for link in page.links)

    @cached_property
    def only_in_drafts(self) -> frozenset[str]:
        """Files that drafts link to, and no published page."""
        published = (link.path for page in self.pages if not page.is_draft for link in page.links)
        return self.shown.difference(self.page, published)

    def is_known(self, path: str) -> bool:
        """Whether a file is there, or may be there once the archive has made its pages."""
        if path in self.page or path in self.others or path in _MADE_PAGES or path.startswith(_MADE_FOLDERS):
            return True
        return not self.has_docs and not path.startswith(f"{LETTRES}/")

    def nearest(self, path: str) -> str | None:
        """The page that a wrong path probably meant: that of the same name, or of the same number."""
        word = posixpath.basename(path)
        number = _NUMBER.match(word)
        return self.by_word.get(word) or (self.by_word.get(number[1]) if number else None)


def check_links(site: SiteFiles) -> Iterator[Problem]:
    """Every problem of the links of the texts."""
    for page in site.pages:
        links = (link for link in page.links if link.is_sure)
        yield from bounded((each for link in links for each in _check_link(link, page, site)), FEW)


def check_media(media: Mapping[str, SourceFile], site: SiteFiles) -> Iterator[Problem]:
    """The media, by the name that MkDocs gives them: is each what it says, and does a text link to it?

    Those that no text links to stay out of the site, but for what hosts look for.
    """
    for path, source in media.items():
        if path in site.shown or path in HOST_FILES:
            problem = check_content(source.path, source.fichier)
            if problem is not None:
                yield problem
            continue
        action = "faites-y un lien dans une page s’il doit l’être"
        if path.startswith(f"{LETTRES}/") and source.path.suffix.lower() in IMPORTABLE:
            action = f"{how_to_import(source)} ; sinon, {action}"
        sentence = "aucun texte ne montre ce fichier : il n’est pas publié"
        yield Problem(Place(source.fichier), "media-sans-lien", sentence, action)


def _check_link(link: Link, page: LinkedPage, site: SiteFiles) -> Iterator[Problem]:
    target = site.page.get(link.path)
    if target is None:
        if not site.is_known(link.path):
            yield Problem(link.place, *_nowhere(link, page, site))
    elif target.is_draft and not page.is_draft:
        yield Problem(
            link.place,
            "lien-du-texte-vers-brouillon",
            f"le lien {shown(link.written)} mène à un brouillon, qui n’est pas publié",
            "retirez le lien en attendant, ou publiez l’autre page (« etat: publiee »)",
        )
    elif link.anchor and not target.anchors.may_have(link.anchor):
        where = "cette page" if target is page else target.fichier
        near = nearest_of(link.anchor, target.anchors.known)
        action = f"ajoutez {{ #{link.anchor} }} à la fin du titre visé, ou corrigez le lien"
        yield Problem(
            link.place,
            "ancre-inconnue",
            f"pas d’ancre « #{link.anchor} » dans {where}",
            action if near is None else f"vouliez-vous « #{near} » ?",
        )


def _nowhere(link: Link, page: LinkedPage, site: SiteFiles) -> tuple[str, str, str]:
    """What is wrong with a link that leads nowhere: the name of the problem, the sentence, what to do."""
    written, near = link.written.partition("#")[0], site.nearest(link.path)
    meant = None if near is None else _as_written(near, link, page)
    if not posixpath.splitext(written)[1]:
        action = "écrivez le nom du fichier de la page, qui finit par « .md »"
        return (
            "lien-par-adresse",
            f"le lien {shown(link.written)} n’est ni une adresse web ni un fichier",
            action if meant is None else f"écrivez le nom du fichier : « {meant} »",
        )
    if link.path in site.kept_out:
        return (
            "lien-casse",
            f"le lien {shown(link.written)} mène à un fichier d’un type que le site ne publie pas",
            "enregistrez ce fichier en PDF ou en image, ou écrivez-le en Markdown (« .md »)",
        )
    return (
        "lien-casse",
        f"le lien {shown(link.written)} mène à un fichier qui n’existe pas",
        _how_to_link(written) if meant is None else f"vouliez-vous « {meant} » ?",
    )


def _how_to_link(path: str) -> str:
    if re.match(r"[^/\s]+@[^/\s]+$", path):
        return f"pour un courriel, écrivez « mailto:{path} »"
    if path.startswith("www."):
        return f"pour un autre site, écrivez l’adresse entière : « https://{path} »"
    if posixpath.splitext(path)[1].lower() == ".md":
        return "donnez le chemin du fichier à partir de cette page, par exemple ../2025/299-industries.md"
    return "enregistrez ce fichier à côté de la page, ou corrigez son nom : les majuscules comptent"


def _as_written(path: str, link: Link, page: LinkedPage) -> str:
    """The path of a page in the manner of the link that missed it."""
    if link.written.startswith("/"):
        return f"/{path}"
    return posixpath.relpath(path, posixpath.dirname(page.src_uri) or ".")
