"""How a page is cited: the reference that a reader copies, in the order and with the signs of French."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tribune.pages.lettres.authors import Author, author_of, authors
from tribune.record.model import Archive, Document, Lettre
from tribune.words.french import enumeration, of_period, partial_date_in_words, typography

_QUOTED = re.compile(r"«\s*|\s*»")


@dataclass(frozen=True, slots=True)
class Citation:
    """A reference in four parts, so that a page can set the publication in italics and name a paragraph."""

    auteurs: str
    """Empty where nobody is named."""
    titre: str
    """Between guillemets."""
    publication: str
    precisions: str
    """The number and the session, or the kind of document and its date."""
    adresse: str
    """The permanent address; empty where the site does not know its own."""
    intervenants: tuple[str, ...] = ()
    """Who said each intervention, in their order: a paragraph is cited under the name of who said it."""

    def __str__(self) -> str:
        return ", ".join(
            part
            for part in (self.auteurs, self.titre, self.publication, self.precisions, self.adresse)
            if part
        )


def citation(archive: Archive, page: Lettre | Document, publication: str, adresse: str) -> Citation:
    """The reference of ``page``: authors, « title », publication, number and session, address."""
    named = _names(authors(archive, page))
    title = f"« {_inner_quotes(page.titre)} »"
    precisions = _of_lettre(archive, page) if isinstance(page, Lettre) else _of_document(page)
    spoke = page.intervenants if isinstance(page, Lettre) else ()
    return Citation(
        typography(named),
        typography(title),
        typography(publication),
        typography(precisions),
        adresse,
        tuple(typography(author_of(archive, each).nom) for each in spoke),
    )


def _names(found: tuple[Author, ...]) -> str:
    return enumeration([author.nom for author in found])


def _inner_quotes(title: str) -> str:
    """Guillemets within guillemets are “ and ”."""
    return _QUOTED.sub(lambda match: "“" if "«" in match[0] else "”", title)


def _of_lettre(archive: Archive, lettre: Lettre) -> str:
    session = archive.session_of(lettre)
    held = f"session {of_period(session.debut, session.fin)}"
    return held if lettre.numero is None else f"n° {lettre.numero}, {held}"


def _of_document(document: Document) -> str:
    return f"{document.genre.libelle.lower()}, {partial_date_in_words(document.date)}"
